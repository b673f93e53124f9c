/// The formats of files that statistics sites hand out.
package enum FileFormat: String, Hashable, Sendable, CaseIterable {
  /// Cells with a sign between them.
  case csv
  /// JSON-stat 1.x or 2.0.
  case jsonStat = "json-stat"
  /// PC-Axis.
  case pcAxis = "pc-axis"
  /// A workbook of Excel 2007 or later.
  case xlsx
}
