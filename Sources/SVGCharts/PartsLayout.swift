/// A chart of parts with a place for everything.
struct PartsLayout {
  private let chart: PartsChart
  private let frameLayout: FrameLayout
  private let names: NameColumn
  private let plot: Rect
  private let height: Double
  private let pitch: Double
  private let thickness: Double
  private let zero: Double
  private let unit: Double
  private let dataDecimals: Int

  /// The space between a bar and its value.
  private static let gap = 5.0
  /// The line between two parts that lie end to end.
  private static let separator = 1.5

  /// Lays a chart out, already checked.
  init(_ chart: PartsChart) {
    self.chart = chart
    let frame = chart.frame
    let size = frame.size
    frameLayout = FrameLayout(
      frame,
      legend: zip(chart.parts, frame.theme.parts).map { FrameLayout.swatch($1, $0) },
      keys: [],
      extraNotes: []
    )
    names = NameColumn(
      chart.rows.map { NameColumn.Name(text: $0.name, isBold: $0.isHighlighted) },
      frame: frame
    )
    let left = size.margin + names.width + NameColumn.gap
    let top = frameLayout.bodyTop + 2
    let lineHeight = ChartSize.lineHeight(size.textSize)
    let available = size.height - frameLayout.footerHeight - top - 4
    let rowHeight = (available / Double(chart.rows.count)).rounded(.down)
    if chart.arrangement == .grouped {
      let count = Double(chart.parts.count)
      let least = max(names.height + 6, count * lineHeight + 6)
      pitch = max(least, min(count * 24 + 8, rowHeight))
      thickness = (pitch * 0.82 / count).rounded(.down)
    } else {
      pitch = max(names.height + 4, lineHeight + 6, min(36, rowHeight))
      thickness = (pitch * 0.74).rounded()
    }
    let bodyHeight = pitch * Double(chart.rows.count)
    height = (top + bodyHeight + 6 + frameLayout.footerHeight).rounded(.up)
    plot = Rect(x: left, y: top, width: size.width - size.margin - left, height: bodyHeight)

    let scale = Self.scale(chart, width: plot.width)
    zero = plot.x + scale.zero
    unit = scale.unit
    var decimals = 3
    while decimals < 18, PowersOfTen.scaled(1, -decimals) * unit > 0.02 { decimals += 1 }
    dataDecimals = decimals
  }

  /// The finished drawing.
  func drawing() -> Drawing {
    var bars: [Element] = []
    var texts: [Element] = []
    for (index, row) in chart.rows.enumerated() {
      let top = plot.y + Double(index) * pitch
      let middle = top + pitch / 2
      texts.append(names.element(index, right: plot.x - NameColumn.gap, middle: middle))
      if chart.arrangement == .grouped {
        grouped(row, middle: middle, &bars, &texts)
      } else {
        stacked(row, middle: middle, &bars, &texts)
      }
    }
    let axis = Element.group(
      .axis,
      series: nil,
      title: nil,
      [
        .line(
          from: Point(x: zero, y: plot.y),
          to: Point(x: zero, y: plot.bottom),
          Stroke(chart.frame.theme.axis, width: 1.25),
          DataValues(values: [0], decimals: 0)
        )
      ]
    )
    return frameLayout.drawing(plot: bars + [axis] + texts, height: height)
  }

  // MARK: Values

  /// The value of a part as its label writes it.
  private static func text(_ chart: PartsChart, _ row: PartsChart.Row, _ part: Int) -> String {
    let own = part < row.texts.count ? row.texts[part] : nil
    guard let value = part < row.values.count ? row.values[part] : nil else {
      return CleanText.cleaned(own ?? row.symbol ?? "–")
    }
    return CleanText.cleaned(own ?? chart.format.label(value))
  }

  /// The largest scale at which all bars and the values beside them fit, and where zero then is.
  private static func scale(_ chart: PartsChart, width: Double) -> BarScale {
    let size = chart.frame.size.textSize
    var right: [BarScale.Reach] = []
    var left: [BarScale.Reach] = []
    for row in chart.rows {
      switch chart.arrangement {
      case .share: right.append((100, 1))
      case .stacked:
        let text = Typeface.reservedWidth(
          of: chart.format.label(row.whole ?? 0),
          size: size,
          isBold: true
        )
        right.append((row.whole ?? 0, text + gap))
      case .grouped:
        for part in chart.parts.indices {
          let value = (part < row.values.count ? row.values[part] : nil) ?? 0
          let text = Typeface.reservedWidth(of: Self.text(chart, row, part), size: size) + gap
          if value < 0 { left.append((-value, text)) } else { right.append((value, text)) }
        }
      }
    }
    return BarScale(left: left, right: right, width: width)
  }

  // MARK: Rows

  private func label(_ text: String, x: Double, middle: Double, isMuted: Bool, isLeft: Bool)
    -> TextRun
  {
    let theme = chart.frame.theme
    let size = chart.frame.size.textSize
    return TextRun(
      text,
      at: Point(x: x + (isLeft ? -Self.gap : Self.gap), y: middle + 0.35 * size),
      size: size,
      color: isMuted ? theme.mutedInk : theme.ink,
      anchor: isLeft ? .end : .start
    )
  }

  private func bar(_ value: Double, from start: Double, to end: Double, top: Double, _ part: Int)
    -> Element
  {
    .group(
      .bar,
      series: chart.parts[part],
      title: nil,
      [
        .rect(
          Rect(x: min(start, end), y: top, width: (end - start).magnitude, height: thickness),
          fill: chart.frame.theme.parts[part],
          stroke: nil,
          DataValues(values: [value], decimals: dataDecimals)
        )
      ]
    )
  }

  /// One bar a part, each with its value.
  private func grouped(
    _ row: PartsChart.Row,
    middle: Double,
    _ bars: inout [Element],
    _ texts: inout [Element]
  ) {
    let top = middle - thickness * Double(chart.parts.count) / 2
    for part in chart.parts.indices {
      let y = top + Double(part) * thickness
      let value = part < row.values.count ? row.values[part] : nil
      let end = zero + (value ?? 0) * unit
      if let value {
        // A hair of background between two bars of a group.
        bars.append(bar(value, from: zero, to: end, top: y, part))
        if part > 0 {
          bars.append(
            .line(
              from: Point(x: min(zero, end), y: y),
              to: Point(x: max(zero, end), y: y),
              Stroke(chart.frame.theme.background, width: 1),
              nil
            )
          )
        }
      }
      let text = label(
        Self.text(chart, row, part),
        x: end,
        middle: y + thickness / 2,
        isMuted: value == nil,
        isLeft: (value ?? 0) < 0
      )
      texts.append(.text(text))
    }
  }

  /// The parts end to end, each with its value where there is room, the sum after them.
  private func stacked(
    _ row: PartsChart.Row,
    middle: Double,
    _ bars: inout [Element],
    _ texts: inout [Element]
  ) {
    guard let whole = row.whole, whole > 0 || chart.arrangement == .stacked else {
      // Without all its parts, or with nothing to divide, a whole is not known.
      let symbol = row.whole == nil ? row.symbol ?? "–" : chart.format.label(0)
      texts.append(
        .text(
          label(CleanText.cleaned(symbol), x: zero, middle: middle, isMuted: true, isLeft: false)
        )
      )
      return
    }
    let size = chart.frame.size.textSize
    let top = middle - thickness / 2
    var sum = 0.0
    for (part, value) in row.values.enumerated() where part < chart.parts.count {
      guard let value, value > 0 else { continue }
      let share = chart.arrangement == .share ? value / whole * 100 : value
      let (start, end) = (zero + sum * unit, zero + (sum + share) * unit)
      sum += share
      bars.append(bar(share, from: start, to: end, top: top, part))
      if start > zero {
        bars.append(
          .line(
            from: Point(x: start, y: top),
            to: Point(x: start, y: top + thickness),
            Stroke(chart.frame.theme.background, width: Self.separator),
            nil
          )
        )
      }
      let text =
        chart.arrangement == .share
        ? chart.shareFormat.label(share) : Self.text(chart, row, part)
      let run = TextRun(
        text,
        at: Point(x: (start + end) / 2, y: middle + 0.35 * size),
        size: size,
        color: chart.frame.theme.parts[part].ink,
        anchor: .middle
      )
      if run.box.width + 8 <= end - start { texts.append(.text(run)) }
    }
    guard chart.arrangement == .stacked else { return }
    var total = label(
      chart.format.label(whole),
      x: zero + whole * unit,
      middle: middle,
      isMuted: false,
      isLeft: false
    )
    total.isBold = true
    texts.append(.text(total))
  }
}
