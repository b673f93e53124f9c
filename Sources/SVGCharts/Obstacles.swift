/// What a text inside a plot must keep clear of.
struct Obstacles {
  /// Straight lines: data, targets, rules.
  var segments: [(Point, Point)] = []
  /// Other texts and markers.
  var boxes: [Rect] = []

  /// The room kept between a text and a line.
  private static let clearance = 3.0

  /// Tells whether a box lies clear of everything.
  func areClear(of box: Rect) -> Bool {
    let wide = box.expanded(by: Self.clearance)
    return !boxes.contains { $0.overlaps(wide) }
      && !segments.contains { wide.isCrossed(from: $0.0, to: $0.1) }
  }
}
