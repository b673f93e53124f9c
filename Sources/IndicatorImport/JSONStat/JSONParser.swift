package import IndicatorModel

/// What makes a text no JSON: where, what stands there, and what should.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What stands there.
  package var found: String
  /// What should stand there.
  package var expected: String
  /// Where.
  package var location: Finding.Location
}

/// Reads JSON (RFC 8259) into a ``JSONValue``.
///
/// Foundation's parser loses the order of members, which says the order of categories in sloppy
/// files, and makes an object of every number.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// JSON-stat needs about eight levels; a deeper text is an attack on the stack.
  static let depthLimit = 100

  /// Reads a whole text.
  static func value(of bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let value = try parser.value()
    parser.skipSpace()
    while parser.peek == 0 || parser.peek == 0x1A { parser.position += 1 }
    guard parser.position == bytes.count else { throw parser.error("the end of the text") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func error(_ expected: String, at place: Int? = nil) -> JSONSyntaxError {
    let place = place ?? position
    var line = 1
    var column = 1
    for byte in bytes.prefix(place) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    let rest = bytes[min(place, bytes.count)...].prefix(20)
    let word = rest.prefix { $0 > 0x20 }
    let found = rest.isEmpty ? "the end of the file" : "'\(String(decoding: word, as: UTF8.self))'"
    return JSONSyntaxError(
      found: found,
      expected: expected,
      location: .init(line: line, column: column)
    )
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    guard let byte = peek else { throw error("a value") }
    switch byte {
    case 0x7B: return try object()
    case 0x5B: return try array()
    case 0x22: return .text(try string())
    case 0x2D, 0x30...0x39: return .number(try number())
    case 0x74 where take("true"): return .bool(true)
    case 0x66 where take("false"): return .bool(false)
    case 0x6E where take("null"): return .null
    default: throw error("a value")
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let text = Array(word.description.utf8)
    guard bytes[position...].starts(with: text) else { return false }
    position += text.count
    return true
  }

  private mutating func enter() throws(JSONSyntaxError) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw error("at most \(Self.depthLimit) levels of lists and objects")
    }
    position += 1
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var object = JSONObject()
    skipSpace()
    if peek == 0x7D {
      position += 1
      return .object(object)
    }
    while true {
      skipSpace()
      guard peek == 0x22 else { throw error("a member's name in quotes") }
      let name = try string()
      skipSpace()
      guard peek == 0x3A else { throw error("':'") }
      position += 1
      object.members.append(.init(name: name, value: try value()))
      skipSpace()
      if peek == 0x2C {
        position += 1
      } else if peek == 0x7D {
        position += 1
        return .object(object)
      } else {
        throw error("',' or '}'")
      }
    }
  }

  private mutating func array() throws(JSONSyntaxError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var numbers: [Double] = []
    var items: [JSONValue] = []
    var isPacked = true
    skipSpace()
    if peek == 0x5D {
      position += 1
      return .array([])
    }
    while true {
      let item = try value()
      if isPacked {
        switch item {
        case .number(let number): numbers.append(number)
        case .null: numbers.append(.nan)
        default:
          isPacked = false
          items = numbers.map { $0.isNaN ? .null : .number($0) }
          numbers = []
          items.append(item)
        }
      } else {
        items.append(item)
      }
      skipSpace()
      if peek == 0x2C {
        position += 1
      } else if peek == 0x5D {
        position += 1
        return isPacked ? .numbers(numbers) : .array(items)
      } else {
        throw error("',' or ']'")
      }
    }
  }

  private mutating func number() throws(JSONSyntaxError) -> Double {
    let start = position
    while let byte = peek {
      switch byte {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: position += 1
      default:
        guard let number = DecimalText.number(bytes[start..<position]) else {
          throw error("a number", at: start)
        }
        return number
      }
    }
    guard let number = DecimalText.number(bytes[start..<position]) else {
      throw error("a number", at: start)
    }
    return number
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = position
    position += 1
    var plainStart = position
    var text = ""
    func plain(_ range: Range<Int>) throws(JSONSyntaxError) -> String {
      guard let plain = String(validating: bytes[range], as: UTF8.self) else {
        throw error("text in UTF-8", at: start)
      }
      return plain
    }
    while let byte = peek {
      switch byte {
      case 0x22:
        let last = try plain(plainStart..<position)
        position += 1
        return text.isEmpty ? last : text + last
      case 0x5C:
        text += try plain(plainStart..<position)
        position += 1
        text.unicodeScalars.append(try escape())
        plainStart = position
      case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D:
        throw error("text without control characters")
      default: position += 1
      }
    }
    throw error("a closing quote for the text that starts here", at: start)
  }

  private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
    guard let byte = peek else { throw error("an escaped character") }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      let high = try hexadecimal()
      guard (0xD800..<0xDC00).contains(high) else {
        return Unicode.Scalar(high) ?? "\u{FFFD}"
      }
      let back = position
      guard take("\\u") else { return "\u{FFFD}" }
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else {
        position = back
        return "\u{FFFD}"
      }
      return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}"
    default: throw error("an escaped character", at: position - 1)
    }
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("four hexadecimal digits")
      }
      code = code * 16 + UInt32(digit)
      position += 1
    }
    return code
  }
}
