import ArgumentParser
import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall chart goal`.
struct GoalChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal",
    abstract: "Draw goals: value, target, baseline, and the verdict in word and shape.",
    discussion: """
      The goals of the agreements named, or those about the indicators named. They are judged as by \
      'kommunetall goals': at the end of --year, else of the year that the agreement's own assessment \
      speaks of. Without --region the country's results are drawn.

      Example:
        kommunetall chart goal --agreement A6 -o mal.svg
        kommunetall chart goal bosetting-maloppnaelse --year 2015 -o mal.svg
      """
  )

  @Argument(help: "Indicators by id.")
  var indicators: [String] = []

  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: ArgumentHelp("Agreements by id or name.", valueName: "agreement")
  )
  var agreement: [String] = []

  @Option(name: .shortAndLong, help: "The year at whose end the goals are judged.")
  var year: Int?

  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: ArgumentHelp("Regions by code or name, in place of the country.", valueName: "region")
  )
  var region: [String] = []

  @OptionGroup var judging: MethodOptions
  @OptionGroup var history: AsOfOption
  @OptionGroup var figure: FigureOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if indicators.isEmpty, agreement.isEmpty {
      throw ValidationError("Give indicators, or agreements with --agreement.")
    }
  }

  func run() throws {
    let workspace = Workspace(shared)
    let store = try workspace.openForReading(asOf: history.asOf)
    let reference = try store.reference()
    let lookup = try SeriesLookup(store, register: reference.register)
    for id in indicators { _ = try lookup.quantity(named: id) }
    let agreements =
      agreement.isEmpty
      ? reference.agreements
      : try AgreementLookup(agreements: reference.agreements).agreements(named: agreement)
    let names = RegionLookup(reference.register)
    let known = try store.regionCodes(among: region + figure.style.highlight)
    let regions = Set(try names.codes(of: region, known: known))
    let results = GoalResults(lookup: lookup)
    let wanted = agreements.filter { one in
      indicators.isEmpty || one.targets.contains { isWanted($0) }
    }
    let judged = try wanted.map { try results.judge($0, year: year, by: judging.chosen) }
    let entries = judged.flatMap { one in
      (regions.isEmpty
        ? one.national
        : one.entries.filter { $0.attainment.region.map { regions.contains($0.code) } ?? false })
        .filter { entry in
          indicators.isEmpty || entry.attainment.target.map { isWanted($0) } ?? false
        }
    }
    try requireNumbers(entries)
    let language = shared.language
    let codes = Set(entries.flatMap { $0.quantity?.datasetCodes ?? [] })
    let coverage = CoverageSentences(language)
    let drawn = Set(entries.compactMap { $0.attainment.target?.indicator })
    let remarks = judged.flatMap { one in
      coverage.lines(
        on: one.totals.filter { !$0.total.missing.isEmpty && drawn.contains($0.quantity.id) }
      )
    }
    let goals = GoalFigure(
      entries: entries,
      heading: heading(of: judged),
      datasets: try store.datasets().filter { codes.contains($0.code) },
      notes: remarks,
      settings: figure.style.settings(
        highlighted: Set(try names.codes(of: figure.style.highlight, known: known)),
        title: figure.title,
        path: figure.output,
        in: language
      )
    )
    try FigureWriter.write(goals, figure, sparing: [workspace.databasePath])
  }

  private func isWanted(_ target: Target) -> Bool {
    target.indicator.map { indicators.contains($0) } ?? false
  }

  private func heading(of judged: [GoalResults.Judged]) -> String {
    let agreements = judged.map(\.agreement)
    guard let only = agreements.first, agreements.count == 1 else {
      return Wording.goals[shared.language]
    }
    return "\(only.id) \(only.name[shared.language])"
  }

  private func requireNumbers(_ entries: [GoalTable.Entry]) throws(CommandFailure) {
    guard !entries.contains(where: GoalFigure.isDrawn)
    else { return }
    let what = (agreement + indicators).joined(separator: ", ")
    throw CommandFailure(
      .noInput,
      "no goal of \(what) names a number that can be drawn; 'kommunetall goals' lists the goals"
    )
  }
}
