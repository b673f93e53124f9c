/// A chart of goals with a place for everything.
///
/// Wide: name, bar and verdict beside each other. Narrow: one below the other.
struct GoalLayout {
  private let chart: GoalChart
  private let frameLayout: FrameLayout
  private let isNarrow: Bool
  private let isOneLine: Bool
  private let names: NameColumn
  private let words: [WrappedText]
  private let details: [WrappedText]
  private let plot: Rect
  private let pitch: Double
  private let axis: HorizontalAxis?
  private let height: Double

  /// The thickness of a bar.
  private static let thickness = 14.0
  /// The room of a verdict's shape with the space after it.
  private static let shapeRoom = 18.0

  /// Lays a chart out, already checked.
  init(_ chart: GoalChart) {
    self.chart = chart
    let frame = chart.frame
    let size = frame.size
    let text = size.textSize
    let line = ChartSize.lineHeight(text)
    let isNarrow = size.width < 400
    self.isNarrow = isNarrow
    frameLayout = FrameLayout(frame, keys: Self.keys(chart), extraNotes: [])
    // Goals are sentences rather than names.
    var wordy = frame
    wordy.size.nameLines = max(3, size.nameLines)
    names = NameColumn(
      chart.rows.map { NameColumn.Name(text: $0.name, isBold: $0.isHighlighted) },
      frame: wordy,
      share: isNarrow ? 1 - 2 * size.margin / size.width : 0.3
    )
    let share = isNarrow ? 1 - 2 * size.margin / size.width : 0.24
    func wrapped(_ text: String, isBold: Bool, lines: Int, share: Double) -> WrappedText {
      WrappedText(
        CleanText.cleaned(text),
        width: size.width * share - Self.shapeRoom,
        size: size.textSize,
        isBold: isBold,
        maximumLines: lines
      )
    }
    let words = chart.rows.map {
      wrapped($0.word, isBold: true, lines: isNarrow ? 1 : 2, share: share)
    }
    let details = chart.rows.map {
      wrapped($0.detail, isBold: false, lines: 2, share: share)
    }
    self.words = words
    self.details = details
    let rightWidth =
      zip(words, details).map {
        max(
          $0.reservedWidth(size: text, isBold: true),
          $1.reservedWidth(size: text)
        )
      }.max() ?? 0
    let top = frameLayout.bodyTop
    let left = isNarrow ? size.margin + 1 : size.margin + names.width + NameColumn.gap + 2
    let right =
      isNarrow
      ? size.width - size.margin - 2 : size.width - size.margin - rightWidth - Self.shapeRoom - 10
    // In a column, word and numbers stand on one line where they fit for every goal.
    let isOneLine =
      isNarrow
      && zip(words, details).allSatisfy {
        $1.lines.count == 1
          && $0.reservedWidth(size: text, isBold: true) + 8 + $1.reservedWidth(size: text)
            + Self.shapeRoom <= size.width - 2 * size.margin
      }
    self.isOneLine = isOneLine
    let textLines =
      isOneLine ? 1 : zip(words, details).map { $0.lines.count + $1.lines.count }.max() ?? 2
    let rowHeight =
      isNarrow
      ? names.height + Self.thickness + Double(textLines) * line + 18
      : max(names.height, Double(textLines) * line, Self.thickness + 8) + 10
    let shared = chart.hasSharedAxis ? Self.sharedAxis(chart, left, right) : nil
    axis = shared
    let axisRoom = shared?.height ?? 0
    let available = size.height - frameLayout.footerHeight - top - axisRoom
    pitch =
      isNarrow
      ? rowHeight
      : max(rowHeight, min(56, (available / Double(chart.rows.count)).rounded(.down)))
    plot = Rect(
      x: left,
      y: top,
      width: right - left,
      height: pitch * Double(chart.rows.count)
    )
    height = (plot.bottom + axisRoom + 4 + frameLayout.footerHeight).rounded(.up)
  }

  /// The axis that all goals share.
  private static func sharedAxis(_ chart: GoalChart, _ left: Double, _ right: Double)
    -> HorizontalAxis
  {
    let numbers = chart.rows.flatMap { [$0.value, $0.target, $0.baseline].compactMap { $0 } }
    let axis = ValueAxis(
      low: numbers.min(),
      high: numbers.max(),
      startsAtZero: true,
      bounds: chart.format.bounds,
      maximumTicks: chart.frame.size.maximumTicks
    )
    return HorizontalAxis(axis, from: left, to: right, frame: chart.frame, format: chart.format)
  }

  /// The scale of a goal of its own: from zero, or the lowest number, to a little above the
  /// highest.
  private func scale(of row: GoalChart.Row) -> LinearScale {
    if let axis { return axis.scale }
    let numbers = [row.value, row.target, row.baseline].compactMap { $0 }
    let low = min(0, numbers.min() ?? 0)
    let high = max(0, numbers.max() ?? 0)
    return LinearScale(
      domain: low == high ? (0, 1) : (low * 1.04, high * 1.04),
      range: (plot.x, plot.right)
    )
  }

  /// What the marks mean.
  private static func keys(_ chart: GoalChart) -> [FrameLayout.Key] {
    let theme = chart.frame.theme
    let words = chart.frame.words
    var keys = [
      FrameLayout.Key(text: words.target, sampleWidth: 5) { left in
        [
          .line(
            from: Point(x: left.x + 2, y: left.y - 7),
            to: Point(x: left.x + 2, y: left.y + 7),
            Stroke(theme.target, width: 3),
            nil
          )
        ]
      }
    ]
    if chart.rows.contains(where: { $0.baseline != nil }) {
      keys.append(
        FrameLayout.Key(text: words.baseline, sampleWidth: 10) { left in
          [
            Marker.diamond.element(
              at: Point(x: left.x + 5, y: left.y),
              radius: 4,
              fill: theme.background,
              stroke: Stroke(theme.target, width: 1.5)
            )
          ]
        }
      )
    }
    return keys
  }

  /// The finished drawing.
  func drawing() -> Drawing {
    let size = chart.frame.size
    let text = size.textSize
    let line = ChartSize.lineHeight(text)
    var elements = axis?.elements(top: plot.y, bottom: plot.bottom) ?? []
    for (index, row) in chart.rows.enumerated() {
      let top = plot.y + Double(index) * pitch
      guard isNarrow else {
        let middle = top + pitch / 2
        elements += bar(of: row, middle: middle)
        elements.append(names.element(index, right: plot.x - NameColumn.gap, middle: middle))
        let count = Double(words[index].lines.count + details[index].lines.count)
        verdict(index, x: plot.right + 12, top: middle - count * line / 2, &elements)
        continue
      }
      // Grid lines end below the names: texts lie on background.
      elements.append(
        .rect(
          Rect(x: 0, y: top, width: size.width, height: names.height + 3),
          fill: chart.frame.theme.background,
          stroke: nil,
          nil
        )
      )
      for (number, content) in names.wrapped[index].lines.enumerated() {
        elements.append(
          .text(
            TextRun(
              content,
              at: Point(
                x: size.margin,
                y: top + Double(number + 1) * line - 0.25 * text
              ),
              size: text,
              color: chart.frame.theme.ink,
              isBold: row.isHighlighted
            )
          )
        )
      }
      let middle = top + names.height + 5 + Self.thickness / 2
      elements += bar(of: row, middle: middle)
      let below = middle + Self.thickness / 2 + 4
      elements.append(
        .rect(
          Rect(x: 0, y: below, width: size.width, height: top + pitch - below),
          fill: chart.frame.theme.background,
          stroke: nil,
          nil
        )
      )
      verdict(index, x: size.margin + 1, top: below, &elements)
    }
    return frameLayout.drawing(plot: elements, height: height)
  }

  /// The bar, the mark of the target, the mark of the beginning.
  private func bar(of row: GoalChart.Row, middle: Double) -> [Element] {
    let theme = chart.frame.theme
    let scale = scale(of: row)
    let decimals = Self.decimals(of: scale)
    let half = Self.thickness / 2
    let zero = scale.position(of: 0)
    var track: [Element] = []
    if axis == nil {
      track.append(
        .rect(
          Rect(x: plot.x, y: middle - half, width: plot.width, height: Self.thickness),
          fill: theme.grid,
          stroke: nil,
          nil
        )
      )
      track = [.group(.box, series: nil, title: nil, track)]
    }
    var marks: [Element] = []
    if let value = row.value {
      let end = scale.position(of: value)
      marks.append(
        .group(
          .bar,
          series: row.name,
          title: nil,
          [
            .rect(
              Rect(
                x: min(zero, end),
                y: middle - half + 2,
                width: (end - zero).magnitude,
                height: Self.thickness - 4
              ),
              fill: row.isHighlighted ? theme.highlightedBar : theme.bar,
              stroke: nil,
              DataValues(values: [value], decimals: decimals)
            )
          ]
        )
      )
    }
    if let baseline = row.baseline {
      marks.append(
        .group(
          .reference,
          series: row.name,
          title: nil,
          [
            .group(
              .halo,
              series: nil,
              title: nil,
              [
                Marker.diamond.element(
                  at: Point(x: scale.position(of: baseline), y: middle),
                  radius: 4,
                  fill: theme.background,
                  stroke: Stroke(theme.target, width: 1.5),
                  DataValues(values: [baseline], decimals: decimals)
                )
              ]
            )
          ]
        )
      )
    }
    let x = scale.position(of: row.target)
    marks.append(
      .group(
        .target,
        series: row.name,
        title: nil,
        [
          .line(
            from: Point(x: x, y: middle - half - 3),
            to: Point(x: x, y: middle + half + 3),
            Stroke(theme.target, width: 3),
            DataValues(values: [row.target], decimals: decimals)
          )
        ]
      )
    )
    return track + marks
  }

  /// Shape, word and numbers.
  private func verdict(_ index: Int, x: Double, top: Double, _ elements: inout [Element]) {
    let theme = chart.frame.theme
    let size = chart.frame.size.textSize
    let line = ChartSize.lineHeight(size)
    let row = chart.rows[index]
    elements.append(
      row.verdict.element(at: Point(x: x + 5, y: top + line / 2 - 0.5), theme: theme)
    )
    var y = top
    var left = x + Self.shapeRoom
    func set(_ text: String, isBold: Bool) -> TextRun {
      TextRun(
        text,
        at: Point(x: left, y: y + line - 0.25 * size - 1),
        size: size,
        color: isBold ? theme.ink : theme.mutedInk,
        isBold: isBold
      )
    }
    for content in words[index].lines {
      let run = set(content, isBold: true)
      elements.append(.text(run))
      if isOneLine { left = run.box.right + 8 } else { y += line }
    }
    for content in details[index].lines {
      elements.append(.text(set(content, isBold: false)))
      y += line
    }
  }

  /// The decimals of numbers behind marks.
  private static func decimals(of scale: LinearScale) -> Int {
    var decimals = 3
    let unit = (scale.end - scale.start) / (scale.upper - scale.lower)
    while decimals < 18, PowersOfTen.scaled(1, -decimals) * unit > 0.02 { decimals += 1 }
    return decimals
  }
}

extension GoalChart.Verdict {
  /// The shape of a verdict around a place, ten units wide; colour only repeats what it says.
  func element(at place: Point, theme: ChartTheme) -> Element {
    func at(_ x: Double, _ y: Double) -> Point { Point(x: place.x + x, y: place.y + y) }
    func line(_ points: [Point], _ color: Color) -> Element {
      .polyline(points, Stroke(color, width: 2), nil)
    }
    let good = theme.emphasis[0]
    let bad = theme.emphasis[1]
    let marks: [Element] =
      switch self {
      case .reached: [line([at(-5, 0), at(-1.5, 4), at(5, -4.5)], good)]
      case .missed:
        [line([at(-4, -4), at(4, 4)], bad), line([at(-4, 4), at(4, -4)], bad)]
      case .better:
        [.path([[at(0, -4.5), at(5, 4), at(-5, 4)]], fill: good, stroke: nil, nil)]
      case .worse: [.path([[at(-5, -4), at(5, -4), at(0, 4.5)]], fill: bad, stroke: nil, nil)]
      case .none: [line([at(-4, 0), at(4, 0)], theme.mutedInk)]
      }
    return .group(.verdict, series: nil, title: nil, marks)
  }
}
