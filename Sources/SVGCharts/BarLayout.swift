/// A bar chart with a place for everything.
struct BarLayout {
  /// A row with its texts.
  private struct Row {
    /// The bar, or `nil` for a mark that some are left out.
    var bar: BarChart.Bar?
    /// The name.
    var name: NameColumn.Name
    /// The value, or the symbol in its place.
    var text: String
    /// The room that the value needs beside the end of the bar.
    var textWidth: Double
  }

  private let chart: BarChart
  private let frameLayout: FrameLayout
  private let rows: [Row]
  private let names: NameColumn
  private let height: Double
  private let plot: Rect
  private let pitch: Double
  private let zero: Double
  private let unit: Double
  private let dataDecimals: Int
  private let referenceLabels: [WrappedText]

  /// The space between a bar and its value, and between a name and the axis.
  private static let gap = 6.0

  /// The shortest piece of a reference line that is still seen as one, above or below a value.
  private static let leastDash = 10.0
  /// The shortest line from a name to its bar.
  private static let leastGuide = 16.0

  /// Lays a chart out, already checked.
  init(_ chart: BarChart) {
    self.chart = chart
    let frame = chart.frame
    let size = frame.size
    let text = size.textSize
    let lineHeight = ChartSize.lineHeight(text)
    frameLayout = FrameLayout(frame, keys: [], extraNotes: chart.remarks)
    let rows = chart.rows.map { Self.row($0, chart) }
    self.rows = rows

    names = NameColumn(rows.map(\.name), frame: frame)
    let left = size.margin + names.width + NameColumn.gap
    let right = size.width - size.margin

    referenceLabels = chart.references.map {
      WrappedText(
        CleanText.cleaned($0.label),
        width: size.width - 2 * size.margin,
        size: text,
        maximumLines: 1
      )
    }
    let referenceRoom =
      chart.references.isEmpty ? 0 : Double(chart.references.count) * lineHeight + 4
    let top = frameLayout.bodyTop + referenceRoom
    // Rows as high as the default height allows, within reason.
    let least = names.height + 4
    let available = size.height - frameLayout.footerHeight - top - 4
    pitch = max(least, min(34, (available / Double(rows.count)).rounded(.down)))
    let bodyHeight = pitch * Double(rows.count)
    height = (top + bodyHeight + 6 + frameLayout.footerHeight).rounded(.up)
    plot = Rect(x: left, y: top, width: right - left, height: bodyHeight)

    let scale = Self.scale(rows, chart.references, width: plot.width)
    unit = scale.unit
    zero = plot.x + scale.zero
    // Enough decimals for a hundredth of a pixel.
    var decimals = 3
    while decimals < 18, PowersOfTen.scaled(1, -decimals) * unit > 0.02 { decimals += 1 }
    dataDecimals = decimals
  }

  /// The texts of a row.
  private static func row(_ row: BarChart.Row, _ chart: BarChart) -> Row {
    let size = chart.frame.size
    switch row {
    case .bar(let bar):
      let text = CleanText.cleaned(
        bar.value.map { bar.text ?? chart.format.label($0) } ?? bar.symbol ?? "–"
      )
      let shortened = WrappedText(
        text,
        width: size.width * 0.25,
        size: size.textSize,
        isBold: bar.isHighlighted,
        maximumLines: 1
      ).lines.first
      return Row(
        bar: bar,
        name: NameColumn.Name(text: bar.name, isBold: bar.isHighlighted),
        text: shortened ?? "",
        textWidth: Typeface.reservedWidth(
          of: shortened ?? "",
          size: size.textSize,
          isBold: bar.isHighlighted
        ) + Self.gap
      )
    case .leftOut(let count):
      return Row(
        bar: nil,
        name: NameColumn.Name(text: chart.frame.words.rowsLeftOut(count), isMuted: true),
        text: "",
        textWidth: 0
      )
    }
  }

  /// The largest scale at which every bar with its value fits, and where zero then is.
  ///
  /// Each pair of a bar to the right and one to the left has to fit into the width.
  private static func scale(
    _ rows: [Row],
    _ references: [BarChart.Reference],
    width: Double
  ) -> BarScale {
    var right: [BarScale.Reach] = []
    var left: [BarScale.Reach] = []
    for row in rows {
      let value = row.bar.map(Self.reach) ?? 0
      if value < 0 {
        left.append((-value, row.textWidth))
      } else {
        right.append((value, row.textWidth))
      }
    }
    for reference in references {
      if reference.value < 0 {
        left.append((-reference.value, 2))
      } else {
        right.append((reference.value, 2))
      }
    }
    return BarScale(left: left, right: right, width: width)
  }

  /// The end of what is drawn of a bar: the end of its interval that lies farther from zero.
  private static func reach(_ bar: BarChart.Bar) -> Double {
    guard let value = bar.value, let upper = bar.upper else { return bar.value ?? 0 }
    return upper.magnitude > value.magnitude ? upper : value
  }

  /// The place of a value.
  private func position(of value: Double) -> Double { zero + value * unit }

  /// The finished drawing.
  func drawing() -> Drawing {
    let theme = chart.frame.theme
    let hasHighlight = chart.bars.contains(where: \.isHighlighted)
    var elements: [Element] = []
    var texts: [Element] = []
    var guides: [Element] = []
    for (index, row) in rows.enumerated() {
      let middle = plot.y + (Double(index) + 0.5) * pitch
      let run = valueText(of: row, middle: middle)
      if let bar = row.bar {
        let fill =
          if bar.isHighlighted {
            theme.highlightedBar
          } else if hasHighlight {
            theme.context
          } else if chart.isDiverging {
            theme.emphasis[(bar.value ?? 0) < 0 ? 1 : 0]
          } else {
            theme.bar
          }
        elements += mark(of: bar, middle: middle, fill: fill)
        texts += gap(around: run, middle: middle).map {
          .rect($0, fill: theme.background, stroke: nil, nil)
        }
        texts.append(.text(run))
        guides += guide(before: run, of: bar, middle: middle)
      }
      texts.append(names.element(index, right: plot.x - NameColumn.gap, middle: middle))
    }
    let axis = Element.group(
      .axis,
      series: nil,
      title: nil,
      [
        .line(
          from: Point(x: zero, y: plot.y),
          to: Point(x: zero, y: plot.bottom),
          Stroke(theme.axis, width: 1.25),
          DataValues(values: [0], decimals: 0)
        )
      ]
    )
    let grid: [Element] =
      guides.isEmpty ? [] : [.group(.grid, series: nil, title: nil, guides)]
    return frameLayout.drawing(
      plot: grid + elements + [axis] + referenceElements() + texts,
      height: height,
      remarks: chart.remarks
    )
  }

  /// Where a reference line is interrupted at a value.
  ///
  /// In rows that are hardly higher than the value over the whole row, so that no specks of it stay
  /// between two of them. Bars are never interrupted.
  private func gap(around run: TextRun, middle: Double) -> [Rect] {
    let box = run.box.expanded(by: 3)
    let isCrossed = chart.references.contains { reference in
      let x = position(of: reference.value)
      return box.x <= x + 1 && x - 1 <= box.right
    }
    guard isCrossed else { return [] }
    let rest = pitch - box.height
    guard rest < 2 * Self.leastDash else { return [box] }
    return [Rect(x: box.x, y: middle - pitch / 2, width: box.width, height: pitch)]
  }

  /// A hair line that leads the eye from a name to its bar, where bars to the left stand between.
  private func guide(before run: TextRun, of bar: BarChart.Bar, middle: Double) -> [Element] {
    let isLeft = Self.reach(bar) < 0
    let end = isLeft ? run.box.x - 4 : zero
    guard zero - plot.x > Self.leastGuide, end - plot.x > Self.leastGuide else { return [] }
    return [
      .line(
        from: Point(x: plot.x, y: middle),
        to: Point(x: end, y: middle),
        Stroke(chart.frame.theme.grid, width: 1),
        nil
      )
    ]
  }

  /// The bar; none where there is no value.
  private func mark(
    of bar: BarChart.Bar,
    middle: Double,
    fill: Color
  ) -> [Element] {
    guard let value = bar.value else { return [] }
    let end = position(of: value)
    let thickness = (pitch * 0.72).rounded()
    let rect = Rect(
      x: min(zero, end),
      y: middle - thickness / 2,
      width: (end - zero).magnitude,
      height: thickness
    )
    var marks: [Element] = [
      .rect(rect, fill: fill, stroke: nil, DataValues(values: [value], decimals: dataDecimals))
    ]
    if let upper = bar.upper, upper != value {
      marks.append(whisker(from: end, to: position(of: upper), middle: middle, upper))
    }
    return [.group(.bar, series: bar.name, title: nil, marks)]
  }

  /// The span over which the true value may lie.
  private func whisker(from start: Double, to end: Double, middle: Double, _ upper: Double)
    -> Element
  {
    let stroke = Stroke(chart.frame.theme.ink, width: 1.5)
    return .group(
      .interval,
      series: nil,
      title: nil,
      [
        .line(
          from: Point(x: start, y: middle),
          to: Point(x: end, y: middle),
          stroke,
          DataValues(values: [upper], decimals: dataDecimals)
        ),
        .line(
          from: Point(x: end, y: middle - 4),
          to: Point(x: end, y: middle + 4),
          stroke,
          nil
        ),
      ]
    )
  }

  /// The value at the end of the bar, or the symbol beside the axis.
  private func valueText(of row: Row, middle: Double) -> TextRun {
    let size = chart.frame.size.textSize
    let theme = chart.frame.theme
    let value = row.bar.map(Self.reach) ?? 0
    let isNegative = value < 0
    return TextRun(
      row.text,
      at: Point(
        x: position(of: value) + (isNegative ? -Self.gap + 1 : Self.gap - 1),
        y: middle + 0.35 * size
      ),
      size: size,
      color: row.bar?.value == nil ? theme.mutedInk : theme.ink,
      isBold: row.bar?.isHighlighted ?? false,
      anchor: isNegative ? .end : .start
    )
  }

  /// Reference lines, each with its label on a line of its own above the bars.
  private func referenceElements() -> [Element] {
    let theme = chart.frame.theme
    let size = chart.frame.size
    let lineHeight = ChartSize.lineHeight(size.textSize)
    var elements: [Element] = []
    for (index, (reference, label)) in zip(chart.references, referenceLabels).enumerated() {
      let x = position(of: reference.value)
      let baseline =
        plot.y - 6 - Double(chart.references.count - 1 - index) * lineHeight
      var run = TextRun(
        label.lines.first ?? "",
        at: Point(x: x, y: baseline),
        size: size.textSize,
        color: theme.target,
        anchor: .middle
      )
      let box = run.box
      run.at.x +=
        max(0, size.margin - box.x) - max(0, box.right - size.width + size.margin)
      // Light beside the line, so that it is seen on a dark bar too.
      let light = Element.line(
        from: Point(x: x, y: plot.y),
        to: Point(x: x, y: plot.bottom),
        Stroke(theme.background, width: 3.5),
        nil
      )
      elements.append(.group(.halo, series: nil, title: nil, [light]))
      elements.append(
        .group(
          .reference,
          series: reference.label,
          title: label.isShortened ? reference.label : nil,
          [
            .line(
              from: Point(x: x, y: plot.y - 3),
              to: Point(x: x, y: plot.bottom),
              Stroke(theme.target, width: 1.5, dash: TrendStyle.targetDash),
              DataValues(values: [reference.value], decimals: dataDecimals)
            ),
            .text(run),
          ]
        )
      )
    }
    return elements
  }
}
