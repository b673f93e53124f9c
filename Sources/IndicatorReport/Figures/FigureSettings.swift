package import IndicatorModel
package import SVGCharts

/// What the user may say of a figure beside its data.
package struct FigureSettings: Sendable {
  /// The language of all texts.
  package var language: Language
  /// A title in place of the quantity's name.
  package var title: String?
  /// Codes of regions to emphasise; the others become grey.
  package var highlighted: Set<String>
  /// Stands before every id in the drawing; differs between the figures of one page.
  package var idPrefix: String
  /// Where the figure is shown.
  package var size: ChartSize
  /// Its colours.
  package var theme: ChartTheme

  /// Makes settings.
  package init(
    language: Language,
    title: String? = nil,
    highlighted: Set<String> = [],
    idPrefix: String = "figur",
    size: ChartSize = .web,
    theme: ChartTheme = .standard
  ) {
    self.language = language
    self.title = title
    self.highlighted = highlighted
    self.idPrefix = idPrefix
    self.size = size
    self.theme = theme
  }

  /// What stands around the plot of a figure.
  ///
  /// - Parameters:
  ///   - title: The heading; one of more than 15 words is shortened, and stands whole below.
  ///   - subtitle: Unit, places and periods.
  ///   - datasets: Where the numbers come from.
  ///   - notes: The footnotes.
  ///   - description: The text for those who do not see it.
  /// - Returns: The frame.
  func frame(
    title: String,
    subtitle: String,
    datasets: [Dataset],
    notes: [String],
    description: String
  ) -> ChartFrame {
    let heading = FigureText.heading(title)
    return ChartFrame(
      title: heading,
      subtitle: subtitle,
      source: TableNotes.source(datasets, language: language) ?? "",
      notes: TableNotes.distinct(heading == title ? notes : [title] + notes),
      description: description,
      language: language.rawValue,
      idPrefix: idPrefix,
      size: size,
      theme: theme,
      words: .words(in: language)
    )
  }
}

/// A target as a figure draws it.
package struct FigureTarget: Hashable, Sendable {
  /// The value.
  package var value: Double
  /// The first period in which it holds.
  package var from: TimePeriod
  /// The last one.
  package var through: TimePeriod

  /// Makes a target.
  package init(value: Double, from: TimePeriod, through: TimePeriod) {
    self.value = value
    self.from = from
    self.through = through
  }

  /// The value as it was agreed: 100 %, not 100,0 %.
  func text(of quantity: Quantity, in language: Language) -> String {
    let numbers = NumberStyle(language)
    let decimals = NumberStyle.decimals(needed: value, limit: 4)
    return quantity.unit.kind == .percent
      ? numbers.percent(value, decimals: decimals) : numbers.text(value, decimals: decimals)
  }

  /// Puts targets of one value together where the times they hold for meet, so that each is drawn
  /// and named once.
  ///
  /// - Parameter targets: The targets.
  /// - Returns: They, in the order in which each value was first met.
  package static func merged(_ targets: [FigureTarget]) -> [FigureTarget] {
    var result: [FigureTarget] = []
    for target in targets {
      let known = result.firstIndex { one in
        one.value == target.value && one.from <= target.through && target.from <= one.through
      }
      if let known {
        result[known].from = min(result[known].from, target.from)
        result[known].through = max(result[known].through, target.through)
      } else {
        result.append(target)
      }
    }
    return result
  }
}
