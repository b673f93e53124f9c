/// Reads JSON (RFC 8259) into values, with lists of numbers packed tightly, because a map consists
/// of little else.
struct JSONReader {
  /// A value.
  enum Value: Hashable, Sendable {
    /// `{…}`; of a repeated name the last value counts.
    case object([String: Value])
    /// `[…]`
    case array([Value])
    /// `[…]` of nothing but numbers, at least one.
    case numbers([Double])
    /// A number, and how the file writes it.
    case number(Double, String)
    /// `"…"`
    case string(String)
    /// `true` or `false`
    case truth(Bool)
    /// `null`
    case null

    /// A simple value as text, `nil` for lists, objects and `null`.
    var text: String? {
      switch self {
      case .string(let text), .number(_, let text): text
      case .truth(let value): value ? "true" : "false"
      case .object, .array, .numbers, .null: nil
      }
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  /// Deeper nesting is refused, so that a hostile file cannot exhaust the stack.
  private static let deepest = 40

  /// Makes a reader of a file; a byte-order mark is skipped.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The one value of the file.
  mutating func document() throws(GeoJSONError) -> Value {
    let value = try value(depth: 0)
    skipBlanks()
    guard position == bytes.count else { throw malformed("text after the end") }
    return value
  }

  private func malformed(_ found: String) -> GeoJSONError {
    let before = bytes[..<min(position, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return .malformed(found, line: line, column: position - start + 1)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
      position += 1
    }
  }

  /// The next byte that is no blank, or `nil` at the end.
  private mutating func peek() -> UInt8? {
    skipBlanks()
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func value(depth: Int) throws(GeoJSONError) -> Value {
    guard depth < Self.deepest else { throw malformed("lists nested too deeply") }
    switch peek() {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .truth(true))
    case UInt8(ascii: "f"): return try word("false", .truth(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some: return try number()
    case nil: throw malformed("the end of the file")
    }
  }

  private mutating func word(_ word: String, _ value: Value) throws(GeoJSONError) -> Value {
    guard bytes[position...].starts(with: word.utf8) else { throw malformed("an unknown word") }
    position += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(GeoJSONError) -> Value {
    position += 1
    var members: [String: Value] = [:]
    if peek() == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      guard peek() == UInt8(ascii: "\"") else { throw malformed("no name of a member") }
      let name = try string()
      guard peek() == UInt8(ascii: ":") else { throw malformed("no colon after a name") }
      position += 1
      members[name] = try value(depth: depth + 1)
      switch peek() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        position += 1
        return .object(members)
      default: throw malformed("no comma between members")
      }
    }
  }

  private mutating func array(depth: Int) throws(GeoJSONError) -> Value {
    position += 1
    var values: [Value] = []
    var numbers: [Double] = []
    if peek() == UInt8(ascii: "]") {
      position += 1
      return .array(values)
    }
    while true {
      let next = try value(depth: depth + 1)
      if values.isEmpty, case .number(let number, _) = next {
        numbers.append(number)
      } else {
        values += numbers.map { .number($0, "\($0)") }
        numbers = []
        values.append(next)
      }
      switch peek() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "]"):
        position += 1
        return numbers.isEmpty ? .array(values) : .numbers(numbers)
      default: throw malformed("no comma between values")
      }
    }
  }

  private mutating func number() throws(GeoJSONError) -> Value {
    let start = position
    var mantissa: UInt64 = 0
    var places = 0
    var digits = 0
    var isPlain = true
    var hasPoint = false
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    scan: while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits <= 15 {
          mantissa = mantissa * 10 + UInt64(bytes[position] - 0x30)
        } else {
          isPlain = false
        }
        if hasPoint { places += 1 }
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        isPlain = false
      default: break scan
      }
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard digits > 0 else {
      position = start
      throw malformed("an unexpected character")
    }
    if isPlain {
      // At most fifteen digits divided by an exact power: correctly rounded.
      let number = Double(mantissa) / PowersOfTen.value(places)
      return .number(text.hasPrefix("-") ? -number : number, text)
    }
    guard let number = Double(text), number.isFinite else {
      throw malformed("'\(text)', no number")
    }
    return .number(number, text)
  }

  private mutating func string() throws(GeoJSONError) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") { return try escapedString(from: start) }
      position += 1
    }
    guard position < bytes.count else { throw malformed("a text without an end") }
    position += 1
    return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
  }

  private mutating func escapedString(from start: Int) throws(GeoJSONError) -> String {
    var text = Array(bytes[start..<position])
    var surrogate: UInt32?
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count else {
        text.append(bytes[position])
        position += 1
        continue
      }
      let kind = bytes[position + 1]
      position += 2
      switch kind {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"):
        let digits = String(
          decoding: bytes[position..<min(position + 4, bytes.count)],
          as: UTF8.self
        )
        guard digits.utf8.count == 4, let unit = UInt32(digits, radix: 16) else {
          throw malformed("a \\u without four digits")
        }
        position += 4
        var code = unit
        if let high = surrogate, (0xDC00...0xDFFF).contains(unit) {
          code = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
        }
        surrogate = (0xD800...0xDBFF).contains(unit) ? unit : nil
        if surrogate == nil { text += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8) }
      default: text.append(kind)
      }
    }
    guard position < bytes.count else { throw malformed("a text without an end") }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }
}
