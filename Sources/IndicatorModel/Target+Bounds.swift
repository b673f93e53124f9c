extension Target {
  /// The number that the indicator is held against in the end; `nil` for demands without one.
  ///
  /// Of a band it is the lower end; of a share of another indicator it is known only beside that.
  package var value: Double? {
    switch demand {
    case .atLeast(let value), .atMost(let value), .exactly(let value): value
    case .between(let low, _): low
    case .yesNo(let answer): answer ? 1 : 0
    case .withinMonths(_, let share): share
    case .trigger(let increase): increase
    case .direction, .yearlyDate, .atLeastShare: nil
    }
  }

  /// The numbers between which a value meets the demand; `nil` on a side that is open.
  package struct Bounds: Hashable, Sendable {
    /// The least value that meets it.
    package var low: Double?
    /// The greatest value that meets it.
    package var high: Double?
    /// Makes bounds.
    package init(low: Double?, high: Double?) {
      self.low = low
      self.high = high
    }

    /// Whether a value lies between them.
    package func contain(_ value: Double) -> Bool {
      (low.map { value >= $0 } ?? true) && (high.map { value <= $0 } ?? true)
    }
  }

  /// The bounds that a value of a period is held against; `nil` for demands that hold no value
  /// against a number.
  ///
  /// - Parameters:
  ///   - period: The period, which chooses among steps.
  ///   - other: The other indicator's value, for a share of it.
  /// - Returns: `nil` too where the other value is missing.
  package func bounds(in period: TimePeriod, beside other: Double? = nil) -> Bounds? {
    let step = step(for: period)?.value
    switch demand {
    case .atLeast(let value): return Bounds(low: step ?? value, high: nil)
    case .withinMonths(_, let share): return Bounds(low: step ?? share, high: nil)
    case .atMost(let value): return Bounds(low: nil, high: step ?? value)
    case .between(let low, let high): return Bounds(low: low, high: high)
    case .exactly(let value): return Bounds(low: step ?? value, high: step ?? value)
    case .yesNo(let answer): return Bounds(low: answer ? 1 : 0, high: answer ? 1 : 0)
    case .atLeastShare(let share, _): return other.map { Bounds(low: share / 100 * $0, high: nil) }
    case .direction, .yearlyDate, .trigger: return nil
    }
  }

  /// The step that a period is held against: the next one, or the last where all have passed.
  package func step(for period: TimePeriod) -> Step? {
    guard case .steps(let steps) = deadline else { return nil }
    return steps.first { $0.period.lastDay >= period.lastDay } ?? steps.last
  }

  /// The deadline that a period is held against: the next one, or the last where all have passed.
  package func deadline(for period: TimePeriod) -> TimePeriod? {
    switch deadline {
    case .none: nil
    case .once(let end): end
    case .each(let ends): ends.first { $0.lastDay >= period.lastDay } ?? ends.last
    case .yearly: period
    case .steps: step(for: period)?.period
    case .kept(_, let through): through
    }
  }

  /// Which way is better under this demand; none where a value can be too high and too low.
  package var direction: Indicator.Direction {
    switch demand {
    case .atLeast, .withinMonths, .atLeastShare: .up
    case .atMost: .down
    case .direction(let direction): direction
    case .between, .exactly, .yesNo, .yearlyDate, .trigger: .none
    }
  }
}
