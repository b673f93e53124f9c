/// A word, number or sign of a sentence.
struct Token: Hashable {
  /// What the token is.
  enum Kind: Hashable {
    /// A word; abbreviations keep their full stop.
    case word
    /// A number.
    case number(Figure)
    /// A year of the calendar.
    case year(Int)
    /// Several years: "2010–2011", "2010/2011".
    case years(Int, Int)
    /// A day: "31. desember 2013", "21.09.12".
    case date(year: Int?)
    /// A number that counts nothing: "IS-8", "NOU 2011:15", "2. avsnitt".
    case reference
    /// A punctuation mark or sign.
    case sign
  }

  /// A number as written.
  struct Figure: Hashable {
    /// The number.
    var value: Double
    /// The upper end of an interval: "4–6".
    var upper: Double?
    /// The digits after the decimal mark.
    var decimals: Int
  }

  /// What it is.
  var kind: Kind
  /// The text as written.
  var text: String
  /// The text in lower case.
  var lower: String
  /// The first character's position in the block.
  var start: Int
  /// The position after the last character.
  var end: Int

  /// The number, if it is one.
  var figure: Figure? { if case .number(let figure) = kind { figure } else { nil } }

  /// Whether it is a number of more than three digits, written in groups of three.
  var isGroupedNumber: Bool {
    guard let figure, abs(figure.value) >= 1000, figure.upper == nil else { return false }
    return text.contains { " .,\u{A0}\u{202F}\u{2009}".contains($0) } && figure.decimals == 0
  }

  /// Whether it is a word that begins with a capital letter.
  var isCapitalised: Bool { kind == .word && text.first?.isUppercase == true }
}
