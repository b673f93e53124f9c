extension TimePeriod {
  /// The same period some years later; `nil` for a day or week that the other year does not have.
  package func adding(years: Int) -> TimePeriod? {
    // The year stands above the rest in the packed form.
    TimePeriod(packed: packed + years * 10_000)
  }

  /// The period as one integer that sorts in time within a frequency; how a database stores it.
  ///
  /// Year, frequency and index in decimal digits: `2024K1` is 2024 5 001.
  package var packed: Int { (year * 10 + frequency.rawValue) * 1000 + index }

  /// Reads a ``packed`` integer; `nil` where it is none.
  package init?(packed: Int) {
    let year = packed / 10_000
    let index = packed % 1000
    guard packed > 0, let frequency = Frequency(rawValue: packed / 1000 % 10) else { return nil }
    switch frequency {
    case .year where index == 0: self = .year(year)
    case .schoolYear where index == 0: self = .schoolYear(startingIn: year)
    case .span:
      guard let span = TimePeriod.span(year, through: year + index - 1) else { return nil }
      self = span
    case .day:
      guard let date = CalendarDate(year: year, month: index / 32, day: index % 32) else {
        return nil
      }
      self = .day(date)
    case .halfYear, .quarter, .month, .week:
      guard let part = TimePeriod.part(frequency, index, of: year) else { return nil }
      self = part
    case .year, .schoolYear: return nil
    }
  }

  /// Reads the code of a period as the tool writes it: `2011`, `2010/2011`, `2011-2012`, `2012H1`,
  /// `2024K1`, `2024M03`, `2024U12`, `2012-09-21`.
  ///
  /// The forms that statistics sites use beside these are read by the import.
  package init?(code: some StringProtocol) {
    let text = Array(code.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= text.count, !range.isEmpty else { return nil }
      var value = 0
      for byte in text[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), year > 0 else { return nil }
    switch text.count {
    case 4: self = .year(year)
    case 9 where text[4] == 0x2F:
      guard number(5..<9) == year + 1 else { return nil }
      self = .schoolYear(startingIn: year)
    case 9 where text[4] == 0x2D:
      guard let last = number(5..<9), let span = TimePeriod.span(year, through: last) else {
        return nil
      }
      self = span
    case 10 where text[4] == 0x2D && text[7] == 0x2D:
      guard let date = CalendarDate(iso: code) else { return nil }
      self = .day(date)
    case 6, 7:
      let frequencies: [UInt8: Frequency] = [
        0x48: .halfYear, 0x4B: .quarter, 0x51: .quarter, 0x4D: .month, 0x55: .week, 0x57: .week,
      ]
      guard let frequency = frequencies[text[4]], let index = number(5..<text.count),
        let part = TimePeriod.part(frequency, index, of: year)
      else { return nil }
      self = part
    default: return nil
    }
  }

  /// The code of the period, as SSB's StatBank writes it; a school year has a slash.
  package var code: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    func four(_ number: Int) -> String {
      if number >= 1000 { return String(number) }
      return String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
    }
    return switch frequency {
    case .year: four(year)
    case .schoolYear: "\(four(year))/\(four(year + 1))"
    case .span: "\(four(year))-\(four(year + index - 1))"
    case .halfYear: "\(four(year))H\(index)"
    case .quarter: "\(four(year))K\(index)"
    case .month: "\(four(year))M\(two(index))"
    case .week: "\(four(year))U\(two(index))"
    case .day: firstDay.description
    }
  }
}

extension TimePeriod: CustomStringConvertible {
  package var description: String { code }
}
