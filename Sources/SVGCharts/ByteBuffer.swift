/// Text under construction, as UTF-8 bytes.
///
/// Much faster than joining strings, and the only place where numbers become text: always with a
/// point, without an exponent, never NaN, the same on every machine.
struct ByteBuffer {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Reserves room, so that a chart is written without moving the bytes.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Writes text that needs no escaping, a literal.
  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes one ASCII character that needs no escaping.
  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Writes text of any origin as XML character data or inside a quoted attribute.
  ///
  /// Characters that XML 1.0 forbids and controls become U+FFFD, so that the file is well-formed
  /// whatever a name holds.
  mutating func writeEscaped(_ text: String) {
    let clean = CleanText.cleaned(text)
    guard clean.utf8.contains(where: Self.isMarkup) else { return write(clean) }
    for unit in clean.utf8 {
      switch unit {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      default: bytes.append(unit)
      }
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }

  /// Writes a coordinate or a length with at most two decimals.
  mutating func write(_ number: Double) { write(number, decimals: 2) }

  /// Writes a number with at most so many decimals, none of them an idle zero at the end.
  ///
  /// A number that is not finite is written as 0; a caller never passes one.
  mutating func write(_ number: Double, decimals: Int) {
    let scaled = (number * PowersOfTen.value(decimals)).magnitude
    guard scaled < 9e18 else {
      guard number.isFinite, number.magnitude < 9e18 else { return write("0") }
      return write(number, decimals: 0)
    }
    // Half away from zero, as `rounded()` does, but without its call into the C library.
    var digits = UInt64(scaled)
    if scaled - Double(digits) >= 0.5 { digits += 1 }
    var places = decimals
    while places > 0 {
      let (shorter, last) = digits.quotientAndRemainder(dividingBy: 10)
      guard last == 0 else { break }
      digits = shorter
      places -= 1
    }
    if number < 0, digits > 0 { bytes.append(UInt8(ascii: "-")) }
    write(digits: digits, places: places)
  }

  /// Writes a value for a data attribute: plain with up to three decimals, else as a whole number
  /// of a power of ten, `12e-4`, because some checkers take long decimals for drawing numbers.
  mutating func write(value: Double, decimals: Int) {
    guard decimals > 3 else { return write(value, decimals: max(0, decimals)) }
    var digits = (value * PowersOfTen.value(decimals)).rounded()
    guard digits.isFinite, digits.magnitude < 9e15 else { return write(value, decimals: 3) }
    var places = decimals
    while places > 0, digits.truncatingRemainder(dividingBy: 10) == 0 {
      digits /= 10
      places -= 1
    }
    guard places > 3 else { return write(value, decimals: places) }
    write(digits, decimals: 0)
    write("e-")
    write(digits: UInt64(places), places: 0)
  }

  /// Writes a colour as `#rrggbb`.
  mutating func write(_ color: Color) {
    bytes.append(UInt8(ascii: "#"))
    for shift in stride(from: UInt32(20), through: 0, by: -4) {
      let nibble = UInt8((color.rgb >> shift) & 0xF)
      bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
    }
  }

  private mutating func write(digits: UInt64, places: Int) {
    // Four bits a digit, the first one lowest: the last digit is found first, and pushed up.
    var text: UInt128 = 0
    var rest = digits
    var count = 0
    repeat {
      let (shorter, last) = rest.quotientAndRemainder(dividingBy: 10)
      text = text << 4 | UInt128(truncatingIfNeeded: last)
      rest = shorter
      count += 1
    } while rest > 0 || count <= places
    bytes.append(addingCapacity: count + 1) { room in
      for left in stride(from: count, to: 0, by: -1) {
        if left == places { room.append(UInt8(ascii: ".")) }
        room.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: text) & 0xF)
        text >>= 4
      }
    }
  }
}

/// Powers of ten that are exact or, above 10²², the nearest.
enum PowersOfTen {
  private static let table: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// 10 to the power of `exponent`, which lies in 0 … 22; larger ones give 10²².
  static func value(_ exponent: Int) -> Double { table[min(max(exponent, 0), 22)] }

  /// `count` × 10 to the power of `exponent`, correctly rounded: multiplied by or divided by an
  /// exact power, so that 3 × 10⁻¹ is the number that `0.3` reads as.
  static func scaled(_ count: Double, _ exponent: Int) -> Double {
    exponent >= 0 ? count * value(exponent) : count / value(-exponent)
  }
}
