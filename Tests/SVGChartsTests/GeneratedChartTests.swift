import Foundation
import SVGCharts
import Testing

/// Charts of random data hold every rule that can be read from the file.
///
/// With `CHART_PICTURES=FOLDER` in the environment every tenth is written there, to be held against
/// other checks.
@Suite struct GeneratedChartTests {
  @Test(arguments: 0..<100) func `a trend chart of any data may be printed`(seed: Int) throws {
    var random = RandomCharts(seed: seed)
    let chart = random.trend()
    let svg = try chart.svg()
    #expect(ChartChecks.findings(in: svg) == [])
    #expect(TruthChecks.findings(chart, svg) == [])
    try keep(svg, seed)
  }

  @Test(arguments: 0..<50) func `a bar chart of any data may be printed`(seed: Int) throws {
    var random = RandomCharts(seed: 1000 + seed)
    let chart = random.bars()
    let svg = try chart.svg()
    #expect(ChartChecks.findings(in: svg) == [])
    #expect(KindChecks.findings(chart, svg) == [])
    try keep(svg, 1000 + seed)
  }

  @Test(arguments: 0..<135) func `a chart of any other kind and data may be printed`(seed: Int)
    throws
  {
    var random = RandomCharts(seed: 2000 + seed)
    let chart = random.otherKind(seed)
    let svg = try chart.svg()
    #expect(ChartChecks.findings(in: svg) == [])
    #expect(KindChecks.findings(chart, svg) == [])
    try keep(svg, 2000 + seed)
  }

  private func keep(_ svg: String, _ number: Int) throws {
    guard number.isMultiple(of: 10),
      let folder = ProcessInfo.processInfo.environment["CHART_PICTURES"]
    else { return }
    let file = URL(filePath: folder).appending(path: "generated-\(number).svg")
    try svg.write(to: file, atomically: true, encoding: .utf8)
  }
}
