import IndicatorModel

/// The numbers of one judgement by the linear plan; ``ruling`` is what follows from them.
struct PlanFacts {
  let target: Target
  let observation: Observation
  let series: Series
  /// The series that the demand is a share of.
  let other: Series?
  let bounds: Target.Bounds?
  let deadline: TimePeriod?
  let baseline: Observation?

  /// Takes the facts of a result that is being made.
  init(
    _ result: Attainment,
    target: Target,
    series: Series,
    other: Series?,
    bounds: Target.Bounds?
  ) {
    self.other = other
    self.target = target
    self.series = series
    self.bounds = bounds
    observation = result.observation ?? Observation(.year(1), nil)
    deadline = result.deadline
    baseline = result.baseline
  }

  private var value: Double? { observation.value }
  /// Whether a value can be too high and too low.
  var isTwoSided: Bool { bounds?.low != nil && bounds?.high != nil }

  /// 100 · value / target, for demands of "at least" with a positive target.
  var attainmentPercent: Double? {
    guard !isTwoSided, let value, let goal = bounds?.low, goal > 0 else { return nil }
    return 100 * value / goal + 0.0
  }

  /// 100 · share of the gap closed; `nil` where there was no gap, or the start was already past the
  /// target: a value that falls back towards it would look like progress.
  ///
  /// Where a value can be too high and too low, what counts is the distance to the nearer end, so
  /// that overshooting opens the gap again.
  var progressPercent: Double? {
    guard let value, let bounds, let start = baseline?.value else { return nil }
    guard let gap, let baselineGap, baselineGap > 0 else { return nil }
    if isTwoSided {
      return 100 * (baselineGap - max(0, gap)) / baselineGap + 0.0
    }
    guard let goal = bounds.low ?? bounds.high else { return nil }
    return 100 * (value - start) / (goal - start) + 0.0
  }

  /// 100 · share of the time used.
  var timePercent: Double? {
    guard let baseline, let deadline else { return nil }
    let allowed = deadline.years(since: baseline.period)
    guard allowed > 0 else { return nil }
    return 100 * observation.period.years(since: baseline.period) / allowed
  }

  /// What is lacking, positive on the bad side.
  var gap: Double? { value.flatMap(lack) }
  /// What was lacking at the start.
  var baselineGap: Double? { baseline?.value.flatMap(lack) }

  private func lack(_ value: Double) -> Double? { lack(value, of: bounds) }

  /// What a value lacks to meet bounds.
  private func lack(_ value: Double, of bounds: Target.Bounds?) -> Double? {
    switch (bounds?.low, bounds?.high) {
    case (let low?, let high?): withoutNoise(max(low - value, value - high))
    case (let low?, nil): withoutNoise(low - value)
    case (nil, let high?): withoutNoise(value - high)
    case (nil, nil): nil
    }
  }

  /// What a cell of another period lacks to meet the demand there; `nil` where that is not known.
  func lack(of cell: Observation) -> Double? {
    let need = other?.observation(at: cell.period)?.value
    return cell.value.flatMap { lack($0, of: target.bounds(in: cell.period, beside: need)) }
  }

  /// The change per year that the rest of the time asks for.
  var neededPerYear: Double? {
    guard let value, let gap, gap > 0, let deadline else { return nil }
    let isTooLow = bounds?.low.map { value < $0 } ?? false
    return observation.period.pace(over: isTooLow ? gap : -gap, by: deadline)
  }

  /// Whether the published precision leaves open whether the value meets the demand.
  var isUndecided: Bool {
    guard let value, let bounds else { return false }
    if observation.precision == .interval {
      guard let upper = observation.upperValue else { return false }
      let isOut =
        (bounds.low.map { upper < $0 } ?? false) || (bounds.high.map { value > $0 } ?? false)
      return !isOut && !(bounds.contain(value) && bounds.contain(upper))
    }
    let (atLow, atHigh) = (value == bounds.low, value == bounds.high)
    switch observation.precision.side {
    case .below: return atLow
    case .above: return atHigh
    case .either: return observation.precision == .about && (atLow || atHigh)
    }
  }

  /// Whether a bound of the value says more good of it than the truth may hold.
  var isFlattering: Bool {
    switch target.evidence {
    case .direct: false
    case .upperBound: bounds?.low != nil
    case .lowerBound: bounds?.high != nil
    }
  }

  /// Whether the series breaks on the way from the baseline.
  var hasBreak: Bool {
    baseline.map { series.hasBreak(between: $0.period, and: observation.period) } ?? false
  }
}
