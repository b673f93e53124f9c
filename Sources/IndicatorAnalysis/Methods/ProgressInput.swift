package import IndicatorModel

/// What a published method of judging progress is fed with: two points or more, and the goal.
package struct ProgressInput: Hashable, Sendable {
  /// One value and its year; a quarter or a month has a part of a year.
  package struct Point: Hashable, Sendable {
    /// The year.
    package var year: Double
    /// The value.
    package var value: Double
    /// Makes a point.
    package init(year: Double, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// The points, oldest first; the first is the base, the last the present.
  package var points: [Point]
  /// The number wanted; `nil` where only a direction is.
  package var target: Double?
  /// The year in which it is wanted.
  package var targetYear: Double?
  /// Which way is better.
  package var direction: Indicator.Direction
  /// The end of the scale, such as 100 for a share, where growth slows by nature.
  package var limit: Double?

  /// Makes an input.
  package init(
    points: [Point],
    target: Double?,
    targetYear: Double?,
    direction: Indicator.Direction,
    limit: Double? = nil
  ) {
    self.points = points
    self.target = target
    self.targetYear = targetYear
    self.direction = direction
    self.limit = limit
  }

  /// The base and the present; `nil` where there are fewer than two points in time.
  var ends: (base: Point, current: Point, years: Double)? {
    guard let base = points.first, let current = points.last, current.year > base.year else {
      return nil
    }
    return (base, current, current.year - base.year)
  }

  /// +1 where more is better, −1 where less is.
  var sign: Double { direction == .down ? -1 : 1 }

  /// Whether a value meets the target.
  func achieves(_ value: Double, _ target: Double) -> Bool {
    direction == .down ? value <= target : value >= target
  }
}
