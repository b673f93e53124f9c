package import IndicatorModel

/// What tells the series of one figure apart, and what they share.
///
/// Series of one quantity are named by their regions, series of one region by their quantities; the
/// shared part goes to the subtitle.
package struct FigureLabels: Sendable {
  private let series: [Series]
  private let language: Language

  /// Makes the labels of a figure's series.
  package init(_ series: [Series], in language: Language) {
    self.series = series
    self.language = language
  }

  private var hasOneQuantity: Bool { Set(series.map(\.quantity.id)).count <= 1 }
  /// Whether all are of one region, which the subtitle then names.
  var hasOneRegion: Bool { Set(series.map(\.region.code)).count <= 1 }

  /// The name of each series; two series never have the same.
  package var names: [String] {
    let shortNames = series.map { one in
      let quantity = VisibleText.of(
        one.quantity.indicator?.shortName[language] ?? one.quantity.name[language]
      )
      let region = VisibleText.of(Wording.regionName(one.region, in: language))
      if hasOneQuantity { return series.count == 1 ? quantity : region }
      return hasOneRegion ? quantity : "\(quantity), \(region)"
    }
    var counts: [String: Int] = [:]
    for name in shortNames { counts[name, default: 0] += 1 }
    return zip(series, shortNames).map { one, name in
      counts[name, default: 0] > 1 ? "\(name) (\(one.region.code))" : name
    }
  }

  /// The line under the title: unit, region and periods.
  package func subtitle(unit: UnitMeasure, periods: [TimePeriod]) -> String {
    var parts: [String] = []
    if let first = series.first, hasOneRegion {
      parts.append(VisibleText.of(Wording.regionName(first.region, in: language)))
    }
    if let first = periods.first, let last = periods.last {
      parts.append(Self.span(first, last, in: language))
    }
    return FigureText.subtitle(unit, parts, in: language)
  }

  /// The first and last period as one text, `2005–2026`.
  static func span(_ first: TimePeriod, _ last: TimePeriod, in language: Language) -> String {
    let (start, end) = (Wording.label(first, in: language), Wording.label(last, in: language))
    if first == last { return start }
    return first.frequency == .year && last.frequency == .year
      ? "\(start)–\(end)" : "\(start) – \(end)"
  }
}
