internal import GRDB
internal import Synchronization

/// Looks for damage where series are looked up.
///
/// What the index of a damaged file has lost is as if it were not there. To hold the whole index
/// against its table takes longer than to draw a figure, so that only the series of the variables
/// that are asked for are held against each other.
final class SeriesWatch: Sendable {
  private let isSearched: Bool
  private let sound = Mutex<[Int64]>([])

  /// A watch over a database; `isSearched` where its indexes have been looked through already.
  init(isSearched: Bool) { self.isSearched = isSearched }

  /// Looks at the series of variables that will be read; `nil` for all of them.
  ///
  /// In a large database, where it takes longest, the index is trusted.
  ///
  /// - Throws: Where the index and the table have not the same series.
  func look(at variables: [Int64]?, in database: Database, path: String) throws {
    if isSearched { return }
    guard let variables else {
      if try IndicatorStore.isSmall(database) {
        try IndicatorStore.quickCheck(database, ["PRAGMA integrity_check('series')"], path: path)
      }
      return
    }
    let unknown = sound.withLock { sound in variables.filter { !sound.contains($0) } }
    guard !unknown.isEmpty, try IndicatorStore.isSmall(database) else { return }
    let columns = "SELECT id, place FROM series"
    let looked = try RawStatement(
      "\(columns) INDEXED BY sqlite_autoindex_series_1 WHERE variable = ? ORDER BY place",
      on: database
    )
    let stored = try RawStatement("\(columns) NOT INDEXED WHERE variable = ?", on: database)
    for variable in unknown {
      let byPlace = try series(stored, variable).sorted { $0.y < $1.y }
      guard try series(looked, variable) == byPlace else { throw Self.loss }
    }
    sound.withLock { $0 += unknown }
  }

  private static let loss = DatabaseError(
    resultCode: .SQLITE_CORRUPT,
    message: "the index of series and its table differ"
  )

  private func series(_ statement: RawStatement, _ variable: Int64) throws -> [SIMD2<Int64>] {
    statement.bind(variable, at: 1)
    var series: [SIMD2<Int64>] = []
    try statement.forEachRow { series.append([$0.integer(0), $0.integer(1)]) }
    return series
  }
}
