/// Measures text as Arial would be set, without a font at hand.
package enum Typeface {
  /// Which of the four widths of a character counts.
  private struct Style {
    /// U+0020 to U+017F.
    let table: [UInt16]
    /// All others.
    let other: @Sendable (AdvanceWidths.Widths) -> UInt16
    /// Whether the parts of an emoji may stand side by side, as they do where no font joins them.
    var hasParts = false
  }

  private static let regular = Style(table: AdvanceWidths.regular, other: \.regular)
  private static let bold = Style(table: AdvanceWidths.bold, other: \.bold)
  private static let regularFallback = Style(
    table: AdvanceWidths.regularFallback,
    other: \.regularFallback,
    hasParts: true
  )
  private static let boldFallback = Style(
    table: AdvanceWidths.boldFallback,
    other: \.boldFallback,
    hasParts: true
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
    if style.hasParts, scalars.count > 1, let first = scalars.first, first.value > 0x2000,
      AdvanceWidths.others[first.value] == nil
    {
      return 1000 * max(1, scalars.count { !isInvisible($0) })
    }
    // U+FE0F asks for the picture of a character that also has a letter-like form.
    guard let first = scalars.first, !scalars.contains("\u{FE0F}") else { return 1000 }
    let value = Int(first.value)
    if (0x20..<0x180).contains(value) { return Int(style.table[value - 0x20]) }
    return AdvanceWidths.others[first.value].map { Int(style.other($0)) } ?? 1000
  }

  /// Joiners, variation selectors, combining marks and tags: nothing to see of their own.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
