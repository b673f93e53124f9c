import SVGCharts

/// Holds what a chart of any kind draws against its data, by the file alone: every mark that bears a
/// value lies where the axis, or the other marks, say that this value is.
struct KindChecks {
  let parsed: ParsedSVG

  /// The most that a mark may lie off its value.
  private static let tolerance = 0.05

  static func findings(_ chart: any Chart, _ svg: String) -> [String] {
    guard let parsed = ParsedSVG(svg) else { return ["not well-formed"] }
    let checks = KindChecks(parsed: parsed)
    switch chart {
    case let chart as TrendChart: return TruthChecks.findings(chart, svg)
    case let chart as BarChart: return checks.bars(chart.bars.compactMap(\.value))
    case let chart as RankChart: return checks.bars(chart.entries.compactMap(\.value))
    case let chart as SlopeChart: return checks.slope(chart)
    case let chart as PartsChart: return checks.parts(chart)
    case let chart as GoalChart: return checks.goals(chart)
    case let chart as MultiplesChart: return checks.multiples(chart)
    case let chart as DistributionChart: return checks.distribution(chart)
    case let chart as MapChart: return checks.map(chart)
    default: return ["no check for this kind"]
    }
  }

  private func rects(_ role: String) -> [ParsedSVG.Node] {
    parsed.nodes.filter {
      $0.name == "rect" && $0.has(role: role) && $0.attributes["data-value"] != nil
    }
  }

  /// The place of zero.
  private var zero: Double? {
    parsed.nodes.first { $0.has(role: "axis") && $0.attributes["data-value"] == "0" }?
      .number("x1")
  }

  // MARK: Bars

  /// Every bar begins at zero and is as long as its value says; reference lines too.
  func bars(_ values: [Double]) -> [String] {
    guard let zero else { return ["no line at zero"] }
    var found: [String] = []
    let bars = rects("bar")
    let known = Set(values)
    guard let longest = bars.max(by: { $0.rect.width < $1.rect.width }) else {
      return values.isEmpty ? [] : ["no bars"]
    }
    let largest = longest.number("data-value").magnitude
    let unit = largest == 0 ? 0 : longest.rect.width / largest
    for bar in bars {
      let value = bar.number("data-value")
      // The file keeps as many decimals of a value as a twentieth of a pixel needs.
      if !known.contains(where: { ($0 - value).magnitude * unit < Self.tolerance }) {
        found.append("a bar of \(value), which is no value")
      }
      let start = value < 0 ? bar.rect.right : bar.rect.x
      if (start - zero).magnitude > Self.tolerance { found.append("\(value) begins off zero") }
      if (bar.rect.width - value.magnitude * unit).magnitude > Self.tolerance {
        found.append("\(value) is drawn \(bar.rect.width) long")
      }
    }
    for line in parsed.nodes
    where line.name == "line" && line.has(role: "reference") && unit > 0 {
      let value = line.number("data-value")
      if (line.number("x1") - zero - value * unit).magnitude > Self.tolerance {
        found.append("the reference \(value) stands elsewhere")
      }
    }
    return found
  }

  /// Parts begin at zero or at the end of the part before; widths are in proportion to values.
  func parts(_ chart: PartsChart) -> [String] {
    guard let zero else { return ["no line at zero"] }
    let bars = rects("bar")
    guard chart.arrangement != .grouped else {
      return self.bars(chart.rows.flatMap { $0.values.compactMap { $0 } })
    }
    var found: [String] = []
    guard let longest = bars.max(by: { $0.rect.width < $1.rect.width }) else { return [] }
    let largest = longest.number("data-value")
    let unit = largest == 0 ? 0 : longest.rect.width / largest
    let rows = Dictionary(grouping: bars) { $0.number("y") }
    for (_, row) in rows {
      var end = zero
      for bar in row.sorted(by: { $0.rect.x < $1.rect.x }) {
        if (bar.rect.x - end).magnitude > Self.tolerance { found.append("a gap between parts") }
        let value = bar.number("data-value")
        if (bar.rect.width - value * unit).magnitude > Self.tolerance {
          found.append("the part \(value) is drawn \(bar.rect.width) long")
        }
        end = bar.rect.right
      }
      let sum = row.map { $0.number("data-value") }.reduce(0, +)
      if chart.arrangement == .share, (sum - 100).magnitude > 0.1 { found.append("shares: \(sum)") }
    }
    // A row of which a part is missing has no bar at all.
    let whole = chart.rows.count { row in
      row.values.allSatisfy { $0 != nil } && row.values.contains { ($0 ?? 0) > 0 }
    }
    if rows.count > whole { found.append("\(rows.count) rows drawn of \(whole) with all parts") }
    return found
  }

  // MARK: Axes of values

  /// The ruler of an axis below the plot: its lines with the values they stand for.
  private var acrossRuler: TruthChecks.Ruler? {
    TruthChecks.Ruler(
      parsed.nodes.filter {
        $0.name == "line" && ($0.has(role: "grid") || $0.has(role: "axis"))
          && $0.attributes["data-value"] != nil && $0.number("x1") == $0.number("x2")
      }.map { (position: $0.number("x1"), value: $0.number("data-value")) }
    )
  }

  /// The named ticks below the plot stand at the lines whose value they say.
  private func tickNames(_ ruler: TruthChecks.Ruler) -> [String] {
    let width = parsed.width
    return parsed.texts.filter {
      $0.has(role: "axis") && $0.attributes["text-anchor"] == "middle"
    }.compactMap { node in
      guard let value = TruthChecks.number(node.text) else { return "a tick '\(node.text)'" }
      let place = node.number("x")
      // A name at the edge is moved into the picture.
      let isMoved = node.run.box.x < 2.5 || node.run.box.right > width - 2.5
      let isRight = (place - ruler.position(of: value)).magnitude <= Self.tolerance
      return isRight || isMoved ? nil : "the tick \(node.text) stands elsewhere"
    }
  }

  /// Bars, targets and baselines of goals lie where their axis says; without a shared axis in
  /// proportion to each other.
  func goals(_ chart: GoalChart) -> [String] {
    var found: [String] = []
    func marks(of name: String) -> [(place: Double, value: Double)] {
      parsed.nodes.filter { $0.series == name && $0.attributes["data-value"] != nil }.map { node in
        let value = node.number("data-value")
        let bounds = node.bounds
        switch node.name {
        case "rect": return (value < 0 ? bounds.x : bounds.right, value)
        default: return (bounds.x + bounds.width / 2, value)
        }
      }
    }
    let names = chart.rows.map { TruthChecks.shown($0.name) }
    if chart.hasSharedAxis {
      guard let ruler = acrossRuler else { return ["no axis"] }
      found += tickNames(ruler)
      for name in Set(names) {
        for mark in marks(of: name)
        where (mark.place - ruler.position(of: mark.value)).magnitude > Self.tolerance {
          found.append("'\(name)': \(mark.value) is drawn elsewhere")
        }
      }
      return found
    }
    for name in names where names.count(where: { $0 == name }) == 1 {
      let marks = marks(of: name)
      guard let ruler = TruthChecks.Ruler(Self.distinct(marks)) else { continue }
      for mark in marks
      where (mark.place - ruler.position(of: mark.value)).magnitude > 2 * Self.tolerance {
        found.append("'\(name)': \(mark.value) is drawn elsewhere")
      }
    }
    return found
  }

  /// Marks of different values only, from which a ruler can be made.
  private static func distinct(_ marks: [(place: Double, value: Double)])
    -> [(position: Double, value: Double)]
  {
    guard let low = marks.min(by: { $0.value < $1.value }),
      let high = marks.max(by: { $0.value < $1.value }), low.value < high.value
    else { return [] }
    return [(low.place, low.value), (high.place, high.value)]
  }

  /// Every dot and the quartiles lie where the axis says.
  func distribution(_ chart: DistributionChart) -> [String] {
    guard let ruler = acrossRuler else { return ["no axis"] }
    var found = tickNames(ruler)
    let dots = parsed.nodes.filter {
      $0.has(role: "point") && $0.attributes["data-value"] != nil
    }
    let count = chart.rows.map(\.items.count).reduce(0, +)
    if dots.count != count { found.append("\(dots.count) dots for \(count) values") }
    for dot in dots {
      let value = dot.number("data-value")
      let place = dot.bounds.x + dot.bounds.width / 2
      if (place - ruler.position(of: value)).magnitude > Self.tolerance {
        found.append("\(value) is drawn \(place - ruler.position(of: value)) px off")
      }
    }
    return found
  }

  // MARK: Lines

  /// All ends lie on one scale; what is broken or missing is not joined.
  func slope(_ chart: SlopeChart) -> [String] {
    let marks = parsed.nodes.filter {
      $0.has(role: "series") && $0.attributes["data-value"] != nil
    }
    var points: [(place: Double, value: Double)] = []
    for mark in marks {
      let values = mark.numbers("data-value")
      let places =
        mark.name == "polyline"
        ? mark.points.map(\.y) : [mark.bounds.y + mark.bounds.height / 2]
      for (place, value) in zip(places, values) { points.append((place, value)) }
    }
    var found: [String] = []
    let expected = chart.lines.map { ($0.from == nil ? 0 : 1) + ($0.to == nil ? 0 : 1) }
      .reduce(0, +)
    if points.count != expected { found.append("\(points.count) ends for \(expected) values") }
    let joined = parsed.nodes.count { $0.has(role: "series") && $0.name == "polyline" }
    let mayBeJoined = chart.lines.count { $0.from != nil && $0.to != nil && !$0.isBroken }
    if joined != mayBeJoined { found.append("\(joined) joined of \(mayBeJoined)") }
    guard let ruler = TruthChecks.Ruler(Self.distinct(points)) else { return found }
    for point in points
    where (point.place - ruler.position(of: point.value)).magnitude > 2 * Self.tolerance {
      found.append("\(point.value) is drawn elsewhere")
    }
    return found
  }

  /// In each small chart every point lies where its own grid lines say.
  func multiples(_ chart: MultiplesChart) -> [String] {
    var found: [String] = []
    var rules: [(position: Double, value: Double)] = []
    var lastWasRule = false
    for node in parsed.nodes where !node.has(role: "key") {
      let isRule =
        node.name == "line" && node.attributes["data-value"] != nil
        && (node.has(role: "grid") || node.has(role: "axis"))
      if isRule {
        if !lastWasRule { rules = [] }
        rules.append((node.number("y1"), node.number("data-value")))
      }
      // The value labels stand between the rules of the first column.
      if node.name != "g", node.name != "text" || !node.has(role: "axis") { lastWasRule = isRule }
      guard node.has(role: "series") || node.has(role: "target"), node.name != "text",
        node.attributes["data-value"] != nil
      else { continue }
      guard let ruler = TruthChecks.Ruler(rules) else {
        found.append("no rules to read by")
        continue
      }
      let places =
        node.name == "polyline" || node.name == "line"
        ? node.points.map(\.y) : [node.bounds.y + node.bounds.height / 2]
      for (place, value) in zip(places, node.numbers("data-value"))
      where (place - ruler.position(of: value)).magnitude > Self.tolerance {
        found.append("\(value) is drawn \(place - ruler.position(of: value)) px off")
      }
    }
    return found
  }

  // MARK: Maps

  /// Areas of one class have one colour, those of two classes two; one without a value is hatched.
  func map(_ chart: MapChart) -> [String] {
    var found: [String] = []
    var colors: [Int: Set<String>] = [:]
    let limits = chart.limits
    let areas = parsed.nodes.filter {
      $0.name == "path" && $0.has(role: "region") && $0.attributes["data-value"] != nil
    }
    let count = chart.areas.count { $0.value != nil }
    if areas.count != count { found.append("\(areas.count) coloured areas of \(count)") }
    for area in areas {
      let value = area.number("data-value")
      // A value beside a limit is in the file with few decimals.
      guard limits.allSatisfy({ ($0 - value).magnitude > 0.001 }) else { continue }
      colors[limits.count { value >= $0 }, default: []].insert(area.attributes["fill"] ?? "")
    }
    if colors.values.contains(where: { $0.count > 1 }) { found.append("two colours in a class") }
    if Set(colors.values.joined()).count != colors.count { found.append("two classes of a colour") }
    return found
  }
}
