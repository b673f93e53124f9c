import IndicatorModel

/// The heading of a figure of several quantities, in the language asked for.
///
/// What is common to the names comes first, and then the short names: «Refugees: requested, decided
/// and settled».
struct FigureHeading {
  private let quantities: [Quantity]
  private let language: Language

  /// The most characters of a heading that lists names after what they share; the labels in the
  /// figure tell them apart as well, so that a longer one is better without them.
  private static let mostCharacters = 80
  /// The fewest letters of a word that says something: shorter ones join others.
  private static let fewestLetters = 4

  /// Makes the heading of different quantities.
  init(_ quantities: [Quantity], in language: Language) {
    self.quantities = quantities
    self.language = language
  }

  /// The heading; it has at most 15 words where names can be left out.
  var text: String {
    let shared = sharedWords
    let isSaidByNames = isRepeated(shared)
    let names = listedNames(afterFirst: isSaidByNames)
    if !isSaidByNames {
      let beginning = FigureText.capitalised(shared.joined(separator: " "))
      let whole = "\(beginning): \(Wording.list(names, in: language))"
      let isRepeated = names.contains { $0.lowercased() == beginning.lowercased() }
      return !isRepeated && Self.isShort(whole) && whole.count <= Self.mostCharacters
        ? whole : FigureText.capitalised(Self.trimmed(shared).joined(separator: " "))
    }
    let whole = FigureText.capitalised(Wording.list(names, in: language))
    guard !Self.isShort(whole) else { return whole }
    let shorter = (1..<names.count).reversed().lazy
      .map { FigureText.capitalised(Wording.list(names, most: $0, in: language)) }
    return shorter.first(where: Self.isShort) ?? whole
  }

  private static func isShort(_ text: String) -> Bool {
    FigureText.words(of: text).count <= FigureText.mostWords
  }

  /// Whether the short names say by themselves what the names share, so that they need no beginning.
  private func isRepeated(_ shared: [String]) -> Bool {
    guard let last = Self.trimmed(shared).last else { return true }
    return quantities.allSatisfy { quantity in
      words(of: quantity.indicator?.shortName[language] ?? "").contains {
        $0.lowercased().hasPrefix(Self.stem(of: last))
      }
    }
  }

  /// The longest run of words that stands in all names and begins with what it is about.
  private var sharedWords: [String] {
    let names = quantities.map { words(of: VisibleText.of($0.name[language])) }
    guard let first = names.first else { return [] }
    let others = names.dropFirst().map { $0.map { $0.lowercased() } }
    var best: [String] = []
    for start in first.indices where isSubject(first[start].lowercased()) {
      for end in stride(from: first.count, to: start, by: -1) where end - start > best.count {
        let run = first[start..<end].map { $0.lowercased() }
        if others.allSatisfy({ $0.contains(run) }) { best = Array(first[start..<end]) }
      }
    }
    return best
  }

  /// Words without those at the end that say nothing: no heading ends in «til».
  private static func trimmed(_ words: [String]) -> [String] {
    guard let last = words.lastIndex(where: saysSomething) else { return words }
    return Array(words[...last])
  }

  /// Whether a word is more than the unit, which the subtitle tells: «Percentage» is no heading.
  private func isSubject(_ word: String) -> Bool {
    let unit = quantities.first?.unit.name(for: nil, in: language).lowercased() ?? ""
    // «per cent» and «percentage» are one word.
    let isUnit = !unit.isEmpty && word.hasPrefix(unit.filter { $0 != " " })
    return Self.saysSomething(word) && !isUnit
  }

  /// The beginning that words of one stem share.
  private static func stem(of word: String) -> Substring { word.lowercased().prefix(fewestLetters) }

  private static func saysSomething(_ word: String) -> Bool { word.count >= fewestLetters }

  private func words(of text: String) -> [String] {
    text.split { $0 == " " || ",;:()".contains($0) }.map(String.init)
  }

  /// The short names as they stand in the middle of a sentence, or as they are where one of them may
  /// be a proper noun.
  private func listedNames(afterFirst: Bool) -> [String] {
    let names = quantities.map {
      VisibleText.of($0.indicator?.shortName[language] ?? $0.name[language])
    }
    let inside = zip(names, quantities).dropFirst(afterFirst ? 1 : 0)
    guard inside.allSatisfy(isCommonNoun) else { return names }
    return names.map { $0.prefix(1).lowercased() + $0.dropFirst() }
  }

  /// Whether a name begins with a capital only because it is the first word of a text.
  ///
  /// Words of its stem then stand in small letters in the texts about it; a proper noun never does.
  private func isCommonNoun(_ name: String, of quantity: Quantity) -> Bool {
    guard let indicator = quantity.indicator, let first = words(of: name).first,
      first.dropFirst().allSatisfy({ !$0.isUppercase })
    else { return false }
    let stem = Self.stem(of: first)
    return [indicator.name, indicator.subject, indicator.definition].contains { text in
      words(of: text[language]).contains { $0.hasPrefix(stem) }
    }
  }
}
