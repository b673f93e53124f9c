import ArgumentParser
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall chart trend`.
struct TrendChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Draw lines over time.",
    discussion: """
      Gaps stay gaps, breaks are marked, provisional figures are dashed. With --each-region there is a \
      figure for each municipality of the last period (0301-oslo.svg) and an index.html to browse \
      them, in the folder that -o names; the folder is replaced as a whole.

      Example:
        kommunetall chart trend bosatte-flyktninger --region 0 -o bosatt.svg
        kommunetall chart trend nedlastet.csv -o figur.svg
        kommunetall chart trend folketall --each-region -o figurer
      """
  )

  @Argument(help: "Indicators by id, or a CSV file.")
  var indicators: [String]

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var wanted: TargetOption

  @Flag(help: "A figure for each municipality, into the folder that -o names.")
  var eachRegion = false

  @Flag(help: "With --each-region: lay the figures into a folder with other files; those stay.")
  var force = false

  @OptionGroup var figure: FigureOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if force, !eachRegion { throw ValidationError("--force is for --each-region.") }
  }

  func run() throws {
    let selected = try Selection(indicators, selection, shared: shared)
    if eachRegion {
      return try RegionFigures(
        selected: selected,
        selection: selection,
        figure: figure,
        hasTargets: wanted.targets,
        language: shared.language
      ).write(overwrites: force)
    }
    let results = try selected.results(from: selection.first, to: selection.last)
    let series = results.flatMap { $0.labelled(in: shared.language) }
    try selected.requireRows(series.count)
    try FigureCheck.requireOneUnit(series)
    let language = shared.language
    let figure = TrendFigure(
      series: series,
      targets: try wanted.targets ? FigureTargets(selected.lookup.store).targets(of: series) : [],
      datasets: FigureCheck.distinct(results.flatMap(\.datasets)),
      notes: FigureCheck.notes(results, in: language),
      settings: try figure.settings(for: selected, in: language)
    )
    try FigureWriter.write(figure, self.figure, sparing: selected.inputs)
  }
}
