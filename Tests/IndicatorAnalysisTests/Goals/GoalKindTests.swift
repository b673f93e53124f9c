import IndicatorAnalysis
import IndicatorModel
import Testing

/// Every kind of goal has an outcome with its reason, whatever the data lack.
@Suite struct GoalKindTests {
  typealias Outcome = (verdict: Attainment.Verdict, reason: Attainment.Reason)

  private func expect(
    _ result: Attainment,
    _ outcome: Outcome,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      (result.verdict, result.reason) == (outcome.verdict, outcome.reason),
      sourceLocation: sourceLocation
    )
  }

  private let start = (year: 2010, value: 60.0)

  private func plan(
    _ value: Double,
    _ demand: Target.Demand,
    by deadline: Target.Deadline = .once(.year(2020)),
    tolerance: Double = 0
  ) -> Attainment {
    TestGoal.plan(start, (2015, value), demand, by: deadline, tolerance: tolerance)
  }

  @Test func `at least`() {
    expect(plan(101, .atLeast(100)), (.reached, .meetsTarget))
    expect(plan(100, .atLeast(100)), (.reached, .meetsTarget))
    expect(plan(80, .atLeast(100)), (.onTrack, .gapAheadOfTime))
    expect(plan(79, .atLeast(100)), (.behind, .gapBehindTime))
    expect(plan(60, .atLeast(100)), (.behind, .gapBehindTime))
    expect(plan(59, .atLeast(100)), (.wrongDirection, .furtherThanBaseline))
  }

  @Test func `at most, and zero`() {
    expect(plan(30, .atMost(30)), (.reached, .meetsTarget))
    expect(plan(45, .atMost(30)), (.onTrack, .gapAheadOfTime))
    expect(plan(46, .atMost(30)), (.behind, .gapBehindTime))
    expect(plan(61, .atMost(30)), (.wrongDirection, .furtherThanBaseline))
    expect(plan(0, .exactly(0)), (.reached, .meetsTarget))
    expect(plan(30, .exactly(0)), (.onTrack, .gapAheadOfTime))
    expect(plan(31, .exactly(0)), (.behind, .gapBehindTime))
  }

  @Test func `band and exactly, from either side`() {
    expect(plan(82, .between(80, 90)), (.reached, .meetsTarget))
    expect(plan(95, .between(80, 90)), (.onTrack, .gapAheadOfTime))
    expect(plan(65, .between(80, 90)), (.behind, .gapBehindTime))
    expect(plan(111, .between(80, 90)), (.wrongDirection, .furtherThanBaseline))
    expect(plan(80, .exactly(80)), (.reached, .meetsTarget))
    expect(plan(91, .exactly(80)), (.behind, .gapBehindTime))
  }

  @Test func `yes or no`() {
    let no = (year: 2010, value: 0.0)
    expect(TestGoal.plan(no, (2015, 1), .yesNo(true)), (.reached, .meetsTarget))
    expect(TestGoal.plan(no, (2015, 0), .yesNo(true)), (.behind, .gapBehindTime))
    let past = Target.Deadline.once(.year(2015))
    expect(TestGoal.plan(no, (2015, 0), .yesNo(true), by: past), (.missed, .shortAtDeadline))
    expect(TestGoal.plan(no, (2015, 0), .yesNo(false)), (.reached, .meetsTarget))
  }

  @Test func `direction only`() {
    expect(plan(61, .direction(.up), by: .none), (.rightDirection, .movedAsWanted))
    expect(plan(59, .direction(.up), by: .none), (.wrongDirection, .movedAgainst))
    expect(plan(60, .direction(.up), by: .none), (.behind, .unchanged))
    expect(plan(59, .direction(.down), by: .none), (.rightDirection, .movedAsWanted))
  }

  @Test func `no deadline`() {
    expect(plan(61, .atLeast(100), by: .none), (.rightDirection, .movedAsWanted))
    expect(plan(59, .atLeast(100), by: .none), (.wrongDirection, .furtherThanBaseline))
    expect(plan(60, .atLeast(100), by: .none), (.behind, .unchanged))
    let alone = TestSeries.years(from: 2015, [60])
    expect(
      TestGoal.plan(alone, TestGoal.target(.atLeast(100), by: .none)),
      (.notAssessable, .noDeadline)
    )
    // A value from before the baseline says nothing of the way from it.
    let target = TestGoal.target(
      .atLeast(100),
      by: .none,
      from: .init(period: .year(2020), value: 70)
    )
    expect(TestGoal.plan(alone, target), (.tooEarly, .noTimeUsed))
  }

  @Test func `maintained every year`() {
    let kept = Target.Deadline.kept(from: .year(2010), through: .year(2014))
    let running = Target.Deadline.kept(from: .year(2010), through: .year(2020))
    func judge(_ values: [Double?], _ deadline: Target.Deadline) -> Attainment {
      TestGoal.plan(
        TestSeries.years(from: 2010, values),
        TestGoal.target(.atLeast(80), by: deadline)
      )
    }
    expect(judge([80, 85, 90, 82, 80], kept), (.reached, .kept))
    expect(judge([80, 85, 90], running), (.onTrack, .keptSoFar))
    #expect(judge([80, 85, 90], running).neededPerYear == nil)
    expect(judge([80, 79, 90], running), (.missed, .notKept))
    expect(judge([80, nil, 90], running), (.notAssessable, .gapInSeries))
    expect(judge([80, nil, 70], running), (.missed, .notKept))
    expect(judge([80, 85, nil], running), (.notAssessable, .valueMissing))
  }

  @Test func `several dates, the next and the final`() {
    let steps = Target.Deadline.steps([
      .init(by: .year(2014), value: 70), .init(by: .year(2018), value: 90),
    ])
    func judge(_ year: Int, _ value: Double) -> Attainment {
      TestGoal.plan(start, (year, value), .atLeast(90), by: steps)
    }
    #expect((judge(2012, 65).targetValue, judge(2012, 65).deadline) == (70, .year(2014)))
    expect(judge(2012, 65), (.onTrack, .gapAheadOfTime))
    expect(judge(2014, 69), (.missed, .shortAtDeadline))
    #expect((judge(2016, 75).targetValue, judge(2016, 75).deadline) == (90, .year(2018)))
    expect(judge(2018, 90), (.reached, .meetsTarget))
    // After the last date, the last is what counts.
    expect(judge(2019, 89), (.missed, .shortAtDeadline))
    let each = Target.Deadline.each([.year(2014), .year(2015)])
    #expect(TestGoal.plan(start, (2015, 80), .atLeast(90), by: each).deadline == .year(2015))
  }

  @Test func `need against offer, with an allowed deviation`() {
    func judge(_ done: Double, _ need: Double?, tolerance: Double = 0) -> Attainment {
      TestGoal.plan(
        TestSeries.years(from: 2014, [done]),
        TestGoal.target(
          .atLeastShare(95, of: "behov"),
          by: .once(.year(2014)),
          tolerance: tolerance
        ),
        beside: TestSeries.years(from: 2014, [need])
      )
    }
    expect(judge(95, 100), (.reached, .meetsTarget))
    expect(judge(94, 100), (.missed, .shortAtDeadline))
    #expect((judge(94, 100).gap, judge(94, 100).targetValue) == (1, 95))
    expect(judge(94, 100, tolerance: 1), (.reached, .withinTolerance))
    expect(judge(94, nil), (.notAssessable, .needMissing))
    // Nothing needed is no share, but nothing is lacking either.
    expect(judge(0, 0), (.reached, .meetsTarget))
    #expect(judge(0, 0).attainmentPercent == nil)
  }

  @Test func `all regions, with the names of those missing`() {
    func series(_ code: String, _ value: Double?) -> Series {
      TestSeries.years(from: 2014, [value], region: code)
    }
    let target = TestGoal.target(
      .atLeast(100),
      by: .once(.year(2014)),
      scope: .allMunicipalities
    )
    func judge(_ regions: [Series]) throws -> Attainment {
      let agreement = Agreement(
        id: "A1",
        slug: "a1",
        name: LocalizedText(same: "a"),
        parties: ["KS"],
        duration: .init(from: nil, to: nil, words: LocalizedText(same: "")),
        purpose: LocalizedText(same: ""),
        assessed: 2014,
        targets: [target]
      )
      let results = attainments(of: agreement, in: 2014) { _ in regions }
      return try #require(results.first { $0.region?.level == .country })
    }
    let some = try? judge([series("0301", 100), series("4601", 90), series("5001", nil)])
    #expect((some?.verdict, some?.reason) == (.missed, .regionsMissing))
    #expect(some?.coverage?.notReached.map(\.code) == ["4601"])
    #expect(some?.coverage?.notAssessable.map(\.code) == ["5001"])
    #expect(some?.observation?.value == 50)
    let all = try? judge([series("0301", 100), series("4601", 101)])
    #expect((all?.verdict, all?.reason) == (.reached, .allRegionsReach))
    let open = try? judge([series("0301", 100), series("5001", nil)])
    #expect((open?.verdict, open?.reason) == (.notAssessable, .regionsUnknown))
  }

  @Test func `a time limit, from shares and from single waiting times`() {
    let target = TestGoal.target(
      .withinMonths(3, sharePercent: 80),
      by: .each([.year(2014), .year(2015)])
    )
    let shares = TestSeries.years(from: 2014, [79, 80], kind: .percent)
    expect(TestGoal.plan(shares, target), (.reached, .meetsTarget))
    let days = [(2014, 1, 2.0), (2014, 2, 4), (2015, 1, 3), (2015, 2, 1)].compactMap {
      year,
      month,
      wait in
      TimePeriod.part(.month, month, of: year).map { Observation($0, wait) }
    }
    let measured = target.measured([TestSeries.of(days, kind: .duration)])
    #expect(measured[0].observations.map(\.value) == [50, 100])
    expect(TestGoal.plan(measured[0], target), (.reached, .meetsTarget))
    expect(
      Attainment(plan: measured[0].observations[0], in: measured[0], against: target, of: "A1"),
      (.missed, .shortAtDeadline)
    )
  }

  @Test func `a trigger, and a day of the year`() {
    func rise(_ values: [Double?]) -> Attainment {
      TestGoal.plan(
        TestSeries.years(from: 2014, values),
        TestGoal.target(.trigger(increase: 750), by: .none)
      )
    }
    expect(rise([1000, 1751]), (.notAssessable, .triggerExceeded))
    expect(rise([1000, 1750]), (.reached, .triggerNotExceeded))
    expect(rise([1000]), (.notAssessable, .noPrevious))
    expect(rise([nil, 1750]), (.notAssessable, .noPrevious))
    let yearly = TestGoal.target(.yearlyDate(month: 4, day: 15), by: .yearly)
    func done(_ month: Int, _ day: Int) -> Attainment? {
      CalendarDate(year: 2014, month: month, day: day).map {
        TestGoal.plan(TestSeries.of([Observation(.day($0), 1)]), yearly)
      }
    }
    #expect(done(4, 15)?.reason == .dateKept)
    #expect(done(4, 16)?.reason == .dateLate)
    expect(TestGoal.plan(TestSeries.years(from: 2014, [1]), yearly), (.notAssessable, .noDate))
  }

  // MARK: What data lack

  @Test func `past deadlines`() {
    let past = Target.Deadline.once(.year(2014))
    expect(plan(99, .atLeast(100), by: past), (.missed, .shortAtDeadline))
    expect(plan(100, .atLeast(100), by: past), (.reached, .meetsTarget))
    expect(plan(97, .atLeast(100), by: past, tolerance: 3), (.reached, .withinTolerance))
    #expect(plan(99, .atLeast(100), by: past).neededPerYear == nil)
  }

  @Test func `baseline equal to the target`() {
    expect(plan(60, .atLeast(60)), (.reached, .meetsTarget))
    expect(plan(59, .atLeast(60)), (.wrongDirection, .furtherThanBaseline))
    #expect(plan(59, .atLeast(60)).progressPercent == nil)
  }

  @Test func `zero and negative baselines are plain numbers`() {
    for (base, value, goal) in [(0.0, 5.0, 10.0), (-10, -5, 0), (-20, -15, -10), (-5, 0, 5)] {
      let result = TestGoal.plan(
        (2010, base),
        (2015, value),
        .atLeast(goal),
        by: .once(.year(2020))
      )
      expect(result, (.onTrack, .gapAheadOfTime))
      #expect(result.progressPercent == 50)
      #expect(result.attainmentPercent == (goal > 0 ? 100 * value / goal : nil))
    }
  }

  @Test func `one point`() {
    let alone = TestSeries.years(from: 2015, [60])
    expect(TestGoal.plan(alone, TestGoal.target(.atLeast(50))), (.reached, .meetsTarget))
    expect(TestGoal.plan(alone, TestGoal.target(.atLeast(100))), (.notAssessable, .noBaseline))
    let own = TestGoal.target(.atLeast(100), from: .init(period: .year(2015)))
    expect(TestGoal.plan(alone, own), (.tooEarly, .noTimeUsed))
    expect(
      TestGoal.plan(alone, TestGoal.target(.direction(.up), by: .none)),
      (.tooEarly, .noTimeUsed)
    )
  }

  @Test func `gaps, missing baselines and breaks`() {
    let target = TestGoal.target(
      .atLeast(100),
      by: .once(.year(2020)),
      from: .init(period: .year(2010))
    )
    expect(
      TestGoal.plan(TestSeries.years(from: 2010, [60, nil, nil, nil, nil, 80]), target),
      (.onTrack, .gapAheadOfTime)
    )
    expect(
      TestGoal.plan(TestSeries.years(from: 2010, [nil, 60, 70, 80]), target),
      (.notAssessable, .noBaseline)
    )
    expect(
      TestGoal.plan(TestSeries.years(from: 2010, [60, 70, nil]), target),
      (.notAssessable, .valueMissing)
    )
    var broken = TestSeries.years(from: 2010, [60, 70, 80])
    broken.observations[1].status = .seriesBreak
    expect(TestGoal.plan(broken, target), (.notAssessable, .seriesBreak))
    // What is met is met, whatever the way there.
    broken.observations[2].value = 100
    expect(TestGoal.plan(broken, target), (.reached, .meetsTarget))
  }

  @Test func `provisional values are judged as they stand`() {
    var series = TestSeries.years(from: 2010, [60, 70, 80])
    series.observations[2].status = .provisional
    let target = TestGoal.target(
      .atLeast(100),
      by: .once(.year(2014)),
      from: .init(period: .year(2010))
    )
    let result = TestGoal.plan(series, target)
    expect(result, (.onTrack, .gapAheadOfTime))
    #expect(result.observation?.status == .provisional)
  }
}
