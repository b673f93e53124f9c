import IndicatorModel

/// A CSV file of the register: rows of cells by column name.
struct RegisterTable {
  /// A row with its line in the file.
  struct Row {
    /// The line, from one.
    let line: Int
    /// The cells in the order of the file.
    let cells: [String]
  }

  /// The file as messages name it.
  let name: String
  /// The rows after the header, each with as many cells as there are columns.
  let rows: [Row]
  /// Takes what is wrong.
  let problems: ProblemCollector
  private let columns: [String: Int]

  /// Reads a file; `nil`, with the problem told, if it is no CSV file with these columns.
  ///
  /// The columns may stand in any order; all must be there, and no other.
  init?(_ file: DatasetFile, columns expected: [String], problems: ProblemCollector) {
    guard let text = file.text(problems: problems) else { return nil }
    let records: [Row]
    do throws(CommaSeparatedText.Problem) {
      records = try CommaSeparatedText.records(of: text).map { Row(line: $0.line, cells: $0.cells) }
    } catch {
      problems.add(
        .syntax("not CSV: \(error.message)"),
        at: .init(file: file.name, line: error.line)
      )
      return nil
    }
    guard let header = records.first else {
      problems.add(
        .wrongShape(found: "empty", expected: "the columns \(expected.joined(separator: ","))"),
        at: .init(file: file.name, line: 1)
      )
      return nil
    }
    var columns: [String: Int] = [:]
    var isUsable = true
    for (index, column) in header.cells.enumerated() {
      let place = Finding.Location(file: file.name, line: header.line, column: index + 1)
      if !expected.contains(column) {
        problems.add(
          .unknownWord(column, allowed: expected),
          at: place,
          entry: "the header",
          field: "column \(index + 1)"
        )
        isUsable = false
      } else if columns.updateValue(index, forKey: column) != nil {
        problems.add(.repeatedField, at: place, entry: "the header", field: column)
        isUsable = false
      }
    }
    for column in expected where columns[column] == nil {
      problems.add(
        .missingField,
        at: .init(file: file.name, line: header.line),
        entry: "the header",
        field: column
      )
      isUsable = false
    }
    guard isUsable else { return nil }
    var rows: [Row] = []
    for row in records.dropFirst() {
      if row.cells.count == header.cells.count {
        rows.append(row)
      } else {
        problems.add(
          .wrongShape(
            found: "\(row.cells.count) cells long",
            expected: "\(header.cells.count), as the header has"
          ),
          at: .init(file: file.name, line: row.line),
          entry: "the row"
        )
      }
    }
    name = file.name
    self.rows = rows
    self.columns = columns
    self.problems = problems
  }

  /// A cell.
  func cell(_ column: String, of row: Row) -> String {
    columns[column].map { row.cells[$0] } ?? ""
  }

  /// Tells a problem of a cell.
  func report(_ kind: CatalogueError.Kind, in column: String, of row: Row) {
    let place = Finding.Location(
      file: name,
      line: row.line,
      column: columns[column].map { $0 + 1 }
    )
    problems.add(kind, at: place, field: column)
  }

  /// A cell that must hold something.
  func text(_ column: String, of row: Row) -> String? {
    let text = cell(column, of: row)
    if !text.isEmpty { return text }
    report(.wrongShape(found: "empty", expected: "a text"), in: column, of: row)
    return nil
  }

  /// A code of digits.
  func code(_ column: String, of row: Row, digits: Set<Int>) -> String? {
    let text = cell(column, of: row)
    if digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return text
    }
    let counts = digits.sorted().map(String.init).joined(separator: " or ")
    report(.malformed(text, expected: "a code of \(counts) digits"), in: column, of: row)
    return nil
  }

  /// A day; `nil` also for an empty cell.
  func date(_ column: String, of row: Row) -> CalendarDate? {
    let text = cell(column, of: row)
    if text.isEmpty { return nil }
    if let date = CalendarDate(iso: text) { return date }
    report(.malformed(text, expected: "a day as YYYY-MM-DD, or nothing"), in: column, of: row)
    return nil
  }
}
