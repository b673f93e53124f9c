import GRDB
import IndicatorModel
import TestSupport
import Testing

@testable import IndicatorStore

/// What must hold of any file, over numbered seeds.
@Suite struct ImportPropertyTests {
  /// A cube of random size and order: some cells missing, marked or not exact, none twice.
  static func cube(seed: UInt64) -> [SampleRow] {
    var random = SeededGenerator(seed: seed)
    let regions = (0..<Int.random(in: 1...12, using: &random)).map { "\(1101 + $0)" }
    let measures = (0..<Int.random(in: 1...4, using: &random)).map { "M\($0)" }
    let periods = (0..<Int.random(in: 1...8, using: &random)).map { "\(2010 + $0)" }
    var rows: [SampleRow] = []
    for region in regions {
      for measure in measures {
        for period in periods where Int.random(in: 0..<10, using: &random) > 0 {
          var row = SampleRow(region, period, nil, measure: measure)
          switch Int.random(in: 0..<10, using: &random) {
          case 0: row.symbol = [".", "..", ":"].randomElement(using: &random)
          case 1: break
          case 2:
            row.value = Double(Int.random(in: 0...99, using: &random))
            row.symbol = "*"
          case 3:
            row.value = Double(Int.random(in: 0...99, using: &random))
            row.precision = .interval
            row.upperValue = 100
          default: row.value = Double(Int.random(in: -9999...9999, using: &random)) / 10
          }
          rows.append(row)
        }
      }
    }
    switch seed % 4 {
    case 0: rows.sort { ($0.period, $0.region, $0.measure) < ($1.period, $1.region, $1.measure) }
    case 1: rows.sort { ($0.region, $0.period, $0.measure) < ($1.region, $1.period, $1.measure) }
    case 2: rows.shuffle(using: &random)
    default: break
    }
    return rows
  }

  static let seeds: [UInt64] = Array(1...60)

  /// A window so small that every path of sorting is taken.
  static let small = CellSorter.Sizes(window: 16, run: 24)

  private func loaded(_ file: SampleFile) throws -> IndicatorStore {
    let store = try IndicatorStore.inMemory()
    try file.load(into: store)
    return store
  }

  @Test(arguments: seeds) func `what goes in comes out`(seed: UInt64) throws {
    var file = SampleFile(Self.cube(seed: seed))
    file.sizes = Self.small
    let store = try loaded(file)
    let stored = try store.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT region, period, measure, value, value_high, precision, symbol, source_row
          FROM observations ORDER BY source_row
          """
      ).map { row in
        var sample = SampleRow(row[0], row[1], row[3], measure: row[2], symbol: row[6])
        if sample.value == nil, sample.symbol == "" { sample.symbol = nil }
        sample.upperValue = row[4]
        sample.precision = Precision(rawValue: row[5]) ?? .exact
        sample.line = row[7]
        return sample
      }
    }
    #expect(stored == file.rows)
  }

  @Test(arguments: seeds) func `batches and windows leave no trace`(seed: UInt64) throws {
    var file = SampleFile(Self.cube(seed: seed))
    let whole = try loaded(file).dump()
    file.batchSize = 1 + Int(seed % 7)
    #expect(try loaded(file).dump() == whole)
    file.sizes = Self.small
    #expect(try loaded(file).dump() == whole)
  }

  @Test(arguments: seeds) func `importing twice is importing once`(seed: UInt64) throws {
    var file = SampleFile(Self.cube(seed: seed))
    file.sizes = Self.small
    let store = try loaded(file)
    let once = try store.dump()
    #expect(try file.load(into: store).kind == .unchanged)
    #expect(try store.dump() == once)
  }

  @Test(arguments: seeds) func `rows said twice are taken once`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = Self.cube(seed: seed)
    let once = try loaded(SampleFile(rows))
    let repeated = rows.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    var file = SampleFile(rows + repeated.shuffled(using: &random))
    file.sizes = Self.small
    let store = try IndicatorStore.inMemory()
    let outcome = try file.load(into: store)
    #expect(outcome.duplicates == repeated.count)
    #expect(outcome.run.observations == rows.filter { $0.value != nil }.count)
    let cells = "SELECT series, period, value, symbol, source_row FROM observations ORDER BY 1, 2"
    #expect(try store.lines(cells) == once.lines(cells))
  }

  @Test(arguments: seeds) func `a contradiction is found wherever it stands`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = Self.cube(seed: seed)
    guard var other = rows.filter({ $0.value != nil }).randomElement(using: &random) else { return }
    guard let first = rows.firstIndex(of: other) else { return }
    other.value = 123_456
    let place = Int.random(in: 0...rows.count, using: &random)
    var file = SampleFile(Array(rows[..<place]) + [other] + Array(rows[place...]))
    file.sizes = Self.small
    let store = try IndicatorStore.inMemory()
    let message = try storeError { try file.load(into: store) }
    let lines = [place + 2, first < place ? first + 2 : first + 3].sorted()
    #expect(
      message == "lines \(lines[0]) and \(lines[1]) give different values for "
        + "'\(other.measure), region \(other.region), \(other.period)'; remove one of them"
    )
  }

  @Test(arguments: seeds) func `an import taken back leaves no trace`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var file = SampleFile(Self.cube(seed: seed))
    file.sizes = Self.small
    let store = try loaded(file)
    let before = try store.dump()
    var rows = file.rows
    for index in rows.indices where Int.random(in: 0..<4, using: &random) == 0 {
      rows[index].value = 4711
      rows[index].symbol = nil
    }
    rows += Self.cube(seed: seed + 1000).filter { row in
      !rows.contains { ($0.region, $0.measure, $0.period) == (row.region, row.measure, row.period) }
    }
    var revised = SampleFile(rows)
    revised.sizes = Self.small
    revised.sha256 = "b"
    revised.title = "Folkemengde, revidert"
    revised.unit = "pers."
    try revised.load(into: store)
    #expect(try store.check() == [])
    #expect(try store.undoLastImport()?.id == 2)
    #expect(try store.dump() == before)
    #expect(try store.check() == [])
    #expect(try store.undoLastImport()?.id == 1)
    #expect(try store.dump() == IndicatorStore.inMemory().dump())
    #expect(try store.undoLastImport() == nil)
  }
}
