/// A sentence about the work, with its facts kept apart from its words.
///
/// It is written in English where the fact is found, as a literal with interpolations; the words
/// without the facts are the key by which `IndicatorReport` finds the same sentence in Bokmål and
/// Nynorsk. So the place that notices something need not know languages, and what programs read
/// (`--format json`, the database) does not depend on the reader's language.
package struct Message: Hashable, Sendable {
  /// The words, with `{}` where a fact stands.
  package private(set) var template: String
  /// The facts, in the order of the English words.
  package private(set) var facts: [String]

  /// The sentence that `text` is, word for word in every language.
  package init(verbatim text: String) {
    template = "{}"
    facts = [text]
  }

  /// Puts two parts together to one sentence.
  package static func + (left: Message, right: Message) -> Message {
    var whole = left
    whole.template += right.template
    whole.facts += right.facts
    return whole
  }

  /// The facts put into words of the same meaning.
  ///
  /// - Parameter words: A template with `{}` for the facts in their order, or `{1}`, `{2}` … where
  ///   another language puts them in another order.
  /// - Returns: The sentence.
  package func filled(into words: String) -> String {
    var text = ""
    var next = 0
    var rest = words[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      let index = Int(name).map { $0 - 1 } ?? next
      if name.isEmpty { next += 1 }
      text += facts.indices.contains(index) ? facts[index] : ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

extension Message: ExpressibleByStringInterpolation {
  /// Gathers the words and the facts of a literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var facts: [String] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 2 * interpolationCount)
      facts.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { template += literal }

    package mutating func appendInterpolation(_ fact: some CustomStringConvertible) {
      template += "{}"
      facts.append(fact.description)
    }

    /// Takes a sentence into another one, words and facts.
    package mutating func appendInterpolation(_ message: Message) {
      template += message.template
      facts += message.facts
    }
  }

  package init(stringInterpolation: StringInterpolation) {
    template = stringInterpolation.template
    facts = stringInterpolation.facts
  }

  package init(stringLiteral text: String) {
    template = text
    facts = []
  }
}

extension Message: CustomStringConvertible {
  /// The sentence in English.
  package var description: String { filled(into: template) }
}
