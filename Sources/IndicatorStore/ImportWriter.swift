internal import GRDB
package import IndicatorModel

/// The writer of one import's observations: takes batches, gives every key a small integer.
///
/// Cells are brought into the order of the table's key first (``CellSorter``) and then stored
/// (``CellLoader``). It lives only inside the body of an import and must stay on the thread that
/// called it.
package final class ImportWriter {
  /// How many cells without a number were appended, by symbol as printed.
  package var missingBySymbol: [String: Int] { keys.missingBySymbol }
  /// How many rows repeated an earlier row with the same value, or were empty beside a filled one;
  /// known after ``finish()``.
  package var duplicates: Int { loader.repeated.count }
  /// How many cells with a number were stored; known after ``finish()``.
  package var observations: Int { numbers - loader.repeated.sameNumbers }

  private let keys: ImportKeys
  private let loader: CellLoader
  private let sorter: CellSorter
  private var numbers = 0
  private var isFinished = false

  init(
    database: Database,
    path: String,
    dataset: Int64,
    datasetCode: String,
    run: Int64,
    sizes: CellSorter.Sizes
  ) throws {
    let table = try CellTable(on: database)
    let keys = try ImportKeys(
      database: database,
      dataset: dataset,
      datasetCode: datasetCode,
      run: run,
      table: table
    )
    let loader = try CellLoader(database: database, keys: keys, table: table, run: run)
    self.keys = keys
    self.loader = loader
    sorter = unsafe CellSorter(databasePath: path, sizes: sizes) { unsafe try loader.store($0) }
  }

  /// Stores a batch.
  ///
  /// - Throws: ``StoreError/conflictingRows(first:second:cell:)`` where two rows of the file give
  ///   different values for one cell; for a file that jumps only ``finish()`` does.
  package func append(_ batch: ObservationBatch) throws {
    precondition(!isFinished, "a finished import takes no more rows")
    try keys.extend(with: batch)
    let isExact = batch.imprecise.isEmpty
    for (index, given) in batch.cells.enumerated() {
      try keys.meet(period: given.period)
      let value = given.value
      var cell = IncomingCell(
        key: IncomingCell.key(
          series: try keys.series(variable: given.variable, region: given.region),
          period: given.period
        ),
        value: value,
        upperValue: .nan,
        row: given.row,
        symbol: given.symbol,
        precision: 0
      )
      if value.isNaN || cell.symbol >= 0 {
        cell.symbol = try keys.symbol(cell.symbol, isMissing: value.isNaN)
      }
      if !value.isNaN { numbers += 1 }
      if !isExact, let imprecision = batch.imprecise[index] {
        cell.precision = UInt8(imprecision.precision.storedNumber)
        cell.upperValue = imprecision.upperValue ?? .nan
      }
      try sorter.append(cell)
    }
  }

  /// Stores what still waits to be sorted.
  ///
  /// A reader that must know of contradicting and repeated rows before it says how the file was
  /// understood calls it after the last batch; else the import does.
  ///
  /// - Returns: What there is to tell of repeated rows.
  @discardableResult
  package func finish() throws -> [Finding] {
    if !isFinished { try sorter.finish() }
    isFinished = true
    return loader.repeated.findings(file: nil)
  }

  /// What became of the cells; known after ``finish()``.
  var effect: CellEffect { loader.effect }
}
