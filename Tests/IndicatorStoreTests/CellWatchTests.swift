import Foundation
import GRDB
import IndicatorModel
import TestSupport
import Testing

@testable import IndicatorStore

/// Series read from a database of which only the other tables were looked through.
@Suite struct CellWatchTests {
  private static let regions = (0..<40).map { String(format: "%04d", 301 + $0) }

  private func withDatabase(categories: Int = 0, _ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "a.sqlite")
      let rows = Self.regions.flatMap { region in
        (1980...2020).map { SampleRow(region, "\($0)", Double($0) + 0.5) }
      }
      let others = (0..<categories).map {
        SampleRow("0301", "2020", 1, category: "kategori \($0)")
      }
      try SampleFile(rows + others).load(
        into: try IndicatorStore.open(file.path, access: .readWrite(create: true))
      )
      try body(file)
    }
  }

  private func read(_ file: URL, _ search: DamageSearch, _ codes: [String]) throws -> [Series] {
    let store = try IndicatorStore.open(file.path, access: .readOnly, search: search)
    let id = try #require(try store.quantities().last?.quantity.id)
    return try store.series(of: id, regions: .codes(codes))
  }

  /// The pages that hold observations, with their size.
  private func pages(
    of file: URL,
    where condition: String = "name = 'observation'"
  ) throws -> (numbers: [Int], size: Int) {
    try DatabaseQueue(path: file.path).read { database in
      (
        try Int.fetchAll(
          database,
          sql: "SELECT pageno FROM dbstat WHERE \(condition) AND pagetype = 'leaf'"
        ), try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
      )
    }
  }

  /// What damage may do: be found, or leave what is read as it was, or change what no check can see.
  @Test(arguments: 1...40) func `no series is read short from damaged pages`(seed: Int) throws {
    try withDatabase { file in
      let wanted = Array(Self.regions[10..<13])
      let whole = try read(file, .tables, wanted)
      #expect(whole.map(\.observations.count) == [41, 41, 41])
      let (numbers, size) = try pages(of: file)
      var random = SeededGenerator(seed: UInt64(seed))
      var bytes = try Data(contentsOf: file)
      for _ in 0..<3 {
        let page = try #require(numbers.randomElement(using: &random))
        let place = (page - 1) * size + Int.random(in: 0..<size, using: &random)
        bytes[place] = .random(in: 0...255, using: &random)
      }
      try bytes.write(to: file)
      var found: [Series]?
      let message = try storeError { found = try read(file, .tables, wanted) }
      if let found {
        let shapes = found.map { $0.observations.map(\.period) }
        #expect(shapes == whole.map { $0.observations.map(\.period) })
      } else {
        #expect(message?.contains("damaged") == true, "\(message ?? "")")
      }
    }
  }

  /// The tables are whole, so that what they hold can be read whatever their indexes say.
  @Test(arguments: 1...60) func `a damaged index loses no series`(seed: Int) throws {
    try withDatabase(categories: 30) { file in
      let wanted = Array(Self.regions[10..<13])
      let intact = try IndicatorStore.open(file.path, access: .readOnly)
      let id = try #require(try intact.quantities().first { $0.regionCount > 1 }?.quantity.id)
      let whole = try intact.series(of: id, regions: .codes(wanted))
      #expect(whole.count == 3)
      let indexes = ["place", "series", "variable"].map { "name LIKE 'sqlite_autoindex_\($0)%'" }
      let (numbers, size) = try pages(of: file, where: "(\(indexes.joined(separator: " OR ")))")
      #expect(numbers.count >= 5)
      var random = SeededGenerator(seed: UInt64(seed))
      var bytes = try Data(contentsOf: file)
      let start = (try #require(numbers.randomElement(using: &random)) - 1) * size
      let count = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
      if Bool.random(using: &random) {
        // Entries that change places, or the last one falls away.
        let places = (0..<2).map { _ in start + 8 + 2 * Int.random(in: 0..<count, using: &random) }
        for offset in 0..<2 { bytes.swapAt(places[0] + offset, places[1] + offset) }
        if count > 1, Bool.random(using: &random) { bytes[start + 4] -= 1 }
      } else {
        for _ in 0..<9 {
          bytes[start + Int.random(in: 8..<size, using: &random)] = .random(
            in: 0...255,
            using: &random
          )
        }
      }
      try bytes.write(to: file)
      var found: [Series]?
      let message = try storeError {
        let store = try IndicatorStore.open(file.path, access: .readOnly, search: .tables)
        found = try store.series(of: id, regions: .codes(wanted))
      }
      if let found {
        #expect(found == whole)
      } else {
        #expect(message?.contains("damaged") == true, "\(message ?? "")")
      }
    }
  }

  /// What is searched for in an index whose entries are turned around is hardly ever found.
  @Test(arguments: ["place_1", "variable_1", "variable_2", "variable_3"])
  func `an index turned around loses no series`(index: String) throws {
    try withDatabase(categories: 30) { file in
      let wanted = Array(Self.regions[10..<13])
      let intact = try IndicatorStore.open(file.path, access: .readOnly)
      let expected = try intact.quantities().map(\.quantity.id).map { id in
        (id: id, series: try intact.series(of: id, regions: .codes(wanted + ["0301"])))
      }
      #expect(expected.count == 31 && expected.allSatisfy { !$0.series.isEmpty })
      let (numbers, size) = try pages(of: file, where: "name = 'sqlite_autoindex_\(index)'")
      var bytes = try Data(contentsOf: file)
      for page in numbers {
        let start = (page - 1) * size
        let count = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
        for entry in 0..<count / 2 {
          for offset in 0..<2 {
            bytes.swapAt(
              start + 8 + 2 * entry + offset,
              start + 8 + 2 * (count - 1 - entry) + offset
            )
          }
        }
      }
      try bytes.write(to: file)
      let store = try IndicatorStore.open(file.path, access: .readOnly, search: .tables)
      for (id, series) in expected {
        #expect(try store.series(of: id, regions: .codes(wanted + ["0301"])) == series, "\(id)")
        #expect(try store.quantity(id)?.id == id)
      }
      #expect(try store.regionCodes(among: wanted) == Set(wanted))
    }
  }

  @Test func `two cells that changed places are found from a series beside them`() throws {
    try withDatabase { file in
      let (numbers, size) = try pages(of: file)
      var bytes = try Data(contentsOf: file)
      // The cell pointers of a leaf stand behind its header of eight bytes.
      let first = (numbers[0] - 1) * size + 8
      let (left, right) = (first + 2 * 20, first + 2 * 200)
      for offset in 0..<2 { bytes.swapAt(left + offset, right + offset) }
      try bytes.write(to: file)
      let messages = try [DamageSearch.whole, .tables].map { search in
        try storeError { _ = try read(file, search, [Self.regions[0]]) }
      }
      #expect(messages.allSatisfy { $0?.contains("damaged") == true }, "\(messages)")
    }
  }

  @Test func `many series are read only when all cells were looked through`() throws {
    try withDatabase { file in
      let (numbers, size) = try pages(of: file)
      var bytes = try Data(contentsOf: file)
      // Only the order of the first cells is wrong, far from most series.
      let first = (numbers[0] - 1) * size + 8
      for offset in 0..<2 { bytes.swapAt(first + offset, first + 2 + offset) }
      try bytes.write(to: file)
      let messages = try [[Self.regions[39]], Self.regions].map { codes in
        try storeError { _ = try read(file, .tables, codes) }
      }
      #expect(messages[0] == nil)
      #expect(messages[1]?.contains("damaged") == true)
    }
  }

  @Test func `a series that its index has lost is no series without figures`() throws {
    try withDatabase { file in
      let page = try DatabaseQueue(path: file.path).read { database in
        try #require(
          try Int.fetchOne(
            database,
            sql: "SELECT pageno FROM dbstat WHERE name = 'sqlite_autoindex_series_1'"
          )
        )
      }
      let size = try pages(of: file).size
      var bytes = try Data(contentsOf: file)
      // The pointers of two entries of the index change places.
      let first = (page - 1) * size + 8
      for offset in 0..<2 { bytes.swapAt(first + offset, first + 2 * 20 + offset) }
      try bytes.write(to: file)
      let messages = try [DamageSearch.whole, .tables].map { search in
        try storeError { _ = try read(file, search, [Self.regions[0], Self.regions[20]]) }
      }
      #expect(messages.allSatisfy { $0?.contains("damaged") == true }, "\(messages)")
    }
  }
}
