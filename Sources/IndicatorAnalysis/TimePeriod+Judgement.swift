import IndicatorModel

extension TimePeriod {
  /// The day on which a figure of the period is held against a deadline: the last of the calendar
  /// year in which the period ends.
  ///
  /// Agreements are reported by the year. A figure of spring 2012 is the latest one when the year is
  /// judged at its end, and a deadline in July of that year has then passed.
  var judgedOn: CalendarDate { .last(of: lastDay.year) }
}
