import SVGCharts
import Testing

/// What cannot be drawn truly is refused in words.
@Suite struct ChartErrorTests {
  /// The words of the refusal.
  private func refusal(_ chart: any Chart) -> String? {
    do {
      _ = try chart.svg()
      return nil
    } catch { return error.description }
  }

  @Test func `nine emphasised lines`() {
    var chart = SampleCharts.eight(.web, highlighted: false)
    chart.lines.append(SampleCharts.line("Bodø", 2014, [20]))
    #expect(
      refusal(chart)
        == "the chart has 9 emphasised lines; expected at most 8; highlight one or a few of them, so that the rest become grey context, or draw several charts"
    )
    chart.lines[0].isHighlighted = true
    #expect(refusal(chart) == nil)
  }

  @Test func `a number that is none`() {
    var chart = SampleCharts.eight(.web, highlighted: true)
    chart.lines[1].points[0].value = .infinity
    #expect(
      refusal(chart)
        == "'Trondheim' holds the number 'inf'; expected a finite one within ±1e15; give a larger unit, or no value where it is missing"
    )
  }

  @Test func `a period twice`() {
    var chart = SampleCharts.eight(.web, highlighted: true)
    chart.lines[1].points[1].x = 2014
    #expect(
      refusal(chart)
        == "'Trondheim' has two points at '2014.0'; expected one point a period; sum or select them first"
    )
  }

  @Test func `nothing to draw`() {
    let frame = SampleCharts.frame("Tom", "Ingenting")
    let words =
      "the chart has nothing to draw; give it at least one line, bar or area, also without values"
    #expect(refusal(TrendChart(frame: frame, lines: [], format: SampleCharts.plain(0))) == words)
    #expect(refusal(BarChart(frame: frame, bars: [], format: SampleCharts.plain(0))) == words)
  }
}
