import IndicatorModel

/// The periods of a dimension.
struct CubePeriods {
  /// One period for each category.
  var periods: [TimePeriod]
  /// Whether a `*` marks the period as provisional, for each category.
  var isProvisional: [Bool]
  /// Whether all are written so that they can be nothing else than periods.
  var isCertain: Bool

  /// Reads the categories of a dimension as periods.
  ///
  /// The text is asked before the code, for codes may be mere numbers or the first year of a school
  /// year. `2010-11` is a school year or a month, whichever all categories can be.
  ///
  /// - Returns: `nil` if a category is no period; see ``firstUnreadable(in:)``.
  init?(_ dimension: Cube.Dimension) {
    guard !dimension.categories.isEmpty else { return nil }
    var best: [PeriodText]?
    for style in [PeriodText.HyphenStyle.schoolYear, .month] {
      let read = dimension.categories.map { Self.read($0, hyphens: style) }
      let known = read.compactMap(\.self)
      guard known.count == read.count else { continue }
      let kinds = Set(known.map(\.period.frequency))
      if best == nil || kinds.count < Set((best ?? []).map(\.period.frequency)).count {
        best = known
      }
    }
    guard let best, Set(best.map(\.period)).count == best.count else { return nil }
    periods = best.map(\.period)
    isProvisional = best.map(\.isProvisional)
    isCertain = best.allSatisfy { $0.certainty == .certain }
  }

  private static func read(
    _ category: Cube.Category,
    hyphens: PeriodText.HyphenStyle
  ) -> PeriodText? {
    PeriodText(category.label, hyphens: hyphens) ?? PeriodText(category.code, hyphens: hyphens)
  }

  /// The first category that is no period, or one that is there twice, for messages.
  static func firstUnreadable(in dimension: Cube.Dimension) -> String? {
    var known: Set<TimePeriod> = []
    for category in dimension.categories {
      guard let period = read(category, hyphens: .schoolYear)?.period,
        known.insert(period).inserted
      else { return category.label }
    }
    return nil
  }
}
