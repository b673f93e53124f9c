import Foundation
import IndicatorModel
import TestSupport
import Testing

@testable import IndicatorImport

/// Peers' JSON-stat and PC-Axis files against what several other programs read from them.
@Suite struct FormatFilesTests {
  /// One file of `expected.json`.
  struct Case: CustomTestStringConvertible, Sendable {
    var file: URL
    var name: String
    var expected: Expected
    var testDescription: String { name }
  }

  /// What `expected.json` says of a file, as far as it is checked.
  struct Expected: Decodable, Sendable {
    var `class`: String?
    var expect: Expectation?
    var note: String?
    var category: String?
    var datasets: [String: Table]?
    var stub: [String]?
    var heading: [String]?
    var table: Table?

    /// `expect` is a sentence for refusals and an object for files that are read with a warning.
    enum Expectation: Decodable, Sendable {
      case text(String)
      case numbers
      init(from decoder: any Decoder) throws {
        self =
          ((try? decoder.singleValueContainer().decode(String.self)).map(Self.text)) ?? .numbers
      }
    }
  }

  /// Size, counts, sum and ends of a table.
  struct Table: Decodable, Sendable {
    var id: [String]?
    var size: [Int]
    var cells: Int?
    var cells_expected: Int?
    var numeric: Int
    var sum: Double?
    var missing: [String: Int]?
    var status_counts: [String: Int]?
    var first: End?
    var last: End?
    var codepage: String?
    var size_matches_categories: [Bool]?
  }

  /// A cell with its place and key.
  struct End: Decodable, Sendable {
    var index: Int
    var key: [String: String?]
    var value: Value

    enum Value: Decodable, Hashable, Sendable {
      case number(Double)
      case text(String)
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self =
          try (try? container.decode(Double.self)).map(Self.number)
          ?? .text(container.decode(String.self))
      }
    }
  }

  static let cases: [Case] = {
    guard let folder = Places.specimens("KOMMUNETALL_FORMAT_FILES", "formats"),
      let data = try? Data(contentsOf: folder.appending(path: "expected.json")),
      let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return [] }
    let decoder = JSONDecoder()
    return root.keys.sorted().compactMap { name in
      guard let object = root[name], let part = try? JSONSerialization.data(withJSONObject: object)
      else { return nil }
      do {
        var expected = try decoder.decode(Expected.self, from: part)
        if expected.stub != nil { expected.table = try decoder.decode(Table.self, from: part) }
        return Case(file: folder.appending(path: name), name: name, expected: expected)
      } catch {
        Issue.record("expected.json, \(name): \(error)")
        return nil
      }
    }
  }()

  @Test func `the files are there, or it is said that they are not`() {
    if Self.cases.isEmpty {
      print("skipped: no folder KOMMUNETALL_FORMAT_FILES with an expected.json")
    } else {
      print("\(Self.cases.count) format files")
    }
  }

  @Test(arguments: cases.filter { $0.name.hasPrefix("jsonstat/") })
  func jsonStat(_ item: Case) throws {
    let bytes = [UInt8](try Data(contentsOf: item.file))
    if item.expected.datasets == nil || item.expected.note?.contains("must be rejected") == true {
      let error = #expect(throws: JSONStatError.self) { try JSONStatReader.cubes(in: bytes) }
      switch (item.expected.class, error) {
      case ("collection", .collection), ("dimension", .dimension), (nil, .webPage),
        ("bundle(1.x)", .structure):
        break
      default: Issue.record("refused as \(String(describing: error))")
      }
      return
    }
    let cubes = try JSONStatReader.cubes(in: bytes)
    let expected = item.expected.datasets ?? [:]
    #expect(Set(cubes.map { $0.name.isEmpty ? "$" : $0.name }) == Set(expected.keys))
    for named in cubes {
      let table = try #require(expected[named.name.isEmpty ? "$" : named.name])
      check(named.cube, table, keys: named.cube.dimensions.map(\.code)) { $0.code }
      if let statuses = table.status_counts {
        // One item stands for all cells.
        let isOneForAll = statuses.values.reduce(0, +) == 1
        let found = named.cube.markCounts { _ in true }
        #expect(found == statuses || isOneForAll || table.numeric == 0)
        if isOneForAll { #expect(Array(found.values) == [named.cube.values.count]) }
      }
    }
  }

  @Test(arguments: cases.filter { $0.name.hasPrefix("px/") })
  func pcAxis(_ item: Case) throws {
    let bytes = [UInt8](try Data(contentsOf: item.file))
    if item.expected.category?.hasPrefix("fatal") == true || item.expected.table == nil {
      #expect(throws: PCAxisError.self) { try PCAxisReader.read(bytes) }
      return
    }
    let table = try #require(item.expected.table)
    let cube = try PCAxisReader.read(bytes).cube
    check(cube, table, keys: (item.expected.stub ?? []) + (item.expected.heading ?? [])) {
      $0.label
    }
    let missing = cube.markCounts { cube.values[$0].isNaN }
    #expect(missing == table.missing ?? [:])
    if item.expected.category == "warning" {
      #expect(cube.findings.contains { $0.severity == .warning }, "nothing was said")
    }
  }

  private func check(
    _ cube: Cube,
    _ table: Table,
    keys: [String],
    code: (Cube.Category) -> String
  ) {
    if let id = table.id { #expect(cube.dimensions.map(\.code) == id) }
    #expect(cube.size == table.size)
    #expect(cube.values.count == table.cells ?? table.cells_expected)
    let numbers = cube.values.filter { !$0.isNaN }
    #expect(numbers.count == table.numeric)
    if let sum = table.sum {
      let found = numbers.reduce(0, +)
      #expect(abs(found - sum) <= 1e-9 * max(1, abs(sum)), "sum \(found), expected \(sum)")
    }
    for end in [table.first, table.last].compactMap({ $0 }) {
      let position = cube.position(of: end.index)
      for (axis, place) in position.enumerated() {
        let expected = end.key[keys[axis]] ?? nil
        let found = code(cube.dimensions[axis].categories[place])
        #expect(found == expected, "\(keys[axis]) of cell \(end.index)")
      }
      switch end.value {
      case .number(let value): #expect(cube.values[end.index] == value)
      case .text(let text): #expect(cube.mark(of: end.index) == text)
      }
    }
  }
}

extension Cube {
  /// How often each mark stands in the chosen cells.
  func markCounts(_ isChosen: (Int) -> Bool) -> [String: Int] {
    var counts: [String: Int] = [:]
    for cell in values.indices where isChosen(cell) {
      if let mark = mark(of: cell) { counts[mark, default: 0] += 1 }
    }
    return counts
  }
}
