package import IndicatorModel

/// Rows for other programs, written as bytes one after another: CSV or JSON.
///
/// A table of millions of rows is never held as values or texts: what is written can be sent off and
/// forgotten. Several threads may write parts of one table, which are then put together in order
/// with ``opening``, ``separator`` and ``closing(isEmpty:)``.
///
/// CSV is UTF-8 with a decimal point, and quotes where needed (RFC 4180). A text that a spreadsheet
/// would run as a formula gets an apostrophe before it (CWE-1236); numbers never do. JSON is an array
/// of objects in the order of the columns; numbers unformatted, null for none.
package struct DataRows: Sendable {
  /// How rows are written.
  package enum Format: Hashable, Sendable {
    /// Comma-separated values with a header line.
    case csv
    /// An array of objects.
    case json
  }

  /// The first cells of many rows, written once.
  package struct Prefix: Sendable {
    fileprivate var bytes: [UInt8]
    fileprivate var columns: Int
  }

  /// How the rows are written.
  package let format: Format
  /// The rows so far.
  package private(set) var bytes: [UInt8] = []
  /// How many rows there are so far.
  package private(set) var count = 0
  /// What stands before the first row.
  package let opening: [UInt8]

  /// What stands before the cell of each column in JSON.
  private let beforeCell: [[UInt8]]
  private var column = 0

  /// Begins a table without rows.
  package init(_ format: Format, columns: [String]) {
    self.format = format
    switch format {
    case .csv:
      beforeCell = []
      var line: [UInt8] = []
      for (number, name) in columns.enumerated() {
        if number > 0 { line.append(UInt8(ascii: ",")) }
        Self.append(csv: name, to: &line)
      }
      opening = line + [UInt8(ascii: "\n")]
    case .json:
      beforeCell = columns.enumerated().map { number, name in
        Array((number == 0 ? "  {" : ", ").utf8) + Array("\(JSONText.quoted(name)): ".utf8)
      }
      opening = Array("[\n".utf8)
    }
  }

  /// What stands between two parts of a table that both have rows.
  package var separator: [UInt8] { format == .csv ? [] : Array(",\n".utf8) }

  /// What stands after the last row, or in place of everything where there is no row.
  package func closing(isEmpty: Bool) -> [UInt8] {
    switch format {
    case .csv: isEmpty ? opening : []
    case .json: Array((isEmpty ? "[]\n" : "\n]\n").utf8)
    }
  }

  /// The whole table, where no part of it has been taken out.
  package var document: [UInt8] {
    (count == 0 ? [] : opening + bytes) + closing(isEmpty: count == 0)
  }

  /// Takes out the rows so far, as a part of the table.
  package mutating func takeBytes() -> [UInt8] {
    let part = bytes
    bytes.removeAll(keepingCapacity: true)
    count = 0
    return part
  }

  /// Makes room for so many bytes more.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Writes the first cells of rows that have the same ones.
  package func prefix(_ values: [DataValue]) -> Prefix {
    var rows = DataRows(copying: self)
    for value in values { rows.append(value) }
    return Prefix(bytes: rows.bytes, columns: rows.column)
  }

  /// Begins a row with cells that were written before.
  package mutating func begin(_ prefix: Prefix) {
    beginRowIfNeeded()
    bytes.append(contentsOf: prefix.bytes)
    column = prefix.columns
  }

  /// Writes a cell.
  package mutating func append(_ value: DataValue) {
    switch value {
    case .null: appendNull()
    case .integer(let number): append(number)
    case .number(let number): append(number)
    case .text(let text): append(text)
    }
  }

  /// Writes an empty cell.
  package mutating func appendNull() {
    beginCell()
    if format == .json { bytes.append(contentsOf: "null".utf8) }
  }

  /// Writes a whole number.
  package mutating func append(_ number: Int) {
    beginCell()
    NumberStyle.appendMachineText(number, to: &bytes)
  }

  /// Writes a number; an empty cell for none, an infinity or NaN.
  package mutating func append(_ number: Double?) {
    guard let number, number.isFinite else { return appendNull() }
    beginCell()
    NumberStyle.appendMachineText(number, to: &bytes)
  }

  /// Writes a text; an empty cell for none.
  package mutating func append(_ text: String?) {
    guard let text else { return appendNull() }
    beginCell()
    switch format {
    case .csv: Self.append(csv: text, to: &bytes)
    case .json: bytes.append(contentsOf: JSONText.quoted(text).utf8)
    }
  }

  /// Writes a period's code; an empty cell for none.
  package mutating func append(_ period: TimePeriod?) {
    guard let period else { return appendNull() }
    // Four digits are in no need of quotes or of a look for them.
    guard format == .csv, period.frequency == .year, period.year >= 1000 else {
      return append(period.code)
    }
    append(period.year)
  }

  /// Writes a row.
  package mutating func append(row: [DataValue]) {
    for value in row { append(value) }
    endRow()
  }

  /// Ends a row.
  package mutating func endRow() {
    // JSON has its line ends between rows, so that none follows the last one.
    bytes.append(format == .csv ? UInt8(ascii: "\n") : UInt8(ascii: "}"))
    column = 0
    count += 1
  }

  /// Begins a part of the same table.
  private init(copying rows: DataRows) {
    format = rows.format
    opening = rows.opening
    beforeCell = rows.beforeCell
  }

  private mutating func beginRowIfNeeded() {
    if column == 0, count > 0, format == .json { bytes.append(contentsOf: ",\n".utf8) }
  }

  private mutating func beginCell() {
    switch format {
    case .csv: if column > 0 { bytes.append(UInt8(ascii: ",")) }
    case .json:
      beginRowIfNeeded()
      bytes.append(contentsOf: beforeCell[column])
    }
    column += 1
  }

  private static func append(csv text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    if wouldRun(text) { bytes.append(UInt8(ascii: "'")) }
    bytes.append(contentsOf: text.utf8)
    let needsQuotes = bytes[start...].contains {
      $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else { return }
    let cell = bytes[start...].split(separator: 0x22, omittingEmptySubsequences: false)
      .joined(separator: [0x22, 0x22])
    let quoted = [0x22] + Array(cell) + [0x22]
    bytes.replaceSubrange(start..., with: quoted)
  }

  /// Whether a spreadsheet would take a text for a formula.
  private static func wouldRun(_ text: String) -> Bool {
    switch text.utf8.first {
    case nil: return false
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      return true
    case 0xEF: return text.unicodeScalars.first.map("＝＋－＠".unicodeScalars.contains) ?? false
    default: return false
    }
  }
}
