/// Slanting lines inside an outline, for areas without a value.
///
/// Lines of their own rather than a pattern, because not every reader of SVG draws patterns.
enum Hatching {
  /// The distance between two lines.
  private static let spacing = 4.0

  /// The parts of lines x + y = constant that lie inside closed rings, by the even-odd rule.
  static func lines(inside rings: [[Point]]) -> [(Point, Point)] {
    let sums = rings.joined().map { $0.x + $0.y }
    guard let low = sums.min(), let high = sums.max() else { return [] }
    var lines: [(Point, Point)] = []
    // Half a hundredth beside round numbers, so that no line runs through a corner.
    var sum = (low / spacing).rounded(.up) * spacing + 0.005
    while sum < high {
      var crossings: [Double] = []
      for ring in rings {
        for (index, one) in ring.enumerated() {
          let next = ring[(index + 1) % ring.count]
          let (a, b) = (one.x + one.y - sum, next.x + next.y - sum)
          guard (a < 0) != (b < 0) else { continue }
          crossings.append(one.x + (next.x - one.x) * a / (a - b))
        }
      }
      crossings.sort()
      for index in stride(from: 0, to: crossings.count - 1, by: 2) {
        let (left, right) = (crossings[index], crossings[index + 1])
        guard right - left > 0.4 else { continue }
        lines.append((Point(x: left, y: sum - left), Point(x: right, y: sum - right)))
      }
      sum += spacing
    }
    return lines
  }
}
