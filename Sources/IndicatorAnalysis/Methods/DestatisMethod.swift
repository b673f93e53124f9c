import IndicatorModel

/// The weather symbols of the German indicators of sustainable development (Destatis).
///
/// The mean yearly change of the last five years is carried on to the target year. Counterexample,
/// shown by a test: a better value in an early year of the window worsens the symbol.
package struct DestatisMethod: Sendable {
  /// The points looked at, as published: five yearly changes.
  package static let publishedWindow = 6
  /// The thresholds as published.
  package static let published = [0.05, 0.2]

  /// How many points are looked at: five yearly changes.
  package var window: Int
  /// The miss, as a share of the way left, below which it is sunny and below which it is mixed.
  package var thresholds: [Double]
  /// Whether the target is to be kept every year, not met in one.
  package var isYearly: Bool

  /// Makes the method with window and thresholds as published, or others.
  package init(
    window: Int = publishedWindow,
    thresholds: [Double] = published,
    isYearly: Bool = false
  ) {
    self.window = window
    self.thresholds = thresholds
    self.isYearly = isYearly
  }

  /// Judges an input by its last points; suspended with fewer than four.
  package func result(of input: ProgressInput) -> MethodResult {
    let points = input.points.suffix(window)
    guard points.count >= 4, let first = points.first, let last = points.last,
      last.year > first.year
    else { return MethodResult(.suspended) }
    let change = withoutNoise((last.value - first.value) / (last.year - first.year))
    let better = input.sign * change
    var numbers: [MethodResult.Number] = [.init("v", last.value), .init("c", change)]
    guard let target = input.target else {
      let latest = points.suffix(2).map(\.value)
      let step =
        input.sign * withoutNoise(latest[latest.startIndex + 1] - latest[latest.startIndex])
      numbers.append(.init("c_1", step))
      return MethodResult(Self.trendGrade(better, step), value: better, numbers: numbers)
    }
    numbers.append(.init("T", target))
    if input.achieves(last.value, target) {
      return MethodResult(better >= 0 ? .sun : .sunAndCloud, value: better, numbers: numbers)
    }
    guard better > 0 else { return MethodResult(.thunderstorm, value: better, numbers: numbers) }
    if isYearly { return MethodResult(.cloud, value: better, numbers: numbers) }
    let left = max(0, (input.targetYear ?? last.year) - last.year)
    let projected = withoutNoise(last.value + change * left)
    // A miss of exactly 20 % must not hang on the last binary digit.
    let miss =
      input.achieves(projected, target)
      ? 0 : withoutNoise(abs(target - projected) / abs(target - last.value))
    numbers += [.init("p", projected), .init("miss", miss)]
    let grade: MethodResult.Grade =
      miss < thresholds[0] ? .sun : miss <= thresholds[1] ? .sunAndCloud : .cloud
    return MethodResult(grade, value: miss, numbers: numbers)
  }

  /// A direction alone: the mean of the window beside the last change.
  private static func trendGrade(_ mean: Double, _ last: Double) -> MethodResult.Grade {
    switch (mean > 0, last > 0) {
    case (true, true): .sun
    case (true, false): .sunAndCloud
    case (false, true): .cloud
    case (false, false): .thunderstorm
    }
  }

  /// The symbol of several targets, or of both ends of a band: the worst.
  ///
  /// - Parameter results: The results, one for each.
  /// - Returns: Suspended where there is none.
  package static func worst(_ results: [MethodResult]) -> MethodResult {
    let order: [MethodResult.Grade] = [.thunderstorm, .cloud, .sunAndCloud, .sun]
    for grade in order {
      if let result = results.first(where: { $0.grade == grade }) { return result }
    }
    return MethodResult(.suspended)
  }
}
