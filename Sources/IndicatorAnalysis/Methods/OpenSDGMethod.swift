/// The progress measure of Open SDG, used by Statistics Canada.
///
/// Counterexamples, shown by tests: the score of an achieved target is 5 whatever the direction, and
/// mirroring the direction does not mirror the verdict, since growth is compound.
package struct OpenSDGMethod: Sendable {
  /// R from which progress is substantial, moderate, limited.
  package var thresholds: [Double]
  /// The same for the yearly growth without a target.
  package var growthThresholds: [Double]

  /// Makes the method with the thresholds as published, or others.
  package init(
    thresholds: [Double] = [0.95, 0.6, 0],
    growthThresholds: [Double] = [0.015, 0.005, 0]
  ) {
    self.thresholds = thresholds
    self.growthThresholds = growthThresholds
  }

  /// Judges an input.
  package func result(of input: ProgressInput) -> MethodResult {
    guard let progress = CompoundProgress(input) else {
      return CompoundProgress.achievedWithoutRatio(input)
        ? MethodResult(.targetAchieved, score: 5) : MethodResult(.notAvailable)
    }
    let limits =
      progress.hasTarget ? thresholds : growthThresholds.map { $0 * progress.room }
    let grades: [MethodResult.Grade] = [.substantialProgress, .moderateProgress, .limitedProgress]
    let grade =
      progress.isAchieved
      ? .targetAchieved
      : zip(limits, grades).first { progress.value >= $0.0 }?.1 ?? .deterioration
    return MethodResult(
      grade,
      value: progress.value,
      score: Self.score(progress),
      numbers: progress.numbers
    )
  }

  private static func score(_ progress: CompoundProgress) -> Double {
    let value = progress.value
    if progress.hasTarget {
      if progress.isAchieved { return 5 }
      return value >= 0.6
        ? min(7.1429 * value - 4.2857, 5) : max(4.1667 * value - 2.5, -5)
    }
    let room = progress.room
    if value < 0 { return max(125 * value - 2.5, -5) }
    if room == 0 { return 5 }
    if value >= 0.015 * room { return min(500 * value / room - 5, 5) }
    return value >= 0.005 * room ? 250 * value / room - 1.25 : 500 * value / room - 2.5
  }

  /// Puts several series of one indicator together: the mean of their scores, and its grade.
  ///
  /// Groups are put together first; a target counts as achieved only if every series achieves it.
  ///
  /// - Parameter groups: The results of the series, by group.
  /// - Returns: Not available where no series has a score.
  package static func combined(_ groups: [[MethodResult]]) -> MethodResult {
    let results = groups.flatMap { $0 }
    let means = groups.compactMap { mean($0.compactMap(\.score)) }
    guard let score = mean(means) else { return MethodResult(.notAvailable) }
    if results.allSatisfy({ $0.grade == .targetAchieved }) {
      return MethodResult(.targetAchieved, score: score)
    }
    let grade: MethodResult.Grade =
      switch score {
      case 2.5...: .substantialProgress
      case 0...: .moderateProgress
      case (-2.5)...: .limitedProgress
      default: .deterioration
      }
    return MethodResult(grade, score: score)
  }
}

/// The arithmetic mean; `nil` of nothing.
func mean(_ numbers: [Double]) -> Double? {
  numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
}
