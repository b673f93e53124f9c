/// How fast a series has moved of late, in its unit per year (takt).
package struct Pace: Hashable, Sendable {
  /// The slope of the line with the least squared distances to the values.
  package var leastSquares: Double
  /// The median of the slopes between all pairs of values (Theil 1950, Sen 1968), which one odd year
  /// does not move.
  package var theilSen: Double
  /// How much the yearly changes stray from ``theilSen``: their standard deviation.
  package var spread: Double
  /// The years from the first value to the last.
  package var years: Double

  /// Measures a pace; `nil` of fewer than ``fewestPoints``.
  ///
  /// - Parameter points: Years and values, oldest first.
  package init?(of points: [ProgressInput.Point]) {
    guard points.count >= Self.fewestPoints, let first = points.first, let last = points.last,
      last.year > first.year
    else { return nil }
    years = last.year - first.year
    leastSquares = Self.leastSquares(points)
    let median = Self.theilSen(points)
    theilSen = median
    // A random walk with drift: a change over two years strays twice as much, squared, as over one.
    let strays = zip(points, points.dropFirst()).map { earlier, later in
      let (time, change) = (later.year - earlier.year, later.value - earlier.value)
      let stray = withoutNoise(change - median * time)
      return stray * stray / time
    }
    spread = (strays.reduce(0, +) / Double(strays.count - 1)).squareRoot()
  }

  /// The values that a pace is made of at least: three yearly changes.
  package static let fewestPoints = 4

  private static func leastSquares(_ points: [ProgressInput.Point]) -> Double {
    let count = Double(points.count)
    // Both are counted from the first, so that large years and levels cost no digits.
    let years = points.map { $0.year - points[0].year }
    let values = points.map { $0.value - points[0].value }
    let (year, value) = (years.reduce(0, +) / count, values.reduce(0, +) / count)
    let above = zip(years, values).reduce(0) { $0 + ($1.0 - year) * ($1.1 - value) }
    let below = years.reduce(0) { $0 + ($1 - year) * ($1 - year) }
    return withoutNoise(above / below)
  }

  private static func theilSen(_ points: [ProgressInput.Point]) -> Double {
    var slopes: [Double] = []
    for (position, later) in points.enumerated() {
      for earlier in points[..<position] {
        slopes.append((later.value - earlier.value) / (later.year - earlier.year))
      }
    }
    slopes.sort()
    let middle = slopes.count / 2
    return withoutNoise(
      slopes.count.isMultiple(of: 2) ? (slopes[middle - 1] + slopes[middle]) / 2 : slopes[middle]
    )
  }
}

extension Pace {
  /// How long a way takes.
  struct Arrival: Hashable {
    /// Years at ``Pace/theilSen``.
    var years: Double
    /// Years at the fast end of the interval.
    var earliest: Double
    /// Years at the slow end; `nil` where that never arrives.
    var latest: Double?
  }

  /// Carries the pace on until a distance is covered, as a random walk with drift.
  ///
  /// After h years the walk has gone h · pace ± z · spread · √(h (1 + h / n)), where n is the years
  /// that the pace was measured over (Hyndman and Athanasopoulos, *Forecasting: Principles and
  /// Practice*, on the drift method). Put equal to the distance and squared, that is a quadratic
  /// equation in h, whose roots are the ends of the interval.
  ///
  /// - Parameter distance: What is lacking, in the unit, with its sign; not zero.
  /// - Returns: `nil` where the pace is zero or leads away.
  func arrival(over distance: Double) -> Arrival? {
    let pace = theilSen * (distance < 0 ? -1 : 1)
    let way = abs(distance)
    guard pace > 0 else { return nil }
    let variance = Self.deviations * Self.deviations * spread * spread
    let squared = pace * pace - variance / years
    let linear = 2 * way * pace + variance
    let root =
      (variance * variance + 4 * way * pace * variance + 4 * way * way * variance / years)
      .squareRoot()
    return Arrival(
      years: way / pace,
      earliest: 2 * way * way / (linear + root),
      latest: squared > 0 ? (linear + root) / (2 * squared) : nil
    )
  }

  /// The percentage of cases that the interval is to hold.
  package static let intervalPercent = 80.0
  /// The standard deviations on each side that hold so many of a normal distribution.
  private static let deviations = 1.2815515655446004
}
