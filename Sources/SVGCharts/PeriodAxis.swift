/// The axis of time: every period has its place in proportion, and as many names as there is room
/// for.
struct PeriodAxis {
  /// The name of a place in time.
  struct Label {
    /// The place.
    var x: Double
    /// The name: `2011`, `2010/2011`, `2. kv. 2024`.
    var text: String
  }

  /// The names that are shown, from left to right.
  let shown: [Label]
  /// All places that get a tick mark.
  let ticks: [Double]

  /// The space between two names.
  private static let gap = 8.0

  /// The widest gap between two named years, in steps: more looks like years left out.
  private static let widestHole = 1.6

  /// The least distance of two tick marks; closer ones are left out where there is no name.
  private static let leastTickSpacing = 6.0

  /// Chooses which names to show: all, or every second, fifth, tenth …, always the first and the
  /// last, none touching another.
  ///
  /// - Parameters:
  ///   - labels: All names in order of place.
  ///   - scale: Where the places are.
  ///   - size: The type size.
  init(_ labels: [Label], scale: LinearScale, size: Double) {
    guard let first = labels.first, let last = labels.last, labels.count > 1 else {
      ticks = labels.map(\.x)
      shown = labels
      return
    }
    let spacing =
      (scale.position(of: last.x) - scale.position(of: first.x)) / Double(labels.count - 1)
    ticks = spacing >= Self.leastTickSpacing ? labels.map(\.x) : []
    let boxes = labels.map { label in
      let width = Typeface.reservedWidth(of: label.text, size: size)
      let middle = scale.position(of: label.x)
      return (left: middle - width / 2, right: middle + width / 2)
    }
    let end = labels.count - 1
    // Of labels by their numbers.
    func areApart(_ one: Int, _ next: Int) -> Bool {
      boxes[one].right + Self.gap <= boxes[next].left
    }
    let areYears = labels.allSatisfy { $0.x == $0.x.rounded() }
    let span = last.x - first.x
    for every in [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000] {
      // Every second year only if that meets the first and the last one.
      if areYears, every == 2, span.truncatingRemainder(dividingBy: 2) != 0 { continue }
      // Larger steps by the calendar, or from a first year that is round itself.
      let step = Double(every)
      let isFromFirst = every >= 10 && first.x.truncatingRemainder(dividingBy: 5) == 0
      let origins = !areYears ? [] : every == 2 ? [last.x] : isFromFirst ? [0, first.x] : [0]
      func choice(from origin: Double?) -> [Int] {
        var chosen = [0]
        for (index, label) in labels.enumerated().dropFirst().dropLast() {
          let isRegular =
            if let origin {
              (label.x - origin).truncatingRemainder(dividingBy: step) == 0
            } else {
              (end - index).isMultiple(of: every)
            }
          guard isRegular else { continue }
          // Beside the first and the last name only where at least half a step lies between.
          let isNear =
            areYears && every > 1 && min(label.x - first.x, last.x - label.x) < 0.5 * step + 0.5
          if isNear || !areApart(0, index) || !areApart(index, end) { continue }
          chosen.append(index)
        }
        chosen.append(end)
        return chosen
      }
      func neighbours(_ chosen: [Int]) -> [(Int, Int)] {
        chosen.indices.dropFirst().map { (chosen[$0 - 1], chosen[$0]) }
      }
      func widest(_ chosen: [Int]) -> Double {
        neighbours(chosen).map { labels[$1].x - labels[$0].x }.max() ?? 0
      }
      let choices = origins.isEmpty ? [choice(from: nil)] : origins.map { choice(from: $0) }
      let best = choices.filter { chosen in
        guard every > 1 || chosen.count == labels.count,
          neighbours(chosen).allSatisfy(areApart)
        else { return false }
        // No hole where a name beside the last one had to go.
        return !areYears || every == 1 || widest(chosen) <= Self.widestHole * step
      }.min { widest($0) < widest($1) }
      if let best {
        shown = best.map { labels[$0] }
        return
      }
    }
    shown = areApart(0, end) ? [first, last] : [last]
  }

  /// The tick marks and names.
  ///
  /// - Parameters:
  ///   - y: The height of the axis line.
  ///   - scale: Where the places are.
  ///   - size: The type size.
  ///   - theme: The colours.
  ///   - limits: The left and right edge that no name crosses.
  /// - Returns: One group for the axis.
  func elements(
    y: Double,
    scale: LinearScale,
    size: Double,
    theme: ChartTheme,
    limits: (left: Double, right: Double)
  ) -> [Element] {
    var marks: [Element] = []
    var named = shown[...]
    for x in ticks.isEmpty ? shown.map(\.x) : ticks {
      let place = scale.position(of: x)
      let isNamed = named.first?.x == x
      if isNamed { named.removeFirst() }
      marks.append(
        .line(
          from: Point(x: place, y: y),
          to: Point(x: place, y: y + (isNamed ? 6 : 3)),
          Stroke(theme.axis, width: 1),
          DataValues(years: [x], values: [], decimals: 0)
        )
      )
    }
    for label in shown {
      var run = TextRun(
        label.text,
        at: Point(x: scale.position(of: label.x), y: y + 8 + 0.8 * size),
        size: size,
        color: theme.mutedInk,
        anchor: .middle
      )
      let box = run.box
      // Moved inwards rather than cut.
      run.at.x += max(0, limits.left - box.x) - max(0, box.right - limits.right)
      marks.append(.text(run))
    }
    return [.group(.axis, series: nil, title: nil, marks)]
  }
}
