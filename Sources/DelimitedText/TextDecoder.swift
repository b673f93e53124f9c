/// Turns the bytes of a file into UTF-8, piece by piece.
///
/// UTF-8 itself passes through: ``TextSurvey`` has checked it.
package struct TextDecoder {
  private let encoding: TextEncoding
  private var half: UInt8?
  private var surrogate: UInt16?

  /// Makes a decoder of an encoding.
  package init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Whether the bytes may be used as they are.
  var passesThrough: Bool { encoding == .utf8 }

  /// Appends the characters of a piece to `text`.
  package mutating func decode(_ piece: [UInt8], into text: inout [UInt8]) {
    switch encoding {
    case .utf8: text.append(contentsOf: piece)
    case .latin1, .windows1252: decodeNarrow(piece, into: &text)
    case .utf16LittleEndian, .utf16BigEndian: decodeWide(piece, into: &text)
    }
  }

  private func decodeNarrow(_ piece: [UInt8], into text: inout [UInt8]) {
    let span = piece.span
    let raw = unsafe span.bytes
    let count = span.count
    var index = 0
    while index < count {
      // ASCII is copied as it is, up to the next other byte.
      var end = index
      while end + 8 <= count {
        let high = ByteWord(raw, at: end).high
        if high != 0 {
          end += ByteWord.first(high)
          break
        }
        end += 8
      }
      while end < count, span[end] < 0x80 { end += 1 }
      text.append(contentsOf: piece[index..<end])
      index = end
      while index < count, span[index] >= 0x80 {
        let byte = span[index]
        var code = UInt16(byte)
        if byte < 0xA0, encoding == .windows1252 {
          let character = TextEncoding.windows1252Characters[Int(byte) - 0x80]
          if character != 0 { code = character }
        }
        Self.append(UInt32(code), to: &text)
        index += 1
      }
    }
  }

  private mutating func decodeWide(_ piece: [UInt8], into text: inout [UInt8]) {
    for byte in piece {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit =
        encoding == .utf16LittleEndian
        ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
      take(unit, into: &text)
    }
  }

  private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
    if let high = surrogate {
      surrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let code = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        return Self.append(code, to: &text)
      }
      Self.append(0xFFFD, to: &text)
    }
    switch unit {
    case 0xD800...0xDBFF: surrogate = unit
    case 0xDC00...0xDFFF: Self.append(0xFFFD, to: &text)
    default: Self.append(UInt32(unit), to: &text)
    }
  }

  private static func append(_ code: UInt32, to text: inout [UInt8]) {
    switch code {
    case ..<0x80: text.append(UInt8(code))
    case ..<0x800:
      text.append(UInt8(0xC0 | code >> 6))
      text.append(UInt8(0x80 | code & 0x3F))
    case ..<0x10000:
      text.append(UInt8(0xE0 | code >> 12))
      text.append(UInt8(0x80 | code >> 6 & 0x3F))
      text.append(UInt8(0x80 | code & 0x3F))
    default:
      text.append(UInt8(0xF0 | code >> 18))
      text.append(UInt8(0x80 | code >> 12 & 0x3F))
      text.append(UInt8(0x80 | code >> 6 & 0x3F))
      text.append(UInt8(0x80 | code & 0x3F))
    }
  }
}
