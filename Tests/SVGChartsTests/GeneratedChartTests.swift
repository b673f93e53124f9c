import SVGCharts
import Testing

/// Charts of random data hold every rule that can be read from the file.
@Suite struct GeneratedChartTests {
  @Test(arguments: 0..<100) func `a trend chart of any data may be printed`(seed: Int) throws {
    var random = RandomCharts(seed: seed)
    let chart = random.trend()
    let svg = try chart.svg()
    #expect(ChartChecks.findings(in: svg) == [])
    #expect(TruthChecks.findings(chart, svg) == [])
  }

  @Test(arguments: 0..<50) func `a bar chart of any data may be printed`(seed: Int) throws {
    var random = RandomCharts(seed: 1000 + seed)
    let chart = random.bars()
    let svg = try chart.svg()
    #expect(ChartChecks.findings(in: svg) == [])
    #expect(KindChecks.findings(chart, svg) == [])
  }

  @Test(arguments: 0..<135) func `a chart of any other kind and data may be printed`(seed: Int)
    throws
  {
    var random = RandomCharts(seed: 2000 + seed)
    let chart = random.otherKind(seed)
    let svg = try chart.svg()
    #expect(ChartChecks.findings(in: svg) == [])
    #expect(KindChecks.findings(chart, svg) == [])
  }
}
