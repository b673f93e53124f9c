import ArgumentParser
import IndicatorModel
import IndicatorReport

/// The command `kommunetall chart multiples`.
struct MultiplesChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "multiples",
    abstract: "Draw small line charts with the same axes, one for each region or indicator.",
    discussion: """
      Of a percentage or rate the whole country stands in grey behind each, where it has figures.

      Example:
        kommunetall chart multiples folketall --region Bodø Narvik -o byer.svg
      """
  )

  @Argument(help: "Indicators by id, or a CSV file.")
  var indicators: [String]

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var wanted: TargetOption
  @OptionGroup var figure: FigureOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let selected = try Selection(indicators, selection, shared: shared)
    let language = shared.language
    let results = try selected.results(from: selection.first, to: selection.last)
    let series = results.flatMap { $0.labelled(in: language) }
    try selected.requireRows(series.count)
    try FigureCheck.requireOneUnit(series)
    let settings = try figure.settings(for: selected, in: language)
    FigureCheck.warnOfAbsent(
      figure.style.highlight,
      settings,
      drawn: Set(series.map(\.region.code))
    )
    let multiples = MultiplesFigure(
      series: series,
      context: try context(of: series, selected, from: selection.first, to: selection.last),
      targets: wanted.targets
        ? try FigureTargets(selected.lookup.store).targets(of: series) : [],
      datasets: FigureCheck.distinct(results.flatMap(\.datasets)),
      notes: FigureCheck.notes(results, in: language),
      settings: settings
    )
    try FigureWriter.write(multiples, figure, sparing: selected.inputs)
  }

  /// The country's own series, where all are of one quantity that is no sum over places.
  private func context(
    of series: [Series],
    _ selected: Selection,
    from first: TimePeriod?,
    to last: TimePeriod?
  ) throws -> Series? {
    guard selected.quantities.count == 1, let quantity = selected.quantities.first,
      !quantity.maySum, !series.contains(where: { $0.region.code == Region.countryCode })
    else { return nil }
    return try selected.lookup.national(of: quantity, from: selection.first, to: selection.last)
      .series
  }
}
