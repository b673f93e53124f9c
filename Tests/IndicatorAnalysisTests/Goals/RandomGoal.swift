import IndicatorAnalysis
import IndicatorModel
import TestSupport

/// A random goal with the series that it is held against, the same for the same seed.
///
/// Whole numbers, so that scaled and mirrored ones are exact.
struct RandomGoal {
  var target: Target
  var series: Series
  /// What the demand is a share of.
  var need: Series?

  init(_ generator: inout SeededGenerator) {
    func number(_ range: ClosedRange<Int>) -> Double {
      Double(Int.random(in: range, using: &generator))
    }
    func happens(oneIn count: Int) -> Bool { Int.random(in: 1...count, using: &generator) == 1 }
    let goal = number(-40...120)
    let demands: [Target.Demand] = [
      .atLeast(goal), .atMost(goal), .exactly(goal), .exactly(0), .atLeast(0), .atMost(0),
      .between(goal, goal + number(1...30)), .yesNo(happens(oneIn: 2)), .direction(.up),
      .direction(.down), .withinMonths(3, sharePercent: goal), .trigger(increase: number(0...30)),
      .atLeastShare(number(50...110), of: "behov"),
    ]
    let demand = demands[Int.random(in: 0..<demands.count, using: &generator)]
    let last = Int.random(in: 2011...2018, using: &generator)
    let end = Int.random(in: 2012...2021, using: &generator)
    let periods = [TimePeriod.year(end), .year(end + 2)]
    let deadlines: [Target.Deadline] = [
      .none, .once(periods[0]), .once(periods[1]), .each(periods), .yearly,
      .kept(from: .year(2010), through: happens(oneIn: 2) ? periods[0] : nil),
      .steps([.init(by: periods[0], value: goal), .init(by: periods[1], value: goal + 5)]),
    ]
    var deadline = deadlines[Int.random(in: 0..<deadlines.count, using: &generator)]
    if case .steps = deadline {
      switch demand {
      case .atLeast, .atMost, .exactly, .withinMonths: break
      default: deadline = .once(periods[0])
      }
    }
    let hasAnswers = if case .yesNo = demand { true } else { false }
    var cells: [Observation] = []
    for year in 2010...last {
      let value = hasAnswers ? number(0...1) : number(-60...140)
      let isMissing = year < last && happens(oneIn: 12)
      cells.append(
        Observation(
          .year(year),
          isMissing ? nil : value,
          status: happens(oneIn: 25) ? .seriesBreak : nil
        )
      )
    }
    series = TestSeries.of(cells)
    let start = TimePeriod.year(Int.random(in: 2009...2012, using: &generator))
    let baseline =
      happens(oneIn: 5)
      ? nil
      : Target.Baseline(period: start, value: happens(oneIn: 3) ? number(-60...140) : nil)
    target = TestGoal.target(
      demand,
      by: deadline,
      from: baseline,
      tolerance: happens(oneIn: 2) ? 0 : number(1...12)
    )
    if case .atLeastShare = demand {
      need = TestSeries.years(
        from: 2010,
        (2010...last).map { _ in number(1...100) }
      )
    }
  }

  /// The judgement by the linear plan.
  var judged: Attainment { TestGoal.plan(series, target, beside: need) }

  /// The same goal with another present value.
  func with(current value: Double) -> RandomGoal {
    var other = self
    other.series.observations[series.observations.count - 1].value = value
    return other
  }

  /// The goal in another unit: every number times a factor; `nil` where a number is an answer.
  func scaled(by factor: Double) -> RandomGoal? {
    if case .yesNo = target.demand { return nil }
    var other = mapped { factor * $0 }
    other.target.tolerance *= factor
    return other
  }

  /// The goal seen from the other side, as the part without beside the part with; `nil` for demands
  /// that have no other side.
  func mirrored(at sum: Double) -> RandomGoal? {
    switch target.demand {
    case .yesNo, .trigger, .atLeastShare: return nil
    default: return mapped { sum - $0 + 0.0 }
    }
  }

  /// The goal with every number replaced; where the order turns, so do the demands.
  private func mapped(_ map: (Double) -> Double) -> RandomGoal {
    var other = self
    let turns = map(1) < map(0)
    func bound(_ value: Double, isLow: Bool) -> Target.Demand {
      isLow == turns ? .atMost(map(value)) : .atLeast(map(value))
    }
    other.target.demand =
      switch target.demand {
      case .atLeast(let value): bound(value, isLow: true)
      case .withinMonths(_, let value): bound(value, isLow: true)
      case .atMost(let value): bound(value, isLow: false)
      case .exactly(let value): .exactly(map(value))
      case .between(let low, let high):
        .between(min(map(low), map(high)), max(map(low), map(high)))
      case .direction(let direction): .direction(turns ? direction.opposite : direction)
      // A rise has no zero point.
      case .trigger(let increase): .trigger(increase: abs(map(increase) - map(0)))
      case .atLeastShare, .yesNo, .yearlyDate: target.demand
      }
    if case .steps(let steps) = target.deadline {
      other.target.deadline = .steps(steps.map { .init(by: $0.period, value: map($0.value)) })
    }
    other.target.baseline?.value = target.baseline?.value.map(map)
    for index in series.observations.indices {
      other.series.observations[index].value = series.observations[index].value.map(map)
    }
    for index in (need?.observations ?? []).indices {
      other.need?.observations[index].value = need?.observations[index].value.map(map)
    }
    return other
  }
}

extension Indicator.Direction {
  var opposite: Self {
    switch self {
    case .up: .down
    case .down: .up
    case .none: .none
    }
  }
}
