/// A number in decimal digits, as the shortest text that reads back as the same `Double`.
///
/// Rounding happens here and only here: half away from zero on the decimal number, as KOSTRA does.
/// Rounding the binary number instead would turn 2.675 into 2.67.
struct DecimalDigits: Hashable {
  /// Whether the number is below zero; never true for zero.
  private(set) var isNegative: Bool
  /// The digits before the decimal mark; at least one.
  private(set) var whole: [UInt8]
  /// The digits after it.
  private(set) var fraction: [UInt8]

  /// Takes a finite number apart; `nil` for infinities and not-a-number.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    isNegative = number < 0
    // Byte by byte: a figure takes a hundred numbers apart.
    var digits: [UInt8] = []
    var mark: Int?
    var exponent = 0
    var rest = "\(number.magnitude)".utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): mark = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(String(Substring(rest))) ?? 0
        rest = rest[rest.endIndex...]
      default: digits.append(byte - 0x30)
      }
    }
    let point = (mark ?? digits.count) + exponent
    if point <= 0 {
      whole = [0]
      fraction = Array(repeating: 0, count: -point) + digits
    } else if point >= digits.count {
      whole = digits + Array(repeating: 0, count: point - digits.count)
      fraction = []
    } else {
      whole = Array(digits[..<point])
      fraction = Array(digits[point...])
    }
    while fraction.last == 0 { fraction.removeLast() }
    while whole.count > 1, whole.first == 0 { whole.removeFirst() }
    dropSignOfZero()
  }

  /// Rounds to so many decimals, half away from zero, and pads with zeros.
  func rounded(to decimals: Int) -> DecimalDigits {
    var result = self
    let decimals = max(0, decimals)
    guard fraction.count > decimals else {
      result.fraction += Array(repeating: 0, count: decimals - fraction.count)
      return result
    }
    let roundsUp = fraction[decimals] >= 5
    result.fraction = Array(fraction[..<decimals])
    if roundsUp { result.addOneInLastPlace() }
    result.dropSignOfZero()
    return result
  }

  /// How many decimals the number needs.
  var neededDecimals: Int { fraction.count }

  private mutating func addOneInLastPlace() {
    for position in fraction.indices.reversed() {
      if fraction[position] < 9 {
        fraction[position] += 1
        return
      }
      fraction[position] = 0
    }
    for position in whole.indices.reversed() {
      if whole[position] < 9 {
        whole[position] += 1
        return
      }
      whole[position] = 0
    }
    whole.insert(1, at: 0)
  }

  private mutating func dropSignOfZero() {
    if whole.allSatisfy({ $0 == 0 }), fraction.allSatisfy({ $0 == 0 }) { isNegative = false }
  }
}
