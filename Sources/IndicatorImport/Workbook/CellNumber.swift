import IndicatorModel

/// The text of a stored number.
enum CellNumber {
  /// A number in plain decimals, without exponent: at most the 15 digits that Excel itself shows.
  ///
  /// Computing leaves noise in the sixteenth digit, 62.500000000000007, that nobody published.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    let shortest = Digits("\(value)")
    guard shortest.digits.count > 15, let rounded = Double(shortest.rounded(to: 15)) else {
      return shortest.plain
    }
    return Digits("\(rounded)").plain
  }

  /// A share shown as percent, a hundred times larger, by moving the point and not by computing.
  static func percent(_ value: Double) -> String {
    var digits = Digits(text(value))
    digits.exponent += 2
    return digits.plain + " %"
  }

  /// A day, month or year by its number; `nil` where it is none.
  ///
  /// Day 1 is 1 January 1900. Excel counts a 29 February 1900 that never was, as 60.
  static func date(
    _ value: Double,
    as meaning: CellStyles.Meaning,
    usesDatesFrom1904: Bool
  ) -> String? {
    guard value.isFinite, (0..<3_000_000).contains(value) else { return nil }
    let day = Int(value.rounded(.down))
    let ordinal: Int
    if usesDatesFrom1904 {
      ordinal = CalendarDate.first(of: 1904).ordinal + day
    } else {
      guard day >= 1, day != 60 else { return nil }
      ordinal = CalendarDate.first(of: 1900).ordinal + day - (day > 60 ? 2 : 1)
    }
    let date = CalendarDate(ordinal: ordinal)
    switch meaning {
    case .year: return TimePeriod.year(date.year).code
    case .month: return TimePeriod.part(.month, date.month, of: date.year)?.code
    case .day: return TimePeriod.day(date).code
    case .number, .percent, .digits, .time: return nil
    }
  }

  /// The digits of a decimal text and where the point stands.
  private struct Digits {
    var isNegative = false
    /// The digits without leading zeros.
    var digits = ""
    /// How many digits stand before the point.
    var exponent = 0

    init(_ text: String) {
      var beforePoint = true
      var power = ""
      var isPower = false
      for character in text {
        switch character {
        case "-" where !isPower: isNegative = true
        case "e", "E": isPower = true
        case ".": beforePoint = false
        case _ where isPower: if character != "+" { power.append(character) }
        default:
          if digits.isEmpty, character == "0" {
            if !beforePoint { exponent -= 1 }
            continue
          }
          digits.append(character)
          if beforePoint { exponent += 1 }
        }
      }
      exponent += Int(power) ?? 0
      while digits.last == "0" { digits.removeLast() }
    }

    var plain: String {
      guard !digits.isEmpty else { return "0" }
      let sign = isNegative ? "-" : ""
      if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + digits }
      if exponent >= digits.count {
        return sign + digits + String(repeating: "0", count: exponent - digits.count)
      }
      return sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent)
    }

    /// The number rounded to so many digits, half away from zero, as text with an exponent.
    func rounded(to count: Int) -> String {
      var kept = digits.prefix(count).compactMap(\.wholeNumberValue)
      if let next = digits.dropFirst(count).first?.wholeNumberValue, next >= 5 {
        var place = kept.count - 1
        while place >= 0 {
          kept[place] += 1
          guard kept[place] == 10 else { break }
          kept[place] = 0
          place -= 1
        }
        if place < 0 { kept.insert(1, at: 0) }
      }
      let shift = exponent + (kept.count > count ? 1 : 0)
      let text = kept.map(String.init).joined()
      return "\(isNegative ? "-" : "")0.\(text)e\(shift)"
    }
  }
}
