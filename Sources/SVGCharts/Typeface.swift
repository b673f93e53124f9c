/// Measures text as Arial would be set, without a font at hand.
package enum Typeface {
  /// Which of the four widths of a character counts.
  private struct Style {
    /// U+0020 to U+017F.
    let table: [UInt16]
    /// All others.
    let other: @Sendable (AdvanceWidths.Widths) -> UInt16
  }

  private static let regular = Style(table: AdvanceWidths.regular, other: \.regular)
  private static let bold = Style(table: AdvanceWidths.bold, other: \.bold)
  private static let regularFallback = Style(
    table: AdvanceWidths.regularFallback,
    other: \.regularFallback
  )
  private static let boldFallback = Style(
    table: AdvanceWidths.boldFallback,
    other: \.boldFallback
  )

  /// The width of a text in Arial.
  ///
  /// Counted by extended grapheme cluster: an emoji of five code points is one em wide, a letter
  /// with combining accents as wide as the letter. An unknown character is one em.
  package static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    width(of: text, size: size, isBold ? bold : regular)
  }

  /// The room to leave for a text: its width where the reader's machine has only a wider font.
  package static func reservedWidth(of text: String, size: Double, isBold: Bool = false) -> Double {
    width(of: text, size: size, isBold ? boldFallback : regularFallback)
  }

  private static func width(of text: String, size: Double, _ style: Style) -> Double {
    var total = 0
    for scalar in text.unicodeScalars {
      let value = Int(scalar.value)
      if value < 0x180 {
        total += value >= 0x20 ? Int(style.table[value - 0x20]) : 1000
      } else if let other = AdvanceWidths.others[scalar.value] {
        total += Int(style.other(other))
      } else {
        // Something that may combine with its neighbours: count once more by cluster.
        total = text.reduce(0) { $0 + advance(of: $1, style) }
        break
      }
    }
    return Double(total) / 1000 * size
  }

  private static func advance(of character: Character, _ style: Style) -> Int {
    let scalars = character.unicodeScalars
    // U+FE0F asks for the picture of a character that also has a letter-like form.
    guard let first = scalars.first, !scalars.contains("\u{FE0F}") else { return 1000 }
    let value = Int(first.value)
    if (0x20..<0x180).contains(value) { return Int(style.table[value - 0x20]) }
    return AdvanceWidths.others[first.value].map { Int(style.other($0)) } ?? 1000
  }
}
