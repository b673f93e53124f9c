import Foundation

/// The method of the United Nations' SDG progress chart, technical note of 2023 and 2024.
///
/// The present growth is carried on to the target year, and what it reaches of the way from the base
/// is read. Counterexample, shown by a test: mirroring the direction does not mirror the verdict.
package struct UnitedNationsMethod: Sendable {
  /// The share of the way from which the goal is on track, and from which progress is fair.
  package var thresholds: [Double]
  /// The yearly growth without a target from which it is on track, and from which it is fair.
  package var growthThresholds: [Double]

  /// Makes the method with the thresholds as published, or others.
  package init(thresholds: [Double] = [0.95, 0.1], growthThresholds: [Double] = [0.02, 0.005]) {
    self.thresholds = thresholds
    self.growthThresholds = growthThresholds
  }

  /// Judges an input.
  package func result(of input: ProgressInput) -> MethodResult {
    guard let (start, now, years) = input.ends else { return MethodResult(.notAvailable) }
    let growth = compoundGrowth(to: now.value, from: start.value, over: years)
    var numbers: [MethodResult.Number] = [.init("b", start.value), .init("v", now.value)]
    if let growth { numbers.append(.init("a", growth)) }
    guard let target = input.target else {
      // A negative base turns growth around.
      guard let growth, start.value > 0 else { return MethodResult(.notAvailable) }
      let value = input.sign * growth + 0.0
      return MethodResult(grade(value, growthThresholds), value: value, numbers: numbers)
    }
    numbers.append(.init("T", target))
    if input.achieves(now.value, target) { return MethodResult(.onTrackOrMet, numbers: numbers) }
    guard let growth, let end = input.targetYear, end >= now.year, target != start.value else {
      return MethodResult(.notAvailable, numbers: numbers)
    }
    let projected = now.value * pow(1 + growth, end - now.year)
    let ratio = (projected - start.value) / (target - start.value) + 0.0
    guard ratio.isFinite else { return MethodResult(.notAvailable, numbers: numbers) }
    numbers += [.init("v_T", projected), .init("ratio", ratio)]
    return MethodResult(grade(ratio, thresholds), value: ratio, numbers: numbers)
  }

  private func grade(_ value: Double, _ limits: [Double]) -> MethodResult.Grade {
    if value >= limits[0] { return .onTrackOrMet }
    return value >= limits[1] ? .fairProgress : .stagnationOrRegression
  }
}
