/// An instruction in a report file, written as code in braces: `{value bostotte-mottakere period=2011}`.
///
/// To a reader of plain CommonMark it is a piece of code; here it is replaced by what it asks for.
package struct Directive: Hashable, Sendable {
  /// What can be asked for.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    /// The name of the region that the report is about.
    case region
    /// One value, within a sentence.
    case value
    /// One change, within a sentence: `3,6 %`.
    case change
    /// A whole sentence about one indicator.
    case sentence
    /// A table of values.
    case table
    /// A table of last values and changes.
    case keyFigures = "key-figures"
    /// A figure.
    case figure
    /// The verdict on one goal, with its reason.
    case goal
    /// A table of the goals of agreements.
    case goals
    /// How need, offer and result deviate, where an agreement's goals ask for it.
    case deviation
    /// An agreement's section, or one part of it.
    case agreement
    /// The list of sources of everything in the report.
    case sources
    /// How the figures of the report are defined and computed.
    case method
  }

  /// The name as written.
  package var name: String
  /// The words after it.
  package var words: [String]
  /// The settings after it: `period=2011`.
  package var options: [String: String]

  /// Reads the text of a piece of code; `nil` where it is no instruction.
  package init?(code text: String) {
    let text = text.trimmed
    guard text.first == "{", text.last == "}", text.count > 2 else { return nil }
    var parts = Self.parts(of: text.dropFirst().dropLast())
    guard !parts.isEmpty, let name = parts.removeFirst().word else { return nil }
    self.name = name
    words = []
    options = [:]
    for part in parts {
      if let word = part.word { words.append(word) } else { options[part.key] = part.value }
    }
  }

  /// What is asked for; `nil` for a name that nothing has.
  package var kind: Name? { Name(rawValue: name) }

  private struct Part {
    var key = ""
    var value = ""
    var hasKey = false
    var word: String? { hasKey ? nil : value }
  }

  /// The words and settings; quotation marks hold a value with blanks together.
  private static func parts(of text: Substring) -> [Part] {
    var parts: [Part] = []
    var part = Part()
    var isQuoted = false
    var hasContent = false
    for character in text {
      switch character {
      case "\"":
        isQuoted.toggle()
        hasContent = true
      case "=" where !isQuoted && !part.hasKey:
        part.key = part.value
        part.value = ""
        part.hasKey = true
      case _ where character.isWhitespace && !isQuoted:
        if hasContent { parts.append(part) }
        part = Part()
        hasContent = false
      default:
        part.value.append(character)
        hasContent = true
      }
    }
    if hasContent { parts.append(part) }
    return parts
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
