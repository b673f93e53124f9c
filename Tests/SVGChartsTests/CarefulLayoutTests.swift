import SVGCharts
import Testing

/// What a careful editor would mend by hand, seen in pictures of the named cases.
@Suite struct CarefulLayoutTests {
  private func parsed(_ name: String, _ size: ChartSize) throws -> ParsedSVG {
    let chart = try #require(SampleCharts.all(size).first { $0.name == name }).chart
    return try #require(ParsedSVG(try chart.svg()))
  }

  @Test(arguments: [
    (
      "Folketallet passerte fem millioner i 2012", ["Folketallet passerte", "fem millioner i 2012"]
    ),
    (
      "Loppa har hatt flest årsverk de fleste år", ["Loppa har hatt flest", "årsverk de fleste år"]
    ),
    ("Fraflyttingen snudde", ["Fraflyttingen snudde"]),
  ])
  func `a heading of two lines does not end with a lone word`(text: String, lines: [String]) {
    let wrapped = WrappedText(
      text,
      width: 300,
      size: 14,
      isBold: true,
      maximumLines: 3,
      filling: .balanced
    )
    #expect(wrapped.lines == lines)
  }

  @Test func `a footnote does not end with a short word on a line of its own`() {
    let text = "Bosatte flyktninger, 2020: summen av 211 publiserte tall. Ikke med: 145\u{A0}«:»."
    let greedy = WrappedText(text, width: 440, size: 12, maximumLines: 12)
    #expect(greedy.lines.last == "145\u{A0}«:».")
    let wrapped = WrappedText(
      text,
      width: 440,
      size: 12,
      maximumLines: 12,
      filling: .withoutOrphan
    )
    #expect(wrapped.lines.count == greedy.lines.count)
    #expect(wrapped.lines.joined(separator: " ") == text)
    #expect(wrapped.lines.last?.hasPrefix("Ikke med: 145") == true)
    let one = text.replacing(". Ikke", with: ", ikke")
    let other = WrappedText(
      one,
      width: 440,
      size: 12,
      maximumLines: 12,
      filling: .withoutOrphan
    )
    #expect(other.lines.count == greedy.lines.count)
    #expect(other.lines.joined(separator: " ") == one)
    #expect(other.lines.last?.count ?? 0 > 15)
  }

  @Test func `a text is not cut after a dash or a comma`() {
    let text = WrappedText("Tana – Deatnu", width: 42, size: 10, maximumLines: 1)
    #expect(text.lines == ["Tana…"])
  }

  @Test(arguments: [
    ("millions", ["2005", "2015", "2024"]), ("gaps", ["2010", "2015", "2019"]),
    ("lonely", ["2015", "2020"]), ("thirtyyears", ["1995", "2005", "2015", "2024"]),
    ("negative", ["2012", "2014", "2016", "2018", "2020"]),
  ])
  func `years of a narrow axis leave no hole and keep one step`(name: String, years: [String])
    throws
  {
    let parsed = try parsed(name, .column)
    let shown = parsed.texts.filter {
      $0.has(role: "axis") && $0.attributes["text-anchor"] == "middle"
    }
    #expect(shown.map(\.text) == years)
  }

  @Test func `a long name takes a line more before it is cut`() throws {
    let lines = try parsed("threeyears", .column).texts.filter { $0.has(role: "label") }
    #expect(lines.suffix(4).map(\.text).joined(separator: " ").hasSuffix("bolig 4\u{A0}290"))
  }

  @Test func `the lines of one name stand closer than those of two`() throws {
    let lines = try parsed("close", .column).texts.filter { $0.has(role: "label") }
    let heights = lines.map(\.run.at.y)
    let gaps = zip(heights, heights.dropFirst()).map { $1 - $0 }
    #expect(gaps.count == 7)
    for (index, gap) in gaps.enumerated() { #expect((gap > 17) != index.isMultiple(of: 2)) }
  }

  @Test func `a name beside the topmost grid line does not move`() throws {
    let parsed = try parsed("lonely", .web)
    let name = try #require(parsed.texts.first { $0.text.hasPrefix("Utsira") })
    let tick = try #require(parsed.texts.first { $0.has(role: "axis") && $0.text == "4" })
    #expect((name.run.at.y - tick.run.at.y).magnitude < 0.6)
  }

  @Test func `a lone point is shown as a point beside its name, not as a line`() throws {
    let sample = try parsed("lonely", .web).nodes.filter {
      $0.has(role: "label") && $0.name != "g" && $0.name != "text"
    }
    #expect(sample.map(\.name) == ["circle"])
  }

  @Test func `a reference line is light at its edges, so that a dark bar does not swallow it`()
    throws
  {
    let nodes = try parsed("bars30", .web).nodes
    let line = try #require(nodes.firstIndex { $0.name == "line" && $0.has(role: "reference") })
    let light = try #require(nodes[..<line].last { $0.name == "line" })
    #expect(light.has(role: "halo"))
    #expect(light.number("x1") == nodes[line].number("x1"))
    #expect(light.number("stroke-width") > nodes[line].number("stroke-width"))
  }

  @Test func `names far from bars are led to them by a hair line`() throws {
    func guides(_ name: String) throws -> Int {
      try parsed(name, .web).nodes.filter { $0.name == "line" && $0.has(role: "grid") }.count
    }
    #expect(try guides("barsnegative") >= 8)
    #expect(try guides("bars5") == 0)
  }

  @Test func `a plot under long footnotes is not flattened`() throws {
    var chart = try #require(SampleCharts.trends(.web).first { $0.name == "one" }).chart
    chart.frame.notes = (1...9).map { "Merknad nummer \($0)." }
    let parsed = try #require(ParsedSVG(try chart.svg()))
    let ticks = parsed.texts.filter {
      $0.has(role: "axis") && $0.attributes["text-anchor"] == "end"
    }
    let heights = ticks.map(\.run.at.y)
    #expect((heights.max() ?? 0) - (heights.min() ?? 0) >= 150)
  }

  @Test func `a description that is too long ends with a whole sentence`() throws {
    var chart = try #require(SampleCharts.trends(.web).first { $0.name == "one" }).chart
    chart.frame.description = (1...60).map { "Per 1. januar: \($0)." }.joined(separator: " ")
    let parsed = try #require(ParsedSVG(try chart.svg()))
    #expect(parsed.description.count <= 600)
    #expect(!parsed.description.contains("…"))
    #expect(parsed.description.hasSuffix(". Aksen starter på 80\u{A0}000."))
    #expect(!parsed.description.contains("Per 1. Aksen"))
  }
}
