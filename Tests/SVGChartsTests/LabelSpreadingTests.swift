import SVGCharts
import TestSupport
import Testing

@Suite struct LabelSpreadingTests {
  @Test func `labels with room stay where they are`() throws {
    let labels = [10.0, 40, 90].map { SpreadLabel(desired: $0, height: 14) }
    #expect(spreadApart(labels, within: (0, 100)) == [10, 40, 90])
  }

  @Test func `equal labels are spread around what they want`() throws {
    let labels = [50.0, 50, 50].map { SpreadLabel(desired: $0, height: 10) }
    #expect(spreadApart(labels, within: (0, 100)) == [40, 50, 60])
  }

  @Test func `limits hold`() throws {
    let labels = [2.0, 3, 4].map { SpreadLabel(desired: $0, height: 10) }
    #expect(spreadApart(labels, within: (0, 100)) == [5, 15, 25])
    #expect(spreadApart(labels, within: (0, 29)) == nil)
    #expect(spreadApart([], within: (0, 1)) == [])
  }

  @Test(arguments: 2...12) func `lines that end within 0.1 of each other get names apart`(
    count: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(count))
    for _ in 0..<50 {
      let labels = (0..<count).map { _ in
        SpreadLabel(desired: 100 + Double.random(in: 0...0.1, using: &random), height: 15)
      }.sorted { $0.desired < $1.desired }
      let middles = try #require(spreadApart(labels, within: (0, 200)))
      for (upper, lower) in zip(middles, middles.dropFirst()) {
        #expect(lower - upper >= 15 - 1e-9)
      }
      #expect(middles.allSatisfy { (7.5...192.5).contains($0) })
      let cost = zip(middles, labels).map { ($0 - $1.desired) * ($0 - $1.desired) }.reduce(0, +)
      // No common shift is better.
      for shift in [-1.0, -0.1, 0.1, 1] {
        let other = zip(middles, labels).map {
          ($0 + shift - $1.desired) * ($0 + shift - $1.desired)
        }
        #expect(other.reduce(0, +) >= cost - 1e-9)
      }
    }
  }
}
