/// A number as a cell prints it.
package struct NumberText: Hashable, Sendable {
  /// The value; always finite.
  package var value: Double
  /// How many decimals are printed.
  package var decimals: Int
  /// What stands behind the number, `*` or `r` for example; empty for a plain number.
  package var flag: String
  /// Whether a percent sign follows.
  package var isPercent: Bool

  /// Makes a number.
  package init(value: Double, decimals: Int, flag: String = "", isPercent: Bool = false) {
    self.value = value
    self.decimals = decimals
    self.flag = flag
    self.isPercent = isPercent
  }
}

/// The plain numbers of a file, read from bytes: optional minus, digits, one decimal mark.
///
/// The value is the number nearest to what is printed. Whole numbers are exact or refused: one that
/// a `Double` cannot hold is none.
package struct PlainNumber: Sendable {
  /// The value.
  package var value: Double
  /// How many decimals are printed.
  package var decimals: Int

  /// Reads all bytes, or gives `nil` where they are anything else than a plain number.
  @inline(__always)
  package init?(_ text: Span<UInt8>, decimalMark: UInt8) {
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = -1
    var position = 0
    let count = text.count
    var isNegative = false
    if count > 0, text[0] == 0x2D {
      isNegative = true
      position = 1
    }
    while position < count {
      let byte = text[position]
      let digit = byte &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        digits &+= 1
        if decimals >= 0 { decimals &+= 1 }
      } else if byte == decimalMark, decimals < 0, digits > 0 {
        decimals = 0
      } else {
        return nil
      }
      position &+= 1
    }
    // Fifteen digits fit a Double exactly, and a power of ten up to 22 does: one correct rounding.
    guard digits > 0, digits <= 15, decimals != 0 else { return nil }
    let places = max(decimals, 0)
    let magnitude = places == 0 ? Double(mantissa) : Double(mantissa) / PowerOfTen.of(places)
    value = isNegative && mantissa != 0 ? -magnitude : magnitude
    self.decimals = places
  }
}

extension NumberText {
  /// Reads a cell, or gives `nil` for anything that is not clearly one number.
  ///
  /// The cell may hold more than plain digits: groups, an exponent, a sign in front, a
  /// percent sign or a flag behind.
  ///
  /// - Parameters:
  ///   - text: The cell, with any spaces around it.
  ///   - format: How the file writes numbers.
  ///   - flags: The flags that may stand behind a number.
  package init?(_ text: some StringProtocol, format: NumberFormat, flags: Set<String> = []) {
    var scalars = Array(text.unicodeScalars)
    Self.trim(&scalars)
    var isPercent = false
    if scalars.last == "%" {
      isPercent = true
      scalars.removeLast()
      Self.trim(&scalars)
    }
    var flag = ""
    if let found = Self.flag(of: scalars, among: flags) {
      flag = found
      scalars.removeLast(found.unicodeScalars.count)
      Self.trim(&scalars)
    }
    guard let plain = Self.normalized(scalars, format: format) else { return nil }
    guard let value = Double(plain.text), value.isFinite else { return nil }
    // A whole number that is not exact would be another number.
    if plain.decimals == 0, !plain.hasExponent {
      guard let whole = Int64(plain.text), Double(exactly: whole) != nil else { return nil }
    }
    self.init(
      value: value == 0 ? 0 : value,
      decimals: plain.decimals,
      flag: flag,
      isPercent: isPercent
    )
  }

  private struct Plain {
    var text: String
    var decimals: Int
    var hasExponent: Bool
  }

  /// Spaces of any kind.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x202F, 0x2009, 0x2007, 0x2008: true
    default: false
    }
  }

  private static func trim(_ scalars: inout [Unicode.Scalar]) {
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    scalars = Array(scalars.drop(while: isSpace))
  }

  private static func flag(of scalars: [Unicode.Scalar], among flags: Set<String>) -> String? {
    // The longest that fits, so that `**` is not taken for `*`.
    flags.filter { flag in
      let ending = Array(flag.unicodeScalars)
      return !ending.isEmpty && scalars.count > ending.count
        && scalars.suffix(ending.count) == ending[...]
    }.max { ($0.count, $0) < ($1.count, $1) }
  }

  /// The number with a point, without groups; `nil` where it does not follow the format.
  private static func normalized(_ scalars: [Unicode.Scalar], format: NumberFormat) -> Plain? {
    var rest = scalars[...]
    var text = ""
    if let first = rest.first, first == "-" || first == "\u{2212}" || first == "+" {
      if first != "+" { text = "-" }
      rest = rest.dropFirst().drop(while: { isSpace($0) })
    }
    let mark = format.decimalMark == .comma ? "," : "." as Unicode.Scalar
    var group: Unicode.Scalar?
    var digitsInGroup = 0
    var digits = 0
    var decimals = -1
    var position = rest.startIndex
    while position < rest.endIndex {
      let scalar = rest[position]
      if (0x30...0x39).contains(scalar.value) {
        text.unicodeScalars.append(scalar)
        digits += 1
        if decimals >= 0 { decimals += 1 } else { digitsInGroup += 1 }
      } else if scalar == mark, decimals < 0, digits > 0 {
        if group != nil, digitsInGroup != 3 { return nil }
        decimals = 0
        text += "."
      } else if decimals < 0, digits > 0, isGroupMark(scalar, format) {
        // The first group has one to three digits, all others three, all with the same mark.
        guard group == nil ? digitsInGroup <= 3 : digitsInGroup == 3 && group == scalar else {
          return nil
        }
        group = scalar
        digitsInGroup = 0
      } else if scalar == "e" || scalar == "E" {
        guard digits > 0, decimals != 0, group == nil,
          let exponent = exponent(rest[(position + 1)...])
        else { return nil }
        return Plain(
          text: text + exponent.text,
          decimals: max(0, max(decimals, 0) - exponent.value),
          hasExponent: true
        )
      } else {
        return nil
      }
      position += 1
    }
    guard digits > 0, decimals != 0, group == nil || decimals >= 0 || digitsInGroup == 3 else {
      return nil
    }
    return Plain(text: text, decimals: max(decimals, 0), hasExponent: false)
  }

  private static func isGroupMark(_ scalar: Unicode.Scalar, _ format: NumberFormat) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x202F, 0x2009: format.groupMarks.contains(.space)
    case 0x2E: format.groupMarks.contains(.point)
    case 0x2C: format.groupMarks.contains(.comma)
    case 0x27, 0x2019: format.groupMarks.contains(.apostrophe)
    default: false
    }
  }

  private static func exponent(_ scalars: ArraySlice<Unicode.Scalar>) -> (text: String, value: Int)?
  {
    var rest = scalars
    var sign = ""
    if let first = rest.first, first == "+" || first == "-" {
      sign = first == "-" ? "-" : ""
      rest = rest.dropFirst()
    }
    guard (1...3).contains(rest.count), rest.allSatisfy({ (0x30...0x39).contains($0.value) })
    else { return nil }
    let digits = String(String.UnicodeScalarView(rest))
    guard let value = Int(sign + digits) else { return nil }
    return ("e" + sign + digits, value)
  }
}
