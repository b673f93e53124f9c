import IndicatorModel

/// One indicator's figures in one place, which a stated figure is held against.
struct Measurement {
  /// What came out.
  struct Finding {
    /// How the figures compare; `nil` where there is nothing to compare with.
    var outcome: Comparison.Outcome?
    /// The right figure.
    var expected: Claim.Expected?
    /// Where it comes from.
    var source: Claim.Source?
    /// Whether the text states the time, or only one time has a figure.
    var isStated = false
    /// Whether the place and time have no figure.
    var hasNoData = false
  }

  let indicator: Indicator
  let stems: Set<String>
  let region: String
  let observations: [Observation]

  /// Holds a figure against the one of its time.
  func finding(
    for mention: Mention,
    period: StatedPeriod?,
    from: StatedPeriod?,
    isStated: Bool
  ) -> Finding {
    if case .change(let direction) = mention.role {
      let isOwn = stems.contains("endring") && mention.unit.isCount
      if !isOwn { return change(mention, direction, from: from, to: period) }
    }
    return level(mention, period, isStated: isStated)
  }

  private func level(_ mention: Mention, _ period: StatedPeriod?, isStated: Bool) -> Finding {
    let valued = observations.filter { $0.value != nil }
    let found: Observation?
    if let period {
      found = period.observation(in: observations)
    } else {
      found = valued.count == 1 ? valued.first : valued.last { value(of: $0) == mention.value }
    }
    let isCertain = period != nil && isStated || valued.count == 1
    guard let found, let right = value(of: found) else {
      return Finding(isStated: isStated, hasNoData: period != nil)
    }
    // A day is nearer than the year that a figure is of, and one year nearer than several: what
    // differs may be true of the time that the text states.
    if period.map({ !$0.isTime(of: found.period) }) ?? false,
      Comparison.outcome(mention, right: right, precision: found.precision) != .same
    {
      return Finding(isStated: isStated)
    }
    var finding = Finding(
      outcome: Comparison.outcome(mention, right: right, precision: found.precision),
      expected: .init(value: right, kind: .value, decimals: decimals(of: mention)),
      source: source(found),
      isStated: isCertain
    )
    if let upper = mention.upper {
      finding.outcome =
        found.upperValue.map { $0 * scale } == upper && right == mention.value ? .same : .open
    } else if let high = found.upperValue, mention.value >= right, mention.value <= high * scale {
      finding.outcome = .open
    }
    return finding
  }

  private func change(
    _ mention: Mention,
    _ direction: Mention.Direction?,
    from: StatedPeriod?,
    to: StatedPeriod?
  ) -> Finding {
    guard let to, let last = to.observation(in: observations), let new = value(of: last) else {
      return Finding(isStated: to != nil, hasNoData: false)
    }
    let earlier =
      from.map { $0.observation(in: observations) }
      ?? last.period.oneYearEarlier.flatMap { before in
        observations.first { $0.period == before }
      }
    guard let first = earlier, let old = value(of: first), first.period < last.period else {
      return Finding(isStated: false)
    }
    let precision: Precision =
      first.precision == .exact ? last.precision : first.precision
    let isPercentage = indicator.unit.changesInPoints
    let difference = cleaned(new - old)
    let relative = old > 0 ? 100 * (new - old) / old : nil
    let right: (Double, Claim.Expected.Kind)? =
      isPercentage
      ? (difference, .points)
      : mention.unit == .percent || mention.unit == .points
        ? relative.map { ($0, .percent) } : (difference, .difference)
    guard let right else { return Finding(isStated: false) }
    var expected = Claim.Expected(
      value: right.0,
      kind: right.1,
      decimals: isPercentage ? indicator.decimals : decimals(of: mention)
    )
    let isDown = right.0 < 0
    let goesOtherWay =
      direction.map { ($0 == .down) != isDown && right.0 != 0 } ?? false
    var outcome: Comparison.Outcome
    switch (mention.unit, isPercentage) {
    case (.percent, true):
      // A share's relative change is rarely meant, but true where it is.
      let isRelative =
        relative.map { Comparison.outcome(mention, right: abs($0), precision: precision) == .same }
        ?? false
      outcome = isRelative ? .same : .different
    case (.points, false): outcome = .different
    default:
      outcome = Comparison.outcome(mention, right: abs(right.0), precision: precision)
    }
    if goesOtherWay, outcome != .open {
      outcome = .different
      expected.isOtherWay = true
    }
    return Finding(
      outcome: outcome,
      expected: expected,
      source: source(last, previous: first.period),
      isStated: to.isTime(of: last.period) && (from?.isTime(of: first.period) ?? true)
    )
  }

  /// What a value is multiplied by to be in the text's unit: kroner, not millions of them.
  private var scale: Double {
    switch indicator.unit.id {
    case "nok-million": 1_000_000
    case "nok-thousand": 1000
    default: 1
    }
  }

  private func value(of observation: Observation) -> Double? {
    observation.value.map { $0 * scale }
  }

  private func cleaned(_ number: Double) -> Double { (number * 1e10).rounded() / 1e10 }

  private func decimals(of mention: Mention) -> Int {
    var decimals = 0
    var step = mention.step
    while step < 0.99, decimals < 6 {
      step *= 10
      decimals += 1
    }
    return decimals
  }

  private func source(_ observation: Observation, previous: TimePeriod? = nil) -> Claim.Source {
    Claim.Source(
      indicator: indicator,
      region: region,
      period: observation.period,
      previous: previous,
      observation: observation
    )
  }
}

extension Mention {
  /// Whether a unit or noun stands beside the number.
  var hasUnit: Bool { if case .count(nil) = unit { false } else { true } }
}

extension Mention.Unit {
  /// Whether it counts things.
  var isCount: Bool { if case .count = self { true } else { false } }
}
