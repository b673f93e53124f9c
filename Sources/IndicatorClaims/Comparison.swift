import IndicatorModel

/// Holds a stated number against the right one.
enum Comparison {
  /// What came out.
  enum Outcome: Hashable {
    case same
    case near
    case different
    /// The words, or the source, leave too much room to tell.
    case open
  }

  /// Compares a stated number with the right one.
  ///
  /// - Parameters:
  ///   - mention: The number as stated.
  ///   - right: The right number, in the same unit.
  ///   - precision: How exact the source says the right one is.
  /// - Returns: How the two compare; `open` for bounds and for numbers that the source rounds.
  static func outcome(_ mention: Mention, right: Double, precision: Precision = .exact) -> Outcome {
    let stated = mention.value
    let difference = abs(stated - right)
    let tiny = 1e-9 * max(1, abs(right))
    if difference <= tiny { return mention.exactness == .bound ? .open : .same }
    if mention.exactness == .bound { return .open }
    if precision != .exact {
      return difference <= max(0.05 * abs(right), mention.step) ? .open : .different
    }
    let roundness = max(mention.step, roundness(of: stated, step: mention.step))
    switch mention.exactness {
    case .exact:
      if abs(rounded(right, to: mention.step) - stated) <= tiny { return .same }
      if difference < mention.step { return .near }
      // "200 000" may be rounded so roughly that 155 500 is meant, or be another figure.
      if difference <= roundness / 2 { return difference <= 0.1 * abs(right) ? .near : .open }
      return .different
    case .about:
      if difference <= max(roundness / 2, 0.02 * abs(right)) { return .same }
      return difference <= roundness ? .near : .different
    case .over, .under:
      let isOnSide = mention.exactness == .over ? right > stated : right < stated
      if isOnSide, difference <= max(mention.step, 0.05 * abs(right)) { return .same }
      if isOnSide, difference <= roundness { return .same }
      return difference < mention.step ? .near : .different
    case .bound: return .open
    }
  }

  /// The size of the last digit that is not zero where at least two zeros end a whole number:
  /// 100 for 155 500; else the step as written.
  private static func roundness(of number: Double, step: Double) -> Double {
    guard step >= 1, number != 0, abs(number) < 1e15 else { return step }
    var unit = 1.0
    while (abs(number) / (unit * 10)).truncatingRemainder(dividingBy: 1) == 0 { unit *= 10 }
    return unit >= 100 ? unit : step
  }

  /// Rounds half away from zero to a multiple of a step, on the decimal number.
  private static func rounded(_ number: Double, to step: Double) -> Double {
    // The smallest nudge over binary noise: 2.675 is meant as it is written.
    let quotient = abs(number) / step
    let whole = (quotient + 1e-9).rounded(.toNearestOrAwayFromZero) * step
    return number < 0 ? -whole : whole
  }
}
