internal import GRDB
internal import IndicatorModel

extension Database {
  /// Makes sure that the table of periods has a row, so that views can print, date and compare it.
  func remember(_ period: TimePeriod) throws {
    let end = period.lastDay
    let newYear = CalendarDate.first(of: end.year).ordinal
    let length = CalendarDate.last(of: end.year).ordinal - newYear + 1
    let endYears = Double(end.year) + Double(end.ordinal - newYear + 1) / Double(length)
    let perYear: Int? =
      switch period.frequency {
      case .year, .schoolYear: 1
      case .halfYear: 2
      case .quarter: 4
      case .month: 12
      case .span, .week, .day: nil
      }
    try executePrepared(
      sql: """
        INSERT INTO period (packed, code, frequency, year, firstDay, lastDay, previous, number,
          perYear, endYears)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (packed) DO NOTHING
        """,
      arguments: [
        period.packed, period.code, period.frequency.rawValue, period.reportingYear,
        period.firstDay.description, end.description, period.oneYearEarlier?.packed,
        perYear.map { period.year * $0 + period.index }, perYear, endYears,
      ]
    )
  }
}
