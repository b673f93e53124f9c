import Foundation
import IndicatorAnalysis
import IndicatorModel
import TestSupport
import Testing

/// What became of numbers, and where they came from.
@Suite struct RegionLifeTests {
  private let population: Population
  private var register: RegionRegister { population.register }

  init() throws { population = try Population.shared.get() }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: String
    var stages: [[String]]
    var kinds: [RegionChange.Kind]
  }

  static let cases = [
    Case(
      testDescription: "Bærum has had three numbers",
      code: "3024",
      stages: [["0219"], ["3024"], ["3201"]],
      kinds: [.renumber, .renumber]
    ),
    Case(
      testDescription: "Haram was part of Ålesund and came back",
      code: "1534",
      stages: [["1534"], ["1507"], ["1508", "1580"]],
      kinds: [.merge, .split, .split]
    ),
    Case(
      testDescription: "Snillfjord went to three",
      code: "1613",
      stages: [["1613"], ["5012"], ["5055", "5056", "5059"]],
      kinds: [.transfer, .renumber, .split, .split, .split]
    ),
    Case(
      testDescription: "Skjerstad became part of Bodø, which keeps its number",
      code: "1804",
      stages: [["1842"], ["1804"]],
      kinds: [.merge, .merge]
    ),
    Case(
      testDescription: "Oslo has always been itself",
      code: "0301",
      stages: [["0301"]],
      kinds: []
    ),
    Case(
      testDescription: "Viken, a county",
      code: "30",
      stages: [["01", "02", "06"], ["30"], ["31", "32", "33"]],
      kinds: [.merge, .merge, .transfer, .merge, .transfer, .split, .split, .split]
    ),
  ]

  @Test(arguments: cases) func `a life is its numbers in order and what happened`(_ c: Case) throws
  {
    let life = try #require(RegionLife(of: c.code, in: register))
    #expect(life.stages == c.stages)
    #expect(life.changes.map(\.kind) == c.kinds)
    #expect(Set(life.places.map(\.code)) == Set(c.stages.flatMap { $0 }))
  }

  @Test func `a number of the register's past is told with the place it meant then`() throws {
    // 0704 was Tønsberg before and after Sem and Stokke; 1507 lived four years.
    let ålesund = try #require(RegionLife(of: "1507", in: register))
    #expect(ålesund.stages[0] == ["1504", "1523", "1529", "1534", "1546"])
    #expect(ålesund.restorations.map(\.oldCode) == ["1504", "1523", "1529", "1534", "1546"])
    #expect(RegionLife(of: "2111", in: register) == nil)
    #expect(RegionLife(of: "Bærum", in: register) == nil)
  }

  /// The last numbers of every life since 1994 are those of the published list.
  @Test func `every number since 1994 ends where the published list says`() throws {
    let file = Places.datasets.appending(path: "regions/serie2024.csv")
    var expected: [String: Set<String>] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
    {
      let cells = line.split(separator: ",").map(String.init)
      expected[cells[0], default: []].insert(cells[1])
    }
    let day = CalendarDate.first(of: 2024)
    for (code, targets) in expected.sorted(by: { $0.key < $1.key }) {
      let life = try #require(RegionLife(of: code, in: register), "\(code)")
      let ends = Set(
        life.places.filter { $0.isValid(on: day) }.map(\.code)
      )
      #expect(ends.isSuperset(of: targets), "\(code): \(ends)")
    }
  }

  @Test func `how many moved is what the register says, else the population`() throws {
    func persons(_ old: String, _ new: String, _ year: Int) throws -> MovedPersons? {
      let change = try #require(
        register.changes.first {
          $0.oldCode == old && $0.newCode == new && $0.date == .first(of: year)
        }
      )
      return MovedPersons(
        change,
        register: register,
        population: population.series.first { $0.region.code == old }
      )
    }
    #expect(try persons("0720", "0704", 2017)?.count == 2200)
    #expect(try persons("0720", "0704", 2017)?.basis == .stated)
    #expect(try persons("1534", "1507", 2020)?.count == population.count("1534", 2019))
    #expect(try persons("1534", "1507", 2020)?.basis == .population(.year(2019)))
    let rest = try #require(try persons("5012", "5055", 2020))
    #expect(rest.basis == .estimate(.year(2019)))
    #expect(rest.count == 151)
    #expect(try persons("1850", "1850", 2012) == nil)
    #expect(try persons("0701", "3803", 2020) == nil)
  }

  static let remarks: [(String, Int?)] = [
    ("225 personer, 16 km2; Fitjar -> Bømlo", 225), ("3 km2, ca. 2 200 personer (SSB); a", 2200),
    ("ca. 70 personer, 0,2 km2; a", 70), ("1 12 345 personer; a", 12_345),
    ("retning og personer ikke oppgitt; a", nil), ("Ålesund", nil),
  ]

  @Test(arguments: remarks)
  func `the number of persons is read from a remark`(_ note: String, _ count: Int?) {
    let change = RegionChange(
      date: .first(of: 2020),
      oldCode: "0001",
      newCode: "0002",
      kind: .transfer,
      note: note
    )
    #expect(change.statedPersons == count)
  }
}
