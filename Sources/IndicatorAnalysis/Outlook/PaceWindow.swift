import IndicatorModel

/// The values that a pace is measured over: the same period of each year, the last ones up to a
/// period, and none from before a break.
struct PaceWindow {
  /// The values, oldest first.
  private(set) var cells: [Observation] = []
  /// What cut the window, and what to know of its values, in the order of the change's notes.
  private(set) var notes: [Change.Note] = []

  /// Takes the values of a window.
  ///
  /// A quarter is set beside the same quarter of other years, so that no season looks like a pace.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - last: The period that it ends in.
  ///   - years: How many years it reaches back.
  ///   - register: Tells where borders moved, which cuts the window as a break does; `nil` where
  ///     the series is on one map.
  init(of series: Series, through last: TimePeriod, years: Int, register: RegionRegister?) {
    var period = last
    var found: Set<Change.Note> = []
    // Weeks do not fill years exactly.
    while last.years(since: period) < Double(years) + 0.5 {
      if let cell = series.observation(at: period), cell.value != nil {
        cells.append(cell)
      } else {
        found.insert(.missing)
      }
      guard let earlier = period.oneYearEarlier, let oldest = series.observations.first?.period,
        oldest <= earlier
      else { break }
      let cut: Change.Note? =
        series.hasBreak(between: earlier, and: period)
        ? .seriesBreak
        : register?.movesBorder(
          of: series.region.code,
          after: earlier.daysOfMap.0,
          through: period.daysOfMap.0
        ) ?? false ? .changedBorders : nil
      if let cut {
        found.insert(cut)
        break
      }
      period = earlier
    }
    cells.reverse()
    for cell in cells {
      if cell.precision != .exact { found.insert(.imprecise) }
      switch cell.status {
      case .provisional: found.insert(.provisional)
      case .estimated: found.insert(.estimated)
      default: break
      }
    }
    notes = Change.Note.allCases.filter(found.contains)
  }

  /// The values as points in time.
  var points: [ProgressInput.Point] {
    guard let first = cells.first?.period else { return [] }
    return cells.compactMap { cell in
      cell.value.map { .init(year: cell.period.years(since: first), value: $0) }
    }
  }
}
