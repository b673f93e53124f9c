import IndicatorAnalysis
import IndicatorModel

/// A change as it stands within a sentence that somebody wrote: `3,6 %`, `6,2 prosentpoeng`.
struct ChangeText {
  private let values: ValueText

  init(_ language: Language, markingRegion region: String?) {
    values = ValueText(language, markingRegion: region)
  }

  /// The change without its sign: percent for counts, points for percentages, the difference where
  /// a percent has no meaning, a dash where there is no change to tell.
  func text(_ change: Change, of quantity: Quantity) -> String {
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
    if let percent = change.percent {
      return MarkedText.number(values.numbers.percent(abs(percent)), id(.percent))
    }
    guard let absolute = change.absolute else { return "–" }
    return MarkedText.number(
      values.change(abs(absolute), of: quantity, isSigned: false),
      id(.change)
    )
  }
}
