import ArgumentParser
import Foundation
import IndicatorImport
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Load files as they were downloaded, and print what was understood.",
    discussion: """
      Encoding, separator, decimal mark, layout, regions and periods are found out and shown; each can \
      be told with an option. A file is taken whole or not at all. The same file twice changes nothing.

      Example:
        kommunetall import nedlastet.csv
        kommunetall import Datasets/figures
        kommunetall import tall.csv --period 2016 --measure Folketall
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Files, folders (with all in them), or - for standard input.",
      valueName: "file"
    )
  )
  var inputs: [String]

  @Flag(help: "Only show what would be understood; store nothing.")
  var dryRun = false

  @Flag(help: "Refuse a file on any warning.")
  var strict = false

  @Flag(help: "Leave out rows that cannot be read, instead of refusing the file.")
  var skipBadRows = false

  @Option(help: ArgumentHelp("Write the rows left out to a CSV file.", valueName: "file"))
  var rejects: String?

  @Flag(help: "Show every guess with its reason and the option that says otherwise.")
  var explainGuesses = false

  @OptionGroup(title: "What the file does not say") var note: SourceOptions
  @OptionGroup(title: "In place of what would be guessed") var reading: ReadingOptions
  @Option(name: .shortAndLong, help: "How to print the summary: text or json.")
  var format: SummaryFormat = .text
  @OptionGroup var shared: SharedOptions

  /// How the summary is printed.
  enum SummaryFormat: String, WordChoice {
    case text
    case json
  }

  func validate() throws {
    if rejects != nil, !skipBadRows {
      throw ValidationError("--rejects needs --skip-bad-rows.")
    }
  }

  func run() throws {
    let files = try InputFiles.files(named: inputs)
    let workspace = Workspace(shared)
    let rejectList = try RejectList(file: rejects, sparing: files)
    Interruption.watch()
    let store = dryRun ? try workspace.openInMemory() : try workspace.openForWriting()
    Interruption.breaksOff(store)
    defer { Interruption.breaksOff(nil) }
    var importer = try FileImporter(into: store, options: try options())
    importer.isStrict = strict
    if !dryRun { importer.importedAt = Date.now.ISO8601Format() }
    var reports: [FileImporter.Report] = []
    var failures: [CommandFailure] = []
    for (number, file) in files.enumerated() {
      if files.count > 1 { Console.progress("\(number + 1)/\(files.count) \(file)") }
      do {
        try Interruption.check()
        let report = try importer.importFile(file) { report in
          Console.progress("")
          try write(report, number: reports.count, isList: files.count > 1)
        }
        reports.append(report)
      } catch {
        Console.progress("")
        try stopIfInterrupted(store)
        let failure = CommandFailure(error)
        if concernsAllFiles(error) {
          try? store.removeIfNew()
          throw failure
        }
        failures.append(failure)
        if files.count > 1 { Console.say("error: \(failure.description)", keepingLines: true) }
      }
    }
    try store.removeIfNew()
    if format == .json, !reports.isEmpty { try Console.write(files.count > 1 ? "\n]\n" : "\n") }
    try rejectList?.write(reports)
    try finish(reports, failures, of: files.count)
  }

  /// Whether an error, such as a full disk or a busy database, awaits the files that follow as well.
  private func concernsAllFiles(_ error: any Error) -> Bool {
    switch error {
    case is CommandFailure: true
    case let error as StoreError: error.status != .refused
    default: false
    }
  }

  /// Whatever error a signal caused, the signal is what the user is told of.
  private func stopIfInterrupted(_ store: IndicatorStore) throws {
    do { try Interruption.check() } catch {
      try? store.removeIfNew()
      throw error
    }
  }

  private func options() throws -> ImportOptions {
    var options = try reading.options()
    options.skipsBadRows = skipBadRows
    options.note = note.note()
    return options
  }

  /// Tells of an import that is about to be kept.
  private func write(_ report: FileImporter.Report, number: Int, isList: Bool) throws {
    switch format {
    case .text:
      let listing = report.listing(explainsGuesses: explainGuesses)
      try Console.write(listing.text(isDryRun: dryRun, in: shared.language) + "\n")
    case .json:
      let start = !isList ? "" : number == 0 ? "[\n" : ",\n"
      try Console.write(start + report.json())
    }
  }

  private func finish(
    _ reports: [FileImporter.Report],
    _ failures: [CommandFailure],
    of count: Int
  ) throws {
    if let failure = failures.first {
      if count == 1 { throw failure }
      let summary = Wording.importSummary(
        imported: reports.count,
        refused: failures.count,
        in: shared.language
      )
      throw CommandFailure(reports.isEmpty ? failure.status : .attention, summary)
    }
    let rejected = reports.reduce(0) { $0 + $1.result.rejectedCount }
    if rejected > 0 { throw ExitCode(CommandFailure.Status.attention.rawValue) }
  }
}
