/// The trend arrows of the Sustainable Development Report (SDSN).
///
/// The linear yearly growth of the most recent years is held against the growth that the way from
/// the base to the target year needs.
package struct SustainableDevelopmentReportMethod: Sendable {
  /// The thresholds as published.
  package static let published = [1, 0.5]
  /// The years that count as most recent where nothing else is said.
  package static let publishedWindow = 5

  /// The share of the needed growth from which the goal is on track, and from which it moderately
  /// improves.
  package var thresholds: [Double]
  /// The years that count as most recent.
  package var window: Int

  /// Makes the method with the thresholds as published, or others.
  package init(thresholds: [Double] = published, window: Int = publishedWindow) {
    self.thresholds = thresholds
    self.window = window
  }

  /// Judges an input.
  package func result(of input: ProgressInput) -> MethodResult {
    guard let (base, now, _) = input.ends, let target = input.target,
      let start = input.points.first(where: { $0.year >= now.year - Double(window) }),
      start.year < now.year
    else { return MethodResult(.notAvailable) }
    let recent = withoutNoise((now.value - start.value) / (now.year - start.year))
    let growth = input.sign * recent
    var numbers: [MethodResult.Number] = [
      .init("b", base.value), .init("v", now.value), .init("T", target), .init("recent", recent),
    ]
    if input.achieves(now.value, target) {
      let grade: MethodResult.Grade = growth < 0 ? .decreasing : .onTrackOrMaintaining
      return MethodResult(grade, value: growth, numbers: numbers)
    }
    guard let end = input.targetYear, end > base.year else {
      return MethodResult(.notAvailable, numbers: numbers)
    }
    let needed = input.sign * (target - base.value) / (end - base.year)
    numbers.append(.init("needed", input.sign * needed))
    // The base was already past the target: what was lost has no pace to be held against.
    guard needed > 0 else {
      return MethodResult(growth < 0 ? .decreasing : .stagnating, value: growth, numbers: numbers)
    }
    let ratio = growth / needed + 0.0
    numbers.append(.init("ratio", ratio))
    let grade: MethodResult.Grade =
      ratio < 0
      ? .decreasing
      : ratio >= thresholds[0]
        ? .onTrackOrMaintaining : ratio >= thresholds[1] ? .moderatelyImproving : .stagnating
    return MethodResult(grade, value: ratio, numbers: numbers)
  }
}
