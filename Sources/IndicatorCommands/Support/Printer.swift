import IndicatorModel
import IndicatorReport

/// Prints tables in the format the user chose.
struct Printer {
  let format: OutputFormat
  let language: Language

  /// Prints tables for people, or the rows of all of them for programs.
  ///
  /// - Parameters:
  ///   - tables: The tables in the formats for people.
  ///   - data: The rows in the formats for programs; made only when needed. Left out by commands
  ///     that stream them.
  /// - Throws: Where standard output cannot be written.
  func print(
    _ tables: [TextTable],
    data: @autoclosure () -> DataTable = DataTable(columns: [])
  ) throws(CommandFailure) {
    try Console.write(rendered(tables, data: data()))
  }

  private func rendered(_ tables: [TextTable], data: @autoclosure () -> DataTable) -> String {
    switch format {
    case .csv: return data().csv()
    case .json: return data().json()
    case .text: return joined(tables.map { $0.text() })
    case .markdown: return joined(tables.map { $0.markdown() })
    case .html:
      let document = ReportDocument(
        title: tables.first?.caption ?? "kommunetall",
        language: language.rawValue,
        blocks: tables.map { .table($0) }
      )
      return document.html()
    }
  }

  private func joined(_ parts: [String]) -> String {
    parts.isEmpty ? "\(Wording.nothing(in: language))\n" : parts.joined(separator: "\n")
  }
}
