import ArgumentParser
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall history`.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the imports and what each of them changed, or take the last one back.",
    discussion: """
      --undo takes the last import back: its values go, those that it replaced return.

      Example:
        kommunetall history
        kommunetall history --undo
      """
  )

  @Flag(help: "Take the last import back.")
  var undo = false

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    if undo { return try takeBack() }
    let runs = try Workspace(shared).openForReading().imports()
    let language = shared.language
    let numbers = NumberStyle(language)
    func count(_ number: Int) -> String { numbers.text(Double(number), decimals: 0) }
    var table = TextTable(
      caption: Wording.importList(in: language),
      columns: Wording.importColumns(in: language).enumerated().map {
        TextTable.Column($1, isNumeric: $0 > 2)
      }
    )
    table.rows = runs.map { run in
      [
        String(run.id), run.datasetCode, run.origin.file, count(run.observations),
        count(run.missing), count(run.added), count(run.changed), count(run.rejected),
      ]
    }
    let data = DataTable(
      columns: [
        "import_id", "dataset", "file", "sha256", "bytes", "retrieved", "reading", "imported_at",
        "observations", "missing", "rows", "rejected", "added", "changed", "same",
      ],
      rows: runs.map { run in
        [
          .integer(run.id), .text(run.datasetCode), .text(run.origin.file),
          .text(run.origin.sha256), .integer(run.origin.bytes),
          run.origin.retrieved.map { .text($0.description) } ?? .null, .text(run.origin.reading),
          run.importedAt.map { .text($0) } ?? .null, .integer(run.observations),
          .integer(run.missing), .integer(run.rows), .integer(run.rejected), .integer(run.added),
          .integer(run.changed), .integer(run.same),
        ]
      }
    )
    try Printer(format: formatting.format, language: language).print([table], data: data)
  }

  private func takeBack() throws {
    let workspace = Workspace(shared)
    let store = try IndicatorStore.open(
      workspace.databasePath,
      access: .readWrite(create: false)
    )
    guard let run = try store.undoLastImport() else {
      throw CommandFailure(.noInput, "\(workspace.databasePath): there is no import to take back")
    }
    Console.say(
      Wording.importTakenBack(run.id, file: VisibleText.of(run.origin.file), in: shared.language)
    )
  }
}
