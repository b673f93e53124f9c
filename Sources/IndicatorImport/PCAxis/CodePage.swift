/// A way to write letters in single bytes, as `CODEPAGE` names it.
enum CodePage: String, Hashable, Sendable, CaseIterable {
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1257 = "windows-1257"
  case latin2 = "iso-8859-2"
  case latin4 = "iso-8859-4"
  case cyrillic = "iso-8859-5"
  case latin5 = "iso-8859-9"
  case latin6 = "iso-8859-10"
  case latin7 = "iso-8859-13"
  case latin9 = "iso-8859-15"
  case dos437 = "cp437"
  case dos850 = "cp850"
  case dos852 = "cp852"
  case dos865 = "cp865"
  case dos866 = "cp866"
  case koi8r = "koi8-r"

  /// The code page of a name as files write it, upper or lower case; `nil` for an unknown one.
  ///
  /// ISO-8859-1 is read as Windows-1252, which has every one of its letters.
  init?(name: String) {
    var key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    for prefix in ["windows", "ibm", "dos", "cp", "ansi", "codepage"] where key.hasPrefix(prefix) {
      key.removeFirst(prefix.count)
      break
    }
    switch key {
    case "iso88591", "latin1", "usascii", "ascii", "1252", "": self = .windows1252
    case "1250": self = .windows1250
    case "1251": self = .windows1251
    case "1253": self = .windows1253
    case "1254": self = .windows1254
    case "1257": self = .windows1257
    case "iso88592", "latin2": self = .latin2
    case "iso88594", "latin4": self = .latin4
    case "iso88595": self = .cyrillic
    case "iso88599", "latin5": self = .latin5
    case "iso885910", "latin6": self = .latin6
    case "iso885913", "latin7": self = .latin7
    case "iso885915", "latin9": self = .latin9
    case "437": self = .dos437
    case "850": self = .dos850
    case "852": self = .dos852
    case "865": self = .dos865
    case "866": self = .dos866
    case "koi8r": self = .koi8r
    default: return nil
    }
  }

  /// The bytes as UTF-8.
  func decode(_ bytes: [UInt8]) -> [UInt8] {
    let table = upperHalf.unicodeScalars.map { Array(String($0).utf8) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text += table[Int(byte - 0x80)] }
    }
    return text
  }
}
