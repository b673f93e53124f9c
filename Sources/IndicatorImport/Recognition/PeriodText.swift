package import IndicatorModel

/// A period as a statistics site prints it: `2011`, `2015-16`, `2024K1`, `1. kvartal 2012`,
/// `2024M03`, `mars 2024`, `2023U29`, `1995H1`, `31.12.2011`, `2024*`.
package struct PeriodText: Hashable, Sendable {
  /// The period.
  package var period: TimePeriod
  /// Whether a `*` marks it as provisional.
  package var isProvisional: Bool
  /// How sure the reading is.
  package var certainty: Certainty

  /// How sure a reading is.
  package enum Certainty: Int, Hashable, Sendable, Comparable {
    /// Only digits that could as well be a number: `202511`.
    case compact
    /// Four digits, which could as well be a number.
    case year
    /// A form that is nothing else.
    case certain

    package static func < (left: Certainty, right: Certainty) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// How `2010-11` is meant, which alone could be a school year or a month.
  package enum HyphenStyle: Hashable, Sendable {
    /// A school year or another year that crosses New Year.
    case schoolYear
    /// A month.
    case month
    /// A week.
    case week
  }

  /// The years that are taken for years.
  package static let years = 1500...2199

  /// Reads a text, or gives `nil` where it is no period.
  package init?(_ text: some StringProtocol, hyphens: HyphenStyle = .schoolYear) {
    guard Self.mayBePeriod(text.utf8) else { return nil }
    var words = PeriodWords(text)
    let isProvisional = words.removeProvisionalMark()
    guard let (period, certainty) = words.period(hyphens: hyphens) else { return nil }
    self.period = period
    self.isProvisional = isProvisional
    self.certainty = certainty
  }

  /// Whether some run of digits could be a year, or a year and a month: no period is without one.
  ///
  /// Most texts of a file are names and numbers, and are done with here.
  private static func mayBePeriod(_ text: some Collection<UInt8>) -> Bool {
    var number = 0
    var count = 0
    func couldBeYear() -> Bool {
      count == 4 && years.contains(number) || count == 6 && years.contains(number / 100)
    }
    for byte in text {
      if (0x30...0x39).contains(byte) {
        count += 1
        // Longer runs are none whatever they hold.
        if count <= 6 { number = number * 10 + Int(byte - 0x30) }
      } else {
        if couldBeYear() { return true }
        (number, count) = (0, 0)
      }
    }
    return couldBeYear()
  }
}

/// A text taken apart into runs of digits and letters, with what stands between them.
private struct PeriodWords {
  enum Part: Hashable {
    case number(String)
    case word(String)
    case sign(Character)
  }

  private var parts: [Part] = []

  init(_ text: some StringProtocol) {
    var number = ""
    var word = ""
    func flush() {
      if !number.isEmpty { parts.append(.number(number)) }
      if !word.isEmpty { parts.append(.word(word)) }
      number = ""
      word = ""
    }
    // No period is longer; a long name is not looked at letter by letter.
    guard text.utf8.count <= 64 else { return }
    for character in Self.withoutMidnight(text.lowercased()) {
      if character.isASCII, character.isNumber {
        if !word.isEmpty { flush() }
        number.append(character)
      } else if character.isLetter {
        if !number.isEmpty { flush() }
        word.append(character)
      } else {
        flush()
        let isSpace = character.isWhitespace || character == "\u{A0}" || character == "\u{FEFF}"
        if !isSpace { parts.append(.sign(character == "–" ? "-" : character)) }
      }
    }
    flush()
    if parts.first == .word("per") || parts.first == .word("pr") || parts.first == .word("pr.") {
      parts.removeFirst()
      if parts.first == .sign(".") { parts.removeFirst() }
    }
  }

  /// A date without the time of day that programs add: `2020-03-01 00:00:00`, `2020-03-01T00:00Z`.
  private static func withoutMidnight(_ text: String) -> Substring {
    guard text.utf8.count >= 16, let colon = text.firstIndex(of: ":"),
      let start = text[..<colon].lastIndex(where: { $0 == "t" || $0 == " " })
    else { return text[...] }
    let time = text[start...].dropFirst()
    let isMidnight = time.allSatisfy { "0:.z".contains($0) } && time.hasPrefix("00:00")
    return isMidnight ? text[..<start] : text[...]
  }

  mutating func removeProvisionalMark() -> Bool {
    guard parts.last == .sign("*"), parts.count > 1 else { return false }
    parts.removeLast()
    return true
  }

  func period(hyphens: PeriodText.HyphenStyle) -> (TimePeriod, PeriodText.Certainty)? {
    if let found = plainNumber(hyphens: hyphens) { return found }
    if let found = pair(hyphens: hyphens) { return (found, .certain) }
    if let found = date() ?? coded() ?? spelled() { return (found, .certain) }
    return nil
  }

  private static func year(_ digits: String) -> Int? {
    guard digits.count == 4, let year = Int(digits), PeriodText.years.contains(year) else {
      return nil
    }
    return year
  }

  /// `2011`, `202511`.
  private func plainNumber(
    hyphens: PeriodText.HyphenStyle
  ) -> (TimePeriod, PeriodText.Certainty)? {
    guard parts.count == 1, case .number(let digits) = parts[0] else { return nil }
    if let year = Self.year(digits) { return (.year(year), .year) }
    guard digits.count == 6, let year = Self.year(String(digits.prefix(4))),
      (1900...2100).contains(year), let part = Int(digits.suffix(2)),
      let period = TimePeriod.part(hyphens == .week ? .week : .month, part, of: year)
    else { return nil }
    return (period, .compact)
  }

  /// `2010/2011`, `2010/11`, `2010-11`, `2011-2012`, `2025-11`.
  private func pair(hyphens: PeriodText.HyphenStyle) -> TimePeriod? {
    guard parts.count == 3, case .number(let left) = parts[0], case .sign(let sign) = parts[1],
      sign == "/" || sign == "-", case .number(let right) = parts[2], let first = Self.year(left)
    else { return nil }
    if let last = Self.year(right) {
      if sign == "/" { return last == first + 1 ? .schoolYear(startingIn: first) : nil }
      return TimePeriod.span(first, through: last)
    }
    guard right.count == 2, let number = Int(right) else { return nil }
    if hyphens == .week, sign == "-" { return TimePeriod.part(.week, number, of: first) }
    let crossesNewYear = number == (first + 1) % 100
    if sign == "/" { return crossesNewYear ? .schoolYear(startingIn: first) : nil }
    if crossesNewYear, hyphens == .schoolYear { return .schoolYear(startingIn: first) }
    return TimePeriod.part(.month, number, of: first)
  }

  /// `2012-09-21`, `31.12.2011`, `1. januar 2012`.
  private func date() -> TimePeriod? {
    guard parts.count >= 4 else { return nil }
    var numbers: [String] = []
    var signs: [Character] = []
    var month: Int?
    for part in parts {
      switch part {
      case .number(let digits): numbers.append(digits)
      case .sign(let sign): signs.append(sign)
      case .word(let word):
        guard month == nil, let found = PeriodNames.month(word) else { return nil }
        month = found
      }
    }
    func day(_ year: String, _ month: Int, _ day: String) -> TimePeriod? {
      guard let year = Self.year(year), let day = Int(day) else { return nil }
      return CalendarDate(year: year, month: month, day: day).map(TimePeriod.day)
    }
    if let month {
      guard numbers.count == 2, signs == ["."], numbers[0].count <= 2 else { return nil }
      return day(numbers[1], month, numbers[0])
    }
    guard numbers.count == 3, parts.count == 5, let middle = Int(numbers[1]),
      numbers[1].count <= 2
    else { return nil }
    switch signs {
    case ["-", "-"] where numbers[0].count == 4: return day(numbers[0], middle, numbers[2])
    case [".", "."] where numbers[2].count == 4: return day(numbers[2], middle, numbers[0])
    default: return nil
    }
  }

  /// `2024K1`, `2024Q1`, `2024-Q1`, `Q1 2024`, `2024M03`, `2023U29`, `2020-W05`, `1995H1`.
  private func coded() -> TimePeriod? {
    let plain = parts.filter { $0 != .sign("-") }
    guard parts.count - plain.count <= 1, plain.count == 3 else { return nil }
    let year: String
    let letter: String
    let index: String
    switch (plain[0], plain[1], plain[2]) {
    case (.number(let first), .word(let word), .number(let last)) where first.count == 4:
      (year, letter, index) = (first, word, last)
    case (.word(let word), .number(let first), .number(let last)) where last.count == 4:
      (year, letter, index) = (last, word, first)
    default: return nil
    }
    guard let year = Self.year(year), index.count <= 2, let index = Int(index),
      let frequency = PeriodNames.frequency(letter)
    else { return nil }
    return TimePeriod.part(frequency, index, of: year)
  }

  /// `1. kvartal 2012`, `2012 1. kvartal`, `4. kv. 2012`, `mars 2024`, `2024 mars`, `uke 5 2020`.
  private func spelled() -> TimePeriod? {
    var year: Int?
    var index: Int?
    var word: String?
    for part in parts {
      switch part {
      case .number(let digits):
        if digits.count == 4, year == nil, let found = Self.year(digits) {
          year = found
        } else if digits.count <= 2, index == nil {
          index = Int(digits)
        } else {
          return nil
        }
      case .word(let found):
        if ["st", "nd", "rd", "th", "of"].contains(found) { continue }
        guard word == nil else { return nil }
        word = found
      case .sign(let sign): if sign != ".", sign != "," { return nil }
      }
    }
    guard let year, let word else { return nil }
    if let month = PeriodNames.month(word), index == nil {
      return TimePeriod.part(.month, month, of: year)
    }
    guard let index, let frequency = PeriodNames.frequencyByName(word) else { return nil }
    return TimePeriod.part(frequency, index, of: year)
  }
}

/// The names of months and parts of a year, in the languages of the Nordic statistics sites and
/// English.
enum PeriodNames {
  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["januar", "january", "januari", "janúar", "jan"],
      ["februar", "february", "februari", "febrúar", "feb"],
      ["mars", "march", "marts", "mar"], ["april", "apríl", "apr"], ["mai", "may", "maj", "maí"],
      ["juni", "june", "júní", "jun"], ["juli", "july", "júlí", "jul"],
      ["august", "augusti", "ágúst", "aug"],
      ["september", "sep", "sept"], ["oktober", "october", "október", "okt", "oct"],
      ["november", "nóvember", "nov"], ["desember", "december", "des", "dec"],
    ]
    var result: [String: Int] = [:]
    for (index, list) in names.enumerated() { for name in list { result[name] = index + 1 } }
    return result
  }()

  /// The number of a month by its name.
  static func month(_ word: String) -> Int? { months[word] }

  /// The frequency that a single letter in a code means.
  ///
  /// T is none: `2023T1` is a quarter in some countries and a third of the year in Norway.
  static func frequency(_ letter: String) -> TimePeriod.Frequency? {
    switch letter {
    case "k", "q", "kv", "kvartal": .quarter
    case "m": .month
    case "u", "w", "v": .week
    case "h", "s": .halfYear
    default: nil
    }
  }

  /// The frequency that a word means.
  static func frequencyByName(_ word: String) -> TimePeriod.Frequency? {
    switch word {
    case "kvartal", "kv", "quarter", "kvart": .quarter
    case "halvår", "halvaar", "halvår.", "half", "halvår1": .halfYear
    case "uke", "veke", "vecka", "uge", "week": .week
    case "måned", "månad", "month": .month
    default: nil
    }
  }
}
