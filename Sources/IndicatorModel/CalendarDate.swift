/// A day of the Gregorian calendar without time or time zone.
///
/// Written as ISO 8601, `2014-04-23`. A day carries no time zone, so that nothing the tool prints
/// depends on where it runs.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// Makes a day, or `nil` where the calendar has none (2014-02-30).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`; `nil` for anything else.
  package init?(iso text: some StringProtocol) { self.init(iso: String(text)) }

  /// Reads `YYYY-MM-DD`; `nil` for anything else.
  package init?(iso text: String) {
    // Byte by byte: the register has thousands of days, and every command reads it.
    var numbers = (0, 0, 0)
    var position = 0
    for byte in text.utf8 {
      switch position {
      case 4, 7: guard byte == 0x2D else { return nil }
      case 0...9:
        guard (0x30...0x39).contains(byte) else { return nil }
        let digit = Int(byte) - 0x30
        switch position {
        case ..<4: numbers.0 = numbers.0 * 10 + digit
        case ..<7: numbers.1 = numbers.1 * 10 + digit
        default: numbers.2 = numbers.2 * 10 + digit
        }
      default: return nil
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// The first day of a year.
  package static func first(of year: Int) -> CalendarDate {
    CalendarDate(unchecked: min(max(year, 1), 9999), 1, 1)
  }

  /// The last day of a year.
  package static func last(of year: Int) -> CalendarDate {
    CalendarDate(unchecked: min(max(year, 1), 9999), 12, 31)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days in a month.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day as a count from 0001-01-01, which is 1; the difference of two is a number of days.
  package var ordinal: Int {
    let y = year - 1
    var days = y * 365 + y / 4 - y / 100 + y / 400 + day
    for month in 1..<month { days += Self.days(in: month, of: year) }
    return days
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CalendarDate {
  /// Makes the day of an ``ordinal``; days before 0001-01-01 become that day.
  package init(ordinal: Int) {
    var days = max(0, ordinal - 1)
    var year = 1
    let cycles = days / 146_097
    days -= cycles * 146_097
    year += cycles * 400
    let centuries = min(3, days / 36_524)
    days -= centuries * 36_524
    year += centuries * 100
    let fours = days / 1461
    days -= fours * 1461
    year += fours * 4
    let years = min(3, days / 365)
    days -= years * 365
    year += years
    var month = 1
    while days >= Self.days(in: month, of: year) {
      days -= Self.days(in: month, of: year)
      month += 1
    }
    self.init(unchecked: year, month, days + 1)
  }

  /// Years from `earlier` to this day; a part of a year is its days divided by that year's length.
  package func years(since earlier: CalendarDate) -> Double {
    fractionalYear - earlier.fractionalYear
  }

  /// The calendar month so many months later, on the same day or the last one that month has.
  package func adding(months: Int) -> CalendarDate {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    return CalendarDate(
      year: year,
      month: month,
      day: min(day, Self.days(in: month, of: year))
    ) ?? self
  }

  private var fractionalYear: Double {
    let start = Self.first(of: year).ordinal
    let length = Self.last(of: year).ordinal - start + 1
    return Double(year) + Double(ordinal - start + 1) / Double(length)
  }
}
