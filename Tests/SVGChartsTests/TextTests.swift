import SVGCharts
import Testing

/// Measuring, wrapping and cleaning text.
@Suite struct TextTests {
  @Test func `widths are those of Arial`() {
    #expect(Typeface.width(of: "Oslo", size: 10) == 7.78 * 1 + 5 + 2.22 + 5.56)
    #expect(Typeface.width(of: "155\u{A0}500", size: 1000) == 6 * 556 + 278)
    #expect(Typeface.width(of: "Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž", size: 12) > 0)
    #expect(
      Typeface.width(of: "Oslo", size: 10, isBold: true) > Typeface.width(of: "Oslo", size: 10)
    )
  }

  @Test func `room is kept for a wider font`() {
    for text in ["Porsanger – Porsáŋgu – Porsanki", "−4,2\u{A0}%", "Mål 2027: 80\u{A0}%"] {
      #expect(Typeface.reservedWidth(of: text, size: 12) >= Typeface.width(of: text, size: 12))
    }
  }

  @Test func `an emoji of several code points is one em wide`() {
    #expect(Typeface.width(of: "👩‍👩‍👧‍👦", size: 12) == 12)
    #expect(Typeface.width(of: "東京", size: 12) == 24)
  }

  @Test func `room is kept for the parts of an emoji, which stand side by side without its font`() {
    #expect(Typeface.reservedWidth(of: "👩‍👩‍👧‍👦", size: 12) == 48)
    #expect(Typeface.reservedWidth(of: "🇳🇴", size: 12) == 24)
    #expect(Typeface.reservedWidth(of: "❤️", size: 12) == 12)
  }

  /// A text, the room in type sizes of ten, and its lines.
  struct Wrap: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var width: Double
    var maximumLines: Int
    var lines: [String]
    var isShortened = false
  }

  static let wraps = [
    Wrap(testDescription: "fits", text: "Oslo", width: 100, maximumLines: 2, lines: ["Oslo"]),
    Wrap(
      testDescription: "at a space",
      text: "Møre og Romsdal",
      width: 60,
      maximumLines: 2,
      lines: ["Møre og", "Romsdal"]
    ),
    Wrap(
      testDescription: "three languages",
      text: "Porsanger – Porsáŋgu – Porsanki",
      width: 80,
      maximumLines: 3,
      lines: ["Porsanger –", "Porsáŋgu –", "Porsanki"]
    ),
    Wrap(
      testDescription: "shortened",
      text: "Kommunale boliger for vanskeligstilte",
      width: 90,
      maximumLines: 2,
      lines: ["Kommunale", "boliger for vans…"],
      isShortened: true
    ),
    Wrap(
      testDescription: "one long word",
      text: "abcdefghijklmnop",
      width: 50,
      maximumLines: 3,
      lines: ["abcdefghi", "jklmnop"]
    ),
    Wrap(
      testDescription: "no sign begins a line after a hyphen",
      text: "abcdef gh-->",
      width: 60,
      maximumLines: 3,
      lines: ["abcdef", "gh-->"]
    ),
    Wrap(testDescription: "empty", text: "", width: 50, maximumLines: 3, lines: [""]),
  ]

  @Test(arguments: wraps) func wrap(_ c: Wrap) {
    let wrapped = WrappedText(c.text, width: c.width, size: 10, maximumLines: c.maximumLines)
    #expect(wrapped.lines == c.lines)
    #expect(wrapped.isShortened == c.isShortened)
  }

  @Test func `markup and controls come out as text or as a visible sign`() throws {
    var chart = try #require(SampleCharts.trends(.web).first { $0.name == "one" }).chart
    chart.lines[0].name = "<b>A & \"B\"</b> ]]> \u{0}\u{1B}[31m\u{202E}x\u{FFFF}"
    let svg = try chart.svg()
    let parsed = try #require(ParsedSVG(svg))
    let series = parsed.nodes.compactMap(\.series).first
    #expect(series == "<b>A & \"B\"</b> ]]> \u{FFFD}\u{FFFD}[31m\u{FFFD}x\u{FFFD}")
    #expect(ChartChecks.findings(in: svg) == [])
  }

  @Test func `a name from right to left keeps its number after it`() throws {
    var chart = try #require(SampleCharts.trends(.web).first { $0.name == "one" }).chart
    chart.lines[0].name = "ירושלים"
    let parsed = try #require(ParsedSVG(try chart.svg()))
    #expect(parsed.visibleText.contains("ירושלים\u{200E} 155\u{A0}500"))
  }

  @Test func `a name of 300 letters is shortened and whole in the title`() throws {
    var chart = try #require(SampleCharts.trends(.web).first { $0.name == "one" }).chart
    let name = String(repeating: "Kommune ", count: 40)
    chart.lines[0].name = name
    let parsed = try #require(ParsedSVG(try chart.svg()))
    #expect(parsed.visibleText.contains("…"))
    #expect(parsed.nodes.contains { $0.name == "title" && $0.text.hasPrefix(name) })
  }
}
