package import IndicatorModel

extension Outlook {
  /// Looks ahead from a judgement.
  ///
  /// The way left is that to the number wanted, accepted deviations aside, from the value judged.
  ///
  /// - Parameters:
  ///   - attainment: The judgement.
  ///   - series: Its series; `nil` where it has none.
  ///   - years: The years that the pace is measured over.
  ///   - register: Tells where borders moved; `nil` where the series is on one map.
  package init(
    of attainment: Attainment,
    in series: Series?,
    over years: Int = usualYears,
    register: RegionRegister? = nil
  ) {
    self.init(
      attainment: attainment,
      points: 0,
      outcome: .refused(.notMeasured),
      notes: []
    )
    guard let target = attainment.target, let period = attainment.period,
      let value = attainment.observation?.value
    else { return }
    if let refusal = Self.refusal(of: target, attainment) {
      outcome = .refused(refusal)
      return
    }
    guard let series,
      let bounds = target.bounds(in: period)
    else { return }
    let left = bounds.distance(from: value)
    neededPerYear =
      left == 0
      ? nil : attainment.deadline.flatMap { period.pace(over: left, by: $0) }
    let window = PaceWindow(of: series, through: period, years: years, register: register)
    (points, firstPeriod, notes) = (window.cells.count, window.cells.first?.period, window.notes)
    let isReached = attainment.verdict == .reached || left == 0
    guard let pace = Pace(of: window.points) else {
      outcome = isReached ? .reached : .refused(Self.refusal(with: window.notes))
      return
    }
    self.pace = pace
    outcome = isReached ? .reached : Self.outcome(of: pace, over: left, from: period)
  }

  /// What keeps a demand from being looked ahead to, whatever its series.
  private static func refusal(of target: Target, _ attainment: Attainment) -> Refusal? {
    if attainment.coverage != nil { return .countsRegions }
    switch target.demand {
    case .direction, .yearlyDate, .trigger, .yesNo: return .noNumber
    case .atLeastShare: return .movingTarget
    case .atLeast, .atMost, .between, .exactly, .withinMonths: break
    }
    if case .kept = target.deadline { return .everyPeriod }
    if target.evidence != .direct { return .onlyBounds }
    return attainment.reason == .precisionUndecided ? .precisionUndecided : nil
  }

  private static func refusal(with notes: [Change.Note]) -> Refusal {
    if notes.contains(.seriesBreak) { return .tooFewSinceBreak }
    return notes.contains(.changedBorders) ? .tooFewSinceBorders : .tooFewPoints
  }

  private static func outcome(
    of pace: Pace,
    over distance: Double,
    from period: TimePeriod
  ) -> Outcome {
    if pace.leastSquares * pace.theilSen < 0 { return .pacesDiffer }
    guard let arrival = pace.arrival(over: distance) else { return .notAtThisPace }
    guard let expected = end(of: arrival.years, after: period),
      let earliest = end(of: arrival.earliest, after: period)
    else { return .beyondHorizon }
    let latest = arrival.latest.flatMap { end(of: $0, after: period) }
    return .expected(expected, Interval(earliest: earliest, latest: latest))
  }

  /// The first period of the kind, whole years on, that ends no sooner than so many years later;
  /// `nil` beyond the horizon.
  private static func end(of years: Double, after period: TimePeriod) -> TimePeriod? {
    guard years <= Double(horizon) else { return nil }
    let step = period.frequency == .span ? period.index : 1
    // A way of three whole years must not become four by the last binary digit.
    let whole = Int(withoutNoise(years).rounded(.up))
    let count = (max(1, whole) + step - 1) / step * step
    return period.adding(years: count)
  }

  private init(
    attainment: Attainment,
    points: Int,
    outcome: Outcome,
    notes: [Change.Note]
  ) {
    self.attainment = attainment
    self.points = points
    self.outcome = outcome
    self.notes = notes
  }
}

extension Target.Bounds {
  /// What must be added to a value to meet the demand; 0 where it does.
  fileprivate func distance(from value: Double) -> Double {
    if let low, value < low { return withoutNoise(low - value) }
    if let high, value > high { return withoutNoise(high - value) }
    return 0
  }
}

extension TimePeriod {
  /// The change per year that covers a distance from the end of this period to that of a deadline;
  /// `nil` where the deadline has passed when this period is judged.
  func pace(over distance: Double, by deadline: TimePeriod) -> Double? {
    guard deadline.lastDay > judgedOn else { return nil }
    let left = deadline.years(since: self)
    return left > 0 ? withoutNoise(distance / left) : nil
  }
}
