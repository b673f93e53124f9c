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
      A count changes in percent, a percentage in percentage points. With --from and --to every step
      is shown and then the whole; with --base every value is held against that period, with an index.

      Example:
        kommunetall change bostotte-mottakere --region 0 --period 2011
        kommunetall change pleie-omsorg-andel --region 0 --from 2005 --to 2009
        kommunetall change folketall --region 0301 --base 2010 --period 2020
      """
  )

  @Argument(help: "Indicators by id, or a CSV file.")
  var indicators: [String]

  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "The period that is 100 and all others are held against.",
      valueName: "period"
    )
  )
  var base: TimePeriod?

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let selected = try Selection(indicators, selection, shared: shared)
    let language = shared.language
    let coverage = CoverageSentences(language)
    var tables: [ChangeTable] = []
    for result in try selected.results(from: nil, to: nil) {
      let entries = result.labelled(in: language).compactMap(entry)
      guard !entries.isEmpty else { continue }
      let shown = Set(
        entries.flatMap { $0.steps.flatMap { [$0.period, $0.previous?.period] } }.compactMap { $0 }
      )
      let totals = result.totals.filter { shown.contains($0.total.period) }
      let remarks = totals.filter { TableCommand.isWorthSaying($0.total, count: totals.count) }
        .map { coverage.contents(of: $0.total, quantity: $0.quantity) }
      tables.append(
        ChangeTable(
          entries: entries,
          datasets: result.datasets,
          remarks: remarks + result.regionalRemarks(shown: shown, in: language)
        )
      )
    }
    try selected.requireRows(tables.count)
    try Printer(format: formatting.format, language: language).print(
      tables.map { $0.table(in: language) },
      data: DataTable(columns: ChangeTable.dataColumns, rows: tables.flatMap { $0.dataRows() })
    )
  }

  private func entry(_ series: Series) -> ChangeTable.Entry? {
    let first = selection.period ?? selection.from
    let last = selection.period ?? selection.to
    let steps = changes(in: series, from: first, to: last, base: base)
    guard !steps.isEmpty else { return nil }
    let isStretch = selection.from != nil || selection.to != nil
    return ChangeTable.Entry(
      series: series,
      steps: steps,
      whole: isStretch ? changeOverTime(in: series, from: first, to: last) : nil
    )
  }
}
