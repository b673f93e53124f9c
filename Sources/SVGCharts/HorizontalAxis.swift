/// An axis of values that runs from left to right below a plot, with grid lines.
struct HorizontalAxis {
  /// What it spans.
  let axis: ValueAxis
  /// Where values are.
  let scale: LinearScale

  private let frame: ChartFrame
  private let format: ValueFormat
  private let named: [Double]
  private let decimals: Int

  /// The space between two names.
  private static let nameGap = 8.0

  /// Makes the axis of a plot; of ticks whose names would touch every second is named, or every
  /// fifth.
  init(
    _ axis: ValueAxis,
    from left: Double,
    to right: Double,
    frame: ChartFrame,
    format: ValueFormat
  ) {
    self.axis = axis
    self.frame = frame
    self.format = format
    let scale = LinearScale(domain: (axis.lower, axis.upper), range: (left, right))
    self.scale = scale
    func half(_ tick: Double) -> Double {
      Typeface.reservedWidth(
        of: format.text(tick, axis.decimals),
        size: frame.size.textSize
      ) / 2
    }
    var named = axis.ticks
    for every in [1, 2, 5] {
      named = axis.ticks.enumerated().filter { $0.offset.isMultiple(of: every) }.map(\.element)
      let areApart = zip(named, named.dropFirst()).allSatisfy {
        scale.position(of: $0) + half($0) + Self.nameGap <= scale.position(of: $1) - half($1)
      }
      if areApart { break }
    }
    self.named = named
    decimals = axis.dataDecimals
  }

  /// The room below the plot.
  var height: Double { 8 + ChartSize.lineHeight(frame.size.textSize) }

  /// Grid lines, the zero line and the names of ticks.
  func elements(top: Double, bottom: Double) -> [Element] {
    let theme = frame.theme
    let size = frame.size.textSize
    var grid: [Element] = []
    var marks: [Element] = []
    for tick in axis.ticks {
      let x = scale.position(of: tick)
      let isZero = tick == 0
      let line = Element.line(
        from: Point(x: x, y: top),
        to: Point(x: x, y: bottom),
        Stroke(isZero ? theme.axis : theme.grid, width: isZero ? 1.25 : 1),
        DataValues(values: [tick], decimals: decimals)
      )
      if isZero { marks.append(line) } else { grid.append(line) }
      guard named.contains(tick) else { continue }
      var run = TextRun(
        format.text(tick, axis.decimals),
        at: Point(x: x, y: bottom + 6 + 0.8 * size),
        size: size,
        color: theme.mutedInk,
        anchor: .middle
      )
      let box = run.box
      run.at.x += max(0, 2 - box.x) - max(0, box.right - frame.size.width + 2)
      marks.append(.text(run))
    }
    return [
      .group(.grid, series: nil, title: nil, grid), .group(.axis, series: nil, title: nil, marks),
    ]
  }
}
