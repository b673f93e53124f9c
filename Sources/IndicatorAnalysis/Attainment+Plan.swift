package import IndicatorModel

extension Attainment {
  /// Judges one cell against a target by the method `plan`, at the end of the cell's own period.
  ///
  /// The linear plan closes the gap from the baseline to the target in equal steps: the share of the
  /// gap closed, (v − b) / (T − b), is held against the share of the time used,
  /// (t − t₀) / (t_T − t₀). It can be checked by hand, zero is a legal base and target, and neither
  /// the unit nor a shift changes it. The rules, and their order, are those of the view
  /// `goal_status`.
  ///
  /// - Parameters:
  ///   - observation: The cell.
  ///   - series: Its series, for the baseline and for breaks.
  ///   - other: The series that the demand is a share of; the need.
  ///   - target: What is demanded.
  ///   - agreement: The agreement's id.
  package init(
    plan observation: Observation,
    in series: Series,
    beside other: Series? = nil,
    against target: Target,
    of agreement: String
  ) {
    let need = other?.observation(at: observation.period)
    let bounds = target.bounds(in: observation.period, beside: need?.value)
    self.init(
      agreement: agreement,
      target: target,
      region: series.region,
      period: observation.period,
      observation: observation,
      targetValue: bounds?.low ?? bounds?.high ?? target.value,
      deadline: target.deadline(for: observation.period),
      baseline: target.baseline(of: observation.period, in: series),
      verdict: .notAssessable,
      reason: .noData
    )
    self.need = need
    if let low = bounds?.low, let high = bounds?.high, high != low { upperTargetValue = high }
    let facts = PlanFacts(self, target: target, series: series, other: other, bounds: bounds)
    attainmentPercent = facts.attainmentPercent
    progressPercent = facts.progressPercent
    timePercent = facts.timePercent
    gap = facts.gap
    (verdict, reason) = facts.ruling
    neededPerYear = verdict == .reached ? nil : facts.neededPerYear
  }
}

extension Target {
  /// The start of the way: stated, or the first value where only a direction is wanted.
  ///
  /// Where the series does not fill the stated period, the baseline has no value. A rise is counted
  /// from the same period a year earlier. A share of another indicator has no fixed way to go.
  func baseline(of period: TimePeriod, in series: Series) -> Observation? {
    switch demand {
    case .trigger:
      return period.oneYearEarlier.map { series.observation(at: $0) ?? Observation($0, nil) }
    case .atLeastShare, .yearlyDate: return nil
    case .atLeast, .atMost, .between, .exactly, .yesNo, .withinMonths, .direction: break
    }
    if let baseline {
      if let value = baseline.value { return Observation(baseline.period, value) }
      return series.observation(at: baseline.period) ?? Observation(baseline.period, nil)
    }
    guard case .direction = demand else { return nil }
    return series.observations.first { $0.value != nil }
  }
}
