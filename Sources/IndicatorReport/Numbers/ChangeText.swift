import IndicatorAnalysis
import IndicatorModel

/// A change as it stands within a sentence that somebody wrote: `3,6 %`, `6,2 prosentpoeng`.
struct ChangeText {
  private let values: ValueText

  init(_ language: Language, markingRegion region: String?) {
    self.init(ValueText(language, markingRegion: region))
  }

  init(_ values: ValueText) { self.values = values }

  /// The change: percent for counts, points for percentages, the difference where
  /// a percent has no meaning, a dash where there is no change to tell.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - quantity: What changed.
  ///   - withDifference: Whether the difference follows a percent, in brackets.
  ///   - isSigned: Whether it has its sign, also a rise; not where a word says which way it goes.
  /// - Returns: The words.
  func text(
    _ change: Change,
    of quantity: Quantity,
    withDifference: Bool = false,
    isSigned: Bool = false
  ) -> String {
    func shown(_ number: Double) -> Double { isSigned ? number : abs(number) }
    func id(_ part: FigureID.Part) -> FigureID? {
      guard let region = values.markedRegion, let previous = change.previous else { return nil }
      return FigureID(
        quantity.id,
        region: region,
        period: change.period,
        from: previous.period,
        as: part
      )
    }
    if let points = change.points {
      return MarkedText.number(
        values.change(shown(points), of: quantity, isSigned: isSigned),
        id(.points)
      )
    }
    let difference = change.absolute.map { absolute in
      MarkedText.number(
        values.change(shown(absolute), of: quantity, isSigned: isSigned),
        id(.change)
      )
    }
    guard let percent = change.percent else { return difference ?? "–" }
    let text = MarkedText.number(
      values.numbers.percent(shown(percent), isSigned: isSigned),
      id(.percent)
    )
    return withDifference ? text + (difference.map { " (\($0))" } ?? "") : text
  }
}
