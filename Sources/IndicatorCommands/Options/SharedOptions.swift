import ArgumentParser
import IndicatorModel
import IndicatorReport

extension Language: WordChoice {}

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: "The database file (also from KOMMUNETALL_DATABASE; default kommunetall.sqlite)."
  )
  var database: String?

  @Option(name: .shortAndLong, help: "The language of the output: nb, nn or en.")
  var language: Language = .nb

  @Option(
    help: ArgumentHelp(
      "A folder with catalogue, agreements and register instead of the built-in ones (also from KOMMUNETALL_DATASETS).",
      valueName: "folder"
    )
  )
  var datasets: String?
}

/// How data is printed.
enum OutputFormat: String, WordChoice {
  case text
  case markdown
  case csv
  case json
  case html

  /// The format as rows are streamed in it; `nil` for the formats for people.
  var forPrograms: DataRows.Format? {
    switch self {
    case .csv: .csv
    case .json: .json
    case .text, .markdown, .html: nil
    }
  }
}

/// The option of commands that print data.
struct FormatOption: ParsableArguments {
  @Option(name: .shortAndLong, help: "How to print: text, markdown, csv, json or html.")
  var format: OutputFormat = .text
}
