import ArgumentParser
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall datasets`.
struct DatasetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasets",
    abstract: "List the tables that were imported.",
    discussion: """
      Example:
        kommunetall datasets bosetting
      """
  )

  @Argument(help: "Words that code, publisher or title must hold.")
  var words: [String] = []

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let store = try Workspace(shared).openForReading()
    let datasets = try store.datasets().filter { dataset in
      SearchWords(words).match([dataset.code, dataset.publisher, dataset.table, dataset.title])
    }
    let language = shared.language
    var table = TextTable(
      caption: Wording.datasets(in: language),
      columns: Wording.datasetColumns(in: language).map { TextTable.Column($0) }
    )
    table.rows = datasets.map {
      [$0.code, $0.publisher, $0.table, $0.title, $0.licence]
    }
    let data = DataTable(
      columns: [
        "code", "publisher", "table", "title", "source", "licence", "updated", "dimensions",
      ],
      rows: datasets.map {
        [
          .text($0.code), .text($0.publisher), .text($0.table), .text($0.title),
          .text($0.sourceLine), .text($0.licence), .text($0.updated),
          .text($0.dimensions.joined(separator: "; ")),
        ]
      }
    )
    try Printer(format: formatting.format, language: language).print([table], data: data)
  }
}
