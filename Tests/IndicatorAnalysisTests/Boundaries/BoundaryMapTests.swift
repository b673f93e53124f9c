import Foundation
import IndicatorAnalysis
import IndicatorModel
import TestSupport
import Testing

/// The register's way through mergers, divisions and new numbers, over every number.
@Suite struct BoundaryMapTests {
  private let population: Population
  private var register: RegionRegister { population.register }

  init() throws { population = try Population.shared.get() }

  /// How many municipalities there were on 1 January, by official count; 2025 and 2026 are 2024's.
  static let counts: [ClosedRange<Int>: Int] = [
    1994...2001: 435, 2002...2004: 434, 2005...2005: 433, 2006...2007: 431, 2008...2011: 430,
    2012...2012: 429, 2013...2016: 428, 2017...2017: 426, 2018...2019: 422, 2020...2023: 356,
    2024...2026: 357,
  ]

  @Test(arguments: 1994...2026)
  func `the count of municipalities is the official one`(_ year: Int) throws {
    let count = try #require(Self.counts.first { $0.key.contains(year) }?.value)
    #expect(register.regions(at: .municipality, on: .first(of: year)).count == count)
    #expect(BoundaryMap(year: year, register: register).places.count == count)
  }

  @Test func `areas without an estimate are as many as Statistics Norway's`() {
    func count(_ year: Int) -> Int {
      BoundaryMap(
        exactFrom: .first(of: year),
        through: .first(of: 2024),
        register: register
      ).places.count
    }
    #expect(
      [1994, 2016, 2017, 2019, 2020, 2023, 2024].map(count) == [352, 352, 353, 353, 356, 356, 357]
    )
    let map = BoundaryMap(
      exactFrom: .first(of: 1994),
      through: .first(of: 2024),
      register: register
    )
    #expect(
      map.places.filter { $0.codes.count > 1 }.map(\.region.code) == [
        "1508+1580", "1806+1875", "3905+3907", "5055+5056+5059",
      ]
    )
  }

  /// The published list of every number since 1994 and its numbers in 2024 is what the graph gives.
  @Test func `every number since 1994 leads where the published list says`() throws {
    let file = Places.datasets.appending(path: "regions/serie2024.csv")
    var expected: [String: [String: Double]] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
    {
      let cells = line.split(separator: ",").map(String.init)
      expected[cells[0], default: [:]][cells[1]] = Double(cells[2])
    }
    let map = BoundaryMap(year: 2024, method: .population, register: register)
    for (code, targets) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(
        map.places(of: code).map { map.places[$0].region.code } == targets.keys.sorted(),
        "\(code)"
      )
    }
    #expect(expected.count == 851)
  }

  @Test func `a map of the same year leaves every figure as it is`() {
    for year in [2010, 2020, 2024] {
      let recomputed = population.recomputed(on: year)
      #expect(recomputed.rests.allSatisfy { $0.observation(at: .year(year)) == nil })
      for place in register.regions(at: .municipality, on: .first(of: year)) {
        #expect(recomputed.cell(place.code, year)?.value == population.count(place.code, year))
      }
    }
  }

  @Test(arguments: [2005, 2012, 2017, 2018, 2020, 2024, 2026], SplitMethod.allCases)
  func `nobody vanishes on any map`(_ map: Int, _ method: SplitMethod) throws {
    let recomputed = population.recomputed(on: map, method: method)
    for year in 2005...2026 {
      let country = try #require(population.country[year])
      #expect(abs(recomputed.sum(year) - country) < 1e-6, "\(map) \(method) \(year)")
    }
  }

  @Test func `exact areas sum to the country each year, without a rest`() throws {
    let map = BoundaryMap(
      exactFrom: .first(of: 2005),
      through: .first(of: 2024),
      register: register
    )
    let recomputed = map.recomputed(population.series, maySum: true)
    #expect(recomputed.rests == [])
    #expect(recomputed.series.allSatisfy { $0.observations.allSatisfy { $0.value != nil } })
    for year in 2005...2026 { #expect(recomputed.sum(year) == population.country[year]) }
  }
}
