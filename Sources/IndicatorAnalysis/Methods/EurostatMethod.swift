/// Eurostat's thresholds on observed against required growth, and Eustat's reading of them.
///
/// Eustat's words and its neutral band of 0,1 % a year are those that reproduce its published file;
/// Eurostat's own scheme has no band. Counterexamples, shown by tests: at the limit the score is 5
/// whatever happened, and no change at all is called a deterioration when there is a target.
package struct EurostatMethod: Sendable {
  /// Whose words and band are used.
  package enum Variant: Hashable, Sendable {
    /// The European Union's monitoring.
    case eurostat
    /// The Basque statistical office.
    case eustat
  }

  /// R above which progress is significant, and from which it is moderate and insufficient, as
  /// published.
  package static let published = [0.95, 0.6, 0]

  /// Whose words are used.
  package var variant: Variant
  /// R above which progress is significant, and from which it is moderate and insufficient.
  package var thresholds: [Double]
  /// The yearly growth, up or down, that counts as no change where there is no target.
  package var neutralBand: Double

  /// Makes the method of an office.
  package init(
    _ variant: Variant,
    thresholds: [Double] = published,
    neutralBand: Double? = nil
  ) {
    self.variant = variant
    self.thresholds = thresholds
    self.neutralBand = neutralBand ?? (variant == .eustat ? 0.001 : 0)
  }

  /// Judges an input.
  package func result(of input: ProgressInput) -> MethodResult {
    guard let progress = CompoundProgress(input) else {
      return CompoundProgress.achievedWithoutRatio(input)
        ? MethodResult(.significantProgress, score: 5) : MethodResult(.notAvailable)
    }
    return MethodResult(
      progress.hasTarget ? gradeWithTarget(progress) : gradeWithout(progress),
      value: progress.value,
      score: Self.score(progress),
      numbers: progress.numbers
    )
  }

  private func gradeWithTarget(_ progress: CompoundProgress) -> MethodResult.Grade {
    let isEustat = variant == .eustat
    if progress.isAchieved || progress.value > thresholds[0] { return .significantProgress }
    if progress.value >= thresholds[1] { return .moderateProgress }
    if progress.value >= thresholds[2] {
      return isEustat ? .moderateDeterioration : .insufficientProgress
    }
    return isEustat ? .significantDeterioration : .movementAway
  }

  private func gradeWithout(_ progress: CompoundProgress) -> MethodResult.Grade {
    let isEustat = variant == .eustat
    let (significant, band) = (0.01 * progress.room, neutralBand * progress.room)
    let growth = progress.value
    if growth >= significant { return .significantProgress }
    if band > 0 ? growth >= band : growth > 0 { return .moderateProgress }
    if growth >= -band { return .noProgress }
    if growth >= -significant { return isEustat ? .moderateDeterioration : .moderateMovementAway }
    return isEustat ? .significantDeterioration : .significantMovementAway
  }

  private static func score(_ progress: CompoundProgress) -> Double {
    let value = progress.value
    if progress.hasTarget {
      if progress.isAchieved || value > 1.3 { return 5 }
      if value >= 0.6 { return 5 / 0.7 * (value - 0.6) }
      return value > -0.6 ? 5 / 1.2 * (value + 0.6) - 5 : -5
    }
    if progress.room == 0 { return 5 }
    return value < 0 ? max(5 * value / 0.02, -5) : min(5 * value / (0.02 * progress.room), 5)
  }

  /// Puts several series of one indicator together: the mean of their scores, and its grade.
  ///
  /// - Parameter results: The results of the series.
  /// - Returns: Not available where no series has a score.
  package func combined(_ results: [MethodResult]) -> MethodResult {
    guard let score = mean(results.compactMap(\.score)) else { return MethodResult(.notAvailable) }
    let isEustat = variant == .eustat
    let grade: MethodResult.Grade =
      switch score {
      case _ where score > 2.5: .significantProgress
      case _ where score > 0.25: .moderateProgress
      case (-0.25)...: .noProgress
      case (-2.5)...: isEustat ? .moderateDeterioration : .moderateMovementAway
      default: isEustat ? .significantDeterioration : .significantMovementAway
      }
    return MethodResult(grade, score: score)
  }
}
