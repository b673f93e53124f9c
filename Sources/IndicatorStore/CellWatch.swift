internal import GRDB
internal import Synchronization

/// Looks for damage where cells are read.
///
/// SQLite finds by itself what is wrong with a page that it reads, except that keys are out of order,
/// which not even its quick check sees in a table without row ids: a search then misses rows that are
/// there. So the neighbours of what is read are looked at, from both sides; where many series are
/// read, everything is, if it is not much.
final class CellWatch: Sendable {
  /// The watch over the index through which series are found.
  let series: SeriesWatch
  private let isSearched: Bool
  private let hasLookedAtAll = Mutex(false)

  /// The number of series from which looking through all cells is no longer the larger part.
  private static let manySeries = 32

  /// What is thrown where keys are out of order.
  static let disorder = DatabaseError(
    resultCode: .SQLITE_CORRUPT,
    message: "the cells of observation are out of order"
  )

  /// A watch over a database; `isSearched` where its pages have been looked through already.
  init(isSearched: Bool) {
    series = SeriesWatch(isSearched: isSearched)
    self.isSearched = isSearched
  }

  /// Looks at the surroundings of series that will be read.
  ///
  /// - Throws: Where the cells are out of order.
  func look(at series: [Int64], in database: Database, path: String) throws {
    if hasLookedAtAll.withLock({ $0 }) { return }
    if series.count > Self.manySeries {
      if try IndicatorStore.isSmall(database) {
        if !isSearched {
          let check = "PRAGMA quick_check('observation')"
          try IndicatorStore.quickCheck(database, [check], path: path)
        }
        try Self.requireOrder(of: database)
      }
      hasLookedAtAll.withLock { $0 = true }
      return
    }
    let order = try CellOrder(of: database)
    for number in series {
      let start = number << Int64(Schema.periodBits)
      try order.require(in: start...(start + 1 << Int64(Schema.periodBits) - 1))
    }
  }

  /// Requires that all cells are in order.
  static func requireOrder(of database: Database) throws {
    var previous = Int64.min
    try RawStatement("SELECT cell FROM observation ORDER BY cell", on: database).forEachRow { row in
      guard row.integer(0) > previous else { throw disorder }
      previous = row.integer(0)
    }
  }
}

/// Whether the keys in and around a range are the same and in order from both sides.
private struct CellOrder {
  private let up: RawStatement
  private let down: RawStatement
  private let above: RawStatement
  private let below: RawStatement

  init(of database: Database) throws {
    let cells = "SELECT cell FROM observation WHERE cell"
    up = try RawStatement("\(cells) BETWEEN ? AND ? ORDER BY cell", on: database)
    down = try RawStatement("\(cells) BETWEEN ? AND ? ORDER BY cell DESC", on: database)
    // Two: the first may itself be the one that is out of order.
    above = try RawStatement("\(cells) > ? ORDER BY cell LIMIT 2", on: database)
    below = try RawStatement("\(cells) < ? ORDER BY cell DESC LIMIT 2", on: database)
  }

  func require(in range: ClosedRange<Int64>) throws {
    let cells = try keys(up, range.lowerBound, range.upperBound)
    let opposite = try keys(down, range.lowerBound, range.upperBound)
    let surroundings =
      try keys(below, range.lowerBound).reversed() + cells + keys(above, range.upperBound)
    let isOrdered = zip(surroundings, surroundings.dropFirst()).allSatisfy { $0 < $1 }
    guard isOrdered, cells.elementsEqual(opposite.reversed()) else { throw CellWatch.disorder }
  }

  private func keys(_ statement: RawStatement, _ bounds: Int64...) throws -> [Int64] {
    for (position, bound) in bounds.enumerated() { statement.bind(bound, at: Int32(position) + 1) }
    var keys: [Int64] = []
    try statement.forEachRow { keys.append($0.integer(0)) }
    return keys
  }
}
