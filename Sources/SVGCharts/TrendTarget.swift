/// Draws targets: a dashed line over the time in which they hold, with its label on it.
struct TrendTarget {
  /// The target.
  let target: TrendChart.Target
  /// The ends of its line.
  let from: Point
  /// The ends of its line.
  let to: Point
  /// The label where there is room on the line, else `nil`: then it stands among the names at the
  /// right.
  private(set) var label: TextRun?
  /// Whether the label is shortened.
  private var isShortened = false

  /// The least length of a line that holds for one period only.
  private static let leastLength = 20.0

  /// Makes the line of a target.
  init(_ target: TrendChart.Target, xScale: LinearScale, yScale: LinearScale) {
    self.target = target
    let y = yScale.position(of: target.value)
    var left = xScale.position(of: target.from)
    var right = xScale.position(of: target.through)
    let lack = max(0, Self.leastLength - (right - left))
    left -= lack / 2
    right += lack / 2
    from = Point(x: left, y: y)
    to = Point(x: right, y: y)
  }

  /// Looks for a place on the line where the label crosses nothing, from the right to the left,
  /// above the line before below it.
  mutating func placeLabel(
    plot: Rect,
    size: Double,
    color: Color,
    clearOf obstacles: inout Obstacles
  ) {
    let wrapped = WrappedText(
      CleanText.cleaned(target.label),
      width: plot.width - 12,
      size: size,
      maximumLines: 1
    )
    guard let text = wrapped.lines.first else { return }
    let width = Typeface.reservedWidth(of: text, size: size)
    let rightmost = min(plot.right - 4, max(to.x, from.x + width)) - width
    let leftmost = max(plot.x + 4, min(from.x, to.x - width))
    // The same room inside the plot for every place, so that a label never touches an edge.
    let room = Rect(x: plot.x + 2, y: plot.y, width: plot.width - 4, height: plot.height - 2)
    var x = rightmost
    while x >= leftmost - 0.01 {
      for baseline in [from.y - 5, from.y + 5 + 0.75 * size] {
        let run = TextRun(text, at: Point(x: x, y: baseline), size: size, color: color)
        guard room.contains(run.box), obstacles.areClear(of: run.box.expanded(by: -1)) else {
          continue
        }
        obstacles.boxes.append(run.box)
        label = run
        isShortened = wrapped.isShortened
        return
      }
      x -= 6
    }
  }

  /// The line, a mark at its start, and the label.
  func elements(theme: ChartTheme, dataDecimals: Int) -> Element {
    let stroke = Stroke(theme.target, width: 1.5, dash: TrendStyle.targetDash)
    var marks: [Element] = [
      .line(
        from: from,
        to: to,
        stroke,
        DataValues(
          years: [target.from, target.through],
          values: [target.value, target.value],
          decimals: dataDecimals
        )
      ),
      .line(
        from: Point(x: from.x, y: from.y - 4),
        to: Point(x: from.x, y: from.y + 4),
        Stroke(theme.target, width: 1.5),
        nil
      ),
    ]
    if let label { marks.append(.text(label)) }
    return .group(.target, series: target.label, title: isShortened ? target.label : nil, marks)
  }
}
