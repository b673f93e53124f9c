import IndicatorModel

extension PlanFacts {
  /// A verdict with its reason.
  typealias Ruling = (Attainment.Verdict, Attainment.Reason)

  /// The first rule that holds.
  var ruling: Ruling {
    if observation.isOverZero { return (.notAssessable, .zeroDenominator) }
    guard let value = observation.value else { return (.notAssessable, .valueMissing) }
    switch target.demand {
    case .direction(let direction): return movement(to: value, wanted: direction)
    case .trigger(let increase): return rise(to: value, limit: increase)
    case .yearlyDate(let month, let day): return date(month, day)
    default: break
    }
    guard let bounds, let gap else { return (.notAssessable, .needMissing) }
    if isUndecided { return (.notAssessable, .precisionUndecided) }
    let meets = bounds.contain(value)
    if isFlattering, meets || gap <= target.tolerance { return (.notAssessable, .boundUndecided) }
    if case .kept(let first, let last) = target.deadline { return keeping(from: first, to: last) }
    if meets { return (.reached, .meetsTarget) }
    if target.tolerance > 0, gap <= target.tolerance { return (.reached, .withinTolerance) }
    guard let deadline else { return withoutDeadline(gap) }
    if deadline.lastDay <= observation.period.judgedOn { return atDeadline(value, bounds) }
    return beforeDeadline(gap)
  }

  /// A demand of a direction alone.
  private func movement(to value: Double, wanted direction: Indicator.Direction) -> Ruling {
    guard let baseline, let start = baseline.value else { return (.notAssessable, .noBaseline) }
    guard observation.period.lastDay > baseline.period.lastDay else {
      return (.tooEarly, .noTimeUsed)
    }
    if hasBreak { return (.notAssessable, .seriesBreak) }
    if value == start { return (.behind, .unchanged) }
    return (value > start) == (direction == .up)
      ? (.rightDirection, .movedAsWanted) : (.wrongDirection, .movedAgainst)
  }

  /// A limit on the rise of a year.
  ///
  /// Above it something is to be considered; that it was, no figure says, so nothing is judged.
  private func rise(to value: Double, limit: Double) -> Ruling {
    guard let start = baseline?.value else { return (.notAssessable, .noPrevious) }
    if hasBreak { return (.notAssessable, .seriesBreak) }
    return withoutNoise(value - start) > limit
      ? (.notAssessable, .triggerExceeded) : (.reached, .triggerNotExceeded)
  }

  /// A day of the year, held against the day that the cell is of.
  private func date(_ month: Int, _ day: Int) -> Ruling {
    guard observation.period.frequency == .day else { return (.notAssessable, .noDate) }
    let done = observation.period.firstDay
    return (done.month, done.day) <= (month, day) ? (.reached, .dateKept) : (.missed, .dateLate)
  }

  /// A demand that holds in every period from the first on.
  private func keeping(from first: TimePeriod, to last: TimePeriod?) -> Ruling {
    let period = observation.period
    let cells = series.observations.filter {
      $0.period.frequency == first.frequency && first <= $0.period && $0.period <= period
    }
    let gaps = cells.compactMap(lack(of:))
    guard gaps.allSatisfy({ $0 <= target.tolerance }) else {
      return target.evidence == .direct || isFlattering && !isTwoSided
        ? (.missed, .notKept) : (.notAssessable, .boundUndecided)
    }
    let expected = period.count(since: first) ?? cells.count
    guard gaps.count >= expected else { return (.notAssessable, .gapInSeries) }
    guard let last, last.lastDay > period.judgedOn else { return (.reached, .kept) }
    return (.onTrack, .keptSoFar)
  }

  private func withoutDeadline(_ gap: Double) -> Ruling {
    guard let baseline, let baselineGap else { return (.notAssessable, .noDeadline) }
    guard observation.period.lastDay > baseline.period.lastDay else {
      return (.tooEarly, .noTimeUsed)
    }
    if hasBreak { return (.notAssessable, .seriesBreak) }
    if gap == baselineGap { return (.behind, .unchanged) }
    return gap > baselineGap
      ? (.wrongDirection, .furtherThanBaseline) : (.rightDirection, .movedAsWanted)
  }

  private func atDeadline(_ value: Double, _ bounds: Target.Bounds) -> Ruling {
    let isTooLow = bounds.low.map { value < $0 } ?? false
    switch (target.evidence, isTooLow) {
    case (.direct, _): return (.missed, .shortAtDeadline)
    case (.upperBound, true): return (.missed, .upperBoundShort)
    case (.lowerBound, false): return (.missed, .lowerBoundOver)
    case (.upperBound, false), (.lowerBound, true): return (.notAssessable, .boundUndecided)
    }
  }

  private func beforeDeadline(_ gap: Double) -> Ruling {
    guard let baseline, let baselineGap else { return (.notAssessable, .noBaseline) }
    guard observation.period.lastDay > baseline.period.lastDay else {
      return (.tooEarly, .noTimeUsed)
    }
    if hasBreak { return (.notAssessable, .seriesBreak) }
    if gap > baselineGap { return (.wrongDirection, .furtherThanBaseline) }
    guard baselineGap > 0, let progress = progressPercent, let time = timePercent else {
      return (.notAssessable, .baselineEqualsTarget)
    }
    // How far the value lags the straight way, in its unit, as the accepted deviation is.
    return withoutNoise((time - progress) / 100 * baselineGap) <= target.tolerance
      ? (.onTrack, .gapAheadOfTime) : (.behind, .gapBehindTime)
  }
}

extension TimePeriod {
  /// How many periods there are from an earlier one to this, both counted; `nil` where the year has
  /// no fixed number of them.
  func count(since earlier: TimePeriod) -> Int? {
    let perYear: Int
    switch frequency {
    case .year, .schoolYear: perYear = 1
    case .halfYear: perYear = 2
    case .quarter: perYear = 4
    case .month: perYear = 12
    case .span, .week, .day: return nil
    }
    return (year - earlier.year) * perYear + index - earlier.index + 1
  }
}
