import IndicatorAnalysis
import IndicatorModel
import Testing

@Suite struct GroupFiguresTests {
  private let population: Population
  private let calculator: GroupCalculator

  init() throws {
    population = try Population.shared.get()
    calculator = GroupCalculator(
      register: population.register,
      graph: BoundaryGraph(population.register)
    )
  }

  private func group(_ code: String, _ year: Int = 2024) throws -> RegionGroup {
    try #require(RegionGroup(code: code, register: population.register, on: .first(of: year)))
  }

  private func own(_ members: [String]) -> RegionGroup {
    RegionGroup(Region(code: "mine", name: "Mine", level: .other), kind: .own(members: members))
  }

  @Test func `a county is the sum of its municipalities of each year`() throws {
    let figures = try #require(
      calculator.figures(of: try group("50"), values: population.series, maySum: true).first
    )
    #expect(figures.measure == .sum)
    #expect(figures.series.observations.map(\.period.year) == Array(2018...2026))
    // SSB's figure for Trøndelag.
    #expect(figures.series.observation(at: .year(2018))?.value == 458_744)
    #expect(figures.memberships.allSatisfy { $0.isComplete })
    #expect(figures.memberships.map(\.expected) == [47, 48, 38, 38, 38, 38, 38, 38, 38])
  }

  @Test func `counties of each year sum to the country`() throws {
    for year in 2005...2026 {
      let counties = population.register.regions(at: .county, on: .first(of: year))
      var sum = 0.0
      for county in counties {
        let figures = calculator.figures(
          of: try group(county.code, year),
          values: population.series,
          maySum: true
        )
        sum += figures.first?.series.observation(at: .year(year))?.value ?? 0
      }
      #expect(sum == population.country[year], "\(year)")
    }
  }

  @Test func `the groups of KOSTRA sum to all municipalities from 2020`() throws {
    let all = try #require(
      calculator.figures(of: try group("EAK"), values: population.series, maySum: true).first
    )
    let without = try #require(
      calculator.figures(of: try group("EAKUO"), values: population.series, maySum: true).first
    )
    for year in 2020...2026 {
      var sum = 0.0
      for number in 1...17 {
        let code = number < 10 ? "EKG0\(number)" : "EKG\(number)"
        let figures = calculator.figures(
          of: try group(code),
          values: population.series,
          maySum: true
        )
        sum += figures.first?.series.observation(at: .year(year))?.value ?? 0
      }
      #expect(sum == population.country[year])
      #expect(all.series.observation(at: .year(year))?.value == sum)
      let oslo = try #require(population.count("0301", year))
      #expect(without.series.observation(at: .year(year))?.value == sum - oslo)
    }
    let one = calculator.figures(of: try group("EKG13"), values: population.series, maySum: true)
    #expect(one.first?.series.observations.first?.period == .year(2020))
  }

  @Test func `a missing member is counted, and the sum is not normal`() throws {
    let without = population.series.filter { $0.region.code != "0301" }
    let figures = try #require(
      calculator.figures(of: try group("EAK"), values: without, maySum: true).first
    )
    let cell = try #require(figures.series.observation(at: .year(2024)))
    #expect(cell.status == .uncertain)
    let membership = try #require(figures.memberships.first { $0.period == .year(2024) })
    #expect(membership.counted == 356)
    #expect(membership.expected == 357)
    #expect(membership.missing == ["0301"])
  }

  @Test func `a group of one's own is followed through numbers and mergers`() throws {
    let figures = try #require(
      calculator.figures(of: own(["3201", "0301"]), values: population.series, maySum: true).first
    )
    for (year, bærum) in [(2005, "0219"), (2022, "3024"), (2025, "3201")] {
      #expect(
        figures.series.observation(at: .year(year))?.value
          == ["0301", bærum].compactMap { population.count($0, year) }.reduce(0, +)
      )
    }
    #expect(figures.memberships.allSatisfy { $0.isComplete })
    // Old numbers mean the same land: all of Trondheim of today.
    let trondheim = try #require(
      calculator.figures(of: own(["1601"]), values: population.series, maySum: true).first
    )
    #expect(
      trondheim.series.observation(at: .year(2010))?.value
        == ["1601", "1662"].compactMap { population.count($0, 2010) }.reduce(0, +)
    )
  }

  @Test func `a group that has only a part of a divided municipality lacks it before`() throws {
    let figures = try #require(
      calculator.figures(of: own(["5055"]), values: population.series, maySum: true).first
    )
    let before = try #require(figures.memberships.first { $0.period == .year(2019) })
    #expect(before.missing == ["5012"])
    #expect(before.counted == 2)
    #expect(before.expected == 3)
    #expect(figures.series.observation(at: .year(2019))?.status == .uncertain)
    #expect(figures.series.observation(at: .year(2020))?.status == .normal)
    // With all its successors the group is whole.
    let whole = try #require(
      calculator.figures(
        of: own(["5055", "5056", "5059"]),
        values: population.series,
        maySum: true
      )
      .first
    )
    #expect(whole.memberships.allSatisfy { $0.isComplete })
  }

  @Test func `rates have a weighted and an unweighted mean, both named`() throws {
    let codes = ["0301", "4601"]
    func series(_ values: [Double], _ quantity: Quantity) -> [Series] {
      zip(codes, values).map { code, value in
        Series(
          quantity: quantity,
          region: population.register.places(of: code)[0],
          observations: [Observation(.year(2024), value)]
        )
      }
    }
    let rate = Population.quantity("rate", kind: .rate)
    let parts = FormulaParts(
      numerators: series([10, 90], rate),
      denominators: series([1000, 1500], rate),
      formula: .init(numerator: "a", denominator: "b", factor: 1000)
    )
    let figures = calculator.figures(
      of: own(codes),
      values: series([10, 60], rate),
      maySum: false,
      parts: parts
    )
    #expect(figures.map(\.measure) == [.weightedMean, .unweightedMean])
    #expect(figures.map { $0.series.observations[0].value } == [40, 35])
    // Without the parts there is no weighted mean.
    let published = calculator.figures(
      of: own(codes),
      values: series([10, 60], rate),
      maySum: false
    )
    #expect(published.map(\.measure) == [.unweightedMean])
  }

  @Test func `on one year's map the members are those of the map in every year`() throws {
    let map = BoundaryMap(year: 2024, register: population.register)
    let calculator = GroupCalculator(
      register: population.register,
      graph: map.graph,
      map: map
    )
    let recomputed = map.recomputed(population.series, maySum: true)
    let akershus = try #require(
      calculator.figures(of: try group("32"), values: recomputed.series, maySum: true).first
    )
    #expect(akershus.series.observations.map(\.period.year) == Array(2005...2026))
    #expect(akershus.memberships.allSatisfy { $0.expected == 21 && $0.isComplete })
  }
}
