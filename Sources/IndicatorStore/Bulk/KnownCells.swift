internal import GRDB

/// Holds cells against those that the database has of the same series, and keeps what they replace.
final class KnownCells {
  /// A cell of the database.
  private struct Stored {
    var key: Int64
    var value: Double
    var upperValue: Double
    var precision: Int64
    var symbol: Int64
    var run: Int64
    var row: Int64
  }

  private let keys: ImportKeys
  private let run: Int64
  private let select: RawStatement
  private let insert: RawStatement
  private let update: RawStatement
  private let supersede: RawStatement
  private var series: UInt32?
  private var stored: [Stored] = []
  private var position = 0

  init(database: Database, keys: ImportKeys, run: Int64) throws {
    self.keys = keys
    self.run = run
    select = try RawStatement(
      """
      SELECT cell, value, upperValue, precision, symbol, importRun, sourceRow
      FROM observation WHERE cell >= ? AND cell < ? ORDER BY cell
      """,
      on: database
    )
    insert = try RawStatement(
      """
      INSERT INTO observation
        (value, upperValue, precision, symbol, importRun, sourceRow, cell)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      on: database
    )
    update = try RawStatement(
      """
      UPDATE observation
      SET value = ?, upperValue = ?, precision = ?, symbol = ?, importRun = ?, sourceRow = ?
      WHERE cell = ?
      """,
      on: database
    )
    supersede = try RawStatement(
      """
      INSERT INTO supersededObservation
        (cell, replacedBy, value, upperValue, precision, symbol, importRun, sourceRow)
      SELECT cell, ?, value, upperValue, precision, symbol, importRun, sourceRow
      FROM observation WHERE cell = ?
      """,
      on: database
    )
  }

  /// Stores a cell of a known series, if it is new or says something new.
  func store(
    _ cell: IncomingCell,
    effect: inout CellEffect,
    repeated: inout RepeatedCells
  ) throws {
    guard let old = try storedCell(at: cell) else {
      try write(cell, with: insert)
      effect.added += 1
      return
    }
    let isSame = states(old, cell)
    if old.run == run {
      try settle(old, cell, isSame: isSame, repeated: &repeated)
    } else if isSame {
      effect.same += 1
    } else {
      try supersede.run(binding: [run, cell.key])
      try write(cell, with: update)
      effect.changed += 1
    }
  }

  /// Reads a series anew when it comes again; to be called when a series may come a second time.
  func forget() { series = nil }

  /// Decides between a cell and a row of the same file that was stored before, because the file
  /// came back to a series that it seemed to have left.
  private func settle(
    _ old: Stored,
    _ cell: IncomingCell,
    isSame: Bool,
    repeated: inout RepeatedCells
  ) throws {
    let row = Int32(truncatingIfNeeded: old.row)
    if isSame {
      repeated.addSame(row, cell.row, isNumber: !cell.value.isNaN)
      return
    }
    switch (old.value.isNaN && keys.isEmpty(symbolID: old.symbol), keys.isEmpty(cell)) {
    case (true, false):
      repeated.addFilled(row, cell.row)
      try write(cell, with: update)
    case (false, true): repeated.addFilled(row, cell.row)
    case (true, true), (false, false):
      throw try keys.conflict(between: Int(old.row), and: cell)
    }
  }

  private func states(_ old: Stored, _ cell: IncomingCell) -> Bool {
    IncomingCell.isSame(old.value, cell.value)
      && IncomingCell.isSame(old.upperValue, cell.upperValue)
      && old.precision == Int64(cell.precision) && old.symbol == keys.symbolID(cell.symbol)
  }

  /// The database's cell for an incoming one; incoming cells of a series come by period.
  private func storedCell(at cell: IncomingCell) throws -> Stored? {
    if cell.series != series {
      stored.removeAll(keepingCapacity: true)
      position = 0
      select.bind(IncomingCell.key(series: cell.series, period: 0), at: 1)
      select.bind(IncomingCell.key(series: cell.series + 1, period: 0), at: 2)
      try select.forEachRow { row in
        stored.append(
          Stored(
            key: row.integer(0),
            value: row.number(1),
            upperValue: row.number(2),
            precision: row.integer(3),
            symbol: row.integer(4),
            run: row.integer(5),
            row: row.integer(6)
          )
        )
      }
      series = cell.series
    }
    while position < stored.count, stored[position].key < cell.key { position += 1 }
    guard position < stored.count, stored[position].key == cell.key else { return nil }
    return stored[position]
  }

  private func write(_ cell: IncomingCell, with statement: RawStatement) throws {
    statement.bind(cell.value, at: 1)
    statement.bind(cell.upperValue, at: 2)
    if cell.precision > 0 {
      statement.bind(Int64(cell.precision), at: 3)
    } else {
      statement.bindNull(at: 3)
    }
    let symbol = keys.symbolID(cell.symbol)
    if symbol > 0 { statement.bind(symbol, at: 4) } else { statement.bindNull(at: 4) }
    statement.bind(run, at: 5)
    statement.bind(Int64(cell.row), at: 6)
    statement.bind(cell.key, at: 7)
    try statement.run()
  }
}
