/// A cell for other programs.
package enum DataValue: Hashable, Sendable {
  /// A text.
  case text(String)
  /// A number.
  case number(Double)
  /// A whole number.
  case integer(Int)
  /// Nothing.
  case null
}

/// A table for other programs: named columns, raw values; CSV with a header line, JSON objects.
package struct DataTable: Hashable, Sendable {
  /// The columns' names.
  package var columns: [String]
  /// The values, as many in each row as there are columns.
  package var rows: [[DataValue]]

  /// Makes a table.
  package init(columns: [String], rows: [[DataValue]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Comma-separated values with a header line.
  package func csv() -> String { text(.csv) }

  /// A JSON array of objects.
  package func json() -> String { text(.json) }

  private func text(_ format: DataRows.Format) -> String {
    var written = DataRows(format, columns: columns)
    for row in rows { written.append(row: row) }
    return String(decoding: written.document, as: UTF8.self)
  }
}
