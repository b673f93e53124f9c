package import IndicatorModel

/// Returns the mean of each period and those just before it (glidende gjennomsnitt).
///
/// A cell has a mean only where every period of the window has a value and the series does not break
/// inside it; the others are missing, with an empty symbol, since no source printed one.
///
/// - Parameters:
///   - series: The series.
///   - count: How many periods a mean is made of; at least one.
/// - Returns: A cell for each cell of the series.
package func movingMean(of series: Series, over count: Int) -> Series {
  var result = series
  result.code = nil
  result.observations = series.observations.map { cell in
    var window = [cell]
    while window.count < count, let earlier = window.last?.period.previous,
      let before = series.observation(at: earlier)
    {
      window.append(before)
    }
    let values = window.compactMap(\.value)
    let hasBreak = window.dropLast().contains { $0.status == .seriesBreak }
    guard values.count == max(1, count), !hasBreak else {
      return Observation(cell.period, nil, symbol: "")
    }
    return Observation(
      cell.period,
      withoutNoise(values.reduce(0, +) / Double(values.count)),
      precision: window.allSatisfy { $0.precision == .exact } ? .exact : .about,
      status: combinedStatus(of: window.map(\.status).filter { $0 != .seriesBreak })
    )
  }
  return result
}
