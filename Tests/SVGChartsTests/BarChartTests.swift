import SVGCharts
import Testing

/// What the bars of a bar chart tell.
@Suite struct BarChartTests {
  private func parsed(_ name: String, _ size: ChartSize = .web) throws -> ParsedSVG {
    let chart = try #require(SampleCharts.bars(size).first { $0.name == name }).chart
    return try #require(ParsedSVG(try chart.svg()))
  }

  @Test(arguments: ["bars5", "bars30", "barsnegative", "bars357"])
  func `bars grow from zero in proportion`(name: String) throws {
    for size in [ChartSize.web, .column] {
      let parsed = try parsed(name, size)
      let axis = try #require(
        parsed.nodes.first { $0.has(role: "axis") && $0.attributes["data-value"] == "0" }
      )
      let zero = axis.number("x1")
      let bars = parsed.nodes.filter { $0.name == "rect" && $0.has(role: "bar") }
      let longest = try #require(bars.max { $0.rect.width < $1.rect.width })
      let unit = longest.rect.width / longest.number("data-value").magnitude
      for bar in bars {
        let value = bar.number("data-value")
        let near = value < 0 ? bar.rect.right : bar.rect.x
        #expect((near - zero).magnitude <= 0.02)
        #expect((bar.rect.width - value.magnitude * unit).magnitude <= 0.05, "\(value)")
      }
    }
  }

  @Test func `the largest stands first, those without a value last`() throws {
    let parsed = try parsed("bars30")
    let values = parsed.nodes.filter { $0.name == "rect" && $0.has(role: "bar") }
      .sorted { $0.rect.y < $1.rect.y }.map { $0.number("data-value") }
    #expect(values == values.sorted(by: >))
    #expect(values.count == 29)
    #expect(parsed.texts.filter { $0.text == ":" }.count == 1)
  }

  @Test func `of many bars an excerpt is drawn and the rest counted`() throws {
    let parsed = try parsed("bars357")
    let bars = parsed.nodes.filter { $0.name == "rect" && $0.has(role: "bar") }
    let left = parsed.texts.compactMap { node in
      node.text.hasPrefix("… ") ? Int(node.text.dropFirst(2).prefix { $0.isNumber }) : nil
    }
    #expect(bars.count + left.reduce(0, +) == 357)
    #expect(bars.count <= 30)
    #expect(parsed.texts.contains { $0.text == "Kommune 100" && $0.run.isBold })
  }

  @Test func `bars are two to four times as thick as the gaps`() throws {
    let parsed = try parsed("bars5")
    let bars = parsed.nodes.filter { $0.name == "rect" && $0.has(role: "bar") }.map(\.rect)
      .sorted { $0.y < $1.y }
    let gap = bars[1].y - bars[0].bottom
    #expect((2...4).contains(bars[0].height / gap))
  }
}
