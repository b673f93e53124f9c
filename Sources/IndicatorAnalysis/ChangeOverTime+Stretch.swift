import Foundation
package import IndicatorModel

/// Returns the whole of a stretch: its last value against its first, and the mean pace.
///
/// The ends are the first and the last cell with a value, of the frequency of the last one; which
/// ones stands in the result. The mean pace of a count is the compound yearly growth
/// (v / b)^(1 / years) − 1; a percentage has its mean yearly change in points instead.
///
/// - Parameters:
///   - series: The series.
///   - first: The first period, included; `nil` for the beginning.
///   - last: The last period, included; `nil` for the end.
/// - Returns: `nil` where fewer than two cells hold a value. No pace over less than a year, across
///   a break, or from or to a count that is zero or negative.
package func changeOverTime(
  in series: Series,
  from first: TimePeriod?,
  to last: TimePeriod?
) -> ChangeOverTime? {
  let cells = series.observations(from: first, to: last).filter { $0.value != nil }
  guard let end = cells.last,
    let start = cells.first(where: { $0.period.frequency == end.period.frequency }),
    start.period != end.period
  else { return nil }
  let whole = Change(of: end, against: start, in: series)
  let years = end.period.years(since: start.period)
  var result = ChangeOverTime(
    whole: whole,
    years: years,
    averageYearlyPercent: nil,
    averageYearlyPoints: nil
  )
  guard years >= 1 else { return result }
  result.averageYearlyPoints = whole.points.map { withoutNoise($0 / years) }
  if whole.percent != nil, let value = end.value, let base = start.value, value > 0 {
    result.averageYearlyPercent = 100 * (pow(value / base, 1 / years) - 1) + 0.0
  }
  return result
}
