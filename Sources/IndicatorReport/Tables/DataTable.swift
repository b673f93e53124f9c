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

  /// Comma-separated values: UTF-8, decimal point, quotes where needed (RFC 4180).
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe before it (CWE-1236);
  /// numbers never do.
  package func csv() -> String {
    var result = columns.map { Self.csvCell(.text($0)) }.joined(separator: ",") + "\n"
    for row in rows { result += row.map(Self.csvCell).joined(separator: ",") + "\n" }
    return result
  }

  /// A JSON array of objects in the order of the columns; numbers unformatted, null for none.
  package func json() -> String {
    guard !rows.isEmpty else { return "[]\n" }
    let names = columns.map(JSONText.quoted)
    let objects = rows.map { row in
      "  {"
        + zip(names, row).map { "\($0): \(Self.jsonValue($1))" }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func csvCell(_ value: DataValue) -> String {
    switch value {
    case .null: return ""
    case .integer(let number): return String(number)
    case .number(let number): return NumberStyle.machineText(number)
    case .text(let text):
      var text = text
      if let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) {
        text = "'" + text
      }
      let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
  }

  private static func jsonValue(_ value: DataValue) -> String {
    switch value {
    case .null: "null"
    case .integer(let number): String(number)
    case .number(let number): number.isFinite ? NumberStyle.machineText(number) : "null"
    case .text(let text): JSONText.quoted(text)
    }
  }
}
