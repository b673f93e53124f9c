/// The start and end of a movement, each as one of all the numbers that are written like it.
///
/// From 0,7 to 0,4 is 42,9 % down, but 40,4 % where 0,721 and 0,430 stand behind them.
struct RoundedEnds {
  private let from: ClosedRange<Double>
  private let to: ClosedRange<Double>

  /// Takes the numbers behind two figures; whole counts are what they are.
  init(_ from: Mention, _ to: Mention) {
    self.from = Self.numbers(behind: from)
    self.to = Self.numbers(behind: to)
  }

  private static func numbers(behind mention: Mention) -> ClosedRange<Double> {
    let isWhole = mention.unit.isCount && mention.step > 0.99
    let room = isWhole ? 0 : mention.step / 2
    return (mention.value - room)...(mention.value + room)
  }

  /// Whether some of the numbers differ by a stated change.
  func differenceAllows(_ change: Mention, isDown: Bool) -> Bool {
    allows(
      change,
      isDown,
      least: to.lowerBound - from.upperBound,
      most: to.upperBound - from.lowerBound
    )
  }

  /// Whether some of the numbers differ by a stated change in percent of the first.
  func percentAllows(_ change: Mention, isDown: Bool) -> Bool {
    guard from.lowerBound > 0 else { return from.upperBound > 0 }
    return allows(
      change,
      isDown,
      least: 100 * (to.lowerBound / from.upperBound - 1),
      most: 100 * (to.upperBound / from.lowerBound - 1)
    )
  }

  private func allows(_ change: Mention, _ isDown: Bool, least: Double, most: Double) -> Bool {
    // No room but that of the change itself is for the comparison to judge.
    guard from.lowerBound < from.upperBound || to.lowerBound < to.upperBound else { return false }
    let stated = isDown ? -abs(change.value) : abs(change.value)
    let half = change.step / 2 + 1e-9
    return stated + half >= least && stated - half <= most
  }
}
