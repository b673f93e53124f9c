import IndicatorAnalysis
import IndicatorModel
import Testing

/// Municipalities held against the groups of the real register, by their population.
@Suite struct PeerStandingTests {
  private let population: Population
  private let graph: BoundaryGraph

  init() throws {
    population = try Population.shared.get()
    graph = BoundaryGraph(population.register)
  }

  private func calculator(
    _ series: [Series]? = nil,
    direction: Indicator.Direction = .none,
    map: BoundaryMap? = nil
  ) -> PeerCalculator {
    PeerCalculator(
      series: series ?? population.series,
      direction: direction,
      register: population.register,
      graph: graph,
      map: map
    )
  }

  private func place(_ code: String, _ year: Int = 2024) throws -> Region {
    try #require(population.register.region(code, on: .first(of: year)))
  }

  private func group(_ code: String, _ year: Int = 2024) throws -> RegionGroup {
    try #require(RegionGroup(code: code, register: population.register, on: .first(of: year)))
  }

  @Test func `the usual groups are the KOSTRA group, the county and the country`() throws {
    let calculator = calculator()
    func codes(_ code: String, _ year: Int) throws -> [String] {
      calculator.usualGroups(of: try place(code, year), in: .year(year)).map(\.region.code)
    }
    #expect(try codes("3201", 2024) == ["EKG12", "32", "0"])
    #expect(try codes("3024", 2021) == ["EKG12", "30", "0"])
    // The register knows no KOSTRA groups before 2020.
    #expect(try codes("0219", 2019) == ["02", "0"])
  }

  @Test func `a standing is the position among the members of its day`() throws {
    let standing = calculator().standing(
      of: try place("3201"),
      in: try group("32"),
      period: .year(2024)
    )
    let position = try #require(standing.position)
    #expect(position.own.rank == 1)
    #expect(position.own.value == population.count("3201", 2024))
    #expect(standing.counted == 21)
    #expect(standing.expected == 21)
    #expect(position.members.allSatisfy { $0.region.countyCode == "32" })
    #expect(position.assessment == .neutral)
  }

  @Test func `members without a figure and figures between bounds are counted as missing`() throws {
    var series = population.series.filter { $0.region.code != "3203" }
    let index = try #require(series.firstIndex { $0.region.code == "3205" })
    series[index].observations = series[index].observations.map { cell in
      var cell = cell
      cell.upperValue = (cell.value ?? 0) + 5
      cell.precision = .interval
      return cell
    }
    let calculator = calculator(series, direction: .down)
    let standing = calculator.standing(
      of: try place("3201"),
      in: try group("32"),
      period: .year(2024)
    )
    #expect(standing.missing == ["3203", "3205"])
    #expect(standing.counted == 19)
    #expect(standing.expected == 21)
    #expect(standing.position?.own.rank == 19)
    #expect(standing.position?.assessment == .worse)
    let bounded = calculator.standing(
      of: try place("3205"),
      in: try group("32"),
      period: .year(2024)
    )
    #expect(bounded.position == nil)
    #expect(bounded.observation?.upperValue != nil)
  }

  @Test func `a place outside of a group has no position in it`() throws {
    let standing = calculator().standing(
      of: try place("3201"),
      in: try group("46"),
      period: .year(2024)
    )
    #expect(standing.position == nil)
    #expect(standing.expected == 43)
  }

  @Test func `a number is only ranked in the years in which it was valid`() {
    let calculator = calculator()
    let codes = ["0219", "3024", "3201"]
    #expect(calculator.places(of: codes, in: .year(2019)).map(\.code) == ["0219"])
    #expect(calculator.places(of: codes, in: .year(2022)).map(\.code) == ["3024"])
    #expect(calculator.places(of: ["0219"], in: .year(2022)) == [])
    #expect(calculator.periods(of: ["3024"]).map(\.year) == [2020, 2021, 2022, 2023])
    #expect(calculator.periods(of: codes).last == .year(2026))
  }

  @Test func `on one map every year is ranked among its municipalities, and breaks are missing`()
    throws
  {
    let map = BoundaryMap(year: 2024, register: population.register, graph: graph)
    let calculator = calculator(population.recomputed().series, map: map)
    #expect(calculator.places(of: ["0219"], in: .year(2010)).map(\.code) == ["3201"])
    let standing = calculator.standing(
      of: try place("3201"),
      in: try group("0"),
      period: .year(2019)
    )
    #expect(standing.expected == 357)
    #expect(standing.missing == ["1806", "1875", "5055", "5056", "5059"])
    let haram = calculator.standing(of: try place("1580"), in: try group("15"), period: .year(2021))
    #expect(haram.position == nil)
    #expect(haram.observation?.status == .seriesBreak)
  }

  @Test func `areas that need no estimate are ranked as wholes`() throws {
    let map = BoundaryMap(
      exactFrom: .first(of: 2005),
      through: .first(of: 2024),
      register: population.register,
      graph: graph
    )
    let recomputed = map.recomputed(population.series, maySum: true)
    let calculator = calculator(recomputed.series, map: map)
    let place = try #require(calculator.places(of: ["1580"], in: .year(2010)).first)
    #expect(place.code == "1508+1580")
    let standing = calculator.standing(of: place, in: try group("15"), period: .year(2010))
    #expect(standing.position?.own.rank == 1)
    #expect(standing.counted == 26)
    #expect(standing.expected == 26)
    // The two are of different KOSTRA groups, of the same county.
    #expect(
      calculator.usualGroups(of: place, in: .year(2010)).map(\.region.code) == ["15", "0"]
    )
  }
}
