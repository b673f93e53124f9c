/// A language of the output.
package enum Language: String, Hashable, Sendable, CaseIterable {
  /// Norwegian bokmål.
  case nb
  /// Norwegian nynorsk.
  case nn
  /// English.
  case en
}

/// One text in the three languages of the output; all three are always there.
package struct LocalizedText: Hashable, Sendable {
  /// The bokmål text.
  package var nb: String
  /// The nynorsk text.
  package var nn: String
  /// The English text.
  package var en: String

  /// Makes a text of three.
  package init(nb: String, nn: String, en: String) {
    self.nb = nb
    self.nn = nn
    self.en = en
  }

  /// Makes a text that reads the same in every language: a name, a code.
  package init(same text: String) { self.init(nb: text, nn: text, en: text) }

  /// The text in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .nb: nb
    case .nn: nn
    case .en: en
    }
  }
}
