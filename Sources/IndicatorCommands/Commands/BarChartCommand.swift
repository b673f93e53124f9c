import ArgumentParser
import IndicatorModel
import IndicatorReport
import IndicatorStore
import SVGCharts

/// The command `kommunetall chart bar`.
struct BarChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bar",
    abstract: "Draw the values of one period as horizontal bars.",
    discussion: """
      Without --period the last period with a value is drawn.

      Example:
        kommunetall chart bar folketall --region 0301 4601 -o byer.svg
      """
  )

  @Argument(help: "Indicators by id, or a CSV file.")
  var indicators: [String]

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var figure: FigureOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let selected = try Selection(indicators, selection, shared: shared)
    let results = try selected.results(from: selection.from, to: selection.to)
    let series = results.flatMap { $0.labelled(in: shared.language) }
    let valued = series.flatMap { $0.observations.filter { $0.value != nil }.map(\.period) }
    guard let period = selection.period ?? valued.max() else {
      return try selected.requireRows(0)
    }
    try FigureCheck.requireOneUnit(series)
    let language = shared.language
    let target =
      figure.targets
      ? FigureTargets(selected.lookup.reference).targets(of: series).first : nil
    let figure = BarFigure(
      series: series,
      period: period,
      target: target,
      datasets: FigureCheck.distinct(results.flatMap(\.datasets)),
      notes: FigureCheck.notes(results, at: period, in: language),
      settings: try figure.settings(
        in: language,
        register: selected.lookup.reference.register
      )
    )
    try selected.requireRows(figure.entries.count)
    try FigureCheck.write(
      { try figure.chart().svg() },
      to: self.figure.output,
      sparing: selected.inputs
    )
  }
}
