/// A map with its legend, beside it or, in a column, below it.
struct MapLayout {
  /// A line of the legend.
  private struct Entry {
    var fill: Color
    var isHatched = false
    var isOutlined = false
    var text: WrappedText
    var isBold = false
  }

  private let chart: MapChart
  private let frameLayout: FrameLayout
  private let limits: [Double]
  private let colors: [Color]
  private let rings: [[[Point]]]
  private let entries: [Entry]
  private let legend: Point
  private let height: Double

  /// The height of the map in a wide and in a narrow figure.
  private static let mapHeight = (wide: 420.0, narrow: 300.0)
  /// The side of a sample in the legend.
  private static let sample = 14.0

  /// Lays a map out, already checked.
  init(_ chart: MapChart) {
    self.chart = chart
    let frame = chart.frame
    let size = frame.size
    let isNarrow = size.width < 400
    frameLayout = FrameLayout(frame, keys: [], extraNotes: [])
    limits = chart.limits
    colors = Self.colors(limits.count + 1, frame.theme)
    let width = size.width - 2 * size.margin
    let entries = Self.entries(chart, limits, colors, width: isNarrow ? width : width * 0.36)
    self.entries = entries
    let legendWidth =
      (entries.map { $0.text.reservedWidth(size: size.textSize, isBold: $0.isBold) }.max() ?? 0)
      + Self.sample + 8
    let line = ChartSize.lineHeight(size.textSize)
    let legendHeight = entries.map { Double($0.text.lines.count) * line + 4 }.reduce(0, +)
    let top = frameLayout.bodyTop
    let room =
      isNarrow
      ? Rect(x: size.margin, y: top, width: width, height: Self.mapHeight.narrow)
      : Rect(x: size.margin, y: top, width: width - legendWidth - 24, height: Self.mapHeight.wide)
    let fitted = Self.fitted(chart.areas.map(\.rings), into: room)
    rings = OutlineSimplifier.simplified(fitted.areas)
    legend =
      isNarrow
      ? Point(x: size.margin, y: top + fitted.height + 12)
      : Point(x: size.width - size.margin - legendWidth, y: top + 8)
    let bottom = max(top + fitted.height, legend.y + legendHeight)
    height = (bottom + 6 + frameLayout.footerHeight).rounded(.up)
  }

  /// So many colours, spread over those of the theme.
  private static func colors(_ count: Int, _ theme: ChartTheme) -> [Color] {
    guard count > 1 else { return [theme.classes[theme.classes.count / 2]] }
    return (0..<count).map { index in
      theme.classes[(index * (theme.classes.count - 1) + (count - 1) / 2) / (count - 1)]
    }
  }

  /// The class of a value.
  private static func number(of value: Double, _ limits: [Double]) -> Int {
    limits.count { value >= $0 }
  }

  /// The lines of the legend: the highest class first, then what is hatched, then highlighted areas.
  private static func entries(
    _ chart: MapChart,
    _ limits: [Double],
    _ colors: [Color],
    width: Double
  ) -> [Entry] {
    let words = chart.frame.words
    let theme = chart.frame.theme
    let format = chart.format
    var counts = [Int](repeating: 0, count: colors.count)
    var missing = 0
    for area in chart.areas {
      if let value = area.value { counts[number(of: value, limits)] += 1 } else { missing += 1 }
    }
    // A limit has as many decimals as it needs, at least those of the values.
    let decimals =
      limits.map { limit in
        (format.decimals...8).first { places in
          let scaled = limit * PowersOfTen.value(places)
          return (scaled - scaled.rounded()).magnitude < 1e-6
        } ?? format.decimals
      }.max() ?? format.decimals
    func text(_ limit: Double) -> String { format.text(limit, decimals) }
    func entry(_ text: String, _ fill: Color, isBold: Bool = false) -> Entry {
      let wrapped = WrappedText(
        CleanText.cleaned(text),
        width: width - sample - 8,
        size: chart.frame.size.textSize,
        isBold: isBold,
        maximumLines: 3
      )
      return Entry(fill: fill, text: wrapped, isBold: isBold)
    }
    var entries: [Entry] = []
    if counts.reduce(0, +) > 0 {
      for number in colors.indices.reversed() {
        let name =
          if limits.isEmpty {
            words.allValues
          } else if number == 0 {
            words.classBelow(text(limits[0]))
          } else if number == limits.count {
            words.classFrom(text(limits[number - 1]))
          } else {
            words.classBetween(text(limits[number - 1]), text(limits[number]))
          }
        entries.append(entry("\(name) (\(counts[number]))", colors[number]))
      }
    }
    if missing > 0 {
      var hatched = entry("\(words.noValues) (\(missing))", theme.background)
      hatched.isHatched = true
      entries.append(hatched)
    }
    for area in chart.areas where area.isHighlighted {
      let value = area.value.map(format.label) ?? words.noValues
      var outlined = entry(
        "\(CleanText.isolated(area.name)) \(value)",
        area.value.map { colors[number(of: $0, limits)] } ?? theme.background,
        isBold: true
      )
      outlined.isOutlined = true
      outlined.isHatched = area.value == nil
      entries.append(outlined)
    }
    return entries
  }

  /// Projects areas and makes them as large as the room allows; tells the height they then have.
  private static func fitted(_ areas: [[[Point]]], into room: Rect) -> (
    areas: [[[Point]]], height: Double
  ) {
    let points = areas.joined().joined()
    let latitudes = points.map(\.y)
    let longitudes = points.map(\.x)
    let projection = ConicProjection(
      latitudes: (latitudes.min() ?? 0)...(latitudes.max() ?? 0),
      longitudes: (longitudes.min() ?? 0)...(longitudes.max() ?? 0)
    )
    let placed = areas.map { $0.map { $0.map(projection.place) } }
    let all = placed.joined().joined()
    let (xs, ys) = (all.map(\.x), all.map(\.y))
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
    let scale = min(
      (room.width - 4) / max(right - left, 1e-9),
      (room.height - 4) / max(bottom - top, 1e-9)
    )
    let inset = (room.width - (right - left) * scale) / 2
    let moved = placed.map {
      $0.map {
        $0.map {
          Point(x: room.x + inset + ($0.x - left) * scale, y: room.y + 2 + ($0.y - top) * scale)
        }
      }
    }
    return (moved, (bottom - top) * scale + 4)
  }

  /// The finished drawing.
  func drawing() -> Drawing {
    let theme = chart.frame.theme
    let outline = Stroke(theme.axis, width: 0.6)
    var areas: [Element] = []
    var highlighted: [Element] = []
    for (area, rings) in zip(chart.areas, rings) where !rings.isEmpty {
      let fill = area.value.map { colors[Self.number(of: $0, limits)] } ?? theme.background
      let data = area.value.map {
        DataValues(values: [$0], decimals: max(3, chart.format.decimals))
      }
      var marks: [Element] = [.path(rings, fill: fill, stroke: outline, data)]
      if area.value == nil { marks += hatching(rings) }
      areas.append(
        .group(
          .region,
          series: area.name,
          title: "\(CleanText.isolated(area.name)) \(area.value.map(chart.format.label) ?? "–")",
          marks
        )
      )
      if area.isHighlighted {
        highlighted.append(.path(rings, fill: nil, stroke: Stroke(theme.ink, width: 2.2), nil))
      }
    }
    areas.append(.group(.region, series: nil, title: nil, highlighted))
    return frameLayout.drawing(plot: areas + legendElements(), height: height)
  }

  private func hatching(_ rings: [[Point]]) -> [Element] {
    Hatching.lines(inside: rings).map {
      .line(from: $0.0, to: $0.1, Stroke(chart.frame.theme.axis, width: 0.8), nil)
    }
  }

  private func legendElements() -> [Element] {
    let theme = chart.frame.theme
    let size = chart.frame.size.textSize
    let line = ChartSize.lineHeight(size)
    var y = legend.y
    var elements: [Element] = []
    for entry in entries {
      let box = Rect(x: legend.x, y: y, width: Self.sample, height: Self.sample)
      let stroke = Stroke(
        entry.isOutlined ? theme.ink : theme.axis,
        width: entry.isOutlined ? 2.2 : 1
      )
      let corners = [
        Point(x: box.x, y: box.y), Point(x: box.right, y: box.y),
        Point(x: box.right, y: box.bottom), Point(x: box.x, y: box.bottom),
      ]
      var marks: [Element] = [.rect(box, fill: entry.fill, stroke: nil, nil)]
      if entry.isHatched { marks += hatching([corners]) }
      marks.append(.rect(box, fill: nil, stroke: stroke, nil))
      elements.append(.group(.key, series: nil, title: nil, marks))
      for content in entry.text.lines {
        elements.append(
          .text(
            TextRun(
              content,
              at: Point(x: box.right + 8, y: y + Self.sample / 2 + 0.35 * size),
              size: size,
              color: theme.ink,
              isBold: entry.isBold
            )
          )
        )
        y += line
      }
      y += 4
    }
    return elements
  }
}
