import IndicatorModel

/// The words by which prose names the indicators of the catalogue.
struct Vocabulary {
  /// The words of one indicator.
  struct Entry {
    /// The indicator.
    var indicator: Indicator
    /// Each way to name it, as stems with their weights: name, subject, short name.
    var names: [[String: Double]]
    /// All stems of the names and the definition.
    var allStems: Set<String>
    /// The stems of the unit's words.
    var unitStems: Set<String>
  }

  /// The entries, in the catalogue's order.
  let entries: [Entry]
  /// All stems of all indicators.
  let allStems: Set<String>
  /// In how many indicators' names a stem stands.
  let frequency: [String: Int]

  /// Words of names that tell nothing of what is counted.
  private static let empty: Set<String> = Set(
    [
      "antall", "antallet", "talet", "tallet", "andel", "andelen", "delen", "number", "share",
      "the",
      "of", "that", "with", "under", "prosent", "percent", "percentage", "første", "rekke", "first",
      "some", "sier", "seier", "say", "året", "året", "year", "før", "they", "have", "has", "dem",
    ].map(Stem.of)
  )

  /// Makes the words of a catalogue in a language; nynorsk and bokmål names count for both.
  init(_ indicators: [Indicator], in language: Language) {
    let languages: [Language] = language == .en ? [.en] : [.nb, .nn]
    var frequency: [String: Int] = [:]
    for indicator in indicators {
      var stems: Set<String> = []
      for language in languages {
        for text in [indicator.name, indicator.shortName, indicator.subject] {
          stems.formUnion(Self.stems(of: text[language]))
        }
      }
      for stem in stems { frequency[stem, default: 0] += 1 }
    }
    self.frequency = frequency
    entries = indicators.map { indicator in
      var names: [[String: Double]] = []
      var all: Set<String> = []
      var unit: Set<String> = []
      for language in languages {
        for text in [indicator.name, indicator.subject, indicator.shortName] {
          let stems = Self.stems(of: text[language])
          all.formUnion(stems)
          guard !stems.isEmpty else { continue }
          names.append(
            Dictionary(
              uniqueKeysWithValues: stems.map { ($0, 1 / Double(frequency[$0] ?? 1)) }
            )
          )
        }
        all.formUnion(Self.stems(of: indicator.definition[language]))
        if let name = indicator.unit.names[language] {
          unit.formUnion([Stem.of(name.one.lowercased()), Stem.of(name.many.lowercased())])
        }
      }
      return Entry(indicator: indicator, names: names, allStems: all, unitStems: unit)
    }
    allStems = entries.reduce(into: []) { $0.formUnion($1.allStems.union($1.unitStems)) }
  }

  /// The stems of a text's words that mean something.
  static func stems(of text: String) -> Set<String> {
    var stems: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
      let word = String(word)
      guard word.count > 1, !ProseWords.small.contains(word) else { continue }
      let stem = Stem.of(word)
      if !empty.contains(stem) { stems.insert(stem) }
    }
    return stems
  }
}
