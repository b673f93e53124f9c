package import IndicatorModel

/// Returns the running sum of a series: within the year for parts of a year, else from the start.
///
/// Only what may be summed has one. A missing cell leaves all later sums of its stretch open, since
/// a sum without it would be too small and not look so; a period without a cell and a break do the
/// same.
///
/// - Parameters:
///   - series: The series.
///   - first: The period from which years are summed; `nil` for the first cell.
/// - Returns: A cell for each cell from `first` on; `nil` for a unit that may not be summed.
package func cumulated(_ series: Series, from first: TimePeriod? = nil) -> Series? {
  guard [.count, .amount].contains(series.quantity.unit.kind) else { return nil }
  var result = series
  result.code = nil
  var runs: [TimePeriod.Frequency: RunningSum] = [:]
  result.observations = series.observations(from: first, to: nil).map { cell in
    runs[cell.period.frequency, default: RunningSum()].add(cell)
  }
  return result
}

/// A sum that grows cell by cell.
private struct RunningSum {
  private var sum: Double? = 0
  private var last: TimePeriod?
  private var statuses: [ObservationStatus] = []
  private var isExact = true

  /// Adds a cell and gives the sum up to it.
  mutating func add(_ cell: Observation) -> Observation {
    let isPartOfYear = ![.year, .schoolYear, .span].contains(cell.period.frequency)
    if let last, isPartOfYear, last.year != cell.period.year { self = RunningSum() }
    // The first cell of a year's run must be the year's first, or the sum lacks what came before.
    let isGap =
      last.map { cell.period.previous != $0 }
      ?? (isPartOfYear && cell.period.previous?.year == cell.period.year)
    let isBroken = cell.status == .seriesBreak && last != nil
    last = cell.period
    statuses.append(cell.status)
    if cell.precision != .exact { isExact = false }
    sum =
      isGap || isBroken ? nil : sum.flatMap { sum in cell.value.map { withoutNoise(sum + $0) } }
    guard let sum else { return Observation(cell.period, nil, symbol: "") }
    return Observation(
      cell.period,
      sum,
      precision: isExact ? .exact : .about,
      status: combinedStatus(of: statuses)
    )
  }
}
