import Foundation
import SVGCharts
import TestSupport
import Testing

/// The named cases that a person looks at: each holds every rule in every size.
///
/// With `CHART_PICTURES=FOLDER` in the environment they are written there, to be looked at.
@Suite struct NamedCaseTests {
  static let sizes: [(name: String, size: ChartSize)] = [
    ("web", .web), ("page", .page), ("column", .column),
  ]

  @Test(arguments: sizes.map(\.name)) func `every named case may be printed`(sizeName: String)
    throws
  {
    let size = try #require(Self.sizes.first { $0.name == sizeName }).size
    for (name, chart) in SampleCharts.all(size) {
      let svg = try chart.svg()
      let findings =
        ChartChecks.findings(in: svg)
        + KindChecks.findings(chart, svg)
      #expect(findings == [], "\(name) in size \(sizeName)")
      if let folder = ProcessInfo.processInfo.environment["CHART_PICTURES"] {
        let file = URL(filePath: folder).appending(path: "\(name)-\(sizeName).svg")
        try svg.write(to: file, atomically: true, encoding: .utf8)
      }
    }
  }

  @Test(arguments: ["one", "missed", "break", "gaps", "bars5", "barsnegative"])
  func `a named case is drawn as it was looked at`(name: String) throws {
    let chart = try #require(SampleCharts.all(.web).first { $0.name == name }).chart
    expectSnapshot(try chart.svg(), named: "\(name).svg")
  }

  @Test func `a chart is the same text every time`() throws {
    for (name, chart) in SampleCharts.all(.column) {
      let first = try chart.svgBytes()
      for _ in 0..<3 { #expect(try chart.svgBytes() == first, "\(name)") }
    }
  }
}
