package import IndicatorModel

/// Returns what each value of a stretch says beside the one it is compared with.
///
/// - Parameters:
///   - series: The series.
///   - first: The first period, included; `nil` for the beginning. A period of another frequency
///     takes in all that lie within its days: `2012` every quarter of 2012.
///   - last: The last period, included; `nil` for the end.
///   - base: The period that every value is held against; `nil` for the same period one year
///     earlier. With a base the result has an index.
/// - Returns: One change for each cell, missing ones too, in the order of the series.
package func changes(
  in series: Series,
  from first: TimePeriod?,
  to last: TimePeriod?,
  base: TimePeriod?
) -> [Change] {
  series.observations(from: first, to: last).map { observation in
    let earlier = base ?? observation.period.oneYearEarlier
    return Change(
      of: observation,
      against: earlier.flatMap { series.observation(at: $0) },
      in: series,
      withIndex: base != nil
    )
  }
}

extension Change {
  /// Compares two cells of a series.
  ///
  /// - Parameters:
  ///   - observation: The value.
  ///   - previous: The one it is compared with; `nil` where the series has no such cell.
  ///   - series: The series of both, for its unit and for breaks between the two.
  ///   - withIndex: Whether the value is also given as an index with `previous` as 100.
  init(
    of observation: Observation,
    against previous: Observation?,
    in series: Series,
    withIndex: Bool = false
  ) {
    self.init(observation: observation, previous: previous)
    let inPoints = series.quantity.unit.changesInPoints
    let hasBreak =
      previous.map { series.hasBreak(between: $0.period, and: observation.period) } ?? false
    if let value = observation.value, let base = previous?.value, !hasBreak {
      let difference = withoutNoise(value - base)
      absolute = difference
      if inPoints {
        points = difference
      } else if base > 0 {
        percent = 100 * (value - base) / base + 0.0
        if withIndex { index = 100 * value / base + 0.0 }
      }
    }
    notes = Self.notes(observation, previous, inPoints: inPoints, hasBreak: hasBreak)
  }

  private static func notes(
    _ observation: Observation,
    _ previous: Observation?,
    inPoints: Bool,
    hasBreak: Bool
  ) -> [Note] {
    let cells = [observation, previous].compactMap { $0 }
    let isComparable = observation.value != nil && !inPoints
    return Note.allCases.filter { note in
      switch note {
      case .noPreviousPeriod: previous == nil
      case .missing: observation.value == nil
      case .previousMissing: previous.map { $0.value == nil } ?? false
      case .zeroBase: isComparable && previous?.value == 0
      case .negativeBase: isComparable && (previous?.value ?? 0) < 0
      case .seriesBreak: hasBreak
      case .imprecise: cells.contains { $0.value != nil && $0.precision != .exact }
      case .provisional: cells.contains { $0.status == .provisional }
      case .estimated: cells.contains { $0.status == .estimated }
      }
    }
  }
}

extension Series {
  /// The cells of a stretch, both ends included.
  ///
  /// Ends of the series' own frequency are compared as periods, ends of another one by their days,
  /// so that `2012` takes in every month of 2012.
  package func observations(from first: TimePeriod?, to last: TimePeriod?) -> [Observation] {
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
      $0.status == .seriesBreak && earlier < $0.period && $0.period <= later
        && $0.period.frequency == later.frequency
    }
  }
}
