import IndicatorModel
import IndicatorReport
import Testing

/// A page holds each figure in two sizes, of which a style sheet shows one.
@Suite struct NarrowFigureTests {
  private static let name = "Antall barnehagebarn i alderen ett til fem år i kommunale barnehager"

  private static func page() throws -> String {
    let series = Series(
      quantity: Quantity.coverage,
      region: Region(code: "1804", name: "Bodø", level: .municipality),
      observations: (0..<6).map { Observation(.year(2000 + $0), Double(40 + $0)) }
    )
    let figure = TrendFigure(
      series: [series],
      settings: FigureSettings(language: .nb, title: name, idPrefix: "figur-1")
    )
    return ReportDocument(
      title: "Prøve",
      language: "nb",
      blocks: [.figure(try figure.reportFigure(named: "dekning"))]
    ).html()
  }

  @Test func `both are laid out for themselves, under ids of their own`() throws {
    let page = try Self.page()
    let widths = page.matches(of: #/viewBox="0 0 (\d+) /#).map { Int($0.output.1) }
    #expect(widths == [640, 312])
    let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("figur-1-title") && ids.contains("figur-1-smal-title"))
  }

  @Test func `without a style sheet only the wide one is there`() throws {
    let page = try Self.page()
    let wide = try #require(page.firstRange(of: "<div class=\"wide\">"))
    let narrow = try #require(page.firstRange(of: "<div class=\"narrow\" hidden>"))
    #expect(wide.lowerBound < narrow.lowerBound)
    #expect(page.contains("@media screen and (max-width: 34rem)"))
  }
}
