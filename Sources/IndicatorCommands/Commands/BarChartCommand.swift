import ArgumentParser
import IndicatorModel
import IndicatorReport
import IndicatorStore
import SVGCharts

/// How the bars of a figure stand to each other.
enum BarArrangement: String, WordChoice {
  case sorted
  case grouped
  case stacked
  case share

  /// The arrangement of several parts a row; `nil` for plain bars.
  var parts: PartsChart.Arrangement? {
    switch self {
    case .sorted: nil
    case .grouped: .grouped
    case .stacked: .stacked
    case .share: .share
    }
  }
}

/// The command `kommunetall chart bar`.
struct BarChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bar",
    abstract: "Draw values as horizontal bars: sorted, grouped, stacked, or as shares.",
    discussion: """
      Sorted bars show one period. Grouped ones set several indicators side by side, or one indicator \
      in the periods from --from to --to. Stacked bars and shares put several indicators end to end; \
      they are to be the parts of a whole. Without --period the last period with a value is drawn.

      Example:
        kommunetall chart bar folketall --region 0301 4601 -o byer.svg
        kommunetall chart bar folketall --layout grouped --from 2024 -o byer.svg
      """
  )

  @Argument(help: "Indicators by id, or a CSV file.")
  var indicators: [String]

  @Option(help: "How the bars stand: sorted, grouped, stacked, or share (of 100 %).")
  var layout: BarArrangement = .sorted

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var wanted: TargetOption
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
    let settings = try figure.settings(for: selected, in: language)
    FigureCheck.warnOfAbsent(
      figure.style.highlight,
      settings,
      drawn: Set(series.map(\.region.code))
    )
    if let parts = layout.parts {
      return try draw(parts, of: series, results, selected, settings, at: period)
    }
    let target =
      wanted.targets
      ? try FigureTargets(selected.lookup.store).targets(of: series).first : nil
    let figure = BarFigure(
      series: series,
      period: period,
      target: target,
      datasets: FigureCheck.distinct(results.flatMap(\.datasets)),
      notes: FigureCheck.notes(results, at: period, in: language),
      settings: settings
    )
    try selected.requireRows(figure.entries.count)
    try FigureWriter.write(figure, self.figure, sparing: selected.inputs)
  }

  private func draw(
    _ arrangement: PartsChart.Arrangement,
    of series: [Series],
    _ results: [SeriesLookup.Result],
    _ selected: Selection,
    _ settings: FigureSettings,
    at period: TimePeriod
  ) throws {
    if wanted.targets {
      throw CommandFailure(.usage, "--targets is for sorted bars; leave it out")
    }
    if arrangement != .grouped { try requireParts(series) }
    let isStretch = selection.from != nil || selection.to != nil
    let shown =
      isStretch ? Set(series.flatMap { $0.observations.map(\.period) }) : [period]
    let parts = PartsFigure(
      series: series,
      period: isStretch ? nil : period,
      arrangement: arrangement,
      datasets: FigureCheck.distinct(results.flatMap(\.datasets)),
      notes: FigureCheck.notes(results, in: shown, shared.language),
      settings: settings
    )
    guard parts.hasTwoWays else {
      throw CommandFailure(
        .usage,
        "bars of several regions, several periods and several indicators have one way too many; give one region, or one period"
      )
    }
    try FigureWriter.write(parts, figure, sparing: selected.inputs)
  }

  /// Refuses to lay end to end what cannot be added.
  private func requireParts(_ series: [Series]) throws(CommandFailure) {
    let quantities = Set(series.map(\.quantity.id))
    guard quantities.count > 1 else {
      throw CommandFailure(
        .usage,
        "\(layout.rawValue) bars need several indicators, the parts of a whole; '\(quantities.joined())' is one"
      )
    }
    guard let unit = series.first?.quantity.unit, unit.kind == .duration || unit.kind == .index
    else { return }
    throw CommandFailure(
      .usage,
      "values in '\(unit.id)' cannot be added, so they are no parts of a whole; use --layout grouped"
    )
  }
}
