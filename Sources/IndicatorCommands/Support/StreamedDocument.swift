import IndicatorReport
import Synchronization

/// A table for other programs that goes to standard output part by part.
///
/// Nothing is printed before the first row, so that a command that finds none can say so instead.
final class StreamedDocument: Sendable {
  private let table: DataRows
  private let hasRows = Mutex(false)

  /// Begins a table.
  ///
  /// - Parameter table: The table without rows.
  init(_ table: DataRows) { self.table = table }

  /// Whether no row has been printed.
  var isEmpty: Bool { hasRows.withLock { !$0 } }

  /// Prints rows; never called by two threads at once.
  func append(_ rows: [UInt8]) throws(CommandFailure) {
    guard !rows.isEmpty else { return }
    let isFirst = hasRows.withLock { hasRows in
      defer { hasRows = true }
      return !hasRows
    }
    try Console.write(isFirst ? table.opening : table.separator)
    try Console.write(rows)
  }

  /// Prints what stands after the last row.
  func end() throws(CommandFailure) { try Console.write(table.closing(isEmpty: isEmpty)) }
}
