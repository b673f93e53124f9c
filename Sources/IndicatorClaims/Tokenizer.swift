import IndicatorModel

/// Cuts a block of prose into words, numbers and signs.
struct Tokenizer {
  private let characters: [Character]
  private let language: Language
  private var position = 0
  private var tokens: [Token] = []

  private init(_ block: Prose.Block, in language: Language) {
    characters = block.characters
    self.language = language
  }

  /// The tokens of a block.
  static func tokens(of block: Prose.Block, in language: Language) -> [Token] {
    var tokenizer = Tokenizer(block, in: language)
    tokenizer.run()
    return tokenizer.tokens
  }

  private mutating func run() {
    while position < characters.count {
      let character = characters[position]
      if Self.isBlank(character) {
        position += 1
      } else if Self.isDigit(character) {
        readNumber()
      } else if character.isLetter {
        readWord()
      } else if isSignOfNumber {
        readNumber()
      } else {
        add(.sign, from: position, to: position + 1)
      }
    }
  }

  private mutating func add(_ kind: Token.Kind, from start: Int, to end: Int) {
    let text = String(characters[start..<end])
    tokens.append(
      Token(kind: kind, text: text, lower: text.lowercased(), start: start, end: end)
    )
    position = end
  }

  private func at(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private static func isDigit(_ character: Character?) -> Bool {
    character.map { $0.isASCII && $0.isNumber } ?? false
  }

  static func isBlank(_ character: Character?) -> Bool {
    character.map { $0.isWhitespace } ?? false
  }

  // MARK: Words

  private static let abbreviations: Set<String> = [
    "pst", "mill", "mrd", "ca", "pr", "jf", "nr", "bl", "inkl", "dvs", "st", "kap", "tidl", "kr",
    "hhv", "evt", "osv", "mv", "approx", "no", "e.g", "i.e", "meld", "s", "m", "jfr", "pkt", "art",
  ]

  private mutating func readWord() {
    let start = position
    var end = position
    while let character = at(end) {
      let isInner =
        "-’'".contains(character) && at(end + 1)?.isLetter == true && at(end - 1)?.isLetter == true
      // "f.eks.", "bl.a.", "t.o.m." are one word.
      let isInnerStop =
        character == "." && at(end + 1)?.isLetter == true && end - start <= 4
      guard character.isLetter || isInner || isInnerStop else { break }
      end += 1
    }
    // "VG1", "IS-8", "G20": the digits belong to the name.
    var tail = end
    if at(tail) == "-" || at(tail) == "–", Self.isDigit(at(tail + 1)), end - start <= 4 {
      tail += 1
    }
    if Self.isDigit(at(tail)) {
      while Self.isDigit(at(tail)) || at(tail)?.isLetter == true { tail += 1 }
      add(.reference, from: start, to: tail)
      return
    }
    // "e-", "pleie-": a compound whose end stands further on.
    let word = String(characters[start..<end]).lowercased()
    if at(end) == ".", Self.abbreviations.contains(word) || word.contains(".") { end += 1 }
    add(.word, from: start, to: end)
  }

  // MARK: Numbers

  private var isSignOfNumber: Bool {
    let character = characters[position]
    guard character == "−" || character == "-" || character == "+" else { return false }
    let before = at(position - 1)
    return Self.isDigit(at(position + 1))
      && (before == nil || Self.isBlank(before) || before == "(")
      && date(from: position + 1) == nil && years(from: position + 1) == nil
  }

  private mutating func readNumber() {
    let start = position
    if let token = date(from: start) {
      add(.date(year: token.year), from: start, to: token.end)
      return
    }
    if let token = years(from: start) {
      add(.years(token.first, token.last), from: start, to: token.end)
      return
    }
    guard let (number, end) = number(from: start) else {
      var end = start + 1
      while Self.isDigit(at(end)) || at(end) == "." && Self.isDigit(at(end + 1)) { end += 1 }
      add(.reference, from: start, to: end)
      return
    }
    if let tail = endOfReference(from: start, numberEnd: end) {
      add(.reference, from: start, to: tail)
      return
    }
    let length = end - start
    if length == 4, number.decimals == 0, (1900...2099).contains(number.value) {
      add(.year(Int(number.value)), from: start, to: end)
      return
    }
    // "4–6 møter": an interval, written with a dash between two small numbers.
    if let dash = at(end), "-–".contains(dash), let (upper, last) = self.number(from: end + 1),
      upper.value > number.value, endOfReference(from: end + 1, numberEnd: last) == nil
    {
      add(
        .number(
          .init(
            value: number.value,
            upper: upper.value,
            decimals: max(number.decimals, upper.decimals)
          )
        ),
        from: start,
        to: last
      )
      return
    }
    add(.number(number), from: start, to: end)
  }

  /// A number that begins at a position: groups of three digits, decimals.
  private func number(from start: Int) -> (Token.Figure, end: Int)? {
    var index = start
    var isNegative = false
    if let sign = at(index), "−-+".contains(sign) {
      isNegative = sign != "+"
      index += 1
    }
    guard let head = digits(from: index) else { return nil }
    var whole = head.text
    index = head.end
    if head.text.count <= 3, !(head.text.hasPrefix("0") && head.text.count > 1) {
      while let group = group(at: index) {
        whole += group.text
        index = group.end
      }
    }
    var fraction = ""
    let marks = language == .en ? "." : ",."
    if let mark = at(index), marks.contains(mark), let tail = digits(from: index + 1) {
      // In Norwegian a full stop before three digits groups thousands and was read above.
      // Other numbers with a full stop are headings ("2.1") unless a unit follows ("3.6 %").
      let isDecimal =
        mark == "," || language == .en || tail.text.count != 3 && hasUnit(at: tail.end)
      if mark == ".", !isDecimal { return nil }
      if isDecimal {
        fraction = tail.text
        index = tail.end
      }
    }
    guard whole.count <= 15, fraction.count <= 10,
      let value = Double(fraction.isEmpty ? whole : "\(whole).\(fraction)")
    else { return nil }
    return (
      .init(value: isNegative ? -value : value, upper: nil, decimals: fraction.count), index
    )
  }

  /// Whether a unit of shares or of large amounts stands at a position.
  private func hasUnit(at index: Int) -> Bool {
    let start = Self.isBlank(at(index)) ? index + 1 : index
    if at(start) == "%" { return true }
    let word = String(characters[start..<wordEnd(from: start)]).lowercased()
    return ProseWords.percent.contains(word) || ProseWords.points.contains(word)
      || ProseWords.millions.contains(word) || ProseWords.billions.contains(word)
  }

  private func digits(from start: Int) -> (text: String, end: Int)? {
    var end = start
    while Self.isDigit(at(end)) { end += 1 }
    return end > start ? (String(characters[start..<end]), end) : nil
  }

  /// A group of three digits after a mark that groups thousands.
  private func group(at index: Int) -> (text: String, end: Int)? {
    guard let mark = at(index) else { return nil }
    let isMark = Self.isBlank(mark) || mark == (language == .en ? "," : ".")
    guard isMark, let group = digits(from: index + 1), group.text.count == 3 else { return nil }
    return group
  }

  /// The end of a number that is a name, not a count: "2011:15", "4A", "16-åringer".
  private func endOfReference(from start: Int, numberEnd end: Int) -> Int? {
    if start > 0, let before = at(start - 1), before == ":" || before == "§" || before == "/" {
      return end
    }
    if at(end) == ":" || at(end) == "/", Self.isDigit(at(end + 1)) {
      return (digits(from: end + 1)?.end).map { $0 }
    }
    if let word = tokens.last, word.end >= start - 1, Self.numbering.contains(word.lower) {
      return end
    }
    if at(end)?.isLetter == true { return wordEnd(from: end) }
    if at(end) == "-", at(end + 1)?.isLetter == true { return wordEnd(from: end + 1) }
    let isShort = end - start <= 2
    if isShort, language != .en, at(end) == ".", Self.isBlank(at(end + 1)),
      at(end + 2)?.isLowercase == true
    {
      return end + 1
    }
    return nil
  }

  /// Words before a number that names something: "side 4", "kapittel 3".
  private static let numbering: Set<String> = [
    "nr", "nr.", "no.", "st", "st.", "meld.", "side", "sider", "page", "pages", "s.", "kapittel",
    "kap.", "chapter", "vedlegg", "punkt", "pkt.", "artikkel", "art.", "article", "tabell", "table",
    "figur", "figure", "versjon", "version", "avsnitt", "section", "skjema", "form", "paragraf",
    "rundskriv", "prop.", "nou", "innst.", "uke", "veke", "week",
  ]

  private func wordEnd(from start: Int) -> Int {
    var end = start
    while at(end)?.isLetter == true || Self.isDigit(at(end)) { end += 1 }
    return end
  }

  private func years(from start: Int) -> (first: Int, last: Int, end: Int)? {
    guard let first = digits(from: start), first.text.count == 4, let year = Int(first.text),
      (1900...2099).contains(year), let mark = at(first.end), "-–/".contains(mark),
      let second = digits(from: first.end + 1), at(second.end)?.isLetter != true
    else { return nil }
    let last: Int?
    switch second.text.count {
    case 4: last = Int(second.text)
    case 2: last = Int(second.text).map { year / 100 * 100 + $0 }
    default: last = nil
    }
    guard let last, last > year, last - year < 100 else { return nil }
    return (year, last, second.end)
  }

  private static let months: Set<String> = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember", "january", "february", "march", "may", "june", "july", "october",
    "december",
  ]

  private func date(from start: Int) -> (year: Int?, end: Int)? {
    guard let day = digits(from: start), day.text.count <= 2, let number = Int(day.text),
      (1...31).contains(number)
    else { return nil }
    if at(day.end) == ".", let month = digits(from: day.end + 1), month.text.count <= 2,
      let index = Int(month.text), (1...12).contains(index), at(month.end) == "."
    {
      guard let year = digits(from: month.end + 1), [2, 4].contains(year.text.count),
        let value = Int(year.text)
      else { return (nil, month.end + 1) }
      return (year.text.count == 2 ? (value < 50 ? 2000 : 1900) + value : value, year.end)
    }
    var index = day.end
    if at(index) == "." { index += 1 } else if language != .en { return nil }
    if Self.isBlank(at(index)) { index += 1 }
    let end = wordEnd(from: index)
    guard end > index, Self.months.contains(String(characters[index..<end]).lowercased()) else {
      return nil
    }
    if Self.isBlank(at(end)), let year = digits(from: end + 1), year.text.count == 4 {
      return (Int(year.text), year.end)
    }
    return (nil, end)
  }
}
