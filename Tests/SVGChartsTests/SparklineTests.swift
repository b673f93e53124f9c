import SVGCharts
import TestSupport
import Testing

/// Lines as high as a line of text.
@Suite struct SparklineTests {
  private func sparkline(_ values: [Double?], title: String = "Fra 3 til 7") -> Sparkline {
    Sparkline(
      points: values.enumerated().map { Sparkline.Point(x: Double($0), value: $1) },
      title: title,
      language: "nb"
    )
  }

  private func parsed(_ sparkline: Sparkline) throws -> ParsedSVG {
    try #require(ParsedSVG(sparkline.svg))
  }

  @Test func `a whole line is one stroke with a dot at its end`() throws {
    let svg = try parsed(sparkline([3, 5, 4, 7]))
    let lines = svg.nodes.filter { $0.name == "polyline" }
    let dots = svg.nodes.filter { $0.name == "circle" }
    #expect(lines.map(\.points.count) == [4])
    #expect(dots.count == 1)
    #expect(dots.first?.number("cx") == lines.first?.points.last?.x)
    #expect(dots.first?.number("cy") == lines.first?.points.last?.y)
  }

  @Test func `a gap stays a gap, and a lone value between gaps is a dot`() throws {
    let svg = try parsed(sparkline([3, 5, nil, 4, nil, nil, 6, 7]))
    #expect(svg.nodes.filter { $0.name == "polyline" }.map(\.points.count) == [2, 2])
    #expect(svg.nodes.filter { $0.name == "circle" }.count == 2)
  }

  @Test(
    arguments: [[], [nil, nil], [5], [5, 5, 5], [-3, 0, 2], [.infinity, 1, .nan, 2]] as [[Double?]]
  )
  func `any values give a small picture without impossible numbers`(values: [Double?]) throws {
    let line = sparkline(values)
    let svg = try parsed(line)
    #expect(!line.svg.contains("nan") && !line.svg.contains("inf"))
    for node in svg.nodes where ["polyline", "circle"].contains(node.name) {
      let bounds = node.bounds
      #expect(bounds.x >= 0 && bounds.right <= svg.width, "\(values)")
      #expect(bounds.y >= 0 && bounds.y + bounds.height <= svg.height, "\(values)")
    }
  }

  @Test func `hostile titles stay text`() throws {
    let title = "</title><script>alert(1)</script> \u{202E}& \"x\""
    let svg = try parsed(sparkline([1, 2], title: title))
    #expect(svg.title == "</title><script>alert(1)</script> \u{FFFD}& \"x\"")
    #expect(!svg.nodes.contains { $0.name == "script" })
  }

  @Test(arguments: 0..<40) func `equal steps in time are equal steps across`(seed: Int) throws {
    var random = RandomCharts(seed: seed)
    let values = (0..<random.whole(2...20)).map { _ in random.number(-50...90) }
    let points = try parsed(sparkline(values)).nodes.first { $0.name == "polyline" }?.points ?? []
    #expect(points.count == values.count)
    let steps = zip(points, points.dropFirst()).map { $1.x - $0.x }
    #expect(steps.allSatisfy { ($0 - (steps.first ?? 0)).magnitude <= 0.02 })
    // The order of heights is that of values.
    for (one, other) in zip(zip(points, values), zip(points, values).dropFirst()) {
      if one.1 < other.1 - 1 { #expect(one.0.y > other.0.y) }
    }
  }
}
