/// Everything that charts of all kinds have around their plot.
///
/// The caller gives all words in the reader's language; nothing here translates.
package struct ChartFrame: Sendable {
  /// The heading, at most 15 words; drawn on two lines at most, on three in a column.
  package var title: String
  /// Measure, unit, place and period.
  package var subtitle: String
  /// The line that names the source, «Kilde: SSB, tabell 07459».
  package var source: String
  /// Footnotes, each starting on a line of its own.
  package var notes: [String]
  /// What the chart shows, for those who do not see it: at most 600 characters are kept.
  package var description: String
  /// The language of all texts, a BCP 47 tag: `nb`, `nn`, `en`.
  package var language: String
  /// Stands before every id; differs between charts of one page.
  package var idPrefix: String
  /// Where the chart is shown.
  package var size: ChartSize
  /// Its colours.
  package var theme: ChartTheme
  /// The words that the chart itself needs.
  package var words: ChartWords

  /// Makes a frame.
  package init(
    title: String,
    subtitle: String,
    source: String,
    notes: [String] = [],
    description: String,
    language: String,
    idPrefix: String,
    size: ChartSize = .web,
    theme: ChartTheme = .standard,
    words: ChartWords
  ) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.notes = notes
    self.description = description
    self.language = language
    self.idPrefix = idPrefix
    self.size = size
    self.theme = theme
    self.words = words
  }
}

/// A kind of chart: values, and how they become a drawing.
///
/// A new kind is a new type in a file of its own that conforms to this; ``FrameLayout`` gives it
/// title, notes and source, ``ValueAxis`` its ticks, ``spreadApart(_:within:)`` its labels.
package protocol Chart: Sendable {
  /// What stands around the plot.
  var frame: ChartFrame { get }

  /// Lays the chart out.
  ///
  /// - Throws: What makes a truthful chart impossible.
  func drawing() throws(ChartError) -> Drawing
}

extension Chart {
  /// The chart as SVG text.
  ///
  /// - Throws: What makes a truthful chart impossible.
  package func svg() throws(ChartError) -> String { try drawing().svg }

  /// The chart as the bytes of an SVG file.
  ///
  /// - Throws: What makes a truthful chart impossible.
  package func svgBytes() throws(ChartError) -> [UInt8] { try drawing().svgBytes }
}

/// Throws if a number cannot be drawn truly.
///
/// - Throws: ``ChartError/unusableNumber(_:of:)``.
func checkUsable(_ number: Double, of name: String) throws(ChartError) {
  guard number.isFinite, number.magnitude <= 1e15 else {
    throw .unusableNumber(number, of: name)
  }
}
