import SVGCharts
import Testing

/// The checks themselves: each planted fault is found, so that a clean result means something.
@Suite struct ChartChecksTests {
  /// A fault put into a good chart, and the beginning of what is said of it.
  struct Fault: CustomTestStringConvertible {
    var testDescription: String
    var replace: String
    var by: String
    var finding: String
  }

  static let faults = [
    Fault(
      testDescription: "clipping",
      replace: ">140\u{A0}000<",
      by: ">160\u{A0}000 og enda mer tekst<",
      finding: "clipped: "
    ),
    Fault(
      testDescription: "pale line",
      replace: "stroke=\"#0f2080\"",
      by: "stroke=\"#d0d0e0\"",
      finding: "series: stroke has contrast"
    ),
    Fault(
      testDescription: "pale text",
      replace: "fill=\"#21383a\"",
      by: "fill=\"#b0b0b0\"",
      finding: "contrast "
    ),
    Fault(
      testDescription: "style sheet",
      replace: "</desc>",
      by: "</desc><style>text{}</style>",
      finding: "the element style"
    ),
    Fault(
      testDescription: "class",
      replace: "<polyline ",
      by: "<polyline class=\"a\" ",
      finding: "the attribute class"
    ),
    Fault(
      testDescription: "long number",
      replace: "y2=\"",
      by: "y2=\"1.2345",
      finding: "y2='1.2345"
    ),
    Fault(testDescription: "broken", replace: "</g>", by: "</h>", finding: "not well-formed"),
    Fault(
      testDescription: "no description",
      replace: "desc",
      by: "text",
      finding: "no description"
    ),
    Fault(
      testDescription: "function colour",
      replace: "fill=\"#ffffff\"",
      by: "fill=\"rgba(0,0,0,1)\"",
      finding: "fill='rgba(0,0,0,1)'"
    ),
  ]

  @Test(arguments: faults) func fault(_ c: Fault) throws {
    let chart = try #require(SampleCharts.trends(.web).first { $0.name == "one" }).chart
    let good = try chart.svg()
    let bad = good.replacing(c.replace, with: c.by)
    #expect(bad != good)
    let found = ChartChecks.findings(in: bad)
    #expect(found.contains { $0.hasPrefix(c.finding) }, "\(found)")
  }

  @Test func `texts on one another and lines through texts are found`() throws {
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" \
      role="img" lang="nb" aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc>\
      <rect x="0" y="0" width="200" height="100" fill="#ffffff"/>
      """
    let text = "<text x=\"20\" y=\"50\" font-size=\"12\" fill=\"#000000\">Bostøtte</text>"
    func found(_ body: String) -> [String] { ChartChecks.findings(in: head + body + "</svg>") }
    #expect(found(text) == [])
    #expect(
      found(text + "<text x=\"40\" y=\"55\" font-size=\"12\" fill=\"#000000\">mottakere</text>")
        == ["text overlap: 'Bostøtte' | 'mottakere'"]
    )
    let line =
      "<line x1=\"0\" y1=\"46\" x2=\"200\" y2=\"46\" stroke=\"#000000\" stroke-width=\"2\"/>"
    #expect(found(line + text) == [" line crosses the text 'Bostøtte'"])
    let halo = "<rect x=\"10\" y=\"30\" width=\"100\" height=\"30\" fill=\"#ffffff\"/>"
    #expect(found(line + halo + text) == [])
    let edge = "<rect x=\"30\" y=\"30\" width=\"100\" height=\"30\" fill=\"#eeeeee\"/>"
    #expect(found(edge + text).contains("an edge of a  rect crosses the text 'Bostøtte'"))
    #expect(
      found("<text x=\"20\" y=\"50\" font-size=\"12\" fill=\"#000000\">5 400 og -3</text>").count
        == 2
    )
  }

  @Test func `a point drawn at the wrong place and a bridged gap are found`() throws {
    let chart = SampleCharts.gaps(.web)
    let good = try chart.svg()
    #expect(TruthChecks.findings(chart, good) == [])
    var wrong = chart
    wrong.lines[0].points[0].value = 15
    // Only what is drawn and what is marked as drawn disagree: the numbers behind the marks.
    let moved = good.replacing(
      "data-year=\"2010 2011\" data-value=\"14 16\"",
      with: "data-year=\"2010 2011\" data-value=\"15 16\""
    )
    #expect(moved != good)
    #expect(TruthChecks.findings(wrong, moved).count == 1)
    wrong = chart
    wrong.lines[0].points[2].value = 17
    #expect(
      TruthChecks.findings(wrong, good) == [
        "'Loppa' is joined wrongly", "'Loppa' draws other periods than it has values for",
      ]
    )
  }
}
