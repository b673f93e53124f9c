import IndicatorModel
import TestSupport
import Testing

@testable import IndicatorAnalysis

/// The expected numbers were computed apart, the intervals by bisection instead of the formula.
@Suite struct PaceTests {
  private func measured(_ points: [(Double, Double)]) -> Pace? {
    Pace(of: points.map { .init(year: $0.0, value: $0.1) })
  }

  private func isNear(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    value.map { abs($0 - expected) <= tolerance * max(1, abs(expected)) } ?? false
  }

  private let rising: [(Double, Double)] = [
    (2010, 60), (2011, 64), (2012, 66), (2013, 70), (2014, 73), (2015, 75),
  ]
  private let falling: [(Double, Double)] = [
    (2010, 100), (2011, 90), (2012, 95), (2013, 80), (2014, 82), (2015, 70),
  ]

  @Test func `both slopes and the spread are those computed apart`() throws {
    let pace = try #require(measured(rising))
    #expect(isNear(pace.leastSquares, 3.0285714286))
    #expect(pace.theilSen == 3)
    #expect(isNear(pace.spread, 1))
    #expect(pace.years == 5)
  }

  @Test func `a gap counts as the years it is`() throws {
    let pace = try #require(measured(rising.filter { $0.0 != 2012 }))
    #expect(isNear(pace.leastSquares, 3.0116279070))
    #expect(pace.theilSen == 3)
    #expect(isNear(pace.spread, 0.816496580927726))
  }

  @Test func `one odd year moves least squares, not Theil-Sen`() throws {
    let odd = try #require(measured([(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 100)]))
    #expect(odd.theilSen == 1)
    #expect(odd.leastSquares > 10)
  }

  @Test func `fewer than four points have no pace`() {
    #expect(measured([(2010, 1), (2011, 2), (2012, 3)]) == nil)
    #expect(measured([(2010, 1), (2011, 2), (2012, 3), (2013, 4)]) != nil)
  }

  @Test func `the way up arrives as computed apart`() throws {
    let pace = try #require(measured(rising))
    let arrival = try #require(pace.arrival(over: 15))
    #expect(isNear(arrival.years, 5))
    #expect(isNear(arrival.earliest, 3.878858637, 1e-6))
    #expect(isNear(arrival.latest, 6.69, 1e-3))
  }

  @Test func `the way down arrives, the slow end never`() throws {
    let pace = try #require(measured(falling))
    let arrival = try #require(pace.arrival(over: -70))
    #expect(isNear(arrival.years, 14))
    #expect(isNear(arrival.earliest, 5.82294956802798, 1e-6))
    #expect(arrival.latest == nil)
  }

  @Test func `a pace that leads away never arrives`() throws {
    let away = try #require(measured(rising))
    #expect(away.arrival(over: -1) == nil)
    let flat = try #require(measured([(0, 1), (1, 1), (2, 1), (3, 1)]))
    #expect(flat.arrival(over: 1) == nil)
  }

  @Test func `a pace without spread arrives at one time`() throws {
    let steady = try #require(measured([(0, 0), (1, 2), (2, 4), (3, 6)]))
    #expect(steady.arrival(over: 5) == .init(years: 2.5, earliest: 2.5, latest: 2.5))
  }

  @Test(arguments: 1...200)
  func `mirroring mirrors, scaling scales, and the interval holds the expected time`(seed: UInt64)
    throws
  {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let points = (0..<Int.random(in: 4...9, using: &generator)).map {
        (Double($0), Double(Int.random(in: -500...500, using: &generator)))
      }
      let distance = Double(Int.random(in: 1...300, using: &generator))
      let plain = try #require(measured(points))
      let mirrored = try #require(measured(points.map { ($0.0, -$0.1) }))
      #expect(isNear(mirrored.theilSen, -plain.theilSen))
      #expect(isNear(mirrored.leastSquares, -plain.leastSquares))
      #expect(mirrored.arrival(over: -distance) == plain.arrival(over: distance))
      let scaled = try #require(measured(points.map { ($0.0, 8 * $0.1) }))
      #expect(isNear(scaled.theilSen, 8 * plain.theilSen))
      let (one, other) = (plain.arrival(over: distance), scaled.arrival(over: 8 * distance))
      #expect((one == nil) == (other == nil))
      guard let one, let other else { continue }
      #expect(isNear(other.years, one.years))
      #expect(one.earliest <= one.years)
      #expect(one.latest.map { $0 >= one.years } ?? true)
    }
  }
}
