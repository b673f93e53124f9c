package import IndicatorModel

extension Series {
  /// The cells of a stretch, both ends included.
  ///
  /// Ends of the series' own frequency are compared as periods, ends of another one by their days,
  /// so that `2012` takes in every month of 2012.
  package func observations(from first: TimePeriod?, to last: TimePeriod?) -> [Observation] {
    if first == nil, last == nil { return observations }
    if let first, first == last, let only = observation(at: first) { return [only] }
    return observations.filter { cell in
      let period = cell.period
      let isAfter =
        first.map {
          $0.frequency == period.frequency ? $0 <= period : $0.firstDay <= period.firstDay
        } ?? true
      let isBefore =
        last.map {
          $0.frequency == period.frequency ? period <= $0 : period.lastDay <= $0.lastDay
        } ?? true
      return isAfter && isBefore
    }
  }

  /// Whether the series breaks somewhere after the earlier of two periods, up to the later one.
  ///
  /// A break stands at the first value of the new kind, so that the earlier end does not count.
  package func hasBreak(between one: TimePeriod, and other: TimePeriod) -> Bool {
    let (earlier, later) = (min(one, other), max(one, other))
    return observations.contains {
      $0.isBreak && earlier < $0.period && $0.period <= later
        && $0.period.frequency == later.frequency
    }
  }
}
