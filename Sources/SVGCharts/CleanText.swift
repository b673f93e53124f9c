/// Makes text from anywhere safe to draw.
enum CleanText {
  /// The text with line breaks and tabs as spaces, and every other control character, every
  /// character that XML forbids and every override of the writing direction as U+FFFD.
  ///
  /// Right-to-left letters stay as they are; only the invisible characters that would turn round
  /// the text after them are made visible.
  static func cleaned(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspicious) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
      case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF, 0xFEFF:
        scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text with a left-to-right mark after it if it holds letters written from right to left,
  /// so that a number after the name stays after it.
  static func isolated(_ text: String) -> String {
    let isMixed = text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
    return isMixed ? text + "\u{200E}" : text
  }

  /// Bytes with which the UTF-8 form of a replaced character begins; common ones of other
  /// characters too, which then are looked at more closely.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }
}
