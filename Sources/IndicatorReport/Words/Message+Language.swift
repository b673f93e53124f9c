package import IndicatorModel

extension Message {
  /// The sentence in a language; in English where nobody has put it into the others.
  package func text(in language: Language) -> String {
    guard language != .en, let words = Wording.messages[template] else { return description }
    return filled(into: language.choose(words.nb, words.nn, template))
  }

  /// Whether the sentence can be said in every language.
  package var isTranslated: Bool { template == "{}" || Wording.messages[template] != nil }
}
