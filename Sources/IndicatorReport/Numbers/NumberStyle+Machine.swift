extension NumberStyle {
  /// Writes a number for other programs: the shortest decimal text, with a point.
  package static func machineText(_ number: Double) -> String {
    var bytes: [UInt8] = []
    appendMachineText(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a number for other programs to a text in UTF-8; nothing for an infinity or NaN.
  package static func appendMachineText(_ number: Double, to bytes: inout [UInt8]) {
    guard number.isFinite else { return }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    // Almost all published numbers have few digits. Fewer than sixteen digits that read back as
    // the number are its shortest text, for no two numbers of so few digits are the same `Double`.
    if magnitude < 1e11 {
      var scale = 1.0
      for decimals in 0...3 {
        let whole = (magnitude * scale).rounded()
        if whole / scale == magnitude {
          append(UInt64(whole), decimals: decimals, to: &bytes)
          return
        }
        scale *= 10
      }
    }
    let text = magnitude.description.utf8
    guard !text.contains(UInt8(ascii: "e")) else {
      return appendDigits(of: magnitude, to: &bytes)
    }
    bytes.append(contentsOf: text)
    if bytes.last == UInt8(ascii: "0"), bytes.dropLast().last == UInt8(ascii: ".") {
      bytes.removeLast(2)
    }
  }

  /// Appends a whole number.
  package static func appendMachineText(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(UInt64(number.magnitude), decimals: 0, to: &bytes)
  }

  /// Appends a whole number with a point before its last digits.
  private static func append(_ whole: UInt64, decimals: Int, to bytes: inout [UInt8]) {
    var rest = whole
    var position = 0
    let start = bytes.count
    repeat {
      if position == decimals, decimals > 0 { bytes.append(UInt8(ascii: ".")) }
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(0x30 + UInt8(truncatingIfNeeded: digit))
      rest = quotient
      position += 1
    } while rest > 0 || position <= decimals
    bytes[start...].reverse()
  }

  /// Appends a number too large or too small for its usual text to be without an exponent.
  private static func appendDigits(of magnitude: Double, to bytes: inout [UInt8]) {
    guard let digits = DecimalDigits(magnitude) else { return }
    bytes.append(contentsOf: digits.whole.map { 0x30 + $0 })
    guard !digits.fraction.isEmpty else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(contentsOf: digits.fraction.map { 0x30 + $0 })
  }
}
