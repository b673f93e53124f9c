import IndicatorAnalysis
import IndicatorModel
import TestSupport
import Testing

@Suite struct DeviationReportTests {
  private static let year = TimePeriod.year(2014)

  /// A report of regions with need, offer and realised, and of the whole.
  private func report(
    _ regions: [String: (need: Double?, offer: Double?, realised: Double?)],
    whole: (need: Double?, offer: Double?, realised: Double?),
    allowedPercent: Double = 0
  ) -> DeviationReport {
    func series(_ value: Double?, _ region: String) -> Series {
      TestSeries.years(from: 2014, [value], region: region)
    }
    let picks: [String: ((need: Double?, offer: Double?, realised: Double?)) -> Double?] = [
      "need": { $0.need }, "offer": { $0.offer }, "realised": { $0.realised },
    ]
    return DeviationReport(
      of: .init(
        need: "need",
        offer: "offer",
        realised: "realised",
        allowedPercent: allowedPercent
      ),
      in: Self.year,
      whole: { id in picks[id].map { series($0(whole), "0") } },
      parts: { id in picks[id].map { pick in regions.map { series(pick($1), $0) } } ?? [] }
    )
  }

  @Test func `deviations are told in total and by region, the shortest first`() {
    let report = report(
      ["0301": (100, 90, 60), "4601": (50, 60, 55), "5001": (30, 30, 20), "1103": (20, nil, nil)],
      whole: (200, 180, 140)
    )
    #expect((report.total.ofOffer, report.total.ofRealised) == (-20, -60))
    #expect(report.total.realisedPercent == 70)
    #expect(report.regions.map(\.region.code) == ["0301", "5001", "4601", "1103"])
    #expect(report.regions.map(\.ofRealised) == [-40, -10, 5, nil])
    #expect(report.regions.map(\.isWithin) == [false, false, true, nil])
    // 5 settled without a place, less the 20 needed where no figure is.
    #expect(report.rest == -15)
    #expect(report.shortfall == 50)
    #expect(report.regions.map(report.shortfallPercent) == [80, 20, nil, nil])
    #expect(report.explainingMost.map(\.region.code) == ["0301"])
    #expect(report.withinPercent.map { ($0 * 10).rounded() / 10 } == 33.3)
    #expect(report.coverage.notAssessable.map(\.code) == ["1103"])
  }

  @Test func `a shortfall within the allowed deviation is within`() {
    let report = report(
      ["0301": (100, 90, 95), "4601": (100, 90, 94)],
      whole: (200, 180, 189),
      allowedPercent: 5
    )
    #expect(report.regions.map(\.allowed) == [5, 5])
    #expect(report.coverage.reached.map(\.code) == ["0301"])
    #expect(report.coverage.notReached.map(\.code) == ["4601"])
    #expect(report.withinPercent == 50)
  }

  @Test func `without a need there is no percent, and nothing lacks`() {
    let report = report(["0301": (0, 0, 4)], whole: (0, 0, 4))
    #expect(report.total.realisedPercent == nil)
    #expect(report.regions[0].isWithin == true)
    #expect(report.regions.map(report.shortfallPercent) == [nil])
    #expect(report.explainingMost.isEmpty)
    let unknown = self.report(["0301": (nil, 3, 4)], whole: (nil, 3, 4))
    #expect(unknown.withinPercent == nil)
    #expect(unknown.rest == nil)
  }

  @Test func `the regions and the rest sum to the total in 10 000 random cases`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<10_000 {
      func value() -> Double? {
        Int.random(in: 0..<5, using: &generator) == 0
          ? nil : Double(Int.random(in: 0...300, using: &generator))
      }
      var regions: [String: (need: Double?, offer: Double?, realised: Double?)] = [:]
      for code in ["0301", "1103", "4601", "5001"] { regions[code] = (value(), value(), value()) }
      let found = report(regions, whole: (value(), value(), value()))
      let known = found.regions.compactMap(\.ofRealised).reduce(0, +)
      #expect(found.rest.map { $0 + known } == found.total.ofRealised)
      let shares = found.regions.compactMap(found.shortfallPercent)
      #expect(shares.isEmpty || abs(shares.reduce(0, +) - 100) < 1e-9)
      #expect(shares.allSatisfy { $0 > 0 })
      #expect(shares.isEmpty == found.explainingMost.isEmpty)
    }
  }
}
