import IndicatorAnalysis
import IndicatorModel
import Testing

/// Population 2005–2026 on other years' maps: the municipalities that are easy to get wrong.
@Suite struct RecomputationTests {
  private let population: Population
  private let on2024: Recomputation

  init() throws {
    population = try Population.shared.get()
    on2024 = population.recomputed()
  }

  /// The codes of each unambiguous municipality of 2024 before it, computed from the changes alone.
  private func parts(of code: String, in year: Int) -> Set<String>? {
    let register = population.register
    var codes: Set<String> = [code]
    let changes = register.changes.filter {
      [.merge, .renumber, .split].contains($0.kind) && $0.date > .first(of: year)
        && $0.oldCode.utf8.count == 4
    }
    for change in changes.reversed() where codes.contains(change.newCode) {
      // A number that goes on is listed as a part of itself.
      let others = changes.filter { $0.date == change.date && $0.newCode == change.newCode }
      if others.contains(where: { $0.kind == .split }) { return nil }
      codes.remove(change.newCode)
      codes.formUnion(others.map(\.oldCode))
    }
    return codes
  }

  @Test
  func `population 2005 to 2024 on the map of 2024 is the sum of its parts, for every number`()
    throws
  {
    var compared = 0
    for place in population.register.regions(at: .municipality, on: .first(of: 2024)) {
      for year in 2005...2024 {
        guard let parts = parts(of: place.code, in: year) else { continue }
        let counts = parts.compactMap { population.count($0, year) }
        #expect(counts.count == parts.count, "\(place.code) \(year) \(parts)")
        #expect(
          on2024.cell(place.code, year)?.value == counts.reduce(0, +),
          "\(place.code) \(year)"
        )
        compared += 1
      }
    }
    // All but the seven that have land of a divided municipality, in the years before it.
    #expect(compared == 357 * 20 - 2 * 12 - 5 * 15 - 2 * 19)
    for year in 2005...2024 { #expect(on2024.sum(year) == population.country[year]) }
  }

  @Test func `Bærum is one unbroken series under three numbers`() throws {
    let series = try #require(on2024.series.first { $0.region.code == "3201" })
    #expect(series.region.name == "Bærum")
    #expect(series.observations.map(\.period.year) == Array(2005...2026))
    for cell in series.observations {
      let code = cell.period.year < 2020 ? "0219" : cell.period.year < 2024 ? "3024" : "3201"
      #expect(cell.value == population.count(code, cell.period.year))
      #expect(cell.status == .normal)
    }
  }

  @Test
  func `Haram and Ålesund are marked in 2020 to 2023, and the old parts go where they belong`() {
    for year in 2005...2019 {
      let old = ["1504", "1523", "1529", "1546"].compactMap { population.count($0, year) }
      #expect(old.count == 4)
      #expect(on2024.cell("1508", year)?.value == old.reduce(0, +), "\(year)")
      #expect(on2024.cell("1580", year)?.value == population.count("1534", year), "\(year)")
      #expect(on2024.cell("1508+1580", year) == nil)
    }
    for year in 2020...2023 {
      for code in ["1508", "1580"] {
        let cell = on2024.cell(code, year)
        #expect(cell?.value == nil)
        #expect(cell?.status == .seriesBreak)
        #expect(cell?.symbol == "|")
      }
      #expect(on2024.cell("1508+1580", year)?.value == population.count("1507", year))
    }
    #expect(on2024.cell("1508", 2024)?.value == population.count("1508", 2024))
    #expect(on2024.cell("1580", 2024)?.value == population.count("1580", 2024))
  }

  @Test func `figures of 2024 on the map of 2022 put Ålesund together again`() {
    let on2022 = population.recomputed(on: 2022)
    #expect(
      on2022.cell("1507", 2024)?.value
        == ["1508", "1580"].compactMap { population.count($0, 2024) }.reduce(0, +)
    )
    #expect(
      on2022.cell("1507", 2019)?.value
        == ["1504", "1523", "1529", "1534", "1546"].compactMap { population.count($0, 2019) }
        .reduce(0, +)
    )
    let on2019 = population.recomputed(on: 2019)
    #expect(on2019.cell("1534", 2024)?.value == population.count("1580", 2024))
    #expect(on2019.cell("1504", 2024)?.value == nil)
  }

  @Test func `Snillfjord and Tysfjord never vanish`() {
    for year in 2005...2019 {
      let snillfjord = year < 2018 ? "1613" : "5012"
      for code in ["5055", "5056", "5059"] {
        #expect(on2024.cell(code, year)?.status == .seriesBreak, "\(code) \(year)")
      }
      for code in ["1806", "1875"] { #expect(on2024.cell(code, year)?.value == nil) }
      let parts =
        year < 2018
        ? ["1571", "1612", "1613", "1617", "1622", "1636", "1638"]
        : ["1571", "5011", "5012", "5013", "5016", "5023", "5024"]
      #expect(
        on2024.cell("5055+5056+5059", year)?.value
          == parts.compactMap { population.count($0, year) }.reduce(0, +),
        "\(year)"
      )
      let northern = ["1805", "1849", "1850", "1854"].compactMap { population.count($0, year) }
      #expect(on2024.cell("1806+1875", year)?.value == northern.reduce(0, +), "\(year)")
      let notes = on2024.notes.filter {
        if case .undivided(let place, _, _) = $0.remark { place.code == snillfjord } else { false }
      }
      #expect(notes.count == 1)
      #expect(
        notes.first?.observations.first { $0.period == .year(year) }?.value
          == population.count(snillfjord, year)
      )
    }
    // What Statistics Norway has in its rests in 2019.
    let rest = ["5055+5056+5059", "1806+1875"].compactMap { on2024.cell($0, 2019)?.value }
    #expect(rest.reduce(0, +) == 53_951)
    #expect(on2024.cell("5055", 2020)?.value == population.count("5055", 2020))
  }

  @Test func `Stokke is divided between Tønsberg and Sandefjord`() {
    for year in 2005...2016 {
      #expect(on2024.cell("3905", year)?.value == nil)
      #expect(on2024.cell("3907", year)?.value == nil)
      // Re is part of Tønsberg since 2020, so that its figures lie in the rest too.
      let parts = ["0704", "0706", "0716", "0719", "0720"].compactMap { population.count($0, year) }
      #expect(on2024.cell("3905+3907", year)?.value == parts.reduce(0, +))
    }
    #expect(on2024.cell("3907", 2017)?.value == population.count("0710", 2017))
    #expect(
      on2024.cell("3905", 2017)?.value
        == ["0704", "0716"].compactMap { population.count($0, 2017) }.reduce(0, +)
    )
  }

  @Test func `a number that goes on after a merger is another area`() {
    // Re has the number of Våle since 2002: nothing to recompute from 2005 on the map of 2019.
    let on2019 = population.recomputed(on: 2019)
    #expect(on2019.cell("0716", 2005)?.value == population.count("0716", 2005))
    #expect(
      population.recomputed(on: 2002).cell("0716", 2005)?.value == population.count("0716", 2005)
    )
    #expect(population.recomputed(on: 2001).cell("0716", 2005)?.value == nil)
    #expect(
      population.recomputed(on: 2001).cell("0716+0718", 2005)?.value
        == population.count("0716", 2005)
    )
    // Bodø with Skjerstad since 2005.
    #expect(on2024.cell("1804", 2005)?.value == population.count("1804", 2005))
    #expect(
      population.recomputed(on: 2004).cell("1804+1842", 2005)?.value
        == population.count("1804", 2005)
    )
    // Trondheim with Klæbu since 2020, under a new number since 2018.
    for (year, parts) in [(2010, ["1601", "1662"]), (2019, ["5001", "5030"]), (2020, ["5001"])] {
      #expect(
        on2024.cell("5001", year)?.value
          == parts.compactMap { population.count($0, year) }.reduce(0, +)
      )
    }
    // Stavanger with Rennesøy and Finnøy since 2020.
    #expect(
      on2024.cell("1103", 2019)?.value
        == ["1103", "1141", "1142"].compactMap { population.count($0, 2019) }.reduce(0, +)
    )
  }

  /// Number, year, county.
  static let counties: [(String, Int, String)] = [
    ("1567", 2018, "15"), ("5061", 2019, "50"), ("1444", 2019, "14"), ("1577", 2020, "15"),
    ("0532", 2019, "05"), ("3053", 2020, "30"), ("3236", 2024, "32"), ("0533", 2019, "05"),
    ("3054", 2020, "30"), ("3234", 2024, "32"), ("0711", 2017, "07"), ("0711", 2019, "07"),
    ("3005", 2020, "30"), ("3301", 2024, "33"),
  ]

  @Test(arguments: counties)
  func `Rindal, Hornindal, Jevnaker, Lunner and Svelvik are in the right county`(
    _ code: String,
    _ year: Int,
    _ county: String
  ) {
    #expect(population.register.region(code, on: .first(of: year))?.countyCode == county)
  }

  /// County on the map of 2024, number of a municipality before, year.
  static let countiesOf2024: [(String, String)] = [
    ("1567", "50"), ("1444", "15"), ("0532", "32"), ("0533", "32"), ("0711", "33"), ("0121", "32"),
    ("1852", "55"), ("0627", "32"), ("1571", "50"),
  ]

  @Test(arguments: countiesOf2024)
  func `a municipality that changed county is counted in the county it is in now`(
    _ code: String,
    _ county: String
  ) throws {
    let map = BoundaryMap(year: 2024, register: population.register)
    let place = try #require(map.places(of: code).first)
    #expect(map.places[place].region.countyCode == county)
  }

  @Test func `estimates are labelled, with their weights, and lose nobody`() throws {
    let estimated = population.recomputed(method: .population)
    #expect(estimated.rests == [])
    let heim = try #require(estimated.cell("5055", 2019))
    #expect(heim.status == .estimated)
    let expected =
      ["5011", "1571"].compactMap { population.count($0, 2019) }.reduce(0, +)
      + (population.count("5012", 2019) ?? 0) * 0.151 / 1.001
    #expect(abs((heim.value ?? 0) - expected) < 1e-6)
    #expect(estimated.cell("5055", 2020)?.status == .normal)
    let note = try #require(
      estimated.notes.first {
        if case .estimated(let place, _) = $0.remark { place.code == "5012" } else { false }
      }
    )
    guard case .estimated(_, let shares) = note.remark else { return }
    #expect(shares.map(\.region.code) == ["5055", "5056", "5059"])
    #expect(shares.map { Int(($0.weight * 1000).rounded()) } == [151, 348, 501])
    #expect(note.periods.map(\.year) == [2018, 2019])
  }

  @Test func `the rule of Statistics Norway gives Stokke to Sandefjord and marks the break`() {
    let ruled = population.recomputed(method: .ssb)
    #expect(
      ruled.cell("3907", 2016)?.value
        == ["0706", "0719", "0720"].compactMap { population.count($0, 2016) }.reduce(0, +)
    )
    #expect(ruled.cell("3907", 2016)?.status == .normal)
    #expect(ruled.cell("3907", 2017)?.status == .seriesBreak)
    #expect(ruled.cell("3905", 2017)?.status == .seriesBreak)
    #expect(ruled.cell("1508", 2020)?.value == population.count("1507", 2020))
    #expect(ruled.cell("1508", 2020)?.status == .seriesBreak)
    #expect(ruled.cell("1508", 2024)?.status == .seriesBreak)
    #expect(ruled.cell("1580", 2021)?.value == nil)
    #expect(ruled.cell("1580", 2021)?.symbol == "|")
    // Snillfjord and Tysfjord stay a rest, as there.
    #expect(ruled.rests.map(\.region.code) == ["1806+1875", "5055+5056+5059"])
  }
}
