/// A trend chart with a place for everything.
struct TrendLayout {
  /// What one attempt at a layout learnt for the next.
  struct Attempt: Hashable {
    /// Names for which there was no room; they are listed below the plot.
    var unlabelled: [String] = []
    /// Whether lines have to join the names to what they name.
    var hasLeaders = false
    /// Targets, by number, whose label found no place on their line.
    var targetsAtRight: Set<Int> = []
  }

  /// What this attempt was made with, and what it learnt.
  let outcome: Attempt

  private let content: TrendContent
  private let frameLayout: FrameLayout
  private let height: Double
  private let ends: TrendEnds
  private let targets: [TrendTarget]
  private let periodAxis: PeriodAxis
  private let plot: Rect
  private let xScale: LinearScale
  private let yScale: LinearScale
  private let breakLabels: [TextRun]
  private let missingSymbols: [TextRun]

  /// The least height of a plot.
  private static let leastPlotHeight = 130.0
  /// The least share of the usual height that a plot has: under long footnotes the figure grows
  /// rather than that its lines are flattened.
  private static let leastPlotShare = 0.44
  /// The most that a plot grows so that every name finds room beside it.
  private static let mostNameHeight = 200.0
  /// The room inside the plot to the left of the first and to the right of the last period.
  private static let inset = 9.0

  /// Lays a chart out, again until nothing new is learnt.
  init(_ chart: TrendChart) {
    let content = TrendContent(chart)
    var attempt = Attempt()
    var layout = TrendLayout(content, attempt)
    // Each round only adds to what was learnt, so that few rounds do.
    for _ in 0..<4 where layout.outcome != attempt {
      attempt = layout.outcome
      layout = TrendLayout(content, attempt)
    }
    self = layout
  }

  private init(_ content: TrendContent, _ attempt: Attempt) {
    self.content = content
    let chart = content.chart
    let frame = chart.frame
    let size = frame.size
    let text = size.textSize
    frameLayout = FrameLayout(
      frame,
      keys: content.keys,
      extraNotes: attempt.unlabelled.isEmpty ? [] : [frame.words.unlabelled(attempt.unlabelled)]
    )

    // Down: header, labels of breaks, plot, periods, footer.
    let plotTop =
      frameLayout.bodyTop + (content.breaks.isEmpty ? 4 : ChartSize.lineHeight(text) + 2)
    let axisRoom = 8 + ChartSize.lineHeight(text)
    let targetLabels = Self.targetLabels(chart, attempt)
    let nameLines =
      content.names.map(\.text.lines.count) + targetLabels.map(\.text.lines.count)
    let nameHeight = min(
      Double(nameLines.reduce(0, +)) * ChartSize.lineHeight(text)
        + Double(nameLines.count) * TrendEnds.gap(lines: nameLines),
      Self.mostNameHeight
    )
    height = frameLayout.height(
      bodyHeight: plotTop - frameLayout.bodyTop
        + max(Self.leastPlotHeight, Self.leastPlotShare * size.height, nameHeight) + axisRoom
    )
    let plotBottom = height - frameLayout.footerHeight - axisRoom
    let yScale = LinearScale(
      domain: (content.axis.lower, content.axis.upper),
      range: (plotBottom, plotTop)
    )
    self.yScale = yScale

    // Across: value labels, plot, names.
    let plotLeft = size.margin + Self.valueLabelWidth(content)
    let nameWidth = max(
      content.names.map(\.width).max() ?? 0,
      targetLabels.map(\.width).max() ?? 0
    )
    let nameRoom = TrendEnds.room(hasLeaders: attempt.hasLeaders)
    let plotRight = size.width - size.margin - (nameWidth > 0 ? nameWidth + nameRoom : 8)
    let plot = Rect(
      x: plotLeft,
      y: plotTop,
      width: plotRight - plotLeft,
      height: plotBottom - plotTop
    )
    self.plot = plot
    let places =
      chart.lines.flatMap { $0.points.map(\.x) } + chart.targets.flatMap { [$0.from, $0.through] }
    let xScale = LinearScale(
      domain: (places.min() ?? 0, places.max() ?? 0),
      range: (plot.x + Self.inset, plot.right - Self.inset)
    )
    self.xScale = xScale
    periodAxis = PeriodAxis(content.periods, scale: xScale, size: text)

    // Texts inside the plot, each clear of all marks and of the texts before it.
    breakLabels = Self.breakLabels(at: content.breaks, in: plot, xScale, frame)
    var targets = chart.targets.map { TrendTarget($0, xScale: xScale, yScale: yScale) }
    var obstacles = Self.obstacles(
      content.lines,
      targets,
      content.breaks,
      plot: plot,
      xScale,
      yScale
    )
    var outcome = attempt
    for index in targets.indices where !attempt.targetsAtRight.contains(index) {
      targets[index].placeLabel(
        plot: plot,
        size: text,
        color: frame.theme.target,
        clearOf: &obstacles
      )
      if targets[index].label == nil { outcome.targetsAtRight.insert(index) }
    }
    self.targets = targets
    missingSymbols = Self.missingSymbols(
      of: chart,
      content.styles,
      plot: plot,
      xScale: xScale,
      clearOf: &obstacles
    )

    ends = TrendEnds(
      Self.endItems(content, targetLabels, targets, xScale, yScale),
      size: text,
      // A name may stand beside the topmost grid line without moving.
      limits: (plot.y - ChartSize.lineHeight(text) / 2, plot.bottom)
    )
    outcome.hasLeaders = attempt.hasLeaders || ends.needLeaders
    outcome.unlabelled += ends.dropped.filter { !attempt.unlabelled.contains($0) }
    self.outcome = outcome
  }

  /// The width of the widest value at the axis, and the space after it.
  private static func valueLabelWidth(_ content: TrendContent) -> Double {
    guard content.hasValues else { return 0 }
    let widths = content.axis.ticks.map {
      Typeface.reservedWidth(
        of: content.chart.format.text($0, content.axis.decimals),
        size: content.chart.frame.size.textSize
      )
    }
    return (widths.max() ?? 0) + 6
  }

  /// A label of a target that stands among the names.
  private struct TargetLabel {
    /// The number of the target.
    var index: Int
    /// The label in lines.
    var text: WrappedText
    /// The room that it takes.
    var width: Double
  }

  private static func targetLabels(_ chart: TrendChart, _ attempt: Attempt) -> [TargetLabel] {
    let size = chart.frame.size
    return attempt.targetsAtRight.sorted().map { index in
      let text = WrappedText(
        CleanText.cleaned(chart.targets[index].label),
        width: size.width * size.nameShare,
        size: size.textSize,
        maximumLines: size.nameLines
      )
      return TargetLabel(
        index: index,
        text: text,
        width: text.reservedWidth(size: size.textSize)
      )
    }
  }

  /// Everything that stands at the right of the plot.
  private static func endItems(
    _ content: TrendContent,
    _ labels: [TargetLabel],
    _ targets: [TrendTarget],
    _ xScale: LinearScale,
    _ yScale: LinearScale
  ) -> [TrendEnds.Item] {
    let theme = content.chart.frame.theme
    let hasMarkers = content.hasMarkers
    let names = content.names.map { name in
      TrendEnds.Item(
        text: name.text,
        full: name.full,
        end: Point(x: xScale.position(of: name.x), y: yScale.position(of: name.value)),
        isJoined: name.isAtEnd,
        stroke: Stroke(name.style.color, width: 2, dash: name.style.dash),
        marker: name.isPoint || hasMarkers && !name.style.isContext ? name.style.marker : nil,
        isPoint: name.isPoint,
        isBold: name.isBold,
        color: name.style.isContext ? theme.mutedInk : theme.ink,
        importance: name.importance
      )
    }
    return names
      + labels.map { label in
        TrendEnds.Item(
          text: label.text,
          full: targets[label.index].target.label,
          end: targets[label.index].to,
          isJoined: false,
          stroke: Stroke(theme.target, width: 1.5, dash: [6, 4]),
          isBold: false,
          color: theme.target,
          importance: Int.max
        )
      }
  }

  /// The finished drawing.
  func drawing() -> Drawing {
    let chart = content.chart
    let frame = chart.frame
    let theme = frame.theme
    let text = frame.size.textSize
    var elements: [Element] = []
    elements += gridElements()
    elements += periodAxis.elements(
      y: plot.bottom,
      scale: xScale,
      size: text,
      theme: theme,
      limits: (2, frame.size.width - 2)
    )
    if !content.breaks.isEmpty {
      let rules: [Element] = content.breaks.map { place in
        let x = xScale.position(of: place)
        return .line(
          from: Point(x: x, y: plot.y - 2),
          to: Point(x: x, y: plot.bottom),
          Stroke(theme.axis, width: 1.25, dash: TrendStyle.breakDash),
          nil
        )
      }
      elements.append(
        .group(.seriesBreak, series: nil, title: nil, rules + breakLabels.map { .text($0) })
      )
    }
    let decimals = content.axis.dataDecimals
    elements += targets.map { $0.elements(theme: theme, dataDecimals: decimals) }
    for isContext in [true, false] {
      for line in content.lines where line.style.isContext == isContext {
        elements.append(
          line.elements(
            xScale: xScale,
            yScale: yScale,
            background: theme.background,
            hasMarkers: content.hasMarkers,
            dataDecimals: decimals
          )
        )
      }
    }
    elements += missingSymbols.map { .text($0) }
    elements += ends.elements(edge: plot.right, hasLeaders: outcome.hasLeaders)
    if !content.hasValues {
      elements.append(
        .text(
          TextRun(
            frame.words.noValues,
            at: Point(x: plot.x + plot.width / 2, y: plot.y + plot.height / 2),
            size: text,
            color: theme.mutedInk,
            anchor: .middle
          )
        )
      )
    }
    return frameLayout.drawing(
      plot: elements,
      height: height,
      remarks: [content.cropRemark].compactMap { $0 },
      unlabelled: ends.dropped
    )
  }

  /// Grid lines with their values, the axis line, the zero line, and the mark of a cropped axis.
  private func gridElements() -> [Element] {
    let chart = content.chart
    let axis = content.axis
    let theme = chart.frame.theme
    let text = chart.frame.size.textSize
    var grid: [Element] = []
    var values: [Element] = []
    func rule(_ y: Double, _ stroke: Stroke, _ value: Double?) -> Element {
      .line(
        from: Point(x: plot.x, y: y),
        to: Point(x: plot.right, y: y),
        stroke,
        value.map { DataValues(values: [$0], decimals: axis.dataDecimals) }
      )
    }
    for tick in content.hasValues ? axis.ticks : [] {
      let y = yScale.position(of: tick)
      if tick != 0, tick != axis.lower { grid.append(rule(y, Stroke(theme.grid, width: 1), tick)) }
      values.append(
        .text(
          TextRun(
            chart.format.text(tick, axis.decimals),
            at: Point(x: plot.x - 6, y: y + 0.35 * text),
            size: text,
            color: theme.mutedInk,
            anchor: .end
          )
        )
      )
    }
    var lines = [
      rule(plot.bottom, Stroke(theme.axis, width: 1), content.hasValues ? axis.lower : nil)
    ]
    if axis.lower < 0, axis.upper >= 0 {
      lines.append(rule(yScale.position(of: 0), Stroke(theme.axis, width: 1.5), 0))
    }
    if axis.isCropped {
      let xs = [0.0, 0, -3, 3, 0, 0]
      let ys = [0.0, -4, -6, -10, -12, -16]
      lines.append(
        .polyline(
          zip(xs, ys).map { Point(x: plot.x + $0, y: plot.bottom + $1) },
          Stroke(theme.axis, width: 1),
          nil
        )
      )
    }
    return [
      .group(.grid, series: nil, title: nil, grid),
      .group(.axis, series: nil, title: nil, lines + values),
    ]
  }
}
