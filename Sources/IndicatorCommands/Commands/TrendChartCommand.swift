import ArgumentParser
import IndicatorModel
import IndicatorReport
import IndicatorStore
import SVGCharts

/// The command `kommunetall chart trend`.
struct TrendChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Draw lines over time.",
    discussion: """
      Gaps stay gaps, breaks are marked, provisional figures are dashed.

      Example:
        kommunetall chart trend bosatte-flyktninger --region 0 -o bosatt.svg
        kommunetall chart trend nedlastet.csv -o figur.svg
      """
  )

  @Argument(help: "Indicators by id, or a CSV file.")
  var indicators: [String]

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var figure: FigureOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let selected = try Selection(indicators, selection, shared: shared)
    let first = selection.period ?? selection.from
    let last = selection.period ?? selection.to
    let results = try selected.results(from: first, to: last)
    let series = results.flatMap { $0.labelled(in: shared.language) }
    try selected.requireRows(series.count)
    try FigureCheck.requireOneUnit(series)
    let language = shared.language
    let register = selected.lookup.reference.register
    let figure = TrendFigure(
      series: series,
      targets: figure.targets ? FigureTargets(selected.lookup.reference).targets(of: series) : [],
      datasets: FigureCheck.distinct(results.flatMap(\.datasets)),
      notes: FigureCheck.notes(results, in: language),
      settings: try figure.settings(in: language, register: register)
    )
    try FigureCheck.write(
      { try figure.chart().svg() },
      to: self.figure.output,
      sparing: selected.inputs
    )
  }
}
