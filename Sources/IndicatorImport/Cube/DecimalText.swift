/// Reads numbers with a decimal point, as JSON and PC-Axis write them whatever the language.
enum DecimalText {
  /// Reads `[+-]digits[.digits][e…]` that fills the whole slice; `nil` if it is something else.
  ///
  /// Up to 15 digits with a small exponent are exact in binary by one division or multiplication;
  /// longer ones go through the standard library.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    var index = bytes.startIndex
    let end = bytes.endIndex
    var negative = false
    if index < end, bytes[index] == 0x2D || bytes[index] == 0x2B {
      negative = bytes[index] == 0x2D
      index += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var significant = 0
    var scale = 0
    func digit(_ byte: UInt8) -> UInt64? {
      (0x30...0x39).contains(byte) ? UInt64(byte - 0x30) : nil
    }
    while index < end, let value = digit(bytes[index]) {
      if significant > 0 || value > 0 { significant += 1 }
      if significant <= 18 { mantissa = mantissa * 10 + value }
      digits += 1
      index += 1
    }
    if index < end, bytes[index] == 0x2E {
      index += 1
      while index < end, let value = digit(bytes[index]) {
        if significant > 0 || value > 0 { significant += 1 }
        if significant <= 18 { mantissa = mantissa * 10 + value }
        digits += 1
        scale -= 1
        index += 1
      }
    }
    guard digits > 0 else { return nil }
    if index < end, bytes[index] == 0x65 || bytes[index] == 0x45 {
      index += 1
      var exponentNegative = false
      if index < end, bytes[index] == 0x2D || bytes[index] == 0x2B {
        exponentNegative = bytes[index] == 0x2D
        index += 1
      }
      var exponent = 0
      var exponentDigits = 0
      while index < end, let value = digit(bytes[index]) {
        exponent = min(100_000, exponent * 10 + Int(value))
        exponentDigits += 1
        index += 1
      }
      guard exponentDigits > 0 else { return nil }
      scale += exponentNegative ? -exponent : exponent
    }
    guard index == end else { return nil }
    if significant <= 15, abs(scale) <= 22 {
      let exact = Double(mantissa)
      let value = scale < 0 ? exact / PowerOfTen.of(-scale) : exact * PowerOfTen.of(scale)
      return negative ? -value : value
    }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// The decimals of the shortest text of a number: 0 for 48, 1 for 31.7.
  static func decimals(of value: Double) -> Int {
    guard value.isFinite else { return 0 }
    for decimals in 0...15 {
      let power = PowerOfTen.of(decimals)
      if (value * power).rounded() / power == value { return decimals }
    }
    return 15
  }
}
