/// An encoding in which statistics sites write text files.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// ISO-8859-1, SSB's StatBank.
  case latin1 = "ISO-8859-1"
  /// Windows-1252, Excel on Windows.
  case windows1252 = "Windows-1252"
  /// UTF-16 with the low byte first, Udir's Statistikkbanken.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "UTF-16BE"

  /// Finds an encoding by the names that users and programs give it.
  package init?(named name: String) {
    let folded = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch folded {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "latin1", "iso88591", "88591", "l1", "ascii", "usascii": self = .latin1
    case "windows1252", "cp1252", "1252", "ansi": self = .windows1252
    case "utf16le", "utf16": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }

  /// The characters of Windows-1252 at 0x80–0x9F; 0 where it has none.
  static let windows1252Characters: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
