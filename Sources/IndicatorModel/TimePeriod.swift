/// The period that an observation is about: a year, school year, quarter, month, week or day.
///
/// Periods of one frequency are ordered in time; periods of different frequencies are ordered by
/// year first, so that a list of mixed ones still reads well.
package struct TimePeriod: Hashable, Sendable {
  /// The length of a period, and how the periods of a year are counted.
  package enum Frequency: Int, Hashable, Sendable, CaseIterable {
    /// A calendar year, `2011`.
    case year = 1
    /// A school year from autumn to summer, `2010/2011`.
    case schoolYear = 2
    /// Several whole years as one period, `2011-2012`.
    case span = 3
    /// Half a year, `2012H1`.
    case halfYear = 4
    /// A quarter (kvartal), `2024K1`.
    case quarter = 5
    /// A month, `2024M03`.
    case month = 6
    /// A week by ISO 8601 (uke), `2024U12`.
    case week = 7
    /// A day, `2012-09-21`.
    case day = 8
  }

  /// How long the period is.
  package let frequency: Frequency
  /// The year in which the period starts.
  package let year: Int
  /// Which one of the year's periods: quarter, month or week from 1; for a span, its number of
  /// years; for a day, 32 × month + day; 0 for years and school years.
  package let index: Int

  private init(_ frequency: Frequency, _ year: Int, _ index: Int) {
    self.frequency = frequency
    self.year = year
    self.index = index
  }

  /// A calendar year.
  package static func year(_ year: Int) -> TimePeriod { TimePeriod(.year, year, 0) }

  /// The school year that starts in the autumn of a year.
  package static func schoolYear(startingIn year: Int) -> TimePeriod {
    TimePeriod(.schoolYear, year, 0)
  }

  /// A day.
  package static func day(_ date: CalendarDate) -> TimePeriod {
    TimePeriod(.day, date.year, 32 * date.month + date.day)
  }

  /// The years `first` to `last` as one period, or `nil` if there are fewer than two.
  package static func span(_ first: Int, through last: Int) -> TimePeriod? {
    (2...900).contains(last - first + 1) ? TimePeriod(.span, first, last - first + 1) : nil
  }

  /// A half-year, quarter, month or week, or `nil` where the year has no such one.
  package static func part(_ frequency: Frequency, _ index: Int, of year: Int) -> TimePeriod? {
    let count: Int
    switch frequency {
    case .halfYear: count = 2
    case .quarter: count = 4
    case .month: count = 12
    case .week: count = Self.weeks(in: year)
    case .year, .schoolYear, .span, .day: return nil
    }
    return (1...count).contains(index) ? TimePeriod(frequency, year, index) : nil
  }

  /// The same period one year earlier, or `nil` where there is none (week 53, 29 February).
  package var oneYearEarlier: TimePeriod? {
    switch frequency {
    case .year, .schoolYear: TimePeriod(frequency, year - 1, 0)
    case .span: TimePeriod(.span, year - index, index)
    case .halfYear, .quarter, .month, .week: Self.part(frequency, index, of: year - 1)
    case .day:
      CalendarDate(year: year - 1, month: index / 32, day: index % 32).map(TimePeriod.day)
    }
  }

  /// The period just before this one: last quarter, last month, the year before.
  package var previous: TimePeriod? {
    switch frequency {
    case .year, .schoolYear, .span: oneYearEarlier
    case .halfYear, .quarter, .month:
      index > 1
        ? TimePeriod(frequency, year, index - 1)
        : TimePeriod(
          frequency,
          year - 1,
          frequency == .halfYear ? 2 : frequency == .quarter ? 4 : 12
        )
    case .week:
      index > 1
        ? TimePeriod(.week, year, index - 1)
        : TimePeriod(.week, year - 1, Self.weeks(in: year - 1))
    case .day: .day(CalendarDate(ordinal: firstDay.ordinal - 1))
    }
  }

  /// The first day of the period.
  package var firstDay: CalendarDate {
    switch frequency {
    case .year, .span: .first(of: year)
    case .schoolYear: CalendarDate(year: year, month: 8, day: 1) ?? .first(of: year)
    case .halfYear: CalendarDate(year: year, month: index * 6 - 5, day: 1) ?? .first(of: year)
    case .quarter: CalendarDate(year: year, month: index * 3 - 2, day: 1) ?? .first(of: year)
    case .month: CalendarDate(year: year, month: index, day: 1) ?? .first(of: year)
    case .week: CalendarDate(ordinal: Self.firstMonday(of: year) + 7 * (index - 1))
    case .day:
      CalendarDate(year: year, month: index / 32, day: index % 32) ?? .first(of: year)
    }
  }

  /// The last day of the period; a school year ends on 31 July.
  package var lastDay: CalendarDate {
    func end(of month: Int) -> CalendarDate {
      CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
        ?? .last(of: year)
    }
    return switch frequency {
    case .year: .last(of: year)
    case .span: .last(of: year + index - 1)
    case .schoolYear: CalendarDate(year: year + 1, month: 7, day: 31) ?? .last(of: year + 1)
    case .halfYear: end(of: index * 6)
    case .quarter: end(of: index * 3)
    case .month: end(of: index)
    case .week: CalendarDate(ordinal: Self.firstMonday(of: year) + 7 * index - 1)
    case .day: firstDay
    }
  }

  /// The calendar year in which the period ends: where a report of that year counts it.
  package var reportingYear: Int { lastDay.year }

  /// Years from the end of `earlier` to the end of this period, in parts of a year.
  package func years(since earlier: TimePeriod) -> Double {
    switch (frequency, earlier.frequency) {
    case (.year, .year), (.schoolYear, .schoolYear): Double(year - earlier.year)
    case (.quarter, .quarter): Double((year - earlier.year) * 4 + index - earlier.index) / 4
    case (.halfYear, .halfYear): Double((year - earlier.year) * 2 + index - earlier.index) / 2
    case (.month, .month): Double((year - earlier.year) * 12 + index - earlier.index) / 12
    default: lastDay.years(since: earlier.lastDay)
    }
  }

  /// The ISO 8601 weeks of a year: 52 or 53.
  package static func weeks(in year: Int) -> Int {
    (firstMonday(of: year + 1) - firstMonday(of: year)) / 7
  }

  /// The ordinal of the Monday of week 1, the week that holds 4 January.
  private static func firstMonday(of year: Int) -> Int {
    let fourth = CalendarDate.first(of: year).ordinal + 3
    return fourth - (fourth - 1) % 7
  }
}

extension TimePeriod: Comparable {
  package static func < (left: TimePeriod, right: TimePeriod) -> Bool {
    left.packed < right.packed
  }
}
