import IndicatorAnalysis
import IndicatorModel
import Testing

/// Six results that statistical offices have published although verdict and number contradict each
/// other; by the linear plan they do not.
@Suite struct PublishedContradictionTests {
  @Test func `women ministers from 50,0 to 46,7: no full score beside a deterioration`() {
    for demand in [Target.Demand.atLeast(50), .exactly(50), .between(50, 50)] {
      let result = TestGoal.plan((2015, 50), (2023, 46.7), demand)
      #expect(result.verdict == .wrongDirection)
      #expect(result.reason == .furtherThanBaseline)
      #expect(result.gap == 3.3)
      #expect(result.progressPercent == nil)
    }
    #expect(TestGoal.plan((2015, 50), (2023, 46.7), .atLeast(50)).attainmentPercent == 93.4)
    let direction = TestGoal.plan((2015, 50), (2023, 46.7), .direction(.up), by: .none)
    #expect((direction.verdict, direction.reason) == (.wrongDirection, .movedAgainst))
  }

  @Test func `women in the provincial government from 50,0 to 66,7: past parity is no progress`() {
    let exact = TestGoal.plan((2015, 50), (2023, 66.7), .exactly(50))
    #expect((exact.verdict, exact.gap) == (.wrongDirection, 16.7))
    #expect(exact.progressPercent == nil)
    let band = TestGoal.plan((2015, 50), (2023, 66.7), .between(40, 60))
    #expect((band.verdict, band.gap) == (.wrongDirection, 6.7))
    #expect(band.progressPercent == nil)
  }

  @Test func `from 3,5 to 2,8 towards 1,75: behind, not a deterioration`() {
    let result = TestGoal.plan((2015, 3.5), (2024, 2.8), .atMost(1.75))
    #expect((result.verdict, result.reason) == (.behind, .gapBehindTime))
    #expect(result.progressPercent.map { ($0 * 1e9).rounded() / 1e9 } == 40)
    #expect(result.timePercent == 60)
    #expect(result.neededPerYear == -0.175)
  }

  @Test func `from 20,6 to 20,6: no change is no deterioration`() {
    let result = TestGoal.plan((2015, 20.6), (2023, 20.6), .atMost(10.3))
    #expect((result.verdict, result.reason) == (.behind, .gapBehindTime))
    #expect(result.progressPercent == 0)
    let direction = TestGoal.plan((2015, 20.6), (2023, 20.6), .direction(.down), by: .none)
    #expect((direction.verdict, direction.reason) == (.behind, .unchanged))
    let open = TestGoal.plan((2015, 20.6), (2023, 20.6), .atMost(10.3), by: .none)
    #expect((open.verdict, open.reason) == (.behind, .unchanged))
  }

  @Test func `gender parity from 1,0 to 1,07: met and then left, not unavailable`() {
    let result = TestGoal.plan((2015, 1), (2023, 1.07), .exactly(1))
    #expect((result.verdict, result.reason) == (.wrongDirection, .furtherThanBaseline))
    #expect(result.gap == 0.07)
    #expect(result.progressPercent == nil)
    // As long as it is met, it is met, though the baseline equals the target.
    #expect(TestGoal.plan((2015, 1), (2023, 1), .exactly(1)).verdict == .reached)
  }

  @Test func `from 99,88 to 99,86 above 99,85: met, with no progress made of a fall`() {
    let result = TestGoal.plan((2015, 99.88), (2023, 99.86), .atLeast(99.85))
    #expect((result.verdict, result.reason) == (.reached, .meetsTarget))
    #expect(result.gap == -0.01)
    #expect(result.progressPercent == nil)
    // Once it has fallen past the target, the fall is no progress of more than 100 percent.
    let fallen = TestGoal.plan((2015, 99.88), (2023, 99.8), .atLeast(99.85))
    #expect(fallen.verdict == .wrongDirection)
    #expect(fallen.progressPercent == nil)
  }
}
