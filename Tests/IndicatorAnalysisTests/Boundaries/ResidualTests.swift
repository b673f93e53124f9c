import IndicatorAnalysis
import IndicatorModel
import Testing

/// What a map leaves of the country, and that a rest is whole whoever asks for it.
@Suite struct ResidualTests {
  private let population: Population

  init() throws { population = try Population.shared.get() }

  private func residuals(_ method: SplitMethod, country: Bool = true) -> [Int: Residual] {
    let map = BoundaryMap(year: 2024, method: method, register: population.register)
    let national = Series(
      quantity: Population.quantity,
      region: .country,
      observations: population.country.map { Observation(.year($0.key), $0.value) }
    )
    let found = Residual.all(
      places: map.recomputed(population.series, maySum: true).series,
      country: country ? national : nil,
      published: population.series,
      graph: map.graph
    )
    return Dictionary(uniqueKeysWithValues: found.map { ($0.period.year, $0) })
  }

  @Test(arguments: [true, false])
  func `without estimates the residual is what lies in the rests`(_ country: Bool) throws {
    let found = residuals(.none, country: country)
    #expect(found.keys.sorted() == Array(2005...2026))
    // What Statistics Norway has in its rests in 2019.
    #expect(found[2019]?.value == 53_951)
    #expect(found[2019]?.country == population.country[2019])
    for year in 2020...2023 { #expect(found[year]?.value == population.count("1507", year)) }
    for year in 2024...2026 { #expect(found[year]?.value == 0) }
  }

  @Test func `estimates leave nobody out`() {
    for (year, residual) in residuals(.population) { #expect(residual.value == 0, "\(year)") }
  }

  @Test func `by Statistics Norway's rule Snillfjord and Tysfjord stay in the residual`() {
    let found = residuals(.ssb)
    #expect(found[2019]?.value == 53_951)
    for year in 2020...2026 { #expect(found[year]?.value == 0, "\(year)") }
  }

  @Test(arguments: [("5055", "5055+5056+5059"), ("1806", "1806+1875"), ("1580", "1508+1580")])
  func `the rest beside a place asked for alone is that of the whole map`(
    _ code: String,
    _ rest: String
  ) throws {
    let map = BoundaryMap(year: 2024, register: population.register)
    let wanted = Set(map.places(of: code))
    let needed = map.codes(reaching: wanted)
    let alone = map.recomputed(
      population.series.filter { needed.contains($0.region.code) },
      maySum: true,
      places: wanted
    )
    let whole = try #require(
      map.recomputed(population.series, maySum: true).rests.first { $0.region.code == rest }
    )
    #expect(alone.series.map(\.region.code) == [code])
    #expect(alone.rests == [whole])
    #expect(whole.observations.allSatisfy { $0.value != nil })
  }
}
