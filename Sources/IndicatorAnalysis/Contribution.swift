package import IndicatorModel

/// What one part did to the change of the whole (bidrag): a region of the country, a category of
/// a count.
package struct Contribution: Hashable, Sendable {
  /// Which series the part is; `nil` for what the parts do not account for.
  package var part: Series?
  /// The part's values, and why it may have none.
  package var change: Change?
  /// The part's change in the unit.
  package var amount: Double
  /// 100 · part's change / total change; `nil` where the total did not change.
  package var sharePercent: Double?
  /// The percentage points that the part gave of the total's growth in percent; `nil` where the
  /// total has no growth in percent.
  package var points: Double?

  /// Makes a contribution.
  package init(
    part: Series?,
    change: Change?,
    amount: Double,
    sharePercent: Double?,
    points: Double?
  ) {
    self.part = part
    self.change = change
    self.amount = amount
    self.sharePercent = sharePercent
    self.points = points
  }
}

/// What every part did to the change of a whole, largest in size first, then the rest.
package struct Contributions: Hashable, Sendable {
  /// A part without a change, and why.
  package struct MissingPart: Hashable, Sendable {
    /// The part.
    package var part: Series
    /// What is known of its change; `nil` where the later period has no cell.
    package var change: Change?
  }

  /// The change of the whole.
  package var total: Change
  /// The parts that have a change.
  package var parts: [Contribution]
  /// What the parts do not account for: parts without figures, what belongs to no place.
  package var rest: Contribution
  /// The parts without a change, with the reason.
  package var missing: [MissingPart]
}

/// Returns what each part did to a whole's change between two periods.
///
/// The parts and the rest always sum to the total's change: what parts without figures did is in the
/// rest, and the rest is shown.
///
/// - Parameters:
///   - parts: The parts' series; none may hold another.
///   - whole: The whole's.
///   - first: The earlier period.
///   - last: The later one.
/// - Returns: `nil` where the whole has no change: a value is missing, or the series breaks.
package func contributions(
  of parts: [Series],
  to whole: Series,
  from first: TimePeriod,
  to last: TimePeriod
) -> Contributions? {
  guard let cell = whole.observation(at: last) else { return nil }
  let total = Change(of: cell, against: whole.observation(at: first), in: whole)
  guard let amount = total.absolute else { return nil }
  let base = total.percent == nil ? nil : total.previous?.value
  func contribution(_ part: Series?, _ change: Change?, _ value: Double) -> Contribution {
    Contribution(
      part: part,
      change: change,
      amount: value,
      sharePercent: amount == 0 ? nil : 100 * value / amount + 0.0,
      points: base.map { 100 * value / $0 + 0.0 }
    )
  }
  var known: [Contribution] = []
  var missing: [Contributions.MissingPart] = []
  for part in parts {
    let earlier = part.observation(at: first)
    let change = part.observation(at: last).map { Change(of: $0, against: earlier, in: part) }
    if let change, let value = change.absolute {
      known.append(contribution(part, change, value))
    } else if change?.observation.value != nil || earlier?.value != nil {
      missing.append(.init(part: part, change: change))
    }
  }
  known.sort { left, right in
    (-abs(left.amount), left.part?.region.code ?? "", left.part?.quantity.id ?? "")
      < (-abs(right.amount), right.part?.region.code ?? "", right.part?.quantity.id ?? "")
  }
  let rest = withoutNoise(amount - known.reduce(0) { $0 + $1.amount })
  return Contributions(
    total: total,
    parts: known,
    rest: contribution(nil, nil, rest),
    missing: missing
  )
}
