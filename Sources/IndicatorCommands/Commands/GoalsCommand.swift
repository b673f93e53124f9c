import ArgumentParser
import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall goals`.
struct GoalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals",
    abstract: "Judge the goals of agreements, with the reason.",
    discussion: """
      Goals are judged at the end of --year; without it at the end of the year that the agreement's \
      own assessment speaks of. For goals of every municipality the text formats print the country, \
      the count and the names; csv and json have a row for each.

      Example:
        kommunetall goals --agreement A6
        kommunetall goals --agreement B2 --year 2014 --format csv
        kommunetall goals --agreement B2 --year 2014 --boundaries 2024
      """
  )

  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: ArgumentHelp("Agreements by id or name; all if none is given.", valueName: "agreement")
  )
  var agreement: [String] = []

  @Option(name: .shortAndLong, help: "The year at whose end the goals are judged.")
  var year: Int?

  @OptionGroup var judging: MethodOptions
  @OptionGroup var boundaries: BoundaryOptions
  @OptionGroup var history: AsOfOption
  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let store = try Workspace(shared).openForReading(asOf: history.asOf)
    let reference = try store.reference()
    let agreements =
      agreement.isEmpty
      ? reference.agreements
      : try AgreementLookup(agreements: reference.agreements).agreements(named: agreement)
    let lookup = try SeriesLookup(
      store,
      reference: reference,
      boundaries: try BoundarySelection(boundaries, register: reference.register)
    )
    let language = shared.language
    if let format = formatting.format.forPrograms {
      return try stream(agreements, lookup, in: format)
    }
    let results = GoalResults(lookup: lookup)
    let judged = try agreements.map { try results.judge($0, year: year, by: judging.chosen) }
    try Printer(format: formatting.format, language: language).print(
      judged.map { table(of: $0, in: language) }
    )
  }

  /// Prints the rows of goals while the next ones are judged.
  private func stream(
    _ agreements: [Agreement],
    _ lookup: SeriesLookup,
    in format: DataRows.Format
  ) throws {
    let goals = agreements.flatMap { agreement in
      agreement.targets.isEmpty
        ? [(agreement, [])] : agreement.targets.map { (agreement, [$0]) }
    }
    let (year, method, language) = (year, judging.chosen, shared.language)
    let stream = RowStream(lookup: lookup, format: format, columns: GoalTable.dataColumns)
    let document = try stream.print(pieces: goals.count) { number, lookup, rows in
      let (agreement, targets) = goals[number]
      let judged = try GoalResults(lookup: lookup).judge(
        agreement,
        year: year,
        by: method,
        only: targets
      )
      for row in GoalTable(entries: judged.entries).dataRows(in: language) { rows.append(row: row) }
    }
    try document.end()
  }

  private func table(of judged: GoalResults.Judged, in language: Language) -> TextTable {
    let coverage = CoverageSentences(language)
    var remarks: [String] = []
    let municipal = judged.municipal
    for result in municipal {
      let period = Wording.label(result.period, in: language)
      remarks.append("\(result.target.id), \(period): \(coverage.summary(result.coverage))")
      remarks += [
        coverage.names(result.coverage.notReached, missed: true),
        coverage.names(result.coverage.notAssessable, missed: false),
      ].compactMap { $0 }
    }
    remarks += judged.totals.map { coverage.contents(of: $0.total, quantity: $0.quantity) }
    remarks += judged.regional.lines(shown: Set(municipal.map(\.period)), in: language)
    let agreement = judged.agreement
    return GoalTable(entries: judged.national, remarks: remarks).table(
      caption: "\(agreement.id) \(agreement.name[language]), \(judged.year)",
      in: language
    )
  }
}
