import ArgumentParser
import IndicatorModel
import IndicatorReport

/// The command `kommunetall chart distribution`.
struct DistributionChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distribution",
    abstract: "Draw every municipality as a dot, with the quartiles.",
    discussion: """
      With --from and --to each period has a row of its own, at most eight. Without them, and without \
      --period, the last period with a value is drawn.

      Example:
        kommunetall chart distribution folketall --highlight Bodø -o alle.svg
        kommunetall chart distribution folketall --from 2020 --to 2024 -o ar.svg
      """
  )

  @Argument(help: "An indicator by id, or a CSV file.")
  var indicator: String

  @OptionGroup var peers: GroupOption
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var figure: FigureOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let selected = try Selection([indicator], selection, shared: shared)
    let language = shared.language
    let comparison = try Comparison(selected, among: peers.group, selection, in: language)
    let isStretch = selection.from != nil || selection.to != nil
    let periods =
      isStretch
      ? Set(comparison.result.series.flatMap { $0.observations.map(\.period) }).sorted()
      : [selection.period ?? comparison.lastPeriod].compactMap { $0 }
    let rows = periods.compactMap { comparison.values(at: $0) }
    try selected.requireRows(rows.count)
    let settings = try figure.settings(for: selected, in: language)
    FigureCheck.warnOfAbsent(figure.style.highlight, settings, among: rows)
    let distribution = DistributionFigure(
      rows: rows,
      datasets: comparison.result.datasets,
      notes: FigureCheck.notes(
        [comparison.result],
        at: periods.count == 1 ? periods.first : nil,
        in: language
      ),
      settings: settings
    )
    try FigureWriter.write(distribution, figure, sparing: selected.inputs)
  }
}
