internal import GRDB

/// Stores cells that come in the order of the key: new series in bulk, known ones by comparison.
///
/// Of several rows of a file about the same cell one is stored, if they agree.
@safe final class CellLoader {
  /// What became of the cells.
  private(set) var effect = CellEffect()
  /// What the file said more than once.
  private(set) var repeated = RepeatedCells()

  private let table: CellTable
  private let known: KnownCells
  private let insertPlain: RawStatement
  private let insertFull: RawStatement
  private let keys: ImportKeys
  /// Series below this are in the database already, or have been given out by this import.
  private var firstUnknown: UInt32

  init(database: Database, keys: ImportKeys, table: CellTable, run: Int64) throws {
    self.table = table
    self.keys = keys
    known = try KnownCells(database: database, keys: keys, run: run)
    firstUnknown = keys.firstNewSeries
    insertPlain = try RawStatement(Self.insertion(of: "NULL, NULL"), on: database)
    insertFull = try RawStatement(Self.insertion(of: "upperValue, precision"), on: database)
    insertPlain.bind(run, at: 1)
    insertFull.bind(run, at: 1)
  }

  /// A conflict of keys would be an error of ours, and the whole import is taken back; `OR FAIL`
  /// spares SQLite the journal by which it could take back a single statement.
  private static func insertion(of imprecision: String) -> String {
    """
    INSERT OR FAIL INTO observation
      (cell, value, upperValue, precision, symbol, importRun, sourceRow)
    SELECT cell, value, \(imprecision), symbol, ?, sourceRow FROM incomingCell
    """
  }

  /// Stores cells; all of them have been stored when it returns, and their memory is free for others.
  func store(_ cells: UnsafeMutableBufferPointer<IncomingCell>) throws {
    try keys.storeSeries()
    known.forget()
    let firstUnknown = firstUnknown
    // Cells of new series are moved to the front, where they are stored together.
    var new = 0
    var areExact = true
    var index = 0
    while index < cells.count {
      var cell = unsafe cells[index]
      index += 1
      while index < cells.count, unsafe cells[index].key == cell.key {
        cell = unsafe try settle(cell, cells[index])
        index += 1
      }
      if cell.series < firstUnknown {
        try known.store(cell, effect: &effect, repeated: &repeated)
        continue
      }
      if cell.precision != 0 || !cell.upperValue.isNaN { areExact = false }
      unsafe cells[new] = cell
      new += 1
    }
    guard new > 0 else { return }
    try unsafe table.with(
      UnsafeMutableBufferPointer(rebasing: cells[..<new]),
      run: areExact ? insertPlain : insertFull
    )
    effect.added += new
    self.firstUnknown = unsafe max(firstUnknown, cells[new - 1].series + 1)
  }

  /// Decides between two rows about the same cell.
  ///
  /// Apart from the loop, whose every cell would else pay for the look whether the counts are free.
  @inline(never)
  private func settle(_ first: IncomingCell, _ second: IncomingCell) throws -> IncomingCell {
    if first.states(second) {
      repeated.addSame(first.row, second.row, isNumber: !first.value.isNaN)
      return first
    }
    switch (keys.isEmpty(first), keys.isEmpty(second)) {
    case (true, false):
      repeated.addFilled(first.row, second.row)
      return second
    case (false, true):
      repeated.addFilled(first.row, second.row)
      return first
    case (true, true), (false, false):
      throw try keys.conflict(between: Int(first.row), and: second)
    }
  }
}

/// What became of an import's cells.
struct CellEffect {
  /// Cells that were not there.
  var added = 0
  /// Cells that had another value.
  var changed = 0
  /// Cells that were there with the same value.
  var same = 0
}
