import IndicatorModel

/// What `TIMEVAL` says: `TLIST(A1),"1994","1995"` or `TLIST(A1,"1994"-"1996")`.
///
/// Scales: A1 year, H1 half-year, Q1 or K quarter, M1 month, W1 week. Codes are the year with the
/// number of the part behind it, `200610`; SSB writes `2006M10` instead.
struct PCAxisTimeValues {
  /// The periods in the order told; `nil` for one that cannot be read.
  let periods: [TimePeriod?]

  /// Texts for the periods, where the file has no `VALUES`.
  var labels: [String] { periods.compactMap { $0?.code } }

  init?(_ keyword: PCAxisKeyword) {
    guard let scale = keyword.timeScale?.first, !keyword.values.isEmpty else { return nil }
    let read = keyword.values.map { Self.period($0, scale: scale) }
    guard keyword.isInterval, read.count == 2, let first = read[0], let last = read[1],
      first <= last
    else {
      periods = read
      return
    }
    var all = [first]
    while let latest = all.last, latest < last, all.count < 10_000,
      let next = Self.next(after: latest)
    {
      all.append(next)
    }
    periods = all
  }

  private static func period(_ text: String, scale: Character) -> TimePeriod? {
    let frequency: TimePeriod.Frequency
    switch scale {
    case "H": frequency = .halfYear
    case "Q", "K": frequency = .quarter
    case "M": frequency = .month
    case "W": frequency = .week
    default: return PeriodText(text)?.period
    }
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard digits, (5...6).contains(text.utf8.count), let year = Int(text.prefix(4)),
      let index = Int(text.dropFirst(4))
    else { return PeriodText(text)?.period }
    return TimePeriod.part(frequency, index, of: year)
  }

  private static func next(after period: TimePeriod) -> TimePeriod? {
    switch period.frequency {
    case .year: .year(period.year + 1)
    case .halfYear, .quarter, .month, .week:
      TimePeriod.part(period.frequency, period.index + 1, of: period.year)
        ?? TimePeriod.part(period.frequency, 1, of: period.year + 1)
    case .schoolYear, .span, .day: nil
    }
  }
}
