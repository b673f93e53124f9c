import IndicatorAnalysis
import IndicatorModel
import Testing

/// Moving means and running sums.
@Suite struct SmoothingTests {
  @Test func `a moving mean needs every value of its window`() {
    let series = TestSeries.years(from: 2010, [1, 2, 6, nil, 5, 6, 7])
    let means = movingMean(of: series, over: 3).observations
    #expect(means.map(\.value) == [nil, nil, 3, nil, nil, nil, 6])
    #expect(means.map(\.period.code) == series.observations.map(\.period.code))
  }

  @Test func `a moving mean does not reach over a year without a cell`() {
    let cells = [2010, 2011, 2013, 2014].map { Observation(.year($0), Double($0)) }
    let means = movingMean(of: TestSeries.of(cells), over: 2).observations
    #expect(means.map(\.value) == [nil, 2010.5, nil, 2013.5])
  }

  @Test func `a moving mean does not reach over a break, and begins anew at it`() {
    var series = TestSeries.years(from: 2010, [1, 3, 10, 20])
    series.observations[2].status = .seriesBreak
    let means = movingMean(of: series, over: 2).observations
    #expect(means.map(\.value) == [nil, 2, nil, 15])
    #expect(means.allSatisfy { $0.status != .seriesBreak })
  }

  @Test func `a moving mean of a provisional figure is provisional`() {
    var series = TestSeries.years(from: 2010, [1, 3])
    series.observations[1].status = .provisional
    #expect(movingMean(of: series, over: 2).observations[1].status == .provisional)
  }

  @Test func `years are summed from the first on, and a hole leaves the rest open`() {
    let series = TestSeries.years(from: 2010, [1, 2, 3, nil, 5])
    #expect(cumulated(series)?.observations.map(\.value) == [1, 3, 6, nil, nil])
    #expect(cumulated(series, from: .year(2011))?.observations.map(\.value) == [2, 5, nil, nil])
  }

  @Test func `months are summed within their year, from January only`() throws {
    let codes = ["2023M11", "2023M12", "2024M01", "2024M02", "2024M04"]
    let cells = try codes.map { Observation(try #require(TimePeriod(code: $0)), 10) }
    let sums = cumulated(TestSeries.of(cells))?.observations.map(\.value)
    #expect(sums == [nil, nil, 10, 20, nil])
  }

  @Test func `a break ends a running sum, and a percentage has none`() {
    var series = TestSeries.years(from: 2010, [1, 2, 3])
    series.observations[1].status = .seriesBreak
    #expect(cumulated(series)?.observations.map(\.value) == [1, nil, nil])
    #expect(cumulated(TestSeries.years(from: 2010, [1], kind: .percent)) == nil)
  }
}
