package import IndicatorModel

extension Attainment {
  /// Judges the country by how many of its municipalities reach a demand that all are to reach.
  ///
  /// The value is their share in percent of those that can be judged. A region that cannot be judged
  /// leaves open whether all reach it, unless another one is known not to.
  ///
  /// - Parameters:
  ///   - coverage: Which regions reach it.
  ///   - period: The period that they were judged in.
  ///   - target: What is demanded of each.
  ///   - agreement: The agreement's id.
  package init(
    coverage: Coverage,
    in period: TimePeriod,
    of target: Target,
    _ agreement: String
  ) {
    let (reached, missed) = (coverage.reached.count, coverage.notReached.count)
    let share = reached + missed > 0 ? 100 * Double(reached) / Double(reached + missed) : nil
    let deadline = target.deadline(for: period)
    let (verdict, reason): (Verdict, Reason) =
      if missed > 0 {
        if let deadline {
          deadline.lastDay <= period.judgedOn
            ? (.missed, .regionsMissing) : (.notAssessable, .noBaseline)
        } else {
          (.notAssessable, .noDeadline)
        }
      } else if reached > 0, coverage.notAssessable.isEmpty {
        (.reached, .allRegionsReach)
      } else {
        (.notAssessable, .regionsUnknown)
      }
    self.init(
      agreement: agreement,
      target: target,
      region: .country,
      period: period,
      observation: Observation(period, share),
      targetValue: 100,
      deadline: deadline,
      attainmentPercent: share,
      gap: share.map { withoutNoise(100 - $0) },
      verdict: verdict,
      reason: reason
    )
    self.coverage = coverage
  }
}
