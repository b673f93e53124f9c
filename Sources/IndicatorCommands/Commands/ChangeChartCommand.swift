import ArgumentParser
import IndicatorAnalysis
import IndicatorModel
import IndicatorReport

/// The command `kommunetall chart change`.
struct ChangeChartCommand: ParsableCommand {
  /// What the change is drawn as.
  enum Style: String, WordChoice {
    case bars
    case slope
  }

  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Draw what changed between two periods, as bars or as lines.",
    discussion: """
      A count changes in percent, a percentage in percentage points. --period is held against the year \
      before, or against --base; without it the last period with a value. With --from and --to the \
      last is held against the first.

      Example:
        kommunetall chart change folketall --region 03 46 --base 2020 -o a.svg
        kommunetall chart change folketall --region 03 46 --style slope -o b.svg
      """
  )

  @Argument(help: "Indicators by id, or a CSV file.")
  var indicators: [String]

  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp("The period that all are held against.", valueName: "period")
  )
  var base: TimePeriod?

  @Option(help: "bars to both sides of zero, or a slope: lines from the first value to the last.")
  var style: Style = .bars

  @Flag(help: "Bars in the unit of the values in place of percent.")
  var absolute = false

  @OptionGroup var figure: FigureOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if base != nil, selection.from != nil {
      throw ValidationError("Give the earlier period either with --base or with --from.")
    }
    if absolute, style == .slope {
      throw ValidationError("--absolute is for bars; a slope shows the values themselves.")
    }
  }

  func run() throws {
    let selected = try Selection(indicators, selection, shared: shared)
    let language = shared.language
    let results = try selected.results(from: nil, to: nil)
    let series = results.flatMap { $0.labelled(in: language) }
    guard let period = selection.last ?? PeriodValues.lastPeriod(of: series)
    else {
      return try selected.requireRows(0)
    }
    let earlier = base ?? selection.from
    // On one map for all periods no borders move.
    let register =
      selection.boundaries.boundaries == .asPublished ? try selected.lookup.register : nil
    let entries = series.compactMap { one in
      changes(
        in: one,
        from: period,
        to: period,
        against: earlier.map { .base($0) } ?? .yearEarlier,
        register: register
      ).first.map {
        ChangeFigure.Entry(series: one, change: $0)
      }
    }.filter { $0.change.observation.status != .cannotExist }
    try selected.requireRows(entries.count)
    try requireOneMeasure(entries)
    let shown = Set(
      entries.flatMap { [$0.change.period, $0.change.previous?.period] }.compactMap { $0 }
    )
    let datasets = FigureCheck.distinct(results.flatMap(\.datasets))
    let notes = FigureCheck.notes(results, in: shown, language)
    let settings = try figure.settings(for: selected, in: language)
    FigureCheck.warnOfAbsent(
      figure.style.highlight,
      settings,
      drawn: Set(entries.map(\.series.region.code))
    )
    switch style {
    case .bars:
      let bars = ChangeFigure(
        entries: entries,
        measure: absolute ? .absolute : .relative,
        datasets: datasets,
        notes: notes,
        settings: settings
      )
      try FigureWriter.write(bars, figure, sparing: selected.inputs)
    case .slope:
      let slope = SlopeFigure(
        entries: entries,
        datasets: datasets,
        notes: notes,
        settings: settings
      )
      try FigureWriter.write(slope, figure, sparing: selected.inputs)
    }
  }

  /// Refuses series that cannot stand on one axis.
  private func requireOneMeasure(_ entries: [ChangeFigure.Entry]) throws(CommandFailure) {
    if absolute || style == .slope {
      return try FigureCheck.requireOneUnit(entries.map(\.series))
    }
    let inPoints = entries.filter(\.series.quantity.unit.changesInPoints).map(\.series.quantity.id)
    guard !inPoints.isEmpty, inPoints.count < entries.count else { return }
    throw CommandFailure(
      .usage,
      "\(Set(inPoints).sorted().joined(separator: ", ")) changes in percentage points, the rest in percent; a figure has one axis, so draw one figure for each"
    )
  }
}
