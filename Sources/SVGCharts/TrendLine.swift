/// How a line looks; lines differ by colour, and by dash and marker where colours run out.
struct TrendStyle {
  /// The colour of line and markers.
  var color: Color
  /// The thickness.
  var width: Double
  /// The dash of the whole line; empty for solid.
  var dash: [Double]
  /// The shape of its markers.
  var marker: Marker
  /// Whether the line is only context for a highlighted one.
  var isContext: Bool

  /// The dash of a segment to or from a provisional value.
  static let provisionalDash = [4.0, 3]
  /// The dash of a target line.
  static let targetDash = [8.0, 4]
  /// The dash of the rule at a break.
  static let breakDash = [1.5, 3]
  /// The dash of the second four lines.
  static let secondDash = [14.0, 4]

  /// The styles of all lines.
  static func styles(for lines: [TrendChart.Line], _ frame: ChartFrame) -> [TrendStyle] {
    let theme = frame.theme
    let scale = frame.size.strokeScale
    let hasHighlight = lines.contains(where: \.isHighlighted)
    var emphasised = 0
    return lines.map { line in
      guard !hasHighlight || line.isHighlighted else {
        return TrendStyle(
          color: theme.context,
          width: 1.25 * scale,
          dash: [],
          marker: .disc,
          isContext: true
        )
      }
      let number = emphasised
      emphasised += 1
      let isSecond = number >= theme.emphasis.count
      return TrendStyle(
        color: theme.emphasis[number % theme.emphasis.count],
        width: (hasHighlight ? 3 : 2.5) * scale,
        dash: theme.dashes.isEmpty
          ? isSecond ? secondDash : [] : theme.dashes[number % theme.dashes.count],
        marker: Marker.allCases[(number + (isSecond ? 1 : 0)) % Marker.allCases.count],
        isContext: false
      )
    }
  }
}

/// A line made ready for drawing: runs of points that are joined.
struct TrendLine {
  /// A point that has a value.
  struct Drawn {
    /// Its place in time.
    var x: Double
    /// Its value.
    var value: Double
    /// Whether it is provisional or estimated.
    var isOpen: Bool
  }

  /// A point of which the source only says between which numbers it lies.
  struct Interval {
    /// Its place in time.
    var x: Double
    /// The lower end.
    var lower: Double
    /// The upper end.
    var upper: Double
  }

  /// The name, safe to draw.
  let name: String
  /// How it looks.
  let style: TrendStyle
  /// The stretches without gap or break.
  let runs: [[Drawn]]
  /// The points that are intervals: none of them is joined to its neighbours.
  let intervals: [Interval]
  /// The places of breaks, between the last period before and the first after.
  let breaks: [Double]
  /// The last point with a value.
  let last: TrendChart.Point?

  /// Splits a line at gaps and breaks.
  init(_ line: TrendChart.Line, style: TrendStyle) {
    name = CleanText.cleaned(line.name)
    self.style = style
    let points = line.isInOrder ? line.points : line.points.sorted { $0.x < $1.x }
    var runs: [[Drawn]] = []
    var run: [Drawn] = []
    var breaks: [Double] = []
    var previous: Double?
    var intervals: [Interval] = []
    for point in points {
      if point.breakBefore {
        if let previous { breaks.append((previous + point.x) / 2) }
        if !run.isEmpty { runs.append(run) }
        run = []
      }
      if let value = point.value, let upper = point.upper, upper != value {
        intervals.append(
          Interval(x: point.x, lower: min(value, upper), upper: max(value, upper))
        )
        if !run.isEmpty { runs.append(run) }
        run = []
      } else if let value = point.value {
        run.append(Drawn(x: point.x, value: value, isOpen: point.state != .normal))
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
      previous = point.x
    }
    if !run.isEmpty { runs.append(run) }
    self.runs = runs
    self.breaks = breaks
    self.intervals = intervals
    last = points.last { $0.value != nil }
  }

  /// The line, its markers, and the numbers behind them.
  ///
  /// - Parameters:
  ///   - xScale: Where the periods are.
  ///   - yScale: Where the values are.
  ///   - background: What shows inside an open marker.
  ///   - hasMarkers: Whether every point gets a marker.
  ///   - dataDecimals: The decimals of the numbers behind the marks.
  /// - Returns: One group for the series.
  func elements(
    xScale: LinearScale,
    yScale: LinearScale,
    background: Color,
    hasMarkers: Bool,
    dataDecimals: Int
  ) -> Element {
    var marks: [Element] = []
    var markers: [Element] = []
    func place(_ point: Drawn) -> Point {
      Point(x: xScale.position(of: point.x), y: yScale.position(of: point.value))
    }
    func data(_ points: ArraySlice<Drawn>) -> DataValues {
      DataValues(
        years: points.map(\.x),
        values: points.map(\.value),
        decimals: dataDecimals
      )
    }
    let end = runs.last?.last?.x
    for run in runs {
      // Stretches of solid and of dashed segments in turn; both hold the point between them.
      var start = 0
      while start + 1 < run.count {
        let isDashed = run[start].isOpen || run[start + 1].isOpen
        var stop = start + 1
        while stop + 1 < run.count, (run[stop].isOpen || run[stop + 1].isOpen) == isDashed {
          stop += 1
        }
        let stroke = Stroke(
          style.color,
          width: style.width,
          dash: isDashed ? TrendStyle.provisionalDash : style.dash
        )
        marks.append(.polyline(run[start...stop].map(place), stroke, data(run[start...stop])))
        start = stop
      }
      for (index, point) in run.enumerated() {
        let isAlone = run.count == 1
        let isEnd = point.x == end && !style.isContext
        guard (hasMarkers && !style.isContext) || isAlone || point.isOpen || isEnd else { continue }
        markers += marker(
          at: place(point),
          isOpen: point.isOpen,
          background: background,
          data: isAlone ? data(run[index...index]) : nil
        )
      }
    }
    for interval in intervals {
      markers.append(
        whisker(interval, x: xScale.position(of: interval.x), yScale, dataDecimals)
      )
    }
    return .group(.series, series: name, title: nil, marks + markers)
  }

  /// A span from end to end, with a bar across each.
  private func whisker(
    _ interval: Interval,
    x: Double,
    _ yScale: LinearScale,
    _ dataDecimals: Int
  ) -> Element {
    let top = yScale.position(of: interval.upper)
    let bottom = yScale.position(of: interval.lower)
    let stroke = Stroke(style.color, width: max(1.5, style.width * 0.7))
    func cap(_ y: Double) -> Element {
      .line(from: Point(x: x - 4, y: y), to: Point(x: x + 4, y: y), stroke, nil)
    }
    let span = Element.line(
      from: Point(x: x, y: bottom),
      to: Point(x: x, y: top),
      stroke,
      DataValues(
        years: [interval.x, interval.x],
        values: [interval.lower, interval.upper],
        decimals: dataDecimals
      )
    )
    return .group(.interval, series: nil, title: nil, [span, cap(top), cap(bottom)])
  }

  /// One marker, filled or open.
  private func marker(
    at place: Point,
    isOpen: Bool,
    background: Color,
    data: DataValues?
  ) -> [Element] {
    let radius = style.isContext ? 2 : style.width * 1.3
    let ring = Stroke(style.color, width: style.isContext ? 1.25 : 1.75)
    func shape(_ radius: Double, fill: Color?, stroke: Stroke?, _ data: DataValues?) -> Element {
      style.marker.element(at: place, radius: radius, fill: fill, stroke: stroke, data)
    }
    guard isOpen else { return [shape(radius, fill: style.color, stroke: nil, data)] }
    return [
      .group(
        .halo,
        series: nil,
        title: nil,
        [shape(radius, fill: background, stroke: nil, nil)]
      ),
      shape(radius, fill: nil, stroke: ring, data),
    ]
  }
}
