import IndicatorModel

/// A part of a year without its year, as tables print it that give the year elsewhere: `mars`, `03`,
/// `M03`, `1. kvartal`, `K1`, `uke 5`; or the words for the whole year among such.
struct PeriodPart: Hashable {
  /// How long the part is; a year where the cell speaks of all of it.
  let frequency: TimePeriod.Frequency
  /// Which one of the year's parts, from 1; 0 for the whole year.
  let index: Int
  /// Whether the text itself says what is counted; digits alone do not.
  let isNamed: Bool

  /// The whole year.
  private static let whole: Set<String> = [
    "hele året", "heile året", "året", "hele år", "i alt", "totalt", "total", "sum", "annual",
    "whole year", "hela året", "år",
  ]

  /// Reads a text, or gives `nil` where it is no part of a year.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - expected: What the header says is counted, so that digits alone are enough.
  init?(_ text: String, expected: TimePeriod.Frequency? = nil) {
    var numbers: [Int] = []
    var words: [String] = []
    let folded = text.tidied.lowercased()
    guard !folded.isEmpty, folded.utf8.count <= 24 else { return nil }
    if Self.whole.contains(folded) {
      self.init(.year, 0, isNamed: true)
      return
    }
    for piece in Self.pieces(of: folded) {
      if let number = Int(piece) {
        guard piece.utf8.count <= 2 else { return nil }
        numbers.append(number)
      } else if piece != "st", piece != "nd", piece != "rd", piece != "th" {
        words.append(piece)
      }
    }
    guard words.count <= 1, numbers.count <= 1 else { return nil }
    switch (words.first, numbers.first) {
    case (let word?, nil):
      guard let month = PeriodNames.month(word) else { return nil }
      self.init(.month, month, isNamed: true)
    case (let word?, let number?):
      if let month = PeriodNames.month(word) {
        // "03 mars", "3. mars" in a list of months: the number only repeats the name.
        guard month == number else { return nil }
        self.init(.month, month, isNamed: true)
      } else {
        guard let frequency = PeriodNames.frequencyByName(word) ?? PeriodNames.frequency(word)
        else { return nil }
        self.init(frequency, number, isNamed: true)
      }
    case (nil, let number?):
      guard let expected else { return nil }
      self.init(expected, number, isNamed: false)
    default: return nil
    }
    if let expected, frequency != expected { return nil }
    guard TimePeriod.part(frequency, index, of: Self.longYear) != nil else { return nil }
  }

  private init(_ frequency: TimePeriod.Frequency, _ index: Int, isNamed: Bool) {
    self.frequency = frequency
    self.index = index
    self.isNamed = isNamed
  }

  /// A year of 53 weeks.
  private static let longYear = 2020

  /// Runs of digits and of letters.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      guard isDigit || character.isLetter else {
        if character != " ", character != ".", character != "-", character != "_" {
          return ["?", "?"]
        }
        if !current.isEmpty { pieces.append(current) }
        current = ""
        continue
      }
      let continues = current.last.map { ($0.isASCII && $0.isNumber) == isDigit } ?? true
      if !continues {
        pieces.append(current)
        current = ""
      }
      current.append(character)
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  /// What is added to a packed year to get the packed part of it.
  ///
  /// A packed period is year, frequency and index in decimal digits; see ``TimePeriod/packed``.
  var offset: Int32 {
    frequency == .year
      ? 0 : Int32((frequency.rawValue - TimePeriod.Frequency.year.rawValue) * 1000 + index)
  }

  /// The part of a packed year; `nil` where that is no year, or has no such part.
  static func adding(_ offset: Int32, to year: Int32) -> Int32? {
    if offset == 0 { return year }
    guard let whole = TimePeriod(packed: Int(year)), whole.frequency == .year,
      let part = TimePeriod(packed: Int(year + offset))
    else { return nil }
    return Int32(part.packed)
  }

  /// The part of a year; `nil` where the period is no year, or has no such part.
  func period(of year: TimePeriod) -> TimePeriod? {
    Self.adding(offset, to: Int32(year.packed)).flatMap { TimePeriod(packed: Int($0)) }
  }
}
