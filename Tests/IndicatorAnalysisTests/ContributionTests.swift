import IndicatorAnalysis
import IndicatorModel
import TestSupport
import Testing

@Suite struct ContributionTests {
  @Test func `parts are ordered by size, and the rest is what they have no figures for`() throws {
    let whole = TestSeries.years(from: 2014, [100, 130])
    let parts = [
      TestSeries.years(from: 2014, [40, 45], region: "0301"),
      TestSeries.years(from: 2014, [30, 20], region: "4601"),
      TestSeries.years(from: 2014, [nil, 50], region: "5001"),
      TestSeries.years(from: 2014, [nil, nil], region: "1103"),
    ]
    let found = try #require(
      contributions(of: parts, to: whole, from: .year(2014), to: .year(2015))
    )
    #expect(found.parts.map(\.part?.region.code) == ["4601", "0301"])
    #expect(found.parts.map(\.amount) == [-10, 5])
    #expect(found.parts.map(\.points) == [-10, 5])
    #expect(found.rest.amount == 35)
    #expect(found.rest.sharePercent == 100 * 35 / 30.0)
    #expect(found.missing.map(\.part.region.code) == ["5001"])
  }

  @Test func `a total that did not change has no shares, and one over zero no growth`() throws {
    let parts = [TestSeries.years(from: 2014, [5, 8], region: "0301")]
    let still = try #require(
      contributions(
        of: parts,
        to: TestSeries.years(from: 2014, [50, 50]),
        from: .year(2014),
        to: .year(2015)
      )
    )
    #expect(still.parts[0].sharePercent == nil && still.parts[0].points == 6)
    let fromZero = try #require(
      contributions(
        of: parts,
        to: TestSeries.years(from: 2014, [0, 3]),
        from: .year(2014),
        to: .year(2015)
      )
    )
    #expect(fromZero.parts[0].sharePercent == 100 && fromZero.parts[0].points == nil)
  }

  @Test func `a total without a change has no contributions`() {
    var broken = TestSeries.years(from: 2014, [100, 130])
    broken.observations[1].status = .seriesBreak
    for whole in [broken, TestSeries.years(from: 2014, [nil, 130]), TestSeries.of([])] {
      #expect(contributions(of: [], to: whole, from: .year(2014), to: .year(2015)) == nil)
    }
  }

  @Test func `contributions sum to the total change in 10 000 random cases`() throws {
    var generator = SeededGenerator(seed: 42)
    for number in 1...10_000 {
      func value() -> Double? {
        Int.random(in: 0..<6, using: &generator) == 0
          ? nil : Double(Int.random(in: -5000...5000, using: &generator)) / 10
      }
      let count = Int.random(in: 0...12, using: &generator)
      let parts = (0..<count).map {
        TestSeries.years(from: 2014, [value(), value()], region: "\(1000 + $0)")
      }
      let whole = TestSeries.years(from: 2014, [value(), value()])
      let found = contributions(of: parts, to: whole, from: .year(2014), to: .year(2015))
      guard let from = whole.observations[0].value, let to = whole.observations[1].value else {
        #expect(found == nil)
        continue
      }
      let result = try #require(found)
      let all = result.parts + [result.rest]
      #expect(abs(all.reduce(0) { $0 + $1.amount } - (to - from)) < 1e-9, "case \(number)")
      if to != from {
        let shares = all.compactMap(\.sharePercent)
        #expect(abs(shares.reduce(0, +) - 100) < 1e-6, "case \(number)")
      }
      if from > 0 {
        let points = all.compactMap(\.points)
        #expect(abs(points.reduce(0, +) - 100 * (to - from) / from) < 1e-6, "case \(number)")
      }
    }
  }
}
