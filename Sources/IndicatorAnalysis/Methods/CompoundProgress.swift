import Foundation

/// Returns the compound yearly growth from one value to another: (to / from)^(1 / years) − 1.
///
/// - Parameters:
///   - later: The later value.
///   - earlier: The earlier one.
///   - years: The years between.
/// - Returns: `nil` where the formula has no meaning: a base of zero, a change of sign, no time.
package func compoundGrowth(
  to later: Double,
  from earlier: Double,
  over years: Double
) -> Double? {
  guard earlier != 0, years > 0, later / earlier >= 0 else { return nil }
  return pow(later / earlier, 1 / years) - 1
}

/// The part of the formulas that Open SDG, Eurostat and Eustat share: observed against required
/// growth, or observed growth beside a natural limit.
///
/// Source: `sdg/ProgressMeasure.py` of sdg-build, described in Open SDG's page on its methodology.
struct CompoundProgress {
  /// The name that says a zero was moved; never silently, though the method asks for it.
  static let movedZero = "0→0.001"

  /// The number that a grade is read from: R with a target, g without.
  var value: Double
  /// What the limit leaves of the thresholds; 1 without a limit.
  var room = 1.0
  /// Whether the target is met, by the method's own reading.
  var isAchieved = false
  /// Whether there is a target.
  var hasTarget: Bool
  /// The numbers of the formula.
  var numbers: [MethodResult.Number]

  /// Computes the ratio or growth of an input.
  ///
  /// - Returns: `nil` where a growth has no meaning; a missing ratio of an achieved target is told
  ///   by ``achievedWithoutRatio(_:)``.
  init?(_ input: ProgressInput) {
    guard let (start, now, years) = input.ends else { return nil }
    let base = Self.moved(start.value)
    // Written so that a change of sign, where growth has no meaning, ends here.
    guard now.value == 0 || (now.value < 0) == (base < 0),
      let observed = compoundGrowth(to: now.value, from: base, over: years)
    else { return nil }
    let sign = base < 0 ? -1.0 : 1.0
    numbers = [.init("b", start.value), .init("v", now.value), .init("CAGR_o", observed)]
    if base != start.value { numbers.append(.init(Self.movedZero, 0.001)) }
    let growth = sign * input.sign * observed
    guard let wanted = input.target else {
      hasTarget = false
      value = growth + 0.0
      room = Self.room(beside: input.limit, base: abs(base))
      numbers += [.init("g", value), .init("C", room)]
      return
    }
    hasTarget = true
    isAchieved = input.achieves(now.value, wanted)
    let target = Self.moved(wanted)
    guard let end = input.targetYear,
      let required = compoundGrowth(to: target, from: base, over: end - start.year), required != 0
    else { return nil }
    value = growth / abs(required) + 0.0
    numbers += [.init("T", wanted), .init("CAGR_r", required), .init("R", value)]
    if target != wanted { numbers.append(.init(Self.movedZero, 0.001)) }
  }

  /// Whether an input without a ratio has met its target all the same: base, present and target
  /// are one.
  static func achievedWithoutRatio(_ input: ProgressInput) -> Bool {
    guard let (start, now, _) = input.ends, let target = input.target else { return false }
    return start.value == target && input.achieves(now.value, target)
  }

  /// The method divides by base and target, and puts 0.001 in place of zero.
  private static func moved(_ number: Double) -> Double { number == 0 ? 0.001 : number }

  /// What a natural limit leaves of the thresholds: nothing at the limit, everything far from it.
  private static func room(beside limit: Double?, base: Double) -> Double {
    guard let limit, base < 2 * limit else { return 1 }
    return base <= limit
      ? 1 - pow(base / limit, 4.44) : 1 - pow((2 * limit - base) / limit, 4.44)
  }
}
