// Texts inside the plot, and what they must keep clear of.
extension TrendLayout {
  /// Everything inside the plot that a text must not touch.
  static func obstacles(
    _ lines: [TrendLine],
    _ targets: [TrendTarget],
    _ breaks: [Double],
    plot: Rect,
    _ xScale: LinearScale,
    _ yScale: LinearScale
  ) -> Obstacles {
    var obstacles = Obstacles()
    guard !targets.isEmpty || lines.contains(where: { $0.runs.count != 1 || !$0.intervals.isEmpty })
    else {
      return obstacles
    }
    for line in lines {
      for run in line.runs {
        let places = run.map {
          Point(x: xScale.position(of: $0.x), y: yScale.position(of: $0.value))
        }
        for (start, end) in zip(places, places.dropFirst()) {
          obstacles.segments.append((start, end))
        }
        if let only = places.first, places.count == 1 { obstacles.segments.append((only, only)) }
        // Markers, also of the ends of runs.
        for place in places {
          obstacles.boxes.append(
            Rect(x: place.x, y: place.y, width: 0, height: 0).expanded(by: 4)
          )
        }
      }
    }
    for line in lines {
      for interval in line.intervals {
        let x = xScale.position(of: interval.x)
        obstacles.segments.append(
          (
            Point(x: x, y: yScale.position(of: interval.upper)),
            Point(x: x, y: yScale.position(of: interval.lower))
          )
        )
      }
    }
    for target in targets { obstacles.segments.append((target.from, target.to)) }
    for place in breaks {
      let x = xScale.position(of: place)
      obstacles.segments.append((Point(x: x, y: plot.y), Point(x: x, y: plot.bottom)))
    }
    if yScale.lower < 0, yScale.upper >= 0 {
      let y = yScale.position(of: 0)
      obstacles.segments.append((Point(x: plot.x, y: y), Point(x: plot.right, y: y)))
    }
    return obstacles
  }

  /// The word for a break above each rule, where it does not touch the one before.
  static func breakLabels(
    at places: [Double],
    in plot: Rect,
    _ xScale: LinearScale,
    _ frame: ChartFrame
  ) -> [TextRun] {
    var labels: [TextRun] = []
    for place in places {
      var run = TextRun(
        CleanText.cleaned(frame.words.seriesBreak),
        at: Point(x: xScale.position(of: place), y: plot.y - 6),
        size: frame.size.textSize,
        color: frame.theme.mutedInk,
        anchor: .middle
      )
      let box = run.box
      run.at.x += max(0, 2 - box.x) - max(0, box.right - frame.size.width + 2)
      if let previous = labels.last, previous.box.expanded(by: 3).overlaps(run.box) { continue }
      labels.append(run)
    }
    return labels
  }

  /// The symbols of the source just above the axis, where all lines lack a value and nothing is in
  /// the way.
  static func missingSymbols(
    of chart: TrendChart,
    _ styles: [TrendStyle],
    plot: Rect,
    xScale: LinearScale,
    clearOf obstacles: inout Obstacles
  ) -> [TextRun] {
    var symbols: [Double: Set<String>] = [:]
    var valued: Set<Double> = []
    let isComplete = chart.lines.allSatisfy { $0.points.allSatisfy { $0.value != nil } }
    for (line, style) in zip(chart.lines, styles) where !style.isContext && !isComplete {
      for point in line.points {
        if point.value != nil {
          valued.insert(point.x)
        } else if let symbol = point.symbol, !symbol.isEmpty, symbol.count <= 4 {
          symbols[point.x, default: []].insert(CleanText.cleaned(symbol))
        }
      }
    }
    var runs: [TextRun] = []
    for (x, names) in symbols.sorted(by: { $0.key < $1.key }) where !valued.contains(x) {
      guard names.count == 1, let name = names.first else { continue }
      let run = TextRun(
        name,
        at: Point(x: xScale.position(of: x), y: plot.bottom - 6),
        size: chart.frame.size.textSize,
        color: chart.frame.theme.mutedInk,
        isBold: true,
        anchor: .middle
      )
      guard plot.contains(run.box), obstacles.areClear(of: run.box) else { continue }
      obstacles.boxes.append(run.box)
      runs.append(run)
    }
    return runs
  }
}
