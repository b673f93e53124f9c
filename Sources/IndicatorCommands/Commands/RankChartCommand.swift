import ArgumentParser
import IndicatorModel
import IndicatorReport

/// The command `kommunetall chart rank`.
struct RankChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Draw places among all municipalities, or among those of a group.",
    discussion: """
      Of a long list the first, the last and the neighbours of the highlighted ones are drawn. Equal \
      values share a place. Where the catalogue says that less is better, the lowest value is first. \
      Without --period the last period with a value is drawn.

      Example:
        kommunetall chart rank folketall --highlight Bodø -o plass.svg
        kommunetall chart rank folketall --group 18 --period 2024 -o plass.svg
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
    guard let period = selection.period ?? comparison.lastPeriod,
      let values = comparison.values(at: period)
    else { return try selected.requireRows(0) }
    let settings = try figure.settings(for: selected, in: language)
    FigureCheck.warnOfAbsent(figure.style.highlight, settings, among: [values])
    let rank = RankFigure(
      values: values,
      country: try comparison.country(at: period),
      datasets: comparison.result.datasets,
      notes: FigureCheck.notes([comparison.result], at: period, in: language),
      settings: settings
    )
    try FigureWriter.write(rank, figure, sparing: selected.inputs)
  }
}
