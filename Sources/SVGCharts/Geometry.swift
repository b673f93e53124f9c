/// A place in a drawing; x runs to the right, y runs down, both in user units of the viewBox.
package struct Point: Hashable, Sendable {
  /// Distance from the left edge.
  package var x: Double
  /// Distance from the top edge.
  package var y: Double

  /// Makes a point.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle with sides along the axes.
package struct Rect: Hashable, Sendable {
  /// The left edge.
  package var x: Double
  /// The top edge.
  package var y: Double
  /// The extent to the right; never negative.
  package var width: Double
  /// The extent downwards; never negative.
  package var height: Double

  /// Makes a rectangle.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The right edge.
  package var right: Double { x + width }
  /// The bottom edge.
  package var bottom: Double { y + height }

  /// Tells whether two rectangles share more than a border.
  package func overlaps(_ other: Rect) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Tells whether another rectangle lies wholly inside, borders included.
  package func contains(_ other: Rect) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }

  /// The rectangle made larger by a margin on every side.
  package func expanded(by margin: Double) -> Rect {
    Rect(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  /// Tells whether the straight line between two points passes through the rectangle.
  ///
  /// Liang and Barsky's clipping: the part of the line inside is the intersection of the parts
  /// inside each of the two strips.
  package func isCrossed(from start: Point, to end: Point) -> Bool {
    var enter = 0.0
    var leave = 1.0
    func clip(_ delta: Double, _ toLow: Double, _ toHigh: Double) -> Bool {
      guard delta != 0 else { return toLow <= 0 && toHigh >= 0 }
      let first = toLow / delta
      let second = toHigh / delta
      enter = max(enter, min(first, second))
      leave = min(leave, max(first, second))
      return enter <= leave
    }
    return clip(end.x - start.x, x - start.x, right - start.x)
      && clip(end.y - start.y, y - start.y, bottom - start.y)
  }
}

/// A straight map from values to positions.
package struct LinearScale: Hashable, Sendable {
  /// The value at `start`.
  package let lower: Double
  /// The value at `end`; never equal to `lower`.
  package let upper: Double
  /// The position of `lower`.
  package let start: Double
  /// The position of `upper`.
  package let end: Double

  /// Makes a scale; an empty domain is widened by a half to both sides, so that its only value
  /// lies in the middle.
  package init(domain: (lower: Double, upper: Double), range: (start: Double, end: Double)) {
    let isEmpty = domain.lower == domain.upper
    lower = isEmpty ? domain.lower - 0.5 : domain.lower
    upper = isEmpty ? domain.upper + 0.5 : domain.upper
    start = range.start
    end = range.end
  }

  /// The position of a value.
  package func position(of value: Double) -> Double {
    start + (value - lower) / (upper - lower) * (end - start)
  }
}
