import IndicatorAnalysis
import IndicatorModel
import Testing

@Suite struct OutlookTests {
  private static let name = LocalizedText(same: "mål")

  private func target(
    _ demand: Target.Demand,
    by deadline: Target.Deadline = .once(.year(2020)),
    evidence: Target.Evidence = .direct
  ) -> Target {
    Target(
      id: "G1",
      name: Self.name,
      indicator: "antall",
      demand: demand,
      deadline: deadline,
      evidence: evidence
    )
  }

  private func outlook(
    _ series: Series,
    _ target: Target,
    at period: TimePeriod = .year(2015),
    over years: Int = Outlook.usualYears,
    register: RegionRegister? = nil
  ) throws -> Outlook {
    let cell = try #require(series.observation(at: period))
    let result = Attainment(plan: cell, in: series, against: target, of: "A1")
    return Outlook(of: result, in: series, over: years, register: register)
  }

  private let rising = TestSeries.years(from: 2010, [60, 64, 66, 70, 73, 75])

  @Test func `the year, its interval and both paces are told`() throws {
    let outlook = try outlook(rising, target(.atLeast(90)))
    #expect(outlook.neededPerYear == 3)
    #expect(outlook.pace?.theilSen == 3)
    #expect(outlook.firstPeriod == .year(2010))
    #expect(outlook.points == 6)
    let interval = Outlook.Interval(earliest: .year(2019), latest: .year(2022))
    #expect(outlook.outcome == .expected(.year(2020), interval))
    #expect(outlook.isInTime == true)
  }

  @Test func `a year too late is after the deadline`() throws {
    let outlook = try outlook(rising, target(.atLeast(91)))
    guard case .expected(.year(2021), _) = outlook.outcome else {
      Issue.record("\(outlook.outcome)")
      return
    }
    #expect(outlook.isInTime == false)
  }

  @Test func `a deadline that has passed asks for no pace, but the year is told`() throws {
    let outlook = try outlook(rising, target(.atLeast(90), by: .once(.year(2014))))
    #expect(outlook.neededPerYear == nil)
    #expect(outlook.outcome.code == "expected")
    #expect(outlook.isInTime == false)
  }

  @Test func `the window is as long as asked for`() throws {
    let series = TestSeries.years(from: 2005, [0, 0, 0, 0, 0, 60, 64, 66, 70, 73, 75])
    #expect(try outlook(series, target(.atLeast(90))).pace?.theilSen == 3)
    #expect(try outlook(series, target(.atLeast(90)), over: 10).points == 11)
    #expect(try outlook(series, target(.atLeast(90)), over: 3).firstPeriod == .year(2012))
  }

  @Test func `fewer than four values are refused`() throws {
    let series = TestSeries.years(from: 2013, [70, 73, 75])
    let outlook = try outlook(series, target(.atLeast(90)))
    #expect(outlook.outcome == .refused(.tooFewPoints))
    #expect(outlook.pace == nil)
    #expect(outlook.points == 3)
    // What the deadline asks for needs no pace.
    #expect(outlook.neededPerYear == 3)
  }

  @Test func `missing values do not count, and are said`() throws {
    let series = TestSeries.years(from: 2010, [60, nil, nil, 70, 73, 75])
    let outlook = try outlook(series, target(.atLeast(90)))
    #expect(outlook.points == 4)
    #expect(outlook.notes == [.missing])
    #expect(outlook.outcome.code == "expected")
    let shorter = TestSeries.years(from: 2010, [60, nil, nil, nil, 73, 75])
    #expect(
      try self.outlook(shorter, target(.atLeast(90))).outcome == .refused(.tooFewPoints)
    )
  }

  @Test func `no pace crosses a break`() throws {
    var series = rising
    series.observations[3].status = .seriesBreak
    let cut = try outlook(series, target(.atLeast(90)))
    #expect(cut.outcome == .refused(.tooFewSinceBreak))
    #expect(cut.notes == [.seriesBreak])
    // Four values from the break on are enough, the first of the new kind among them.
    series.observations[3].status = .normal
    series.observations[2].status = .seriesBreak
    let enough = try outlook(series, target(.atLeast(90)))
    #expect(enough.points == 4)
    #expect(enough.firstPeriod == .year(2012))
    #expect(enough.outcome.code == "expected")
  }

  @Test func `a break at a value that is missing cuts all the same`() throws {
    var series = TestSeries.years(from: 2010, [60, 64, 66, nil, 73, 75])
    series.observations[3].status = .seriesBreak
    #expect(
      try outlook(series, target(.atLeast(90))).outcome == .refused(.tooFewSinceBreak)
    )
  }

  @Test func `no pace crosses borders that moved`() throws {
    let series = TestSeries.years(from: 2010, [60, 64, 66, 70, 73, 75], region: "4601")
    let register = RegionRegister(
      regions: [TestSeries.region("4601"), TestSeries.region("4602")],
      changes: [
        RegionChange(
          date: .first(of: 2013),
          oldCode: "4602",
          newCode: "4601",
          kind: .merge,
          note: ""
        )
      ],
      memberships: []
    )
    let cut = try outlook(series, target(.atLeast(90)), register: register)
    #expect(cut.outcome == .refused(.tooFewSinceBorders))
    #expect(cut.notes == [.changedBorders])
    #expect(try outlook(series, target(.atLeast(90))).outcome.code == "expected")
  }

  @Test func `provisional, estimated and rounded values are said`() throws {
    var series = rising
    series.observations[5].status = .provisional
    series.observations[4].status = .estimated
    series.observations[3].precision = .about
    #expect(
      try outlook(series, target(.atLeast(90))).notes == [.imprecise, .provisional, .estimated]
    )
  }

  @Test func `a quarter is set beside the same quarter`() throws {
    let cells = (2010...2015).flatMap { year in
      [(1, 1000.0), (2, 10)].compactMap { index, level -> Observation? in
        TimePeriod.part(.quarter, index, of: year).map {
          Observation($0, level + Double(year - 2010))
        }
      }
    }
    let last = try #require(TimePeriod.part(.quarter, 2, of: 2015))
    let outlook = try outlook(
      TestSeries.of(cells),
      target(.atLeast(18), by: .none),
      at: last
    )
    #expect(outlook.pace?.theilSen == 1)
    let reached = try #require(TimePeriod.part(.quarter, 2, of: 2018))
    #expect(outlook.outcome == .expected(reached, .init(earliest: reached, latest: reached)))
  }

  @Test func `away, level and too slow have no year`() throws {
    let falling = TestSeries.years(from: 2010, [75, 73, 70, 66, 64, 60])
    #expect(try outlook(falling, target(.atLeast(90))).outcome == .notAtThisPace)
    let level = TestSeries.years(from: 2010, [60, 60, 60, 60, 60, 60])
    #expect(try outlook(level, target(.atLeast(90))).outcome == .notAtThisPace)
    let slow = TestSeries.years(from: 2010, [60, 60.1, 60.2, 60.3, 60.4, 60.5])
    #expect(try outlook(slow, target(.atLeast(90))).outcome == .beyondHorizon)
  }

  @Test func `paces of two signs give no year`() throws {
    let torn = TestSeries.years(from: 2010, [10, 11, 12, 13, 14, -30])
    #expect(try outlook(torn, target(.atLeast(20))).outcome == .pacesDiffer)
  }

  @Test func `what is reached is said, with its pace`() throws {
    let outlook = try outlook(rising, target(.atLeast(70)))
    #expect(outlook.outcome == .reached)
    #expect(outlook.pace?.theilSen == 3)
    #expect(outlook.neededPerYear == nil)
  }

  @Test func `a band is reached from either side`() throws {
    let band = target(.between(80, 82))
    #expect(try outlook(rising, band).outcome.code == "expected")
    let above = TestSeries.years(from: 2010, [100, 97, 95, 91, 89, 86])
    let outlook = try outlook(above, band)
    #expect(outlook.neededPerYear == -0.8)
    #expect(outlook.outcome.code == "expected")
  }

  @Test(
    arguments: [
      (.direction(.up), Outlook.Refusal.noNumber), (.yesNo(true), .noNumber),
      (.trigger(increase: 5), .noNumber), (.yearlyDate(month: 4, day: 15), .noNumber),
      (.atLeastShare(95, of: "behov"), .movingTarget),
    ] as [(Target.Demand, Outlook.Refusal)]
  )
  func `demands without a number of their own are refused`(
    demand: Target.Demand,
    refusal: Outlook.Refusal
  ) throws {
    #expect(try outlook(rising, target(demand)).outcome == .refused(refusal))
  }

  @Test func `every period, bounds and counted regions are refused`() throws {
    let kept = target(.atLeast(90), by: .kept(from: .year(2010), through: nil))
    #expect(try outlook(rising, kept).outcome == .refused(.everyPeriod))
    let bound = target(.atLeast(90), evidence: .upperBound)
    #expect(try outlook(rising, bound).outcome == .refused(.onlyBounds))
    let coverage = Coverage(reached: [], notReached: [TestSeries.region("0301")], notAssessable: [])
    let all = Attainment(coverage: coverage, in: .year(2015), of: target(.atLeast(90)), "A1")
    #expect(Outlook(of: all, in: rising).outcome == .refused(.countsRegions))
  }

  @Test func `a value that is missing is not measured`() throws {
    let series = TestSeries.years(from: 2010, [60, 64, 66, 70, 73, nil])
    #expect(try outlook(series, target(.atLeast(90))).outcome == .refused(.notMeasured))
  }

  @Test func `an approximate value at the target is undecided`() throws {
    var series = rising
    series.observations[5].precision = .about
    #expect(
      try outlook(series, target(.atLeast(75))).outcome == .refused(.precisionUndecided)
    )
  }
}
