import Dispatch
import IndicatorModel
import IndicatorReport
import IndicatorStore
import Synchronization

/// Rows for other programs, printed quantity by quantity while the next ones are still computed.
///
/// Every series of a database is more than memory should hold. Two threads share the quantities,
/// each with a connection of its own that sees the same state of the database; the rows come in the
/// order of the quantities all the same.
struct RowStream {
  /// What is shown.
  let selection: Selection
  /// CSV or JSON.
  let format: DataRows.Format
  /// The names of the columns.
  let columns: [String]

  /// Prints the rows of every quantity.
  ///
  /// - Parameters:
  ///   - from: The first period that is read; `nil` for the first there is.
  ///   - to: The last one.
  ///   - write: Writes the rows of one quantity.
  /// - Throws: Where the database cannot be read or standard output not be written, and where there
  ///   is no row at all.
  func print(
    from: TimePeriod?,
    to: TimePeriod?,
    _ write: @escaping @Sendable (SeriesLookup.Result, inout DataRows) throws -> Void
  ) throws {
    let quantities = selection.quantities
    let regions = selection.regions
    let empty = DataRows(format, columns: columns)
    let document = StreamedDocument(empty)
    let size = min(max(1, quantities.count / 32), Self.largestPiece)
    let starts = Array(stride(from: 0, to: quantities.count, by: size))
    let output = OrderedOutput(count: starts.count, sink: document.append)
    let sizes = Mutex(0)
    let piece: @Sendable (Int, SeriesLookup) throws -> [UInt8] = { number, lookup in
      var rows = empty
      rows.reserve(sizes.withLock { $0 })
      for quantity in quantities[starts[number]...].prefix(size) {
        let result = try lookup.series(of: quantity, regions: regions, from: from, to: to)
        try write(result, &rows)
      }
      sizes.withLock { $0 = max($0, rows.bytes.count) }
      return rows.bytes
    }
    let lookup = selection.lookup
    let helpers = DispatchGroup()
    if quantities.count >= Self.quantitiesWorthAThread, let second = try lookup.store.secondReader()
    {
      let reference = lookup.reference
      let boundaries = lookup.regions.selection
      DispatchQueue(label: "kommunetall.rows").async(group: helpers) {
        do {
          let lookup = try SeriesLookup(second, reference: reference, boundaries: boundaries)
          output.work { try piece($0, lookup) }
        } catch {
          output.stop(for: error)
        }
      }
    }
    output.work { try piece($0, lookup) }
    helpers.wait()
    try output.finish()
    try selection.requireRows(document.isEmpty ? 0 : 1)
    try document.end()
  }

  /// Starting a thread and a connection pays only over more than a few quantities.
  private static let quantitiesWorthAThread = 8
  /// How many quantities one thread takes at once: those that were imported beside each other lie
  /// beside each other in the database.
  private static let largestPiece = 4
}
