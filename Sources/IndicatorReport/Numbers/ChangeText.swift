import IndicatorAnalysis
import IndicatorModel

/// A change as it stands within a sentence that somebody wrote: `3,6 %`, `6,2 prosentpoeng`.
struct ChangeText {
  private let values: ValueText

  init(_ language: Language, markingRegion region: String?) {
    self.init(ValueText(language, markingRegion: region))
  }

  init(_ values: ValueText) { self.values = values }

  /// The change without its sign: percent for counts, points for percentages, the difference where
  /// a percent has no meaning, a dash where there is no change to tell.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - quantity: What changed.
  ///   - withDifference: Whether the difference follows a percent, in brackets.
  /// - Returns: The words.
  func text(_ change: Change, of quantity: Quantity, withDifference: Bool = false) -> String {
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
        values.change(abs(points), of: quantity, isSigned: false),
        id(.points)
      )
    }
    let difference = change.absolute.map { absolute in
      MarkedText.number(
        values.change(abs(absolute), of: quantity, isSigned: false),
        id(.change)
      )
    }
    guard let percent = change.percent else { return difference ?? "–" }
    let text = MarkedText.number(values.numbers.percent(abs(percent)), id(.percent))
    return withDifference ? text + (difference.map { " (\($0))" } ?? "") : text
  }
}
