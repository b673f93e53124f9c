/// A chart of dots with a place for everything.
struct DistributionLayout {
  /// A name above its dot.
  private struct Name {
    /// The name with its value.
    var text: String
    /// Where the dot is.
    var x: Double
    /// Where the name begins.
    var left: Double
    /// How far the dot lies from the middle line.
    var offset: Double
    /// The lane it stands in, the lowest 0.
    var lane: Int
  }

  /// A row with its dots and the names above them.
  private struct Row {
    /// The dots around the middle line: place, distance from it, and what they are.
    var dots: [(x: Double, offset: Double, item: DistributionChart.Item)]
    /// The names of highlighted dots, with the lane each stands in, the lowest 0.
    var names: [Name]
    /// How far dots reach above and below the middle line.
    var reach: Double
    /// How many lanes of names there are.
    var lanes: Int
    /// The names that found no room.
    var unnamed: [String]
    /// The quartiles.
    var quartiles: DistributionChart.Quartiles?
    /// The middle line.
    var middle = 0.0

    /// The room that names above the dots take.
    func nameRoom(_ lineHeight: Double) -> Double {
      lanes > 0 ? Double(lanes) * lineHeight + DistributionLayout.leader : 0
    }

    /// The room that everything takes.
    func height(_ lineHeight: Double) -> Double {
      2 * max(reach, DistributionLayout.boxReach) + nameRoom(lineHeight) + 16
    }
  }

  private let chart: DistributionChart
  private let frameLayout: FrameLayout
  private let names: NameColumn
  private let axis: HorizontalAxis
  private let rows: [Row]
  private let radius: Double
  private let plot: Rect
  private let height: Double

  /// The space above the dots of a row before its names.
  private static let leader = 8.0
  /// The least height of the box around the middle half.
  private static let boxReach = 9.0

  /// Lays a chart out, already checked.
  init(_ chart: DistributionChart) {
    let layout = DistributionLayout(chart, unnamed: [])
    let unnamed = layout.rows.flatMap(\.unnamed)
    self = unnamed.isEmpty ? layout : DistributionLayout(chart, unnamed: unnamed)
  }

  private init(_ chart: DistributionChart, unnamed: [String]) {
    self.chart = chart
    let frame = chart.frame
    let size = frame.size
    let values = chart.rows.flatMap { $0.items.map(\.value) }
    let axis = ValueAxis(
      low: values.min(),
      high: values.max(),
      bounds: chart.format.bounds,
      maximumTicks: size.maximumTicks
    )
    frameLayout = FrameLayout(
      frame,
      keys: Self.keys(chart, axis),
      extraNotes: unnamed.isEmpty ? [] : [frame.words.unlabelled(unnamed)]
    )
    names = NameColumn(
      chart.rows.map { NameColumn.Name(text: Self.name($0, chart)) },
      frame: frame
    )
    let left = size.margin + names.width + (names.width > 0 ? NameColumn.gap + 6 : 8)
    let right = size.width - size.margin - 10
    let horizontal = HorizontalAxis(
      axis,
      from: left,
      to: right,
      frame: frame,
      format: chart.format
    )
    self.axis = horizontal
    let lineHeight = ChartSize.lineHeight(size.textSize)
    let top = frameLayout.bodyTop
    let available = size.height - frameLayout.footerHeight - top - horizontal.height
    let share = available / Double(chart.rows.count)
    // The largest dots with which the swarm stays inside its share.
    var radius = size.width < 400 ? 2.6 : 3.4
    var rows: [Row] = []
    while true {
      rows = chart.rows.map {
        Self.row($0, horizontal.scale, radius, chart, limits: (4, size.width - 4))
      }
      let tallest = rows.map { $0.height(lineHeight) }.max() ?? 0
      if tallest <= share || radius < 1.5 { break }
      radius *= 0.85
    }
    self.radius = radius
    var y = top
    let used = rows.map { $0.height(lineHeight) }
    // What is left of the height is shared out, as far as it does not tear the figure apart.
    let spare = min(36, max(0, available - used.reduce(0, +)) / Double(rows.count))
    for index in rows.indices {
      let above = rows[index].nameRoom(lineHeight)
      rows[index].middle = y + spare / 2 + 8 + above + max(rows[index].reach, Self.boxReach)
      y += used[index] + spare
    }
    self.rows = rows
    plot = Rect(x: left, y: top, width: right - left, height: (y - top).rounded(.up))
    height = (plot.bottom + horizontal.height + 2 + frameLayout.footerHeight).rounded(.up)
  }

  /// The name of a row, with its median where there are several rows.
  private static func name(_ row: DistributionChart.Row, _ chart: DistributionChart) -> String {
    guard chart.rows.count > 1,
      let quartiles = DistributionChart.Quartiles(of: row.items.map(\.value))
    else { return row.name }
    return "\(row.name) (\(chart.frame.words.median) \(chart.format.label(quartiles.median)))"
  }

  /// What the box and its line mean; with one row also what their numbers are.
  private static func keys(_ chart: DistributionChart, _ axis: ValueAxis) -> [FrameLayout.Key] {
    let words = chart.frame.words
    let theme = chart.frame.theme
    var box = "\(words.lowerQuartile) – \(words.upperQuartile)"
    var line = words.median
    if chart.rows.count == 1,
      let quartiles = DistributionChart.Quartiles(of: chart.rows[0].items.map(\.value))
    {
      let text = chart.format.label
      box =
        "\(words.lowerQuartile) \(text(quartiles.lower)) – \(words.upperQuartile) \(text(quartiles.upper))"
      line += " \(text(quartiles.median))"
    }
    var keys = [
      FrameLayout.Key(text: line, sampleWidth: 4) { left in
        [
          .line(
            from: Point(x: left.x + 2, y: left.y - 6),
            to: Point(x: left.x + 2, y: left.y + 6),
            Stroke(theme.target, width: 2.5),
            nil
          )
        ]
      },
      FrameLayout.Key(text: box, sampleWidth: 16) { left in
        [
          .rect(
            Rect(x: left.x, y: left.y - 5, width: 16, height: 10),
            fill: theme.grid,
            stroke: Stroke(theme.axis, width: 1),
            nil
          )
        ]
      },
    ]
    if let start = axisStart(chart, axis) {
      keys.append(FrameLayout.Key(text: start + ".", sampleWidth: 0) { _ in [] })
    }
    return keys
  }

  /// Says that the axis does not start at zero; `nil` where it does.
  private static func axisStart(_ chart: DistributionChart, _ axis: ValueAxis) -> String? {
    guard axis.isCropped else { return nil }
    return chart.frame.words.axisStartsAt(chart.format.text(axis.lower, axis.decimals))
  }

  /// Places dots so that none lies on another, each as near the middle line as it can, and names
  /// above them.
  private static func row(
    _ row: DistributionChart.Row,
    _ scale: LinearScale,
    _ radius: Double,
    _ chart: DistributionChart,
    limits: (left: Double, right: Double)
  ) -> Row {
    let step = 2 * radius + 0.4
    let sorted = row.items.enumerated().sorted {
      ($0.element.value, $0.offset) < ($1.element.value, $1.offset)
    }.map(\.element)
    var dots: [(x: Double, offset: Double, item: DistributionChart.Item)] = []
    var reach = radius
    var start = 0
    for item in sorted {
      let x = scale.position(of: item.value)
      while start < dots.count, dots[start].x < x - step { start += 1 }
      // Free places: the middle line, or just beside a dot that is in the way.
      var taken: [(low: Double, high: Double)] = []
      for other in dots[start...] {
        let across = x - other.x
        let down = max(0, step * step - across * across).squareRoot()
        taken.append((other.offset - down, other.offset + down))
      }
      let candidates = [0.0] + taken.flatMap { [$0.low, $0.high] }
      let free = candidates.filter { place in
        taken.allSatisfy { place <= $0.low + 1e-9 || place >= $0.high - 1e-9 }
      }
      let offset = free.min { ($0.magnitude, $0) < ($1.magnitude, $1) } ?? 0
      reach = max(reach, offset.magnitude + radius)
      dots.append((x, offset, item))
    }
    // Many equal values stand so high that the figure would be torn apart: they move together, and
    // lie on one another in part. Their places along the axis stay.
    let most = chart.rows.count == 1 ? 90.0 : 40
    if reach > most {
      let share = (most - radius) / (reach - radius)
      for index in dots.indices { dots[index].offset *= share }
      reach = most
    }
    let highlighted = dots.filter(\.item.isHighlighted)
    let size = chart.frame.size.textSize
    let texts = highlighted.map { dot in
      let name = CleanText.isolated(CleanText.cleaned(dot.item.name))
      return WrappedText(
        "\(name) \(chart.format.label(dot.item.value))",
        width: chart.frame.size.width * 0.5,
        size: size,
        isBold: true,
        maximumLines: 1
      ).lines.first ?? ""
    }
    let lanes = NameLanes(
      highlighted.map(\.x),
      widths: texts.map { Typeface.reservedWidth(of: $0, size: size, isBold: true) },
      limits: limits
    )
    let names = lanes.placed.map { name in
      Name(
        text: texts[name.index],
        x: highlighted[name.index].x,
        left: name.left,
        offset: highlighted[name.index].offset,
        lane: name.lane
      )
    }
    return Row(
      dots: dots,
      names: names,
      reach: reach,
      lanes: lanes.count,
      unnamed: lanes.dropped.map { texts[$0] },
      quartiles: DistributionChart.Quartiles(of: row.items.map(\.value))
    )
  }

  /// The finished drawing.
  func drawing() -> Drawing {
    let theme = chart.frame.theme
    var elements = axis.elements(top: plot.y, bottom: plot.bottom)
    for (index, row) in rows.enumerated() {
      elements += quartiles(of: row)
      elements += dots(of: row)
      elements += nameElements(of: row)
      if !chart.rows[index].name.isEmpty {
        elements.append(
          names.element(index, right: plot.x - NameColumn.gap - 4, middle: row.middle)
        )
      }
    }
    if axis.axis.lower != 0 {
      elements.append(
        .group(
          .axis,
          series: nil,
          title: nil,
          [
            .line(
              from: Point(x: plot.x, y: plot.bottom),
              to: Point(x: plot.right, y: plot.bottom),
              Stroke(theme.axis, width: 1),
              nil
            )
          ]
        )
      )
    }
    return frameLayout.drawing(
      plot: elements,
      height: height,
      remarks: Self.axisStart(chart, axis.axis).map { [$0] } ?? [],
      unlabelled: rows.flatMap(\.unnamed)
    )
  }

  /// The box around the middle half, and the line at the median.
  private func quartiles(of row: Row) -> [Element] {
    guard let quartiles = row.quartiles else { return [] }
    let theme = chart.frame.theme
    let reach = max(row.reach, Self.boxReach) + 2
    let left = axis.scale.position(of: quartiles.lower)
    let right = axis.scale.position(of: quartiles.upper)
    let median = axis.scale.position(of: quartiles.median)
    let decimals = axis.axis.dataDecimals
    return [
      .group(
        .box,
        series: nil,
        title: nil,
        [
          .rect(
            Rect(x: left, y: row.middle - reach, width: right - left, height: 2 * reach),
            fill: theme.grid,
            stroke: Stroke(theme.axis, width: 1),
            DataValues(values: [quartiles.lower, quartiles.upper], decimals: decimals)
          ),
          .line(
            from: Point(x: median, y: row.middle - reach),
            to: Point(x: median, y: row.middle + reach),
            Stroke(theme.target, width: 2.5),
            DataValues(values: [quartiles.median], decimals: decimals)
          ),
        ]
      )
    ]
  }

  /// The dots, the highlighted ones last and larger.
  private func dots(of row: Row) -> [Element] {
    let theme = chart.frame.theme
    let hasHighlight = rows.contains { !$0.names.isEmpty }
    var marks: [Element] = []
    for isHighlighted in [false, true] {
      for dot in row.dots where dot.item.isHighlighted == isHighlighted {
        let fill =
          isHighlighted ? theme.highlightedBar : hasHighlight ? theme.context : theme.bar
        marks.append(
          .circle(
            center: Point(x: dot.x, y: row.middle + dot.offset),
            radius: isHighlighted ? radius + 1.4 : radius,
            fill: fill,
            stroke: isHighlighted ? Stroke(theme.target, width: 1) : nil,
            DataValues(values: [dot.item.value], decimals: axis.axis.dataDecimals)
          )
        )
      }
    }
    return [.group(.point, series: nil, title: nil, marks)]
  }

  /// The names of the highlighted dots, each with a line to its dot.
  private func nameElements(of row: Row) -> [Element] {
    let lineHeight = ChartSize.lineHeight(chart.frame.size.textSize)
    let theme = chart.frame.theme
    let bottom = row.middle - max(row.reach, Self.boxReach) - 2 - Self.leader
    var marks: [Element] = []
    var texts: [Element] = []
    for name in row.names {
      let run = TextRun(
        name.text,
        at: Point(x: name.left, y: bottom - Double(name.lane) * lineHeight),
        size: chart.frame.size.textSize,
        color: theme.ink,
        isBold: true
      )
      marks.append(
        .line(
          from: Point(x: name.x, y: run.at.y + 4),
          to: Point(x: name.x, y: row.middle + name.offset - radius - 1),
          Stroke(theme.target, width: 1),
          nil
        )
      )
      // Grid lines pass behind names, not through them.
      texts.append(
        .rect(
          Rect(
            x: run.box.x - 2,
            y: run.box.y - 1,
            width: run.box.width + 4,
            height: run.box.height + 1
          ),
          fill: theme.background,
          stroke: nil,
          nil
        )
      )
      texts.append(.text(run))
    }
    return [.group(.label, series: nil, title: nil, marks + texts)]
  }
}
