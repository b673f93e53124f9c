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
        kommunetall goals --agreement B2 --goal G4 --region 0 --outlook
        kommunetall goals --agreement B2 --year 2014 --deviation
      """
  )

  @OptionGroup var selection: GoalOptions

  @Flag(
    help: """
      Show where goals are heading: the pace that the deadline asks for, the present pace, and the \
      year in which the goal would be reached at that, with an interval.
      """
  )
  var outlook = false

  @Option(
    help: ArgumentHelp(
      "The years that --outlook measures the pace over, never across a break; default 5.",
      valueName: "years"
    )
  )
  var paceYears: Int?

  @Flag(
    help: """
      Show how need, offer and result deviate, in total and by region, with the share within the \
      allowed deviation and the regions that explain most, for goals that name these figures.
      """
  )
  var deviation = false

  @OptionGroup var judging: MethodOptions
  @OptionGroup var boundaries: BoundaryOptions
  @OptionGroup var history: AsOfOption
  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if outlook, deviation {
      throw ValidationError("Give either --outlook or --deviation.")
    }
    if deviation, judging.method != nil {
      throw ValidationError("--deviation judges by no method; leave out --method.")
    }
    guard let paceYears else { return }
    guard outlook else { throw ValidationError("--pace-years goes with --outlook.") }
    // Four values span three years at least.
    guard (3...100).contains(paceYears) else {
      throw ValidationError("--pace-years must be from 3 to 100.")
    }
  }

  func run() throws {
    let store = try Workspace(shared).openForReading(asOf: history.asOf)
    let register = try store.register()
    let lookup = try SeriesLookup(
      store,
      register: register,
      boundaries: try BoundarySelection(boundaries, register: register)
    )
    let selected = try GoalSelection(selection, lookup: lookup)
    let language = shared.language
    if outlook {
      return try OutlookListing(
        selection: selected,
        years: paceYears ?? Outlook.usualYears,
        method: judging.chosen,
        language: language
      ).print(formatting.format, lookup)
    }
    if deviation {
      return try DeviationListing(selection: selected, lookup: lookup, language: language)
        .print(formatting.format)
    }
    if let format = formatting.format.forPrograms {
      return try stream(selected, lookup, in: format)
    }
    let tables = try GoalListing(
      selection: selected,
      method: judging.chosen,
      language: language
    ).tables(lookup)
    try Printer(format: formatting.format, language: language).print(tables)
  }

  /// Prints the rows of goals while the next ones are judged.
  private func stream(
    _ selected: GoalSelection,
    _ lookup: SeriesLookup,
    in format: DataRows.Format
  ) throws {
    let language = shared.language
    let stream = RowStream(lookup: lookup, format: format, columns: GoalTable.dataColumns)
    try selected.printRows(of: selected.goals, by: judging.chosen, on: stream) { judged, _, rows in
      let table = GoalTable(entries: selected.shown(judged.entries))
      for row in table.dataRows(in: language) { rows.append(row: row) }
    }
  }
}
