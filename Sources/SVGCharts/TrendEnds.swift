/// The names at the right of the plot: one a line, at the height of its last value, pushed apart.
struct TrendEnds {
  /// A name that wants a place.
  struct Item {
    /// The name in lines.
    var text: WrappedText
    /// The whole name with its value.
    var full: String
    /// The end of the line that it names.
    var end: Point
    /// Whether the line reaches the right edge, so that it can be joined to its name.
    var isJoined: Bool
    /// How the line looks.
    var stroke: Stroke
    /// The shape of its points where they are drawn; it stands on the sample of a line.
    var marker: Marker? = nil
    /// Whether the line is a single point, so that its sample is one too.
    var isPoint = false
    /// Whether the name is bold.
    var isBold: Bool
    /// The colour of the name.
    var color: Color
    /// The highest stay when there is no room for all.
    var importance: Int
  }

  /// The items that found room, from top to bottom, with the middle of each.
  private(set) var placed: [(item: Item, middle: Double)] = []
  /// The names that found none.
  private(set) var dropped: [String] = []

  private let size: Double

  /// The space between two names of which one has several lines, so that lines of one name stay
  /// together.
  static func gap(lines: [Int]) -> Double { lines.contains { $0 > 1 } ? 4 : 0 }

  /// The space between the plot and the names.
  static func room(hasLeaders: Bool) -> Double { hasLeaders ? 24 : 4 }

  /// Places the items.
  init(_ items: [Item], size: Double, limits: (top: Double, bottom: Double)) {
    self.size = size
    let gap = Self.gap(lines: items.count > 1 ? items.map(\.text.lines.count) : [])
    let limits = (top: limits.top - gap / 2, bottom: limits.bottom + gap / 2)
    func height(_ item: Item) -> Double {
      Double(item.text.lines.count) * ChartSize.lineHeight(size) + gap
    }
    // By importance, in given order among equals, as long as there is room.
    var room = limits.bottom - limits.top
    var kept: [(order: Int, item: Item)] = []
    let ranked = items.enumerated().sorted {
      ($1.element.importance, $0.offset) < ($0.element.importance, $1.offset)
    }
    var lost: [Int] = []
    for (order, item) in ranked {
      if lost.isEmpty, height(item) <= room {
        room -= height(item)
        kept.append((order, item))
      } else {
        lost.append(order)
      }
    }
    dropped = lost.sorted().map { items[$0].full }
    kept.sort { ($0.item.end.y, $0.order) < ($1.item.end.y, $1.order) }
    let labels = kept.map { SpreadLabel(desired: $0.item.end.y, height: height($0.item)) }
    guard let middles = spreadApart(labels, within: limits) else { return }
    placed = zip(kept, middles).map { ($0.item, $1) }
  }

  /// Whether some name does not stand beside the end of its line.
  var needLeaders: Bool {
    placed.contains { !$0.item.isJoined || ($0.middle - $0.item.end.y).magnitude > 0.6 * size }
  }

  /// The names, and where one of them had to move, the thin lines that join them all to the lines
  /// they name.
  ///
  /// - Parameters:
  ///   - edge: Where the plot ends.
  ///   - hasLeaders: Whether lines join the names to what they name.
  ///   - isLeft: Whether the names stand at the left of the plot.
  /// - Returns: One group a name.
  func elements(edge: Double, hasLeaders: Bool, isLeft: Bool = false) -> [Element] {
    let way = isLeft ? -1.0 : 1
    let place = edge + way * Self.room(hasLeaders: hasLeaders)
    return placed.map { item, middle in
      var marks: [Element] = []
      if hasLeaders {
        marks += leader(item, middle: middle, from: edge, to: place - 5 * way, way)
      }
      let lineHeight = ChartSize.lineHeight(size)
      let top = middle - Double(item.text.lines.count) * lineHeight / 2
      for (index, line) in item.text.lines.enumerated() {
        let baseline = top + (Double(index) + 0.5) * lineHeight + 0.35 * size
        marks.append(
          .text(
            TextRun(
              line,
              at: Point(x: place, y: baseline),
              size: size,
              color: item.color,
              isBold: item.isBold,
              anchor: isLeft ? .end : .start
            )
          )
        )
      }
      return .group(.label, series: nil, title: item.text.isShortened ? item.full : nil, marks)
    }
  }

  /// The line that joins a name to the end of its line, or a sample of a line that ends earlier.
  private func leader(
    _ item: Item,
    middle: Double,
    from near: Double,
    to far: Double,
    _ way: Double
  ) -> [Element] {
    guard item.isJoined else {
      let start = near + 3 * way
      var sample: [Element] = []
      if !item.isPoint {
        sample.append(
          .line(
            from: Point(x: start, y: middle),
            to: Point(x: far, y: middle),
            item.stroke,
            nil
          )
        )
      }
      if let marker = item.marker {
        // A single point stands close to its name, so that nobody takes it for one of the plot.
        let center = Point(x: item.isPoint ? far - 2 * way : (start + far) / 2, y: middle)
        sample.append(
          marker.element(at: center, radius: 3.25, fill: item.stroke.color, stroke: nil)
        )
      }
      return sample
    }
    let bend = Point(x: near + 4 * way, y: item.end.y)
    return [
      .polyline(
        [
          Point(x: item.end.x + 7 * way, y: item.end.y), bend,
          Point(x: far - 4 * way, y: middle), Point(x: far, y: middle),
        ],
        Stroke(item.stroke.color, width: 1),
        nil
      )
    ]
  }
}
