/// A map of areas in classes of values, light to dark; areas without a value are hatched.
package struct MapChart: Chart {
  /// An area.
  package struct Area: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Its closed rings in degrees, x eastwards and y northwards.
    package var rings: [[Point]]
    /// The value, or `nil` where there is none.
    package var value: Double?
    /// Whether it has a thick outline and its value is written beside the classes.
    package var isHighlighted: Bool

    /// Makes an area.
    package init(name: String, rings: [[Point]], value: Double?, isHighlighted: Bool = false) {
      self.name = name
      self.rings = rings
      self.value = value
      self.isHighlighted = isHighlighted
    }
  }

  /// How values are put into classes.
  package enum Classes: Hashable, Sendable {
    /// About equally many areas in each of so many.
    case quantiles(Int)
    /// From each limit on a new class begins.
    case limits([Double])
  }

  /// What stands around the map.
  package var frame: ChartFrame
  /// The areas.
  package var areas: [Area]
  /// How values are put into classes.
  package var classes: Classes
  /// How values are written.
  package var format: ValueFormat

  /// Makes a map.
  package init(frame: ChartFrame, areas: [Area], classes: Classes, format: ValueFormat) {
    self.frame = frame
    self.areas = areas
    self.classes = classes
    self.format = format
  }

  /// The values from which on a new class begins, from low to high; each as exact as it is written,
  /// so that what the legend says is how areas are coloured.
  package var limits: [Double] {
    switch classes {
    case .limits(let limits): return Set(limits).sorted()
    case .quantiles(let count):
      let values = areas.compactMap(\.value).sorted()
      let count = min(count, frame.theme.classes.count)
      guard count > 1, let lowest = values.first else { return [] }
      let power = PowersOfTen.value(max(0, format.decimals))
      var limits: [Double] = []
      for number in 1..<count {
        let limit = (values[values.count * number / count] * power).rounded() / power
        if limit > (limits.last ?? lowest) { limits.append(limit) }
      }
      return limits
    }
  }

  package func drawing() throws(ChartError) -> Drawing {
    guard areas.contains(where: { $0.rings.contains { $0.count > 2 } }) else {
      throw .nothingToDraw
    }
    for area in areas {
      if let value = area.value { try checkUsable(value, of: area.name) }
      for point in area.rings.joined() {
        try checkUsable(point.x, of: area.name)
        try checkUsable(point.y, of: area.name)
      }
    }
    let limits = limits
    for limit in limits { try checkUsable(limit, of: "--limits") }
    let most = frame.theme.classes.count
    guard limits.count < most else { throw .tooManyParts(limits.count + 1, most: most) }
    let highlighted = areas.count(where: \.isHighlighted)
    guard highlighted <= ChartError.maximumEmphasis else {
      throw .tooManyEmphasisedLines(highlighted)
    }
    return MapLayout(self).drawing()
  }
}
