extension RegionNames {
  /// A text about a region, taken apart: code, name, years, and what kind of place is meant.
  struct Request {
    /// The digits of a code at the start: `0301 Oslo`, `K-0301`, `301`.
    private(set) var code: String?
    /// The name in lower case without years and without the word for its kind.
    private(set) var name: String
    /// The text in its own letters without code and years, for did-you-mean.
    private(set) var plain: String
    /// The years in brackets behind the name, `(2017-2019)`.
    private(set) var years: [Int] = []
    /// The kind of place that a word like "kommune" tells.
    private(set) var level: Region.Level?

    init(_ text: String) {
      var rest = Self.trimmed(text)
      years = Self.takeYears(from: &rest)
      code = Self.takeCode(from: &rest)
      plain = rest
      name = Self.plain(rest)
      for (word, level) in Self.kinds where name.hasSuffix(" " + word) {
        name = Self.trimmed(String(name.dropLast(word.count)))
        plain = Self.trimmed(String(plain.dropLast(word.count)))
        self.level = level
        break
      }
    }

    /// The KOSTRA group that words name: "Kostragruppe 13".
    var kostraGroup: KostraGroup? {
      let words = name.respelling("-", as: " ").split(separator: " ")
      guard let number = words.last.flatMap({ Int($0) }), (1...17).contains(number),
        ["kostragruppe", "kostra gruppe", "kostra group"].contains(
          words.dropLast().joined(separator: " ")
        )
      else { return nil }
      return .group(number < 10 ? "0\(number)" : String(number))
    }

    /// Whether a place is of the kind that was named.
    func allows(_ place: Region) -> Bool { level.map { $0 == place.level } ?? true }

    /// A name as names are compared: lower case, one kind of dash and of blank.
    static func plain(_ name: String) -> String {
      let dashes = name.lowercased().map { character -> Character in
        switch character {
        case "–", "—", "‑", "−": "-"
        case "\u{A0}", "\u{202F}", "\t": " "
        default: character
        }
      }
      return String(dashes).split(separator: " ").joined(separator: " ")
    }

    /// The text without blanks at its ends.
    static func trimmed(_ text: String) -> String {
      var text = Substring(text)
      while text.first?.isWhitespace == true { text.removeFirst() }
      while text.last?.isWhitespace == true { text.removeLast() }
      return String(text)
    }

    /// Takes brackets with years off the end.
    private static func takeYears(from text: inout String) -> [Int] {
      guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return [] }
      let inside = text[text.index(after: open)...].dropLast()
      let numbers = inside.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }
        .compactMap { Int($0) }.filter { (1700...2200).contains($0) }
      guard !numbers.isEmpty else { return [] }
      text = trimmed(String(text[..<open]))
      return numbers
    }

    /// Takes a code off the start: digits alone or before a blank, a dash or a colon.
    private static func takeCode(from text: inout String) -> String? {
      var rest = Substring(text)
      for prefix in ["K-", "k-", "K_", "k_", "K ", "F-", "f-"] where rest.hasPrefix(prefix) {
        let after = rest.dropFirst(prefix.count)
        if after.first?.isASCII == true, after.first?.isNumber == true { rest = after }
        break
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...6).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      guard
        rest.isEmpty || rest.first?.isWhitespace == true || rest.first == "-"
          || rest.first == ":"
      else { return nil }
      while let first = rest.first, first.isWhitespace || "-–:".contains(first) {
        rest.removeFirst()
      }
      text = trimmed(String(rest))
      return String(digits)
    }

    /// Words behind a name that tell its kind, in Norwegian, Sámi, Kven and English.
    private static let kinds: [(String, Region.Level)] = [
      ("kommune", .municipality), ("kommuna", .municipality), ("kommuni", .municipality),
      ("herad", .municipality), ("suohkan", .municipality), ("tjïelte", .municipality),
      ("tjielte", .municipality), ("komuuni", .municipality), ("municipality", .municipality),
      ("fylkeskommune", .county), ("fylke", .county), ("fylkkasuohkan", .county),
      ("county", .county),
    ]
  }
}
