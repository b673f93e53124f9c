/// A slope chart with a place for everything.
struct SlopeLayout {
  private let chart: SlopeChart
  private let frameLayout: FrameLayout
  private let height: Double
  private let left: TrendEnds
  private let right: TrendEnds
  private let plot: Rect
  private let scale: LinearScale
  private let styles: [TrendStyle]
  private let dataDecimals: Int

  /// The least height of the plot.
  private static let leastHeight = 150.0
  /// The most that it grows so that every name finds room beside it.
  private static let mostNameHeight = 200.0

  /// Lays a chart out, already checked.
  init(_ chart: SlopeChart) {
    var dropped: [String] = []
    var layout = SlopeLayout(chart, unlabelled: dropped)
    // The list of names without room takes room itself, so that more may follow.
    for _ in 0..<4 where layout.right.dropped != dropped {
      dropped = layout.right.dropped
      layout = SlopeLayout(chart, unlabelled: dropped)
    }
    self = layout
  }

  private init(_ chart: SlopeChart, unlabelled: [String]) {
    self.chart = chart
    let frame = chart.frame
    let size = frame.size
    let lineHeight = ChartSize.lineHeight(size.textSize)
    frameLayout = FrameLayout(
      frame,
      keys: Self.keys(chart),
      extraNotes: unlabelled.isEmpty ? [] : [frame.words.unlabelled(unlabelled)]
    )
    styles = TrendStyle.styles(
      for: chart.lines.map {
        TrendChart.Line(name: $0.name, points: [], isHighlighted: $0.isHighlighted)
      },
      frame
    )
    let top = frameLayout.bodyTop + lineHeight + 6
    let values = chart.lines.flatMap { [$0.from, $0.to].compactMap { $0 } }
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    // How high the names are does not depend on where they stand.
    let anywhere = LinearScale(domain: (low, high), range: (0, 1))
    let nameLines = zip(chart.lines, styles).reduce(0) {
      $0 + (Self.item($1.0, $1.1, chart, $1.0.to, isNamed: true, anywhere)?.text.lines.count ?? 0)
    }
    let nameHeight = min(Double(nameLines) * lineHeight, Self.mostNameHeight)
    height = frameLayout.height(
      bodyHeight: lineHeight + 6 + max(Self.leastHeight, nameHeight) + 8
    )
    let bottom = height - frameLayout.footerHeight - 8
    let scale = LinearScale(domain: (low, high), range: (bottom - 8, top + 8))
    self.scale = scale
    let axis = ValueAxis(low: low, high: high)
    dataDecimals = axis.dataDecimals

    // A line that has only its earlier value is named there.
    var leftItems = zip(chart.lines, styles).compactMap {
      Self.item($0, $1, chart, $0.from, isNamed: $0.to == nil, scale)
    }
    var rightItems = zip(chart.lines, styles).compactMap {
      Self.item($0, $1, chart, $0.to, isNamed: true, scale)
    }
    func width(_ items: [TrendEnds.Item]) -> Double {
      items.map { $0.text.reservedWidth(size: size.textSize, isBold: $0.isBold) }.max() ?? 0
    }
    let room = TrendEnds.room(hasLeaders: true)
    plot = Rect(
      x: size.margin + width(leftItems) + room,
      y: top,
      width: size.width - 2 * size.margin - width(leftItems) - width(rightItems) - 2 * room,
      height: bottom - top
    )
    for index in leftItems.indices { leftItems[index].end.x = plot.x }
    for index in rightItems.indices { rightItems[index].end.x = plot.right }
    left = TrendEnds(leftItems, size: size.textSize, limits: (top - 2, bottom))
    right = TrendEnds(rightItems, size: size.textSize, limits: (top - 2, bottom))
  }

  /// What a dashed line means, where there is one.
  private static func keys(_ chart: SlopeChart) -> [FrameLayout.Key] {
    guard chart.lines.contains(where: { $0.isProvisional && $0.from != nil && $0.to != nil }) else {
      return []
    }
    let stroke = Stroke(
      chart.frame.theme.mutedInk,
      width: 2,
      dash: TrendStyle.provisionalDash
    )
    return [
      FrameLayout.Key(text: chart.frame.words.provisional, sampleWidth: 22) { left in
        [.line(from: left, to: Point(x: left.x + 22, y: left.y), stroke, nil)]
      }
    ]
  }

  /// What stands beside one end of a line.
  private static func item(
    _ line: SlopeChart.Line,
    _ style: TrendStyle,
    _ chart: SlopeChart,
    _ value: Double?,
    isNamed: Bool,
    _ scale: LinearScale
  ) -> TrendEnds.Item? {
    guard let value else { return nil }
    let frame = chart.frame
    let size = frame.size
    let isBold = line.isHighlighted && !style.isContext
    let name = CleanText.isolated(CleanText.cleaned(line.name))
    let number = chart.format.label(value)
    let change = line.change.map { " " + CleanText.cleaned($0) } ?? ""
    let full = isNamed ? "\(name) \(number)\(change)" : number
    func set(_ text: String, _ lines: Int) -> WrappedText {
      WrappedText(
        text,
        width: size.width * (size.nameShare + 0.06),
        size: size.textSize,
        isBold: isBold,
        maximumLines: lines
      )
    }
    var text = set(full, isNamed ? size.nameLines : 1)
    if text.isShortened {
      text = set(name, size.nameLines)
      text.lines += set(number + change, 1).lines
    }
    return TrendEnds.Item(
      text: text,
      full: full,
      end: Point(x: 0, y: scale.position(of: value)),
      isJoined: true,
      stroke: Stroke(style.color, width: 2, dash: style.dash),
      isBold: isBold,
      color: style.isContext ? frame.theme.mutedInk : frame.theme.ink,
      importance: style.isContext ? 0 : 1
    )
  }

  /// The finished drawing.
  func drawing() -> Drawing {
    let frame = chart.frame
    let theme = frame.theme
    let size = frame.size.textSize
    var elements: [Element] = []
    var uprights: [Element] = []
    for (x, name) in [(plot.x, chart.periods.from), (plot.right, chart.periods.to)] {
      uprights.append(
        .line(
          from: Point(x: x, y: plot.y),
          to: Point(x: x, y: plot.bottom),
          Stroke(theme.axis, width: 1),
          nil
        )
      )
      var run = TextRun(
        CleanText.cleaned(name),
        at: Point(x: x, y: plot.y - 6),
        size: size,
        color: theme.mutedInk,
        isBold: true,
        anchor: .middle
      )
      let box = run.box
      run.at.x += max(0, 2 - box.x) - max(0, box.right - frame.size.width + 2)
      uprights.append(.text(run))
    }
    elements.append(.group(.axis, series: nil, title: nil, uprights))
    for isContext in [true, false] {
      for (line, style) in zip(chart.lines, styles) where style.isContext == isContext {
        elements.append(series(line, style))
      }
    }
    elements += left.elements(edge: plot.x, hasLeaders: true, isLeft: true)
    elements += right.elements(edge: plot.right, hasLeaders: true)
    return frameLayout.drawing(plot: elements, height: height, unlabelled: right.dropped)
  }

  /// One line with a marker at each end.
  private func series(_ line: SlopeChart.Line, _ style: TrendStyle) -> Element {
    var marks: [Element] = []
    let ends = [(plot.x, line.from), (plot.right, line.to)].compactMap { x, value in
      value.map { (point: Point(x: x, y: scale.position(of: $0)), value: $0) }
    }
    func data(_ values: [Double]) -> DataValues {
      DataValues(values: values, decimals: dataDecimals)
    }
    let isJoined = ends.count == 2 && !line.isBroken
    if isJoined {
      marks.append(
        .polyline(
          ends.map(\.point),
          Stroke(
            style.color,
            width: style.width,
            dash: line.isProvisional ? TrendStyle.provisionalDash : style.dash
          ),
          data(ends.map(\.value))
        )
      )
    }
    for end in ends {
      marks.append(
        style.marker.element(
          at: end.point,
          radius: style.isContext ? 2.5 : 4,
          fill: style.color,
          stroke: nil,
          isJoined ? nil : data([end.value])
        )
      )
    }
    return .group(.series, series: line.name, title: nil, marks)
  }
}
