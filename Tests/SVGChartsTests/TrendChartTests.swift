import SVGCharts
import Testing

/// What the lines of a trend chart tell.
@Suite struct TrendChartTests {
  /// A sample read back.
  private func parsed(_ name: String, _ size: ChartSize = .web) throws -> ParsedSVG {
    let chart = try #require(SampleCharts.trends(size).first { $0.name == name }).chart
    return try #require(ParsedSVG(try chart.svg()))
  }

  @Test func `a missing year is a gap, a lone year a marker`() throws {
    let parsed = try parsed("gaps")
    let loppa = parsed.nodes.filter { $0.series == "Loppa" && $0.attributes["data-year"] != nil }
    #expect(
      loppa.map { $0.attributes["data-year"] } == ["2010 2011", "2016 2017 2018 2019", "2013"]
    )
    #expect(loppa.last?.name == "circle")
  }

  @Test func `no line crosses a break, and the break has a rule and a word`() throws {
    let parsed = try parsed("break")
    let lines = parsed.nodes.filter { $0.name == "polyline" && $0.has(role: "series") }
    #expect(
      lines.map { $0.attributes["data-year"] } == ["2005 2006 2007", "2008 2009 2010", "2010 2011"]
    )
    let rule = try #require(parsed.nodes.first { $0.name == "line" && $0.has(role: "break") })
    #expect(rule.attributes["stroke-dasharray"] != nil)
    #expect(parsed.visibleText.contains("Brudd"))
    #expect(parsed.visibleText.contains("Brudd i 2008: ny definisjon av mottaker."))
  }

  @Test func `a provisional year is dashed, open and said in words`() throws {
    let parsed = try parsed("break")
    let last = try #require(
      parsed.nodes.last { $0.name == "polyline" && $0.has(role: "series") }
    )
    #expect(last.attributes["stroke-dasharray"] == "4 3")
    let open = parsed.nodes.filter {
      $0.name == "circle" && $0.has(role: "series") && $0.attributes["fill"] == "none"
    }
    #expect(open.count == 1)
    #expect(parsed.visibleText.contains("foreløpig"))
  }

  @Test func `a cropped axis is said in the figure and in the description`() throws {
    let parsed = try parsed("close")
    #expect(parsed.visibleText.contains("Aksen starter på 58\u{A0}%."))
    #expect(parsed.description.contains("Aksen starter på 58\u{A0}%."))
    #expect(try !self.parsed("reached").visibleText.contains("Aksen starter"))
  }

  @Test func `a target is drawn over the years it holds and named on its line`() throws {
    let parsed = try parsed("reached")
    let target = try #require(
      parsed.nodes.first { $0.has(role: "target") && $0.attributes["data-year"] != nil }
    )
    #expect(target.attributes["data-year"] == "2010 2014")
    #expect(target.attributes["stroke-dasharray"] == "8 4")
    #expect(parsed.visibleText.contains("Mål 2014: 80\u{A0}%"))
  }

  @Test func `years keep their distance, missing ones leave room`() throws {
    let frame = SampleCharts.frame("Hull i årene", "Antall, 2000–2020")
    let chart = TrendChart(
      frame: frame,
      lines: [
        TrendChart.Line(
          name: "A",
          points: [2000.0, 2001, 2010, 2020].map { TrendChart.Point(x: $0, value: $0 - 1990) }
        )
      ],
      format: SampleCharts.plain(0)
    )
    let parsed = try #require(ParsedSVG(try chart.svg()))
    let line = try #require(parsed.nodes.first { $0.name == "polyline" && $0.has(role: "series") })
    let xs = line.points.map(\.x)
    #expect(((xs[3] - xs[2]) / (xs[1] - xs[0]) - 10).magnitude < 0.01)
    let years = parsed.texts.filter {
      $0.has(role: "axis") && $0.attributes["text-anchor"] == "middle"
    }
    #expect(years.first?.text == "2000")
    #expect(years.last?.text == "2020")
  }

  @Test func `one line among grey ones is bold and last`() throws {
    let parsed = try parsed("highlight")
    let colors = parsed.nodes.filter { $0.name == "polyline" && $0.has(role: "series") }
      .map { $0.attributes["stroke"] }
    #expect(Set(colors.dropLast()).count == 1)
    #expect(colors.last != colors.first)
    #expect(parsed.texts.filter { $0.run.isBold && $0.text.contains("Trondheim 20,9") }.count == 1)
  }

  @Test func `a plot grows before a name goes without a place`() throws {
    let column = try parsed("sami", .column)
    #expect(!column.visibleText.contains("Utan namn i figuren"))
    #expect(column.visibleText.contains("Unjárga"))
    #expect(column.height > ChartSize.column.height)
    #expect(try parsed("sami").height == ChartSize.web.height)
  }

  @Test func `names without room are listed below`() throws {
    var chart = SampleCharts.eight(.column, highlighted: false)
    for line in chart.lines.indices { chart.lines[line].name += " og kommunene omkring til sammen" }
    let parsed = try #require(ParsedSVG(try chart.svg()))
    #expect(parsed.visibleText.contains("Uten navn i figuren:"))
    for name in ["Bergen", "Trondheim", "Stavanger", "Sandnes", "Drammen", "Tromsø"] {
      #expect(parsed.visibleText.contains(name))
    }
  }
}
