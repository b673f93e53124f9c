internal import GRDB
internal import IndicatorModel

/// Reads the cells of one series after another, on SQLite's own interface.
///
/// What cells share, the meaning of symbols, is read once and not for every cell. It lives inside
/// one transaction.
final class CellReader {
  private let cells: RawStatement
  private let hasRevisions: Bool
  private let marks: [Int64: (text: String, status: ObservationStatus)]
  /// How many cells the series before had; the next one mostly has as many.
  private var expected = 0

  /// Prepares the reading of a database.
  init(on database: Database) throws {
    // Most databases hold no revised cell, and need not look for one beside each.
    hasRevisions =
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM supersededObservation)")
      ?? false
    let isRevised = """
      EXISTS (SELECT 1 FROM supersededObservation AS r
        WHERE r.cell = o.cell AND r.value IS NOT o.value)
      """
    cells = try RawStatement(
      """
      SELECT cell, value, upperValue, precision, symbol, importRun, sourceRow,
        \(hasRevisions ? isRevised : "0")
      FROM observation AS o WHERE cell BETWEEN ? AND ? ORDER BY cell
      """,
      on: database
    )
    var marks: [Int64: (text: String, status: ObservationStatus)] = [:]
    let symbols = try RawStatement("SELECT id, text, status FROM symbol", on: database)
    try symbols.forEachRow { row in
      let status = ObservationStatus(rawValue: row.text(2) ?? "") ?? .uncertain
      marks[row.integer(0)] = (row.text(1) ?? "", status)
    }
    self.marks = marks
  }

  /// The observations in a range of the key, by period.
  func observations(from start: Int64, to end: Int64) throws -> [Observation] {
    var observations: [Observation] = []
    observations.reserveCapacity(expected)
    var previous = start - 1
    cells.bind(start, at: 1)
    cells.bind(end, at: 2)
    try cells.forEachRow { row in
      let cell = row.integer(0)
      // On a damaged page a search may end anywhere.
      guard cell > previous, cell <= end else { throw CellWatch.disorder }
      previous = cell
      guard let period = TimePeriod(packed: Schema.period(ofCell: cell)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a cell has no period")
      }
      let value = row.number(1)
      let precision = row.integer(3)
      let symbol = row.integer(4)
      let mark = symbol == 0 ? nil : marks[symbol]
      var observation = Observation(
        period,
        value.isNaN ? nil : value,
        upperValue: row.isNull(2) ? nil : row.number(2),
        precision: precision == 0 ? .exact : Precision(storedNumber: Int(precision)),
        status: mark?.status ?? .normal,
        symbol: mark?.text,
        provenance: .init(importID: Int(row.integer(5)), row: Int(row.integer(6)))
      )
      observation.isRevised = hasRevisions && row.integer(7) != 0
      observations.append(observation)
    }
    expected = observations.count
    return observations
  }
}
