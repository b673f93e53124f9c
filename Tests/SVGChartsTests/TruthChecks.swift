import SVGCharts

/// Holds what a trend chart draws against the data it was made of, by the file alone: ticks are
/// read as text, positions as coordinates.
struct TruthChecks {
  /// A straight map from coordinates to what the axis says they mean.
  struct Ruler {
    var slope: Double
    var origin: Double

    /// Makes a ruler of the outermost of at least two marks.
    init?(_ marks: [(position: Double, value: Double)]) {
      let sorted = marks.sorted { $0.position < $1.position }
      guard let first = sorted.first, let last = sorted.last, first.position != last.position
      else { return nil }
      slope = (last.position - first.position) / (last.value - first.value)
      origin = first.position - first.value * slope
    }

    func position(of value: Double) -> Double { origin + value * slope }
  }

  let chart: TrendChart
  let parsed: ParsedSVG

  static func findings(_ chart: TrendChart, _ svg: String) -> [String] {
    guard let parsed = ParsedSVG(svg) else { return ["not well-formed"] }
    let checks = TruthChecks(chart: chart, parsed: parsed)
    let size = svg.utf8.count > 30_000 ? ["\(svg.utf8.count) bytes"] : []
    return size + checks.positions() + checks.joints() + checks.ticks() + checks.targets()
  }

  /// The values that the tick texts beside the axis say, with the height they stand at.
  var tickMarks: [(position: Double, value: Double)] {
    parsed.texts.filter { $0.has(role: "axis") && $0.attributes["text-anchor"] == "end" }
      .compactMap { node in
        Self.number(node.text).map { (node.number("y") - 0.35 * node.textSize, $0) }
      }
  }

  /// A number as Norwegians write it.
  static func number(_ text: String) -> Double? {
    Double(
      text.filter { $0 != "\u{A0}" && $0 != "%" }
        .map { $0 == "," ? "." : $0 == "\u{2212}" ? "-" : String($0) }.joined()
    )
  }

  private var seriesNodes: [ParsedSVG.Node] {
    parsed.nodes.filter { $0.has(role: "series") && $0.attributes["data-year"] != nil }
  }

  /// Every drawn point lies where its value is by the axis, within 0.05 px.
  func positions() -> [String] {
    var found: [String] = []
    guard chart.lines.contains(where: { $0.points.contains { $0.value != nil } }) else { return [] }
    guard let vertical = Ruler(tickMarks) else { return ["no ticks to read values by"] }
    let years = parsed.nodes.filter { $0.has(role: "axis") && $0.attributes["data-year"] != nil }
      .map { (position: $0.number("x1"), value: $0.number("data-year")) }
    let horizontal = Ruler(years)
    for node in seriesNodes {
      let values = node.numbers("data-value")
      let moments = node.numbers("data-year")
      let points =
        switch node.name {
        case "circle", "rect", "path":
          [
            Point(
              x: node.bounds.x + node.bounds.width / 2,
              y: node.bounds.y + node.bounds.height / 2
            )
          ]
        default: node.points
        }
      if points.count != values.count || moments.count != values.count {
        found.append("\(points.count) points for \(values.count) values")
        continue
      }
      for ((point, value), moment) in zip(zip(points, values), moments) {
        let error = (point.y - vertical.position(of: value)).magnitude
        if error > 0.05 { found.append("\(value) is drawn \(error) px off") }
        if let horizontal {
          let error = (point.x - horizontal.position(of: moment)).magnitude
          if error > 0.05 { found.append("\(moment) is drawn \(error) px off") }
        }
      }
    }
    return found
  }

  /// Two neighbours are joined if both have a value and no break lies between them, else not; all
  /// values are drawn, and nothing that is no value.
  func joints() -> [String] {
    var found: [String] = []
    var drawn: [String: Set<[Double]>] = [:]
    var dots: [String: Set<Double>] = [:]
    var spans: [String: Set<Double>] = [:]
    for node in seriesNodes {
      let years = node.numbers("data-year")
      if node.has(role: "interval") {
        spans[node.series ?? "", default: []].formUnion(years)
        continue
      }
      for (one, next) in zip(years, years.dropFirst()) {
        drawn[node.series ?? "", default: []].insert([one, next])
      }
      dots[node.series ?? "", default: []].formUnion(years)
    }
    for line in chart.lines where chart.lines.count(where: { $0.name == line.name }) == 1 {
      let points = line.points.sorted { $0.x < $1.x }
      var expected: Set<[Double]> = []
      for (one, next) in zip(points, points.dropFirst())
      where one.value != nil && next.value != nil && !next.breakBefore && one.upper == nil
        && next.upper == nil
      {
        expected.insert([one.x, next.x])
      }
      let name = Self.shown(line.name)
      if drawn[name, default: []] != expected { found.append("'\(name)' is joined wrongly") }
      if dots[name, default: []]
        != Set(points.filter { $0.value != nil && $0.upper == nil }.map(\.x))
        || spans[name, default: []] != Set(points.filter { $0.upper != nil }.map(\.x))
      {
        found.append("'\(name)' draws other periods than it has values for")
      }
    }
    return found
  }

  /// Steps of 1, 2, 5 or 25, four to seven, evenly spaced, as many decimals as the step needs.
  func ticks() -> [String] {
    let marks = tickMarks.sorted { $0.value < $1.value }
    guard !marks.isEmpty else { return [] }
    let texts = parsed.texts.filter {
      $0.has(role: "axis") && $0.attributes["text-anchor"] == "end"
    }.map(\.text)
    var found: [String] = []
    if !(4...7).contains(marks.count) { found.append("\(marks.count) ticks") }
    let decimals = Set(texts.map { $0.split(separator: ",").dropFirst().first?.count ?? 0 })
    if decimals.count > 1 { found.append("ticks with different decimals: \(texts)") }
    let steps = zip(marks, marks.dropFirst()).map { $1.value - $0.value }
    guard let step = steps.first else { return found }
    if steps.contains(where: { ($0 - step).magnitude > 1e-6 * step }) {
      found.append("uneven ticks: \(texts)")
    }
    return found
  }

  /// A target's line has another dash than a provisional segment, and stands at its value.
  func targets() -> [String] {
    var found: [String] = []
    let lines = parsed.nodes.filter {
      $0.has(role: "target") && $0.attributes["data-value"] != nil
    }
    if lines.count != chart.targets.count { found.append("\(lines.count) target lines") }
    guard let vertical = Ruler(tickMarks) else { return found }
    let provisional = Set(
      seriesNodes.compactMap { $0.attributes["stroke-dasharray"] }
    )
    for line in lines {
      if let dash = line.attributes["stroke-dasharray"], provisional.contains(dash) {
        found.append("a target is dashed as a series is")
      }
      for (point, value) in zip(line.points, line.numbers("data-value"))
      where (point.y - vertical.position(of: value)).magnitude > 0.05 {
        found.append("the target \(value) is drawn elsewhere")
      }
    }
    return found
  }

  /// A name as the file holds it.
  static func shown(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
          case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF, 0xFEFF:
            "\u{FFFD}"
          default: scalar
          }
        }
      )
    )
  }
}
