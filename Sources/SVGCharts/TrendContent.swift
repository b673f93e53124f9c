/// What a trend chart shows, before it has a place: lines split at gaps, the axis of values, names.
struct TrendContent {
  /// A name to stand beside a line.
  struct Name {
    /// The name and the last value, set in lines.
    var text: WrappedText
    /// The name and the last value.
    var full: String
    /// Where the line ends.
    var x: Double
    /// Where the line ends.
    var value: Double
    /// Whether the line ends at the last period of the chart.
    var isAtEnd: Bool
    /// How the line looks.
    var style: TrendStyle
    /// Whether there is but one point to see.
    var isPoint: Bool
    /// Whether it is one of a few highlighted lines.
    var isBold: Bool
    /// Which names stay when there is no room for all.
    var importance: Int
    /// The room that the name takes.
    var width: Double
  }

  /// The chart, already checked.
  let chart: TrendChart
  /// The looks of the lines.
  let styles: [TrendStyle]
  /// The lines, split at gaps and breaks.
  let lines: [TrendLine]
  /// The axis of values.
  let axis: ValueAxis
  /// Whether there is any value or target.
  let hasValues: Bool
  /// The names of the periods, in order.
  let periods: [PeriodAxis.Label]
  /// The names of the lines.
  let names: [Name]
  /// The entries of the line that explains dashes and markers.
  let keys: [FrameLayout.Key]
  /// The places of breaks, in order.
  let breaks: [Double]

  /// Finds out what a chart shows.
  init(_ chart: TrendChart) {
    self.chart = chart
    styles = TrendStyle.styles(for: chart.lines, chart.frame)
    lines = zip(chart.lines, styles).map { TrendLine($0, style: $1) }
    (axis, hasValues) = Self.valueAxis(of: chart, lines)
    periods = Self.periodLabels(of: chart)
    names = Self.names(of: chart, lines, periods: periods)
    keys = Self.keys(of: chart, axis: axis)
    breaks = Set(lines.flatMap(\.breaks)).sorted()
  }

  /// Whether every point has a marker: with more points they would run together.
  var hasMarkers: Bool { (chart.lines.map(\.points.count).max() ?? 0) <= 15 }

  /// «Aksen starter på 60 %», or `nil` where it starts at zero.
  var cropRemark: String? {
    guard axis.isCropped else { return nil }
    return chart.frame.words.axisStartsAt(chart.format.text(axis.lower, axis.decimals))
  }

  /// The axis that holds all values and targets.
  private static func valueAxis(
    of chart: TrendChart,
    _ lines: [TrendLine]
  ) -> (axis: ValueAxis, hasValues: Bool) {
    var low = Double.infinity
    var high = -Double.infinity
    for line in lines {
      for run in line.runs {
        for point in run {
          low = min(low, point.value)
          high = max(high, point.value)
        }
      }
      for interval in line.intervals {
        low = min(low, interval.lower)
        high = max(high, interval.upper)
      }
    }
    for target in chart.targets {
      low = min(low, target.value)
      high = max(high, target.value)
    }
    let hasValues = low <= high
    let axis = ValueAxis(
      low: hasValues ? low : nil,
      high: hasValues ? high : nil,
      bounds: chart.format.bounds,
      maximumTicks: chart.frame.size.maximumTicks
    )
    return (axis, hasValues)
  }

  /// What the line below the plot explains: where the axis starts, and open markers.
  private static func keys(of chart: TrendChart, axis: ValueAxis) -> [FrameLayout.Key] {
    let words = chart.frame.words
    let theme = chart.frame.theme
    var keys: [FrameLayout.Key] = []
    func occurs(_ state: TrendChart.Point.State) -> Bool {
      chart.lines.contains { $0.points.contains { $0.value != nil && $0.state == state } }
    }
    for (state, word) in [
      (TrendChart.Point.State.provisional, words.provisional), (.estimated, words.estimated),
    ] where occurs(state) {
      keys.append(
        FrameLayout.Key(text: word, sampleWidth: 26) { left in
          let middle = Point(x: left.x + 22, y: left.y)
          return [
            .line(
              from: left,
              to: Point(x: left.x + 19, y: left.y),
              Stroke(theme.mutedInk, width: 2, dash: TrendStyle.provisionalDash),
              nil
            ),
            .circle(
              center: middle,
              radius: 3.25,
              fill: nil,
              stroke: Stroke(theme.mutedInk, width: 1.75),
              nil
            ),
          ]
        }
      )
    }
    if chart.lines.contains(where: { $0.points.contains { $0.value != nil && $0.upper != nil } }) {
      keys.append(
        FrameLayout.Key(text: words.interval, sampleWidth: 9) { left in
          let stroke = Stroke(theme.mutedInk, width: 1.5)
          func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Element {
            .line(
              from: Point(x: left.x + x1, y: left.y + y1),
              to: Point(x: left.x + x2, y: left.y + y2),
              stroke,
              nil
            )
          }
          return [line(4, -4, 4, 4), line(1, -4, 7, -4), line(1, 4, 7, 4)]
        }
      )
    }
    if axis.isCropped {
      let text = words.axisStartsAt(chart.format.text(axis.lower, axis.decimals)) + "."
      keys.append(FrameLayout.Key(text: text, sampleWidth: 0) { _ in [] })
    }
    return keys
  }

  /// The names of all periods, in order.
  private static func periodLabels(of chart: TrendChart) -> [PeriodAxis.Label] {
    if !chart.periods.isEmpty {
      var labels: [PeriodAxis.Label] = []
      for period in chart.periods.sorted(by: { $0.x < $1.x }) where period.x != labels.last?.x {
        labels.append(PeriodAxis.Label(x: period.x, text: CleanText.cleaned(period.text)))
      }
      return labels
    }
    var places: [Double] = []
    for (index, line) in chart.lines.enumerated() {
      // Most lines of a chart have the periods of the line before.
      if index > 0, line.hasPlaces(of: chart.lines[index - 1]) { continue }
      places += line.points.map(\.x)
    }
    for target in chart.targets { places += [target.from, target.through] }
    places.sort()
    if let first = places.first, let last = places.last, last - first <= 1000,
      places.allSatisfy({ $0 == $0.rounded() })
    {
      // Years without a point keep their place.
      places = Array(stride(from: first, through: last, by: 1))
    }
    var labels: [PeriodAxis.Label] = []
    for place in places where place == place.rounded() && place != labels.last?.x {
      labels.append(PeriodAxis.Label(x: place, text: String(Int(place))))
    }
    return labels
  }

  /// The names of all lines that have a value.
  private static func names(
    of chart: TrendChart,
    _ lines: [TrendLine],
    periods: [PeriodAxis.Label]
  ) -> [Name] {
    let size = chart.frame.size
    let share = size.width * size.nameShare
    let lastPlace = max(
      chart.lines.compactMap { $0.points.map(\.x).max() }.max() ?? 0,
      chart.targets.map(\.through).max() ?? -.infinity
    )
    return zip(chart.lines, lines).compactMap { line, drawn in
      guard let last = drawn.last, let value = last.value else { return nil }
      var valueText = last.text ?? chart.format.label(value)
      if last.x != lastPlace, let period = periods.first(where: { $0.x == last.x }) {
        valueText += " (\(period.text))"
      }
      let isBold = line.isHighlighted && !drawn.style.isContext
      // A little wider where that keeps a word whole.
      let room = Typeface.reservedWidth(of: drawn.name, size: size.textSize, isBold: isBold)
      let width =
        room <= share
        ? share
        : max(
          share,
          min(
            size.width * (size.nameShare + 0.08),
            WrappedText.widestWord(of: drawn.name, size: size.textSize, isBold: isBold)
          )
        )
      func set(_ text: String, _ maximumLines: Int) -> WrappedText {
        WrappedText(
          text,
          width: width,
          size: size.textSize,
          isBold: isBold,
          maximumLines: maximumLines
        )
      }
      let name = CleanText.isolated(drawn.name)
      let full = "\(name) \(valueText)"
      // A line more rather than half a name; the value is never what an ellipsis takes away.
      var text = set(full, size.nameLines)
      if text.isShortened { text = set(full, size.nameLines + 1) }
      if text.isShortened {
        text = set(name, size.nameLines)
        text.lines += set(valueText, 1).lines
      }
      return Name(
        text: text,
        full: full,
        x: last.x,
        value: value,
        isAtEnd: last.x == lastPlace,
        style: drawn.style,
        isPoint: drawn.intervals.isEmpty && drawn.runs.map(\.count) == [1],
        isBold: isBold,
        importance: drawn.style.isContext
          ? line.importance.clamped : line.importance.clamped + 4000,
        width: text.reservedWidth(size: size.textSize, isBold: isBold)
      )
    }
  }
}

extension Int {
  /// The number within ±1000, so that sums of it cannot overflow.
  fileprivate var clamped: Int { Swift.min(1000, Swift.max(-1000, self)) }
}
