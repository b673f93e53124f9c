/// How large the parts of a text file may be before it is refused.
///
/// A quote that is never closed would otherwise take in the rest of the file. The limits are far
/// above any table of a statistics site, and each can be raised.
package struct TextLimits: Hashable, Sendable {
  /// The most bytes in one cell.
  package var cellBytes: Int
  /// The most bytes in one row.
  package var rowBytes: Int
  /// The most cells in one row.
  package var columns: Int

  /// Makes limits; by default 1 MiB, 2 MB and 10 000 cells.
  package init(cellBytes: Int = 1 << 20, rowBytes: Int = 2_000_000, columns: Int = 10_000) {
    self.cellBytes = cellBytes
    self.rowBytes = rowBytes
    self.columns = columns
  }
}
