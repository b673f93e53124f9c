import ArgumentParser
import IndicatorModel
import IndicatorReport
import IndicatorStore
import SVGCharts

/// The command `kommunetall report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the annual report on agreements: pages and figures.",
    discussion: """
      Writes a folder with index.html, and for every agreement a page (HTML, which stands alone) and
      the same as Markdown, with the figures in figures/. The folder is replaced as a whole. With
      several years each gets a folder of its own.

      Example:
        kommunetall report --all --year 2012 -o out
        kommunetall report --agreement A2 A6 -o out --language nn
      """
  )

  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: ArgumentHelp("Agreements by id or name.", valueName: "agreement")
  )
  var agreement: [String] = []

  @Flag(help: "All agreements in force in the year, and those without dates.")
  var all = false

  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: "The year reported; several give a report each."
  )
  var year: [Int] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var output: String

  @Flag(help: "Lay the report into a folder with other files; those stay.")
  var force = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard all == agreement.isEmpty else {
      throw ValidationError("Give either --all, or --agreement with one or more agreements.")
    }
  }

  func run() throws {
    let workspace = Workspace(shared)
    let store = try workspace.openForReading()
    let reference = try store.reference()
    let facts = try ReportFacts(store, reference: reference)
    let years = try self.years(of: reference)
    guard !OutputFile.isSame(output, ".") else {
      throw CommandFailure(.cannotCreate, "-o names the current folder; give a folder of its own")
    }
    var folder = ReportFolder()
    for year in years {
      let agreements = try agreements(in: year, reference: reference)
      let collected = try agreements.map { try facts.facts(of: $0, year: year) }
      let subfolder = years.count > 1 ? String(year) : ""
      folder.add(
        OverviewPage(collected, year: year, in: shared.language).document(),
        as: "index",
        in: subfolder
      )
      for one in collected {
        do {
          folder.add(
            try AgreementPage(one, in: shared.language).document(),
            as: one.pageName,
            in: subfolder
          )
        } catch let error as ChartError {
          throw CommandFailure(.bug, "\(one.agreement.id): \(error.description)")
        }
      }
    }
    if years.count > 1 {
      folder.add(YearsPage(years, in: shared.language).document(), as: "index")
    }
    try folder.write(to: output, overwrites: force)
    Console.say(Wording.reportWritten(to: output, pages: folder.pageCount, in: shared.language))
  }

  /// The years asked for; else those that the agreements' own assessments speak of, or the last
  /// one with an agreement in force.
  private func years(of reference: ReferenceData) throws -> [Int] {
    if !year.isEmpty { return Set(year).sorted() }
    let chosen =
      agreement.isEmpty
      ? reference.agreements
      : try AgreementLookup(agreements: reference.agreements).agreements(named: agreement)
    let assessed = Set(chosen.map(\.assessed))
    return assessed.sorted()
  }

  private func agreements(in year: Int, reference: ReferenceData) throws -> [Agreement] {
    let lookup = AgreementLookup(agreements: reference.agreements)
    guard !all else { return lookup.agreements(inForceIn: year) }
    let named = try lookup.agreements(named: agreement)
    return self.year.isEmpty ? named.filter { $0.assessed == year } : named
  }
}
