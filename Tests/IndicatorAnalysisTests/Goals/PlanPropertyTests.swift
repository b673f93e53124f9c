import IndicatorAnalysis
import IndicatorModel
import TestSupport
import Testing

/// What holds of the linear plan whatever the numbers: each over 10 000 random goals of every kind.
@Suite struct PlanPropertyTests {
  /// Calls a body with random goals, and says how many cases it was of use in.
  private func forEachGoal(seed: UInt64, _ body: (RandomGoal, inout SeededGenerator) -> Bool) {
    var generator = SeededGenerator(seed: seed)
    var (cases, tries) = (0, 0)
    while cases < 10_000, tries < 100_000 {
      tries += 1
      let goal = RandomGoal(&generator)
      if body(goal, &generator) { cases += 1 }
    }
    #expect(cases == 10_000, "only \(cases) cases are of use")
  }

  /// How good a verdict is; `nil` where nothing is judged.
  private func rank(_ verdict: Attainment.Verdict) -> Int? {
    switch verdict {
    case .reached: 4
    case .onTrack, .rightDirection: 3
    case .behind: 2
    case .wrongDirection: 1
    case .missed: 0
    case .tooEarly, .notAssessable: nil
    }
  }

  @Test func `a better current value never worsens the verdict`() {
    forEachGoal(seed: 1) { goal, generator in
      let value = goal.series.observations.last?.value ?? 0
      let worse = goal.judged
      guard let worseRank = rank(worse.verdict) else { return false }
      let better: Double
      switch goal.target.demand {
      case .atLeast, .atLeastShare, .withinMonths, .direction(.up):
        better = value + Double(Int.random(in: 1...60, using: &generator))
      case .atMost, .direction(.down), .trigger:
        better = value - Double(Int.random(in: 1...60, using: &generator))
      default:
        let other =
          if case .yesNo = goal.target.demand { 1 - value } else {
            Double(Int.random(in: -60...140, using: &generator))
          }
        guard let gap = worse.gap, let otherGap = goal.with(current: other).judged.gap,
          max(0, otherGap) < max(0, gap)
        else { return false }
        better = other
      }
      let result = goal.with(current: better).judged
      // What cannot be told is no worse than what is known to be missed.
      let betterRank = rank(result.verdict) ?? (worse.verdict == .missed ? 0 : -1)
      #expect(
        betterRank >= worseRank,
        "\(better) \(result.verdict) after \(value) \(worse.verdict): \(goal)"
      )
      return true
    }
  }

  @Test(arguments: [0.0, 100]) func `mirroring the direction mirrors the result`(sum: Double) {
    forEachGoal(seed: 2) { goal, _ in
      guard let mirrored = goal.mirrored(at: sum)?.judged else { return false }
      let plain = goal.judged
      #expect(
        (mirrored.verdict, mirrored.reason) == (plain.verdict, plain.reason),
        "\(goal)"
      )
      #expect(mirrored.gap == plain.gap)
      #expect(mirrored.progressPercent == plain.progressPercent)
      #expect(mirrored.timePercent == plain.timePercent)
      #expect(mirrored.neededPerYear == plain.neededPerYear.map { 0 - $0 })
      return true
    }
  }

  @Test(arguments: [8.0, 1000]) func `scaling the unit leaves it`(factor: Double) {
    forEachGoal(seed: 3) { goal, _ in
      guard let scaled = goal.scaled(by: factor)?.judged else { return false }
      let plain = goal.judged
      #expect((scaled.verdict, scaled.reason) == (plain.verdict, plain.reason), "\(goal)")
      #expect(isNear(scaled.gap, plain.gap.map { factor * $0 }))
      #expect(isNear(scaled.progressPercent, plain.progressPercent))
      #expect(scaled.timePercent == plain.timePercent)
      #expect(isNear(scaled.neededPerYear, plain.neededPerYear.map { factor * $0 }))
      return true
    }
  }

  @Test func `the verdict never contradicts the numbers`() {
    forEachGoal(seed: 4) { goal, _ in
      let result = goal.judged
      guard rank(result.verdict) != nil else { return false }
      #expect(Self.contradiction(in: result, of: goal.target) == nil, "\(result) \(goal)")
      return true
    }
  }

  /// What of the numbers speaks against the verdict.
  private static func contradiction(in result: Attainment, of target: Target) -> String? {
    let (gap, tolerance) = (result.gap ?? 0, target.tolerance)
    let (progress, time) = (result.progressPercent, result.timePercent)
    if let percent = result.attainmentPercent, percent >= 100, gap > 0 { return "attainment" }
    let isKept = if case .kept = target.deadline { true } else { false }
    switch result.verdict {
    case .reached: return gap <= tolerance ? nil : "a gap"
    case .missed: return gap > tolerance || isKept ? nil : "no gap"
    case .onTrack where isKept: return gap <= tolerance ? nil : "a gap"
    case .onTrack:
      guard let progress, let time, progress >= 0 else { return "no progress" }
      return progress >= time || tolerance > 0 ? nil : "progress behind time"
    case .behind:
      guard let progress else { return nil }
      return progress >= 0 && time.map { progress < $0 } ?? (progress == 0) ? nil : "progress"
    case .wrongDirection:
      return progress.map { $0 < 0 } ?? true ? nil : "progress"
    case .rightDirection: return progress.map { $0 > 0 } ?? true ? nil : "no progress"
    case .tooEarly, .notAssessable: return nil
    }
  }

  private func isNear(_ value: Double?, _ expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) <= 1e-9 * max(1, abs(expected))
  }
}
