/// Checks bytes against UTF-8 as they come (Unicode 15, table 3-7), across pieces.
struct UTF8Validator {
  /// The first bytes that are not UTF-8.
  private(set) var firstInvalid: (offset: Int, bytes: [UInt8])?
  /// How many characters of more than one byte were met before that.
  private(set) var multibyteCharacters = 0

  private var remaining = 0
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xBF
  private var pending: [UInt8] = []
  private var pendingOffset = 0

  /// Whether no character is half read.
  var isBetweenCharacters: Bool { remaining == 0 }

  /// Counts characters of two bytes that have been checked elsewhere.
  mutating func skipCharacters(_ count: Int) {
    if firstInvalid == nil { multibyteCharacters += count }
  }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8, at offset: Int) {
    if remaining > 0 {
      if byte >= lower, byte <= upper {
        pending.append(byte)
        remaining -= 1
        lower = 0x80
        upper = 0xBF
        if remaining == 0 { if firstInvalid == nil { multibyteCharacters += 1 } }
        return
      }
      if firstInvalid == nil { firstInvalid = (pendingOffset, pending + [byte]) }
      remaining = 0
    }
    guard byte >= 0x80 else { return }
    pendingOffset = offset
    pending = [byte]
    lower = 0x80
    upper = 0xBF
    switch byte {
    case 0xC2...0xDF: remaining = 1
    case 0xE0: (remaining, lower) = (2, 0xA0)
    case 0xED: (remaining, upper) = (2, 0x9F)
    case 0xE1...0xEF: remaining = 2
    case 0xF0: (remaining, lower) = (3, 0x90)
    case 0xF4: (remaining, upper) = (3, 0x8F)
    case 0xF1...0xF3: remaining = 3
    default: if firstInvalid == nil { firstInvalid = (offset, [byte]) }
    }
  }
}
