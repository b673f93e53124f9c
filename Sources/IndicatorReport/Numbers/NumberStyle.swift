package import IndicatorModel

/// How numbers are written for people in one language.
///
/// Norwegian: thousands by no-break space, decimal comma, minus sign U+2212, a no-break space
/// before the percent sign. English: thousands by comma, decimal point, no space. The same on every
/// machine: nothing is asked of the locale.
package struct NumberStyle: Hashable, Sendable {
  /// The language.
  package let language: Language

  /// Makes the style of a language.
  package init(_ language: Language) { self.language = language }

  /// U+00A0, between thousands and before `%` in Norwegian.
  package static let noBreakSpace = "\u{A0}"

  /// Writes a number with so many decimals, rounded half away from zero.
  ///
  /// - Parameters:
  ///   - number: The number; an infinity or not-a-number is written as `–`.
  ///   - decimals: The decimals shown.
  ///   - isSigned: Whether a positive number gets a plus sign, for changes.
  /// - Returns: The number as text.
  package func text(_ number: Double, decimals: Int, isSigned: Bool = false) -> String {
    guard let digits = DecimalDigits(number)?.rounded(to: decimals) else { return "–" }
    var result = ""
    let isZero = digits.whole.allSatisfy { $0 == 0 } && digits.fraction.allSatisfy { $0 == 0 }
    if digits.isNegative {
      result += "\u{2212}"
    } else if isSigned, !isZero {
      result += "+"
    }
    let separator = language == .en ? "," : Self.noBreakSpace
    for (position, digit) in digits.whole.enumerated() {
      if position > 0, (digits.whole.count - position) % 3 == 0 { result += separator }
      result.unicodeScalars.append(Unicode.Scalar(0x30 + digit))
    }
    if !digits.fraction.isEmpty {
      result += language == .en ? "." : ","
      for digit in digits.fraction { result.unicodeScalars.append(Unicode.Scalar(0x30 + digit)) }
    }
    return result
  }

  /// Writes a percentage: `3,6 %`, `3.6%`.
  package func percent(_ number: Double, decimals: Int = 1, isSigned: Bool = false) -> String {
    text(number, decimals: decimals, isSigned: isSigned)
      + (language == .en ? "%" : "\(Self.noBreakSpace)%")
  }

  /// Writes a change in percentage points: `+6,2 prosentpoeng`.
  package func points(_ number: Double, decimals: Int = 1, isSigned: Bool = false) -> String {
    let text = text(number, decimals: decimals, isSigned: isSigned)
    let isOne = text == "1" || text.dropFirst() == "1"
    let word: LocalizedText = isOne ? Wording.percentagePoint : Wording.percentagePoints
    return text + Self.noBreakSpace + word[language]
  }

  /// How many decimals a number needs to be shown as published, at most `limit`.
  package static func decimals(needed number: Double, limit: Int = 6) -> Int {
    min(limit, DecimalDigits(number)?.neededDecimals ?? 0)
  }
}
