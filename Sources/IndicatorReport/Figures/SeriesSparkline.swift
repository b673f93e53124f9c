import IndicatorModel
import SVGCharts

extension Sparkline {
  /// How a series went, for a table; `nil` for fewer than three values, whose course the numbers
  /// tell as well.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - language: The language of what assistive technology reads.
  init?(of series: Series, in language: Language) {
    let known = series.observations.filter { $0.value != nil }
    guard known.count > 2, let first = known.first, let last = known.last,
      Set(known.map(\.period.frequency)).count == 1
    else { return nil }
    let values = ValueText(language)
    func text(_ observation: Observation) -> String {
      let value = MarkedText.plain(values.cell(observation, of: series.quantity))
      return "\(value) \(Wording.inPeriod(observation.period, in: language))"
    }
    self.init(
      points: series.observations.filter { $0.period.frequency == first.period.frequency }.map {
        Point(
          x: $0.period.chartPosition,
          value: $0.value,
          breakBefore: $0.status == .seriesBreak
        )
      },
      title: language.choose(
        "Fra \(text(first)) til \(text(last))",
        "Frå \(text(first)) til \(text(last))",
        "From \(text(first)) to \(text(last))"
      ),
      language: language.rawValue
    )
  }
}
