import ArgumentParser
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall sql`.
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask the public views in SQL; nothing can be changed.",
    discussion: """
      The views are observations, changes and goal_status.

      Example:
        kommunetall sql "SELECT region, value FROM observations LIMIT 5"
      """
  )

  @Argument(help: "One SELECT.")
  var query: String

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let store = try Workspace(shared).openForReading()
    if let format = formatting.format.forPrograms { return try stream(store, in: format) }
    let result = try store.rows(sql: query)
    let data = DataTable(
      columns: result.columns,
      rows: result.rows.map { $0.map(DataValue.init) }
    )
    var table = TextTable(caption: "", columns: [])
    table.columns = result.columns.enumerated().map { position, name in
      TextTable.Column(name, isNumeric: data.rows.contains { $0[position].isNumeric })
    }
    table.rows = data.rows.map { $0.map(\.plainText) }
    try Printer(format: formatting.format, language: shared.language).print([table], data: data)
  }

  /// Prints rows as they are found.
  private func stream(_ store: IndicatorStore, in format: DataRows.Format) throws {
    var rows = DataRows(format, columns: [])
    var document = StreamedDocument(rows)
    try store.forEachRow(sql: query) { columns in
      rows = DataRows(format, columns: columns)
      document = StreamedDocument(rows)
    } row: { values in
      rows.append(row: values.map(DataValue.init))
      if rows.bytes.count >= Self.mostBytes { try document.append(rows.takeBytes()) }
    }
    try document.append(rows.takeBytes())
    try document.end()
  }

  /// How much is printed at once.
  private static let mostBytes = 1 << 18
}

extension DataValue {
  /// A value as SQLite gives it.
  init(_ value: SQLValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .integer(Int(number))
    case .real(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .blob(let bytes): self = .text("\(bytes.count) bytes")
    }
  }

  fileprivate var isNumeric: Bool {
    switch self {
    case .number, .integer: true
    case .text, .null: false
    }
  }

  /// The value as SQL clients show it: no grouping, a decimal point.
  fileprivate var plainText: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): NumberStyle.machineText(number)
    }
  }
}
