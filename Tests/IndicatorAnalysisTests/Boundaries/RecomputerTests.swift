import IndicatorAnalysis
import IndicatorModel
import TestSupport
import Testing

/// The rules of recomputing, on a small register: A and B merge to C in 2020, D is divided into E
/// and F in 2022, G gets the number H in 2020.
@Suite struct RecomputerTests {
  private let register: RegionRegister = {
    func place(_ code: String, from: Int? = nil, to: Int? = nil) -> Region {
      Region(
        code: code,
        name: "N\(code)",
        level: .municipality,
        validFrom: from.map { .first(of: $0) },
        validTo: to.map { .first(of: $0) },
        countyCode: "01"
      )
    }
    func change(_ year: Int, _ old: String, _ new: String, _ kind: RegionChange.Kind)
      -> RegionChange
    {
      RegionChange(date: .first(of: year), oldCode: old, newCode: new, kind: kind, note: "")
    }
    return RegionRegister(
      regions: [
        place("0101", to: 2020), place("0102", to: 2020), place("0103", from: 2020),
        place("0104", to: 2022), place("0105", from: 2022), place("0106", from: 2022),
        place("0107", to: 2020), place("0108", from: 2020),
      ],
      changes: [
        change(2020, "0101", "0103", .merge), change(2020, "0102", "0103", .merge),
        change(2022, "0104", "0105", .split), change(2022, "0104", "0106", .split),
        change(2020, "0107", "0108", .renumber),
      ],
      memberships: []
    )
  }()

  private func series(_ code: String, _ cells: [(Int, Double?)], _ quantity: Quantity? = nil)
    -> Series
  {
    Series(
      quantity: quantity ?? Population.quantity("x"),
      region: register.places(of: code)[0],
      observations: cells.map { Observation(.year($0), $1, symbol: $1 == nil ? ":" : nil) }
    )
  }

  private func recomputed(_ series: [Series], on year: Int = 2024, maySum: Bool = true)
    -> Recomputation
  {
    BoundaryMap(year: year, register: register).recomputed(series, maySum: maySum)
  }

  @Test func `a merged municipality's rate is the sum of numerators over the sum of denominators`()
    throws
  {
    let numerators = [series("0101", [(2019, 10)]), series("0102", [(2019, 90)])]
    let denominators = [series("0101", [(2019, 1000)]), series("0102", [(2019, 1500)])]
    let formula = Indicator.Formula(numerator: "a", denominator: "b", factor: 1000)
    let quantity = Population.quantity("rate", kind: .rate)
    let merged = ratio(
      try #require(recomputed(numerators).series.first),
      try #require(recomputed(denominators).series.first),
      formula: formula,
      quantity: quantity
    )
    let rates = zip(numerators, denominators).map {
      ratio($0, $1, formula: formula, quantity: quantity)
    }
    #expect(rates.map { $0.observations[0].value } == [10, 60])
    #expect(merged.region.code == "0103")
    #expect(merged.observations[0].value == 40)
    #expect(merged.observations[0].value != (10.0 + 60) / 2)
    // Published rates alone cannot be put together.
    let published = recomputed(rates, maySum: false)
    #expect(published.series[0].observations[0].value == nil)
    #expect(published.series[0].observations[0].status == .missing)
    #expect(published.notes.map(\.remark) == [.notSummable(merged.region)])
  }

  @Test func `a rate under a new number is kept`() {
    let result = recomputed([series("0107", [(2019, 12.5)])], maySum: false)
    #expect(result.series.map(\.region.code) == ["0108"])
    #expect(result.series[0].observations[0].value == 12.5)
    #expect(result.notes == [])
  }

  @Test func `a missing part makes the sum missing, for its reason`() {
    let result = recomputed([
      series("0101", [(2018, 1), (2019, nil)]), series("0102", [(2018, 2), (2019, 2)]),
    ])
    #expect(result.series[0].observation(at: .year(2018))?.value == 3)
    let cell = result.series[0].observation(at: .year(2019))
    #expect(cell?.value == nil)
    #expect(cell?.symbol == ":")
    #expect(result.notes.map(\.remark) == [.incomplete(result.series[0].region, missing: ["0101"])])
    // A part that the source does not have at all is missing too.
    let lacking = recomputed([series("0101", [(2019, 1)])])
    #expect(lacking.series[0].observations[0].value == nil)
    #expect(
      lacking.notes.map(\.remark) == [.incomplete(lacking.series[0].region, missing: ["0102"])]
    )
  }

  @Test func `the standing of a sum is that of its weakest part`() {
    var one = series("0101", [(2019, 1)])
    one.observations[0].status = .provisional
    var two = series("0102", [(2019, 2)])
    two.observations[0].precision = .about
    let cell = recomputed([one, two]).series[0].observations[0]
    #expect(cell.status == .provisional)
    #expect(cell.precision == .about)
    #expect(cell.value == 3)
    #expect(cell.provenance == nil)
  }

  @Test func `binary noise is no figure`() {
    let result = recomputed([series("0101", [(2019, 0.1)]), series("0102", [(2019, 0.2)])])
    #expect(result.series[0].observations[0].value == 0.3)
  }

  @Test func `a divided municipality stands as a rest until it is divided`() {
    let result = recomputed([
      series("0104", [(2021, 5)]), series("0105", [(2022, 3)]), series("0106", [(2022, 2)]),
    ])
    #expect(result.rests.map(\.region.code) == ["0105+0106"])
    #expect(result.rests[0].region.name == "N0105 + N0106")
    #expect(result.rests[0].observations.map(\.value) == [5])
    #expect(result.series.map { $0.observations.map(\.value) } == [[nil, 3], [nil, 2]])
    #expect(result.notes.count == 1)
    #expect(result.notes[0].observations.map(\.value) == [5])
  }

  @Test func `figures of later years on an older map stand as a rest`() {
    let result = recomputed([series("0103", [(2021, 7)])], on: 2019)
    #expect(result.rests.map(\.region.code) == ["0101+0102"])
    #expect(result.rests[0].observations.map(\.value) == [7])
  }

  @Test func `a source that prints all years on its last map is taken at its word`() {
    let result = recomputed([series("0103", [(2018, 3), (2021, 4)])])
    #expect(result.series[0].observations.map(\.value) == [3, 4])
    #expect(result.notes.map(\.remark) == [.publishedOnLaterMap(result.series[0].region)])
    #expect(result.notes[0].periods == [.year(2018)])
  }

  @Test
  func `figures under a number that was not valid are left out where valid ones cover the place`() {
    let result = recomputed([
      series("0101", [(2018, 1)]), series("0102", [(2018, 2)]), series("0103", [(2018, 99)]),
    ])
    #expect(result.series[0].observations.map(\.value) == [3])
    #expect(result.notes.map(\.remark) == [.leftOut("0103")])
    #expect(result.notes[0].observations.map(\.value) == [99])
  }

  @Test func `zeros in years when a number was not valid are no figures`() {
    let result = recomputed([series("0103", [(2018, 0), (2021, 4)])])
    #expect(result.series[0].observations.map(\.period.year) == [2021])
    #expect(result.notes == [])
  }

  @Test func `only the places asked for are recomputed, with the numbers they need`() {
    let map = BoundaryMap(year: 2024, register: register)
    let wanted = Set(map.places(of: "0101"))
    #expect(map.codes(reaching: wanted) == ["0101", "0102", "0103"])
    let result = map.recomputed(
      [series("0101", [(2019, 1)]), series("0102", [(2019, 2)]), series("0107", [(2019, 9)])],
      maySum: true,
      places: wanted
    )
    #expect(result.series.map(\.region.code) == ["0103"])
    #expect(map.places(of: "0104").map { map.places[$0].region.code } == ["0105", "0106"])
    #expect(map.places(of: "9999") == [])
  }

  @Test func `a school year follows the map of its autumn`() {
    func cell(_ code: String) -> Series {
      Series(
        quantity: Population.quantity("x"),
        region: register.places(of: code)[0],
        observations: [Observation(.schoolYear(startingIn: 2019), 1)]
      )
    }
    #expect(
      recomputed([cell("0101"), cell("0102")]).series.map { $0.observations[0].value } == [2]
    )
    #expect(recomputed([cell("0103")]).series.map { $0.observations[0].value } == [1])
  }

  @Test(arguments: 0..<20)
  func `whatever is missing or where, sums of parts and rests lose no figure`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let all = ["0101", "0102", "0103", "0104", "0105", "0106", "0107", "0108"]
    let input = all.map { code in
      let place = register.places(of: code)[0]
      return series(
        code,
        (2017...2024).filter { place.isValid(on: .first(of: $0)) }
          .map { ($0, Double(Int.random(in: 1...1000, using: &random))) }
      )
    }
    for map in [2018, 2021, 2024] {
      let result = recomputed(input, on: map)
      for year in 2017...2024 {
        let before = input.compactMap { $0.observation(at: .year(year))?.value }.reduce(0, +)
        #expect(result.sum(year) == before, "\(seed) \(map) \(year)")
      }
    }
  }
}
