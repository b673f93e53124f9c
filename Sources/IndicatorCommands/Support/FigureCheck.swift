import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// What every figure goes through before it is drawn and written.
enum FigureCheck {
  /// Refuses series of different units: a figure has one axis.
  static func requireOneUnit(_ series: [Series]) throws(CommandFailure) {
    if let problem = SharedAxis.problem(of: series) { throw CommandFailure(.usage, problem) }
  }

  /// The datasets, each once.
  static func distinct(_ datasets: [Dataset]) -> [Dataset] {
    var seen: Set<String> = []
    return datasets.filter { seen.insert($0.code).inserted }
  }

  /// Warns where none of the regions to emphasise is in the figure: it would look as if nothing had
  /// been asked for.
  static func warnOfAbsent(
    _ names: [String],
    _ settings: FigureSettings,
    among values: [PeriodValues]
  ) {
    warnOfAbsent(names, settings, drawn: Set(values.flatMap { $0.entries.map(\.region.code) }))
  }

  /// Warns where none of the regions to emphasise is among those drawn.
  static func warnOfAbsent(_ names: [String], _ settings: FigureSettings, drawn: Set<String>) {
    guard !names.isEmpty, settings.highlighted.isDisjoint(with: drawn) else { return }
    Console.say(
      "warning: --highlight \(names.joined(separator: " ")): not among the regions of the figure"
    )
  }

  /// What a reader must know of national totals, maps and groups, for the lines under the figure.
  static func notes(
    _ results: [SeriesLookup.Result],
    at period: TimePeriod? = nil,
    in language: Language
  ) -> [String] {
    let valued = results.flatMap { result in
      result.series.flatMap { $0.observations.filter { $0.value != nil }.map(\.period) }
    }
    return notes(results, in: period.map { [$0] } ?? Set(valued), language)
  }

  /// The most lines of one kind under a figure; the table has them all.
  private static let mostRemarks = 4

  /// What a reader must know of the periods that are drawn.
  static func notes(
    _ results: [SeriesLookup.Result],
    in shown: Set<TimePeriod>,
    _ language: Language
  ) -> [String] {
    let coverage = CoverageSentences(language)
    var said: [Total] = []
    let lines = results.flatMap { result in
      let totals = result.totals.filter { one in
        one.total.counted > 0 && shown.contains(one.total.period)
      }
      var remarks = result.regionalRemarks(shown: shown, in: language)
      if remarks.count > mostRemarks + 1 {
        let rest = remarks.count - mostRemarks
        remarks = remarks.prefix(mostRemarks) + [Wording.moreRemarks(rest, in: language)]
      }
      said += totals.map(\.total)
      return coverage.shortRemarks(on: totals) + remarks
    }
    return lines + coverage.signs(in: said)
  }
}

/// The targets that agreements set for the indicators of a figure.
struct FigureTargets {
  private let targets: [Target]

  /// Reads the agreements of a database.
  init(_ store: IndicatorStore) throws { targets = try store.agreements().flatMap(\.targets) }

  /// The targets in numbers, from the first period drawn to the last deadline.
  func targets(of series: [Series]) -> [FigureTarget] {
    guard let first = series.compactMap({ $0.observations.first?.period }).min(),
      let last = series.compactMap({ $0.observations.last?.period }).max()
    else { return [] }
    let drawn = Set(series.map(\.quantity.id))
    var result: [FigureTarget] = []
    for target in targets {
      guard let indicator = target.indicator, drawn.contains(indicator), let value = target.value
      else { continue }
      switch target.demand {
      case .atLeast, .atMost, .exactly, .withinMonths: break
      case .between, .yesNo, .atLeastShare, .direction, .yearlyDate, .trigger: continue
      }
      let figure: FigureTarget =
        switch target.deadline {
        case .none, .yearly, .kept: FigureTarget(value: value, from: first, through: last)
        case .once(let period):
          FigureTarget(
            value: value,
            from: target.baseline?.period ?? min(first, period),
            through: max(last, period)
          )
        case .steps(let steps):
          FigureTarget(
            value: value,
            from: steps.first?.period ?? first,
            through: steps.last?.period ?? last
          )
        case .each(let periods):
          FigureTarget(
            value: value,
            from: periods.min() ?? first,
            through: periods.max() ?? last
          )
        }
      result.append(figure)
    }
    return FigureTarget.merged(result)
  }
}
