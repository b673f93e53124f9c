import ArgumentParser
import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall change`.
struct ChangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Show what changed: from the year before, or from a base period.",
    discussion: """
      A count changes in percent, a percentage in percentage points. With --from and --to every step \
      is shown and then the whole; with --base every value is held against that period, with an index. \
      A period of another kind takes in all within its days: --period 2023 every quarter of 2023.

      Example:
        kommunetall change bostotte-mottakere --region 0 --period 2011
        kommunetall change pleie-omsorg-andel --region 0 --from 2005 --to 2009
        kommunetall change folketall --region 0301 --base 2010 --period 2020
        kommunetall change bosatte-flyktninger --contribution --from 2014 --to 2015
        kommunetall change --all --format csv
      """
  )

  /// What values are compared with where no base is named.
  enum Against: String, WordChoice {
    /// The same period a year earlier.
    case year
    /// The period just before.
    case previous
  }

  @OptionGroup var quantities: QuantityOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "The period that is 100 and all others are held against.",
      valueName: "period"
    )
  )
  var base: TimePeriod?

  @Option(help: "Compare with the same period a year earlier (year) or the one before (previous).")
  var against: Against = .year

  @Option(
    help: ArgumentHelp(
      "Take the mean of so many periods in place of each value.",
      valueName: "count"
    )
  )
  var movingMean: Int?

  @Flag(help: "Take the running sum: within the year for quarters and months, else from --from.")
  var cumulated = false

  @Flag(
    help: """
      Show what each region, or each of several indicators, gave of the total's change, from --from \
      (else a year earlier) to --to or --period.
      """
  )
  var contribution = false

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let movingMean, movingMean < 2 {
      throw ValidationError("--moving-mean must be at least 2.")
    }
    if base != nil, against == .previous {
      throw ValidationError("Give either --base or --against previous.")
    }
    if contribution, base != nil || against == .previous || movingMean != nil || cumulated {
      throw ValidationError("--contribution goes with --region, --period, --from and --to only.")
    }
    if cumulated, movingMean != nil {
      throw ValidationError("Give either --cumulated or --moving-mean.")
    }
  }

  func run() throws {
    let selected = try Selection(
      quantities.indicators,
      all: quantities.all,
      selection,
      shared: shared
    )
    let language = shared.language
    if contribution {
      return try ContributionListing(selected, selection, language: language).print(
        Printer(format: formatting.format, language: language)
      )
    }
    let steps = steps
    let register = try selected.lookup.register
    if let format = formatting.format.forPrograms {
      return try selected.printRows(
        in: format,
        columns: ChangeTable.dataColumns,
        from: nil,
        to: nil
      ) { result, rows in
        // On one map for all periods no border has changed.
        let register = result.map == nil ? register : nil
        for series in result.series { try steps.write(series, register, to: &rows) }
      }
    }
    let coverage = CoverageSentences(language)
    var tables: [ChangeTable] = []
    for result in try selected.results(from: nil, to: nil) {
      let register = result.map == nil ? register : nil
      let entries = try result.labelled(in: language).compactMap { try steps.entry($0, register) }
      guard !entries.isEmpty else { continue }
      let shown = Set(
        entries.flatMap { $0.steps.flatMap { [$0.period, $0.previous?.period] } }.compactMap { $0 }
      )
      let totals = result.totals.filter { shown.contains($0.total.period) }
      tables.append(
        ChangeTable(
          entries: entries,
          datasets: result.datasets,
          remarks: treatment(language) + coverage.remarks(on: totals)
            + result.regionalRemarks(shown: shown, in: language)
        )
      )
    }
    try selected.requireRows(tables.count)
    try Printer(format: formatting.format, language: language).print(
      tables.map { $0.table(in: language) }
    )
  }

  /// What was done to the values before they were compared.
  private func treatment(_ language: Language) -> [String] {
    if cumulated { return [Wording.cumulated[language]] }
    return movingMean.map { [Wording.movingMean(of: $0, in: language)] } ?? []
  }

  /// What is compared with what.
  private var steps: Steps {
    Steps(
      first: selection.first,
      last: selection.last,
      from: selection.from,
      isStretch: selection.from != nil || selection.to != nil,
      comparison: base.map { .base($0) } ?? (against == .year ? .yearEarlier : .periodBefore),
      movingMean: movingMean,
      isCumulated: cumulated
    )
  }

  /// The comparisons that a user asked for.
  private struct Steps: Sendable {
    var first: TimePeriod?
    var last: TimePeriod?
    /// Where sums begin.
    var from: TimePeriod?
    var isStretch: Bool
    var comparison: ComparedPeriod
    var movingMean: Int?
    var isCumulated: Bool

    /// The changes in a series; `nil` where it has no cell in the periods asked for.
    func entry(_ given: Series, _ register: RegionRegister?) throws(CommandFailure)
      -> ChangeTable.Entry?
    {
      let series = try treated(given)
      let steps = changes(
        in: series,
        from: first,
        to: last,
        against: comparison,
        register: register
      )
      guard !steps.isEmpty else { return nil }
      return ChangeTable.Entry(
        series: series,
        steps: steps,
        whole: isStretch ? changeOverTime(in: series, from: first, to: last) : nil
      )
    }

    /// Writes the changes in a series, step by step and then over the whole stretch.
    func write(_ given: Series, _ register: RegionRegister?, to rows: inout DataRows)
      throws(CommandFailure)
    {
      let series = try treated(given)
      let prefix = ChangeTable.prefix(of: series, in: rows)
      let before = rows.count
      forEachChange(in: series, from: first, to: last, against: comparison, register: register) {
        ChangeTable.write($0, after: prefix, to: &rows)
      }
      guard isStretch, rows.count > before,
        let stretch = changeOverTime(in: series, from: first, to: last)
      else { return }
      ChangeTable.write(stretch.whole, after: prefix, to: &rows)
    }

    /// The series whose values are compared: as it is, or its means or sums.
    private func treated(_ series: Series) throws(CommandFailure) -> Series {
      if let movingMean { return IndicatorAnalysis.movingMean(of: series, over: movingMean) }
      guard isCumulated else { return series }
      guard let sums = IndicatorAnalysis.cumulated(series, from: from) else {
        let id = series.quantity.id
        throw CommandFailure(
          .usage,
          "'\(id)' is no count and no amount, and has no running sum; leave out --cumulated"
        )
      }
      return sums
    }
  }
}
