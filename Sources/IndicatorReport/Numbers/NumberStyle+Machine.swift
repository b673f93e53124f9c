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
      var decimals = 0
      while decimals <= 3 {
        let whole = Int64(magnitude * scale + 0.5)
        if Double(whole) / scale == magnitude {
          append(UInt64(whole), decimals: decimals, to: &bytes)
          return
        }
        scale *= 10
        decimals += 1
      }
    }
    // Swift's own text is the shortest one; outside these bounds it has an exponent.
    guard magnitude >= 1e-3, magnitude < 1e15 else {
      return appendDigits(of: magnitude, to: &bytes)
    }
    bytes.append(contentsOf: magnitude.description.utf8)
    if bytes[bytes.count - 1] == UInt8(ascii: "0"), bytes[bytes.count - 2] == UInt8(ascii: ".") {
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
    var digits = 1
    var limit: UInt64 = 10
    while digits < 20, digits <= decimals || whole >= limit {
      digits += 1
      // Past twenty digits there is no larger limit.
      limit = digits < 20 ? limit * 10 : .max
    }
    let length = digits + (decimals > 0 ? 1 : 0)
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "."), count: length))
    var span = bytes.mutableSpan
    var rest = whole
    var position = start + length
    for digit in 0..<digits {
      position -= digit == decimals && decimals > 0 ? 2 : 1
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      span[position] = 0x30 + UInt8(truncatingIfNeeded: remainder)
      rest = quotient
    }
  }

  /// Appends a number so large or small that its usual text would have an exponent.
  private static func appendDigits(of magnitude: Double, to bytes: inout [UInt8]) {
    guard let digits = DecimalDigits(magnitude) else { return }
    bytes.append(contentsOf: digits.whole.map { 0x30 + $0 })
    guard !digits.fraction.isEmpty else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(contentsOf: digits.fraction.map { 0x30 + $0 })
  }
}
