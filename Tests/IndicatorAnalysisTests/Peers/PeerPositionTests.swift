import IndicatorAnalysis
import IndicatorModel
import TestSupport
import Testing

@Suite struct PeerPositionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The municipality's own value stands first.
    var values: [Double]
    var direction: Indicator.Direction = .up
    var rank: Int
    var ties = 0
    var percentile: Double
    var quartile: Int
    var median: Double
    var assessment: PeerPosition.Assessment
  }

  static let cases = [
    Case(
      testDescription: "highest of four",
      values: [4, 1, 2, 3],
      rank: 1,
      percentile: 87.5,
      quartile: 4,
      median: 2.5,
      assessment: .better
    ),
    Case(
      testDescription: "lowest of four",
      values: [1, 2, 3, 4],
      rank: 4,
      percentile: 12.5,
      quartile: 1,
      median: 2.5,
      assessment: .worse
    ),
    Case(
      testDescription: "lowest is best",
      values: [1, 2, 3, 4],
      direction: .down,
      rank: 1,
      percentile: 12.5,
      quartile: 1,
      median: 2.5,
      assessment: .better
    ),
    Case(
      testDescription: "no direction is neither good nor bad",
      values: [4, 1, 2, 3],
      direction: .none,
      rank: 1,
      percentile: 87.5,
      quartile: 4,
      median: 2.5,
      assessment: .neutral
    ),
    Case(
      testDescription: "two share the second place",
      values: [3, 3, 5, 1],
      rank: 2,
      ties: 1,
      percentile: 50,
      quartile: 3,
      median: 3,
      assessment: .same
    ),
    Case(
      testDescription: "after two who share the first",
      values: [3, 5, 5, 1],
      rank: 3,
      percentile: 37.5,
      quartile: 2,
      median: 4,
      assessment: .worse
    ),
    Case(
      testDescription: "all alike",
      values: [2, 2, 2],
      rank: 1,
      ties: 2,
      percentile: 50,
      quartile: 3,
      median: 2,
      assessment: .same
    ),
    Case(
      testDescription: "alone",
      values: [7],
      rank: 1,
      percentile: 50,
      quartile: 3,
      median: 7,
      assessment: .same
    ),
    Case(
      testDescription: "negative values",
      values: [-1, -3, 2],
      rank: 2,
      percentile: 50,
      quartile: 3,
      median: -1,
      assessment: .same
    ),
  ]

  private func values(_ numbers: [Double]) -> [(region: Region, value: Double)] {
    numbers.enumerated().map { index, value in
      (Region(code: "000\(index)", name: "N\(index)", level: .municipality), value)
    }
  }

  @Test(arguments: cases) func `a position is rank, percentile, quartile and median`(_ c: Case)
    throws
  {
    let position = try #require(
      PeerPosition(
        of: "0000",
        among: values(c.values),
        period: .year(2024),
        direction: c.direction
      )
    )
    #expect(position.own.rank == c.rank)
    #expect(position.ties == c.ties)
    #expect(position.percentile == c.percentile)
    #expect(position.quartile == c.quartile)
    #expect(position.median == c.median)
    #expect(position.distance == c.values[0] - c.median)
    #expect(position.assessment == c.assessment)
    #expect(position.count == c.values.count)
  }

  @Test func `without an own value there is no position`() {
    #expect(
      PeerPosition(of: "9", among: values([1, 2]), period: .year(2024), direction: .up) == nil
    )
  }

  @Test func `those without a value are counted, not ranked`() throws {
    let position = try #require(
      PeerPosition(
        of: "0000",
        among: values([1, 2]),
        missing: ["0300", "0200"],
        period: .year(2024),
        direction: .up
      )
    )
    #expect(position.count == 2)
    #expect(position.groupSize == 4)
    #expect(position.missing == ["0200", "0300"])
  }

  @Test(arguments: 0..<30)
  func `ranks are one more than the number ahead, and percentiles mirror when turned`(_ seed: Int)
    throws
  {
    var random = SeededGenerator(seed: UInt64(seed))
    let numbers = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Double(Int.random(in: -5...5, using: &random))
    }
    for (index, own) in numbers.enumerated() {
      let code = values(numbers)[index].region.code
      let up = try #require(
        PeerPosition(of: code, among: values(numbers), period: .year(1), direction: .up)
      )
      let down = try #require(
        PeerPosition(of: code, among: values(numbers), period: .year(1), direction: .down)
      )
      let above = numbers.count { $0 > own }
      let below = numbers.count { $0 < own }
      #expect(up.own.rank == above + 1)
      #expect(down.own.rank == below + 1)
      #expect(up.own.rank + down.own.rank + up.ties == numbers.count + 1)
      #expect(up.percentile == down.percentile)
      #expect((1...4).contains(up.quartile))
      let mirrored = try #require(
        PeerPosition(
          of: code,
          among: values(numbers.map { -$0 }),
          period: .year(1),
          direction: .up
        )
      )
      #expect(abs(mirrored.percentile + up.percentile - 100) < 1e-9)
    }
  }
}
