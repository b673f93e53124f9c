import IndicatorAnalysis
import IndicatorModel
import SVGCharts

/// Chooses the figures of an agreement's page.
///
/// Indicators with at least two values become lines; those of one unit and one size share a figure.
/// Percentages of one period become bars beside their target. A lone value needs no figure.
struct ReportFigures {
  private let candidates: [AgreementFacts.Figures]
  private let goals: [GoalTable.Entry]
  private let pageName: String
  private let firstNumber: Int
  private let language: Language

  /// Chooses among the figures of an agreement.
  init(_ facts: AgreementFacts, firstNumber: Int = 1, in language: Language) {
    candidates = facts.figures
    goals = facts.goals
    pageName = facts.pageName
    self.firstNumber = firstNumber
    self.language = language
  }

  /// Draws figures that somebody chose.
  init(
    _ figures: [AgreementFacts.Figures],
    named pageName: String,
    firstNumber: Int,
    in language: Language
  ) {
    candidates = figures
    goals = []
    self.pageName = pageName
    self.firstNumber = firstNumber
    self.language = language
  }

  /// All in one figure: bars where each has one value of one and the same period, else lines.
  func together(title: String?) throws -> ReportFigure {
    let periods = Set(candidates.map(\.change.period))
    let areSingle = candidates.allSatisfy { one in
      one.series.observations.filter { $0.value != nil }.count == 1
    }
    if areSingle, periods.count == 1, let period = periods.first {
      return try bars((period, candidates), number: firstNumber, title: title)
    }
    return try line(candidates, number: firstNumber, title: title)
  }

  /// All figures, numbered in order.
  func all() throws -> [ReportFigure] {
    var figures: [ReportFigure] = []
    let groups = lineGroups()
    for group in groups {
      let title = title(of: group, among: groups)
      figures.append(try line(group, number: firstNumber + figures.count, title: title))
    }
    for group in barGroups() {
      figures.append(try bars(group, number: firstNumber + figures.count))
    }
    return figures
  }

  private typealias Figures = AgreementFacts.Figures

  /// Most lines that share one figure.
  private static let mostLines = 4
  /// Series share an axis if their largest values differ by less than this factor.
  private static let sharedScale = 5.0

  private func lineGroups() -> [[Figures]] {
    let several = candidates.filter { one in
      one.series.observations.filter { $0.value != nil }.count >= 2
    }
    var groups: [[Figures]] = []
    for candidate in several {
      let fit = groups.firstIndex { group in
        group.count < Self.mostLines && group.allSatisfy { sharesAxis($0, candidate) }
      }
      if let fit { groups[fit].append(candidate) } else { groups.append([candidate]) }
    }
    return groups
  }

  private func sharesAxis(_ one: Figures, _ other: Figures) -> Bool {
    guard one.series.quantity.unit == other.series.quantity.unit,
      one.datasets == other.datasets
    else { return false }
    let (a, b) = (Self.largest(one), Self.largest(other))
    return min(a, b) > 0 && max(a, b) / min(a, b) < Self.sharedScale
  }

  private static func largest(_ figures: Figures) -> Double {
    figures.series.observations.compactMap { $0.value.map(abs) }.max() ?? 0
  }

  private func barGroups() -> [(period: TimePeriod, figures: [Figures])] {
    let single = candidates.filter { one in
      one.series.quantity.unit.kind == .percent
        && one.series.observations.filter { $0.value != nil }.count == 1
    }
    let byPeriod = Dictionary(grouping: single) { $0.change.period }
    return byPeriod.sorted { $0.key < $1.key }.compactMap { period, figures in
      let isOneSurvey = Set(figures.flatMap { $0.series.quantity.datasetCodes }).count == 1
      return figures.count >= 2 && isOneSurvey ? (period, figures) : nil
    }
  }

  private func settings(_ name: String, title: String? = nil) -> FigureSettings {
    // A name in XML begins with a letter; pages of municipalities begin with their number.
    let prefix = name.first?.isLetter == true ? name : "f-\(name)"
    return FigureSettings(language: language, title: title, idPrefix: prefix)
  }

  private func name(_ number: Int) -> String { "\(pageName)-figur-\(number)" }

  private func line(_ group: [Figures], number: Int, title chosen: String? = nil) throws
    -> ReportFigure
  {
    let name = name(number)
    let figure = TrendFigure(
      series: group.map(\.series),
      targets: targets(of: group),
      datasets: group.flatMap(\.datasets),
      notes: notes(on: group),
      settings: settings(name, title: chosen ?? heading(of: group))
    )
    return try figure.reportFigure(named: name)
  }

  private func bars(
    _ group: (period: TimePeriod, figures: [Figures]),
    number: Int,
    title chosen: String? = nil
  ) throws -> ReportFigure {
    let name = name(number)
    let figure = BarFigure(
      series: group.figures.map(\.series),
      period: group.period,
      target: targets(of: group.figures).first,
      datasets: group.figures.flatMap(\.datasets),
      notes: notes(on: group.figures, at: group.period),
      settings: settings(name, title: chosen ?? heading(of: group.figures))
    )
    return try figure.reportFigure(named: name)
  }

  /// The title of one of several figures; with the unit where another one would bear the same.
  private func title(of group: [Figures], among groups: [[Figures]]) -> String? {
    guard let heading = heading(of: group), let unit = group.first?.series.quantity.unit,
      groups.count(where: { self.heading(of: $0) == heading }) > 1
    else { return heading(of: group) }
    let name = VisibleText.of(unit.name(for: nil, in: language))
    return name.isEmpty ? heading : "\(heading), \(name)"
  }

  /// What a figure of several indicators is called; `nil` for one, which bears its indicator's name.
  private func heading(of group: [Figures]) -> String? {
    group.count > 1
      ? FigureText.title(of: group.map(\.series), group.flatMap(\.datasets), in: language) : nil
  }

  /// What a reader must know of the totals, maps and groups behind figures, each thing once.
  private func notes(on group: [Figures], at period: TimePeriod? = nil) -> [String] {
    let coverage = CoverageSentences(language)
    var said: Set<String> = []
    var drawn: [Total] = []
    let lines = group.flatMap { one in
      let shown = period.map { [$0] } ?? Set(one.series.observations.map(\.period))
      let totals = one.totals.filter { $0.total.counted > 0 && shown.contains($0.total.period) }
      drawn += totals.map(\.total)
      return coverage.shortRemarks(on: totals) + one.regional.lines(shown: shown, in: language)
    }
    return (lines + coverage.signs(in: drawn)).filter { said.insert($0).inserted }
  }

  /// The targets in numbers that the group's indicators are held against, over the time they hold.
  private func targets(of group: [Figures]) -> [FigureTarget] {
    var result: [FigureTarget] = []
    for entry in goals {
      guard let value = entry.attainment.targetValue,
        let indicator = entry.attainment.target?.indicator,
        let figures = group.first(where: { $0.series.quantity.id == indicator }),
        let first = figures.series.observations.first?.period,
        let last = figures.series.observations.last?.period
      else { continue }
      switch entry.attainment.target?.demand {
      case .atLeast, .atMost, .exactly, .withinMonths: break
      default: continue
      }
      let through = max(entry.attainment.deadline ?? last, last)
      let target = FigureTarget(
        value: value,
        from: entry.attainment.baseline?.period ?? entry.attainment.deadline ?? first,
        through: through
      )
      result.append(target)
    }
    return FigureTarget.merged(result)
  }
}
