/// The axis of values: what it spans and where its ticks are.
///
/// The step is 1, 2 or 5 times a power of ten (25 too on 0 … 100, 0,25 on 0 … 1), every tick an
/// exact multiple of it. Bars always start at zero. Lines do unless their range is small against
/// their level; then the lowest point lies a quarter to a third of the height above the bottom
/// (Office for National Statistics, axes and gridlines), and the chart says where the axis starts.
package struct ValueAxis: Hashable, Sendable {
  /// The value at the bottom.
  package var lower: Double
  /// The value at the top.
  package var upper: Double
  /// The ticks from bottom to top.
  package var ticks: [Double]
  /// The decimals that every tick needs.
  package var decimals: Int
  /// Whether all values lie to one side of zero and the axis does not reach zero.
  package var isCropped: Bool

  /// Finds the axis for values from `low` to `high`.
  ///
  /// - Parameters:
  ///   - low: The lowest value drawn, or `nil` if there is none.
  ///   - high: The highest value drawn, or `nil` if there is none.
  ///   - startsAtZero: Whether zero must be on the axis, as for bars.
  ///   - bounds: The range outside which a value has no meaning; ignored where a value lies
  ///     outside it.
  ///   - maximumTicks: The most ticks, at least 5; there are never fewer than 4.
  package init(
    low: Double?,
    high: Double?,
    startsAtZero: Bool = false,
    bounds: ClosedRange<Double>? = nil,
    maximumTicks: Int = 7
  ) {
    var low = low ?? 0
    var high = high ?? low
    let level = max(low.magnitude, high.magnitude)
    var bounds = bounds
    if let limits = bounds, low < limits.lowerBound || high > limits.upperBound { bounds = nil }
    if level < 1e-12 {
      // Nothing but zero: a small whole scale, or all that the unit allows.
      low = bounds.map { min($0.lowerBound, 0) } ?? 0
      high = bounds.map { max($0.upperBound, 0) } ?? 4
    }
    let span = high - low
    let isConstant = span <= 1e-9 * level
    let includesZero =
      startsAtZero || isConstant || (low < 0 && high > 0) || span >= 0.4 * level
    if includesZero {
      low = min(low, 0)
      high = max(high, 0)
    }
    // Values below zero that stay away from it: the same rules upside down.
    let isMirrored = !includesZero && high < 0
    if isMirrored {
      (low, high) = (-high, -low)
      bounds = bounds.map { -$0.upperBound ... -$0.lowerBound }
    }
    let search = TickSearch(
      low: low,
      high: high,
      isCropped: !includesZero,
      bounds: bounds,
      maximumTicks: max(5, maximumTicks)
    )
    let best = search.best
    let sign = isMirrored ? -1.0 : 1.0
    let ticks = (best.first...best.last).map {
      PowersOfTen.scaled(sign * Double($0) * best.mantissa, best.exponent)
    }
    self.ticks = isMirrored ? ticks.reversed() : ticks
    lower = isMirrored ? -best.upper : best.lower
    upper = isMirrored ? -best.lower : best.upper
    decimals = max(0, -best.exponent)
    isCropped = lower > 0 || upper < 0
  }

  /// The decimals that a value needs to be placed within a hundredth of a pixel on such an axis.
  package var dataDecimals: Int {
    let span = upper - lower
    var decimals = 3
    while decimals < 18, PowersOfTen.scaled(1, -decimals) > span / 20_000 { decimals += 1 }
    return decimals
  }
}
