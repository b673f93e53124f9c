/// The shape of a point on a line, so that lines are told apart without colour too.
enum Marker: Hashable, Sendable, CaseIterable {
  /// A circle.
  case disc
  /// A square.
  case square
  /// A square on its corner.
  case diamond
  /// A triangle that points up.
  case triangle

  /// The shape around a place; each has about the area of the disc of that radius.
  ///
  /// - Parameters:
  ///   - place: Its middle, also the middle of its bounding box.
  ///   - radius: The radius of the disc.
  ///   - fill: The colour inside.
  ///   - stroke: The outline.
  ///   - data: The numbers behind it.
  /// - Returns: One mark.
  func element(
    at place: Point,
    radius: Double,
    fill: Color?,
    stroke: Stroke?,
    _ data: DataValues? = nil
  ) -> Element {
    func ring(_ corners: [(Double, Double)]) -> Element {
      .path(
        [corners.map { Point(x: place.x + $0.0 * radius, y: place.y + $0.1 * radius) }],
        fill: fill,
        stroke: stroke,
        data
      )
    }
    switch self {
    case .disc:
      return .circle(center: place, radius: radius, fill: fill, stroke: stroke, data)
    case .square:
      let side = radius * 1.8
      return .rect(
        Rect(x: place.x - side / 2, y: place.y - side / 2, width: side, height: side),
        fill: fill,
        stroke: stroke,
        data
      )
    case .diamond: return ring([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
    case .triangle: return ring([(0, -1.2), (1.3, 1.2), (-1.3, 1.2)])
    }
  }
}
