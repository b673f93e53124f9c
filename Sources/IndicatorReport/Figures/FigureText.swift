import IndicatorModel

/// Pieces of the texts that say what a figure shows.
package enum FigureText {
  /// The longest description, in characters; with what the drawing adds it stays below 600.
  private static let longest = 540

  /// Sentences as one text of limited length.
  ///
  /// - Parameters:
  ///   - opening: What the text begins with.
  ///   - entries: The sentences about one thing each, which belong together: of things for which there
  ///     is no room none is told, and how many they are is said.
  ///   - closing: What the text ends with, always.
  ///   - untold: How many more entries there are than are told.
  ///   - rest: Says that so many are left out.
  /// - Returns: The text.
  static func joined(
    _ opening: [String],
    entries: [[String]] = [],
    closing: [String] = [],
    untold: Int = 0,
    rest: (Int) -> String
  ) -> String {
    func text(_ told: Int) -> String {
      let left = entries.count - told + untold
      let sentences =
        opening + entries.prefix(told).flatMap { $0 } + (left > 0 ? [rest(left)] : []) + closing
      return sentences.filter { !$0.isEmpty }.joined(separator: " ")
    }
    var told = entries.count
    while told > 0, text(told).count > longest { told -= 1 }
    return text(told)
  }

  /// Says that so many things of a figure are not told one by one.
  static func more(_ count: Int, in language: Language) -> String {
    language.choose(
      "\(count) til står i figuren.",
      "\(count) til står i figuren.",
      "\(count) more \(count == 1 ? "is" : "are") in the figure."
    )
  }

  /// The most words of a heading (Office for National Statistics, chart text).
  package static let mostWords = 15

  /// The words of a text.
  package static func words(of text: String) -> [Substring] { text.split(separator: " ") }

  /// A heading, and of a longer one its first words with an ellipsis.
  static func heading(_ title: String) -> String {
    let words = words(of: title)
    guard words.count > mostWords else { return title }
    return words.prefix(mostWords).joined(separator: " ") + "…"
  }

  /// A unit as the first word of a subtitle.
  static func heading(of unit: UnitMeasure, in language: Language) -> String {
    capitalised(VisibleText.of(unit.name(for: nil, in: language)))
  }

  /// A text with a capital first letter.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Parts of a subtitle: the unit ends with a full stop, the rest is a list.
  static func subtitle(_ unit: UnitMeasure, _ parts: [String], in language: Language) -> String {
    subtitle(heading(of: unit, in: language), parts)
  }

  /// A subtitle of what is measured, as a sentence of its own, and a list.
  static func subtitle(_ measure: String, _ parts: [String]) -> String {
    [measure, capitalised(parts.filter { !$0.isEmpty }.joined(separator: ", "))]
      .filter { !$0.isEmpty }.joined(separator: ". ")
  }

  /// The heading of a figure of several series: the quantity's name; of several quantities what their
  /// dataset is about, else what their names have in common.
  ///
  /// A title of a dataset is in the language of its source, which the catalogue's sources print in
  /// Bokmål: in another language a heading is made of what the catalogue says.
  static func title(of series: [Series], _ datasets: [Dataset], in language: Language) -> String {
    let quantities = series.reduce(into: [Quantity]()) { found, one in
      if !found.contains(where: { $0.id == one.quantity.id }) { found.append(one.quantity) }
    }
    guard let first = quantities.first else { return "" }
    guard quantities.count > 1 else { return VisibleText.of(first.name[language]) }
    let codes = Set(quantities.flatMap(\.datasetCodes))
    if codes.count == 1, let dataset = datasets.first(where: { codes.contains($0.code) }),
      language == .nb || quantities.allSatisfy({ $0.indicator == nil })
    {
      return heading(of: dataset)
    }
    return FigureHeading(quantities, in: language).text
  }

  /// A dataset's title without the list of its dimensions, of which a figure shows only some.
  static func heading(of dataset: Dataset) -> String {
    let title = dataset.title.isEmpty ? dataset.table : dataset.title
    let list = [", etter ", ", by "].compactMap { title.ranges(of: $0).first?.lowerBound }.min()
    return VisibleText.of(list.map { String(title[..<$0]) } ?? title)
  }
}
