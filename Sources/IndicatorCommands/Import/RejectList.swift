import IndicatorImport
import IndicatorModel
import IndicatorReport

/// The file in which `import --rejects` lists the rows that were left out.
struct RejectList {
  private let file: String
  private let inputs: [String]

  /// Begins an empty list, so that a place that cannot be written is known before anything is stored.
  ///
  /// - Parameters:
  ///   - file: Where to; `nil` for no list.
  ///   - inputs: The files that are read, which it does not replace.
  /// - Throws: Where the file cannot be written.
  init?(file: String?, sparing inputs: [String]) throws(CommandFailure) {
    guard let file else { return nil }
    self.file = file
    self.inputs = inputs
    try write([])
  }

  /// Writes the rows that were left out of some imports.
  func write(_ reports: [FileImporter.Report]) throws(CommandFailure) {
    let rows = reports.flatMap { report in
      report.result.rejected.map { row in
        [
          DataValue.text(report.understood.origin.file), .integer(row.line), .integer(row.column),
          .text(row.category.rawValue), .text(row.text),
        ]
      }
    }
    let table = DataTable(columns: ["file", "line", "column", "class", "text"], rows: rows)
    try OutputFile.write(table.csv(), to: file, sparing: inputs)
  }
}
