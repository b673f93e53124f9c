import IndicatorModel
import IndicatorReport
import IndicatorStore
import Synchronization

/// Rows for other programs, printed piece by piece while the next ones are still computed.
///
/// Every series of a database is more than memory should hold.
struct RowStream {
  /// How series are found.
  let lookup: SeriesLookup
  /// CSV or JSON.
  let format: DataRows.Format
  /// The names of the columns.
  let columns: [String]

  /// Prints the rows of so many pieces.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - write: Writes the rows of one piece, with the look-up of the thread that it runs on.
  /// - Returns: The document, which is to be ended, or left if it is empty.
  /// - Throws: Where the database cannot be read or standard output not be written.
  func print(
    pieces count: Int,
    _ write: @escaping @Sendable (Int, SeriesLookup, inout DataRows) throws -> Void
  ) throws -> StreamedDocument {
    let empty = DataRows(format, columns: columns)
    let document = StreamedDocument(empty)
    let largest = Mutex(0)
    let piece: @Sendable (Int, SeriesLookup) throws -> [UInt8] = { number, lookup in
      var rows = empty
      rows.reserve(largest.withLock { $0 })
      try write(number, lookup, &rows)
      largest.withLock { $0 = max($0, rows.bytes.count) }
      return rows.bytes
    }
    // Lines about maps stand under tables for people only.
    var lookup = lookup
    lookup.explains = false
    try PieceWork(lookup: lookup).run(pieces: count, piece, into: document.append)
    return document
  }
}

extension Selection {
  /// Prints the rows of every quantity asked for.
  ///
  /// - Parameters:
  ///   - format: CSV or JSON.
  ///   - columns: The names of the columns.
  ///   - from: The first period that is read; `nil` for the first there is.
  ///   - to: The last one.
  ///   - write: Writes the rows of one quantity.
  /// - Throws: Where the database cannot be read or standard output not be written, and where there
  ///   is no row at all.
  func printRows(
    in format: DataRows.Format,
    columns: [String],
    from: TimePeriod?,
    to: TimePeriod?,
    _ write: @escaping @Sendable (SeriesLookup.Result, inout DataRows) throws -> Void
  ) throws {
    let (quantities, regions) = (quantities, regions)
    // Quantities that were imported beside each other lie beside each other in the database.
    let size = min(max(1, quantities.count / 48), 4)
    let starts = Array(stride(from: 0, to: quantities.count, by: size))
    let stream = RowStream(lookup: lookup, format: format, columns: columns)
    let document = try stream.print(pieces: starts.count) { number, lookup, rows in
      for quantity in quantities[starts[number]...].prefix(size) {
        let result = try lookup.series(of: quantity, regions: regions, from: from, to: to)
        try write(result, &rows)
      }
    }
    try requireRows(document.isEmpty ? 0 : 1)
    try document.end()
  }
}
