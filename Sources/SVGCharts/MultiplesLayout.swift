/// Small line charts with a place for everything.
struct MultiplesLayout {
  private let chart: MultiplesChart
  private let frameLayout: FrameLayout
  private let axis: ValueAxis
  private let hasValues: Bool
  private let lines: [[TrendLine]]
  private let places: (first: Double, last: Double)
  private let titles: [WrappedText]
  private let columns: Int
  private let labelWidth: Double
  private let panelSize: (width: Double, height: Double)
  private let titleHeight: Double
  private let height: Double

  /// The space between two small charts.
  private static let gap = (across: 18.0, down: 12.0)
  /// The room inside a plot at both sides of the lines.
  private static let inset = 5.0

  /// Lays a figure out, already checked.
  init(_ chart: MultiplesChart) {
    self.chart = chart
    let frame = chart.frame
    let size = frame.size
    let text = size.textSize
    let lineHeight = ChartSize.lineHeight(text)
    let own = Self.style(isContext: false, frame)
    let context = Self.style(isContext: true, frame)
    let lines = chart.panels.map { panel in
      panel.lines.enumerated().map { TrendLine($1, style: $0 == 0 ? own : context) }
    }
    self.lines = lines
    let values =
      lines.joined().flatMap { line in
        line.runs.joined().map(\.value) + line.intervals.flatMap { [$0.lower, $0.upper] }
      } + chart.targets.map(\.value)
    hasValues = !values.isEmpty
    let axis = ValueAxis(
      low: values.min(),
      high: values.max(),
      bounds: chart.format.bounds,
      maximumTicks: 5
    )
    self.axis = axis
    let xs =
      chart.panels.flatMap { $0.lines.flatMap { $0.points.map(\.x) } }
      + chart.targets.flatMap { [$0.from, $0.through] }
    places = (xs.min() ?? 0, xs.max() ?? 0)

    let frameLayout = FrameLayout(
      frame,
      keys: Self.keys(chart, axis, lines, context),
      extraNotes: []
    )
    self.frameLayout = frameLayout
    let count = chart.panels.count
    let most = size.width < 400 ? 2 : 4
    let columns = min(
      count,
      count <= most ? most : count == 5 || count == 6 || count == 9 ? 3 : most
    )
    self.columns = columns
    let labelWidth =
      (axis.ticks.map {
        Typeface.reservedWidth(of: chart.format.text($0, axis.decimals), size: text)
      }.max() ?? 0) + 6
    self.labelWidth = labelWidth
    let room =
      size.width - 2 * size.margin - labelWidth - Self.gap.across * Double(columns - 1)
    let width = (room / Double(columns)).rounded(.down)
    let lastPlace = places.last
    let titles = chart.panels.map { panel in
      WrappedText(
        Self.title(panel, chart, lastPlace: lastPlace),
        width: width + 4,
        size: text,
        isBold: true,
        maximumLines: 2
      )
    }
    self.titles = titles
    let titleHeight = Double(titles.map(\.lines.count).max() ?? 1) * lineHeight + 4
    self.titleHeight = titleHeight
    let rows = Double((count + columns - 1) / columns)
    let footer = lineHeight + 6
    let available =
      size.height - frameLayout.bodyTop - frameLayout.footerHeight - Self.gap.down * (rows - 1)
    let plotHeight = max(88, min(150, available / rows - titleHeight - footer))
    let panelSize = (width: width, height: (titleHeight + plotHeight + footer).rounded())
    self.panelSize = panelSize
    height = frameLayout.height(
      bodyHeight: rows * panelSize.height + Self.gap.down * (rows - 1)
    )
  }

  /// The name of a period; a whole number is a year.
  private static func periodName(_ x: Double, _ chart: MultiplesChart) -> String {
    CleanText.cleaned(chart.periods.first { $0.x == x }?.text ?? String(Int(x.rounded())))
  }

  /// The name of a small chart with its last value, and its period where the axis goes on.
  ///
  /// - Parameters:
  ///   - panel: The small chart.
  ///   - chart: The figure.
  ///   - lastPlace: Where the axis, which all small charts share, ends.
  /// - Returns: The line over the small chart.
  private static func title(
    _ panel: MultiplesChart.Panel,
    _ chart: MultiplesChart,
    lastPlace: Double
  ) -> String {
    let name = CleanText.isolated(CleanText.cleaned(panel.name))
    let last = panel.lines.first?.points.filter { $0.value != nil }.max { $0.x < $1.x }
    guard let last, let value = last.value else { return "\(name) –" }
    let text = "\(name) \(CleanText.cleaned(last.text ?? chart.format.label(value)))"
    return last.x == lastPlace ? text : text + " (\(periodName(last.x, chart)))"
  }

  /// The look of a line of its own or of a grey one.
  private static func style(isContext: Bool, _ frame: ChartFrame) -> TrendStyle {
    TrendStyle(
      color: isContext ? frame.theme.context : frame.theme.emphasis[0],
      width: (isContext ? 1.5 : 2.25) * frame.size.strokeScale,
      dash: [],
      marker: .disc,
      isContext: isContext
    )
  }

  /// What grey lines, targets, breaks and open markers mean.
  private static func keys(
    _ chart: MultiplesChart,
    _ axis: ValueAxis,
    _ lines: [[TrendLine]],
    _ context: TrendStyle
  ) -> [FrameLayout.Key] {
    let theme = chart.frame.theme
    func line(_ text: String, _ stroke: Stroke) -> FrameLayout.Key {
      FrameLayout.Key(text: text, sampleWidth: 22) { left in
        [.line(from: left, to: Point(x: left.x + 22, y: left.y), stroke, nil)]
      }
    }
    var keys: [FrameLayout.Key] = []
    if let name = chart.contextName {
      keys.append(line(name, Stroke(context.color, width: 2)))
    }
    for target in chart.targets {
      keys.append(
        line(target.label, Stroke(theme.target, width: 1.5, dash: TrendStyle.targetDash))
      )
    }
    if lines.contains(where: { $0.contains { !$0.breaks.isEmpty } }) {
      keys.append(
        line(
          chart.frame.words.seriesBreak,
          Stroke(theme.axis, width: 1.25, dash: TrendStyle.breakDash)
        )
      )
    }
    let states = Set(
      chart.panels.flatMap {
        $0.lines.flatMap { $0.points.filter { $0.value != nil }.map(\.state) }
      }
    )
    for (state, word) in [
      (TrendChart.Point.State.provisional, chart.frame.words.provisional),
      (.estimated, chart.frame.words.estimated),
    ] where states.contains(state) {
      keys.append(
        line(word, Stroke(theme.mutedInk, width: 2, dash: TrendStyle.provisionalDash))
      )
    }
    if axis.isCropped {
      keys.append(
        FrameLayout.Key(
          text: chart.frame.words.axisStartsAt(chart.format.text(axis.lower, axis.decimals)) + ".",
          sampleWidth: 0
        ) { _ in [] }
      )
    }
    return keys
  }

  /// The finished drawing.
  func drawing() -> Drawing {
    let frame = chart.frame
    var elements: [Element] = []
    for index in chart.panels.indices {
      let column = index % columns
      let row = index / columns
      let left =
        frame.size.margin + labelWidth + Double(column) * (panelSize.width + Self.gap.across)
      let top = frameLayout.bodyTop + Double(row) * (panelSize.height + Self.gap.down)
      let footer = ChartSize.lineHeight(frame.size.textSize) + 6
      let plot = Rect(
        x: left,
        y: top + titleHeight,
        width: panelSize.width,
        height: panelSize.height - titleHeight - footer
      )
      elements += panel(index, plot: plot, top: top, hasValueLabels: column == 0)
    }
    let remark =
      axis.isCropped
      ? [frame.words.axisStartsAt(chart.format.text(axis.lower, axis.decimals))] : []
    return frameLayout.drawing(plot: elements, height: height, remarks: remark)
  }

  /// One small chart.
  private func panel(_ index: Int, plot: Rect, top: Double, hasValueLabels: Bool) -> [Element] {
    let frame = chart.frame
    let theme = frame.theme
    let size = frame.size.textSize
    let lineHeight = ChartSize.lineHeight(size)
    let xScale = LinearScale(
      domain: (places.first, places.last),
      range: (plot.x + Self.inset, plot.right - Self.inset)
    )
    let yScale = LinearScale(domain: (axis.lower, axis.upper), range: (plot.bottom, plot.y))
    var elements = axes(plot, yScale, hasValueLabels: hasValueLabels)
    elements.append(years(plot, xScale))
    let breaks = Set(lines[index].flatMap(\.breaks)).sorted()
    for place in breaks {
      let x = xScale.position(of: place)
      elements.append(
        .group(
          .seriesBreak,
          series: nil,
          title: nil,
          [
            .line(
              from: Point(x: x, y: plot.y),
              to: Point(x: x, y: plot.bottom),
              Stroke(theme.axis, width: 1.25, dash: TrendStyle.breakDash),
              nil
            )
          ]
        )
      )
    }
    elements += chart.targets.map {
      TrendTarget($0, xScale: xScale, yScale: yScale)
        .elements(theme: theme, dataDecimals: axis.dataDecimals)
    }
    for line in lines[index].reversed() {
      elements.append(
        line.elements(
          xScale: xScale,
          yScale: yScale,
          background: theme.background,
          hasMarkers: false,
          dataDecimals: axis.dataDecimals
        )
      )
    }
    let title = titles[index]
    let texts: [Element] = title.lines.enumerated().map { number, content in
      let above = Double(title.lines.count - number)
      return .text(
        TextRun(
          content,
          at: Point(x: plot.x - 2, y: plot.y - 4 - (above - 1) * lineHeight - 0.25 * size),
          size: size,
          color: theme.ink,
          isBold: true
        )
      )
    }
    elements.append(
      .group(
        .label,
        series: nil,
        title: title.isShortened
          ? Self.title(chart.panels[index], chart, lastPlace: places.last) : nil,
        texts
      )
    )
    return elements
  }

  /// Grid lines, and in the first column their values.
  private func axes(_ plot: Rect, _ yScale: LinearScale, hasValueLabels: Bool) -> [Element] {
    let theme = chart.frame.theme
    let size = chart.frame.size.textSize
    var grid: [Element] = []
    var marks: [Element] = []
    for tick in hasValues ? axis.ticks : [] {
      let y = yScale.position(of: tick)
      let isLine = tick == 0 || tick == axis.lower
      let rule = Element.line(
        from: Point(x: plot.x, y: y),
        to: Point(x: plot.right, y: y),
        Stroke(isLine ? theme.axis : theme.grid, width: 1),
        DataValues(values: [tick], decimals: axis.dataDecimals)
      )
      if isLine { marks.append(rule) } else { grid.append(rule) }
      guard hasValueLabels else { continue }
      marks.append(
        .text(
          TextRun(
            chart.format.text(tick, axis.decimals),
            at: Point(x: plot.x - 6, y: y + 0.35 * size),
            size: size,
            color: theme.mutedInk,
            anchor: .end
          )
        )
      )
    }
    return [
      .group(.grid, series: nil, title: nil, grid), .group(.axis, series: nil, title: nil, marks),
    ]
  }

  /// The first and the last period.
  private func years(_ plot: Rect, _ xScale: LinearScale) -> Element {
    let size = chart.frame.size.textSize
    func run(_ x: Double, _ anchor: TextRun.Anchor, at place: Double) -> TextRun {
      TextRun(
        Self.periodName(x, chart),
        at: Point(x: place, y: plot.bottom + 4 + 0.8 * size),
        size: size,
        color: chart.frame.theme.mutedInk,
        anchor: anchor
      )
    }
    func tick(_ x: Double) -> Element {
      .line(
        from: Point(x: xScale.position(of: x), y: plot.bottom),
        to: Point(x: xScale.position(of: x), y: plot.bottom + 4),
        Stroke(chart.frame.theme.axis, width: 1),
        DataValues(years: [x], values: [], decimals: 0)
      )
    }
    let first = run(places.first, .start, at: plot.x)
    let last = run(places.last, .end, at: plot.right)
    var marks = [tick(places.last), Element.text(last)]
    if places.first != places.last, first.box.right + 6 <= last.box.x {
      marks += [tick(places.first), .text(first)]
    }
    return .group(.axis, series: nil, title: nil, marks)
  }
}
