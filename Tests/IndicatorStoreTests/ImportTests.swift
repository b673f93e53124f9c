import Foundation
import IndicatorModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite struct ImportTests {
  @Test func `an import stores every cell, missing ones too`() throws {
    let store = try IndicatorStore.inMemory()
    let outcome = try SampleFile([
      SampleRow("0301", "2020", 693_494), SampleRow("0301", "2021", nil, symbol: ":"),
      SampleRow("1103", "2020", nil), SampleRow("1103", "2021", 1.5, symbol: "*"),
      SampleRow("1103", "2022", 10, precision: .interval, upperValue: 12),
    ]).load(into: store)
    #expect(outcome.kind == .imported)
    #expect(outcome.run.observations == 3)
    #expect(outcome.run.missing == 2)
    #expect(outcome.missingBySymbol == [":": 1, "": 1])
    #expect(outcome.run.added == 5)
    #expect(
      try store.lines(
        """
        SELECT region, period, value, value_high, precision, status, symbol, import_id, source_row
        FROM observations ORDER BY source_row
        """
      ) == [
        "0301|2020|693494.0|-||A|-|1|2", "0301|2021|-|-||Q|:|1|3", "1103|2020|-|-||O||1|4",
        "1103|2021|1.5|-||P|*|1|5", "1103|2022|10.0|12.0|intervall|A|-|1|6",
      ]
    )
  }

  @Test func `the same file twice changes no byte`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "a.sqlite").path
      let file = SampleFile([SampleRow("0301", "2020", 1), SampleRow("0301", "2021", nil)])
      try file.load(into: try IndicatorStore.open(path, access: .readWrite(create: true)))
      let before = try Data(contentsOf: URL(filePath: path))
      let outcome = try file.load(
        into: try IndicatorStore.open(path, access: .readWrite(create: true))
      )
      #expect(outcome.kind == .unchanged)
      #expect(outcome.run.id == 1)
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func `the same file with another unit is no repetition`() throws {
    let store = try IndicatorStore.inMemory()
    var file = SampleFile([SampleRow("0301", "2020", 1), SampleRow("0301", "2021", 2)])
    try file.load(into: store)
    file.unit = "prosent"
    let outcome = try file.load(into: store)
    #expect(outcome.kind == .imported)
    #expect(outcome.run.id == 2)
    #expect(
      outcome.findings.map(\.message.description) == [
        "the unit of 'Personer' is now 'prosent'; the database had 'personer'"
      ]
    )
    #expect(try store.lines("SELECT DISTINCT unit FROM observations") == ["prosent"])
    #expect(try file.load(into: store).kind == .unchanged)
    file.unit = "personer"
    #expect(try file.load(into: store).run.id == 3)
    #expect(try store.undoLastImport()?.id == 3)
    #expect(try store.undoLastImport()?.id == 2)
    #expect(try store.lines("SELECT DISTINCT unit FROM observations") == ["personer"])
  }

  @Test func `the day of download that is told later is kept`() throws {
    let store = try IndicatorStore.inMemory()
    var file = SampleFile([SampleRow("0301", "2020", 1)])
    try file.load(into: store)
    file.retrieved = CalendarDate(iso: "2020-01-31")
    #expect(try file.load(into: store).kind == .imported)
    #expect(try file.load(into: store).kind == .unchanged)
    file.retrieved = nil
    #expect(try file.load(into: store).kind == .unchanged)
    #expect(try store.imports().map(\.origin.retrieved?.description) == [nil, "2020-01-31"])
  }

  @Test func `a revised file replaces values and keeps the old ones`() throws {
    let store = try IndicatorStore.inMemory()
    try SampleFile([
      SampleRow("0301", "2020", 1), SampleRow("0301", "2021", 2, symbol: "*"),
      SampleRow("0301", "2019", nil, symbol: ".."),
    ]).load(into: store)
    var revised = SampleFile([
      SampleRow("0301", "2019", 5), SampleRow("0301", "2020", 1), SampleRow("0301", "2021", 3),
      SampleRow("0301", "2022", 4),
    ])
    revised.sha256 = "b"
    let outcome = try revised.load(into: store)
    #expect(outcome.run.added == 1)
    #expect(outcome.run.changed == 2)
    #expect(outcome.run.same == 1)
    #expect(
      try store.lines("SELECT period, value, status, import_id FROM observations ORDER BY 1") == [
        "2019|5.0|A|2", "2020|1.0|A|1", "2021|3.0|A|2", "2022|4.0|A|2",
      ]
    )
    let cells = try store.revisedCells(import: 2)
    #expect(cells.map(\.old.value) == [nil, 2])
    #expect(cells.map(\.old.symbol) == ["..", "*"])
    #expect(cells.map(\.new.value) == [5, 3])
    #expect(cells.map(\.old.provenance?.importID) == [1, 1])
    #expect(cells.map(\.new.provenance?.importID) == [2, 2])
  }

  @Test func `an import that fails leaves nothing`() throws {
    let store = try IndicatorStore.inMemory()
    try SampleFile([SampleRow(nil)]).load(into: store)
    let before = try store.dump()
    struct Broken: Error {}
    var file = SampleFile([SampleRow("1103", "2020", 1)])
    file.code = "other"
    #expect(throws: Broken.self) {
      _ = try store.importDataset(file.dataset) { writer in
        for batch in file.batches { try writer.append(batch) }
        throw Broken()
      }
    }
    #expect(try store.dump() == before)
  }

  struct Duplicates: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rows: [SampleRow]
    var error: String?
    var value: String?
    var findings: [String] = []
  }

  static let repeatedRows: [Duplicates] = [
    Duplicates(
      testDescription: "equal values are one cell",
      rows: [SampleRow(1), SampleRow("0301", "2021", 2), SampleRow(1), SampleRow(1)],
      value: "1.0|2",
      findings: [
        "note: 2 rows repeat cells with the same values; each was taken once (first lines 2 and 4)"
      ]
    ),
    Duplicates(
      testDescription: "equal symbols are one cell",
      rows: [SampleRow(nil, symbol: ":"), SampleRow(nil, symbol: ":")],
      value: "-|2",
      findings: [
        "note: 1 row repeats a cell with the same value; it was taken once (first lines 2 and 3)"
      ]
    ),
    Duplicates(
      testDescription: "a filled cell wins over an empty one before it",
      rows: [SampleRow(nil), SampleRow(7)],
      value: "7.0|3",
      findings: [
        "warning: 1 cell is given twice, empty and filled; the filled one was taken "
          + "(first lines 2 and 3)"
      ]
    ),
    Duplicates(
      testDescription: "a filled cell wins over an empty one after it",
      rows: [SampleRow(7), SampleRow(nil), SampleRow(7)],
      value: "7.0|2",
      findings: [
        "note: 1 row repeats a cell with the same value; it was taken once (first lines 2 and 4)",
        "warning: 1 cell is given twice, empty and filled; the filled one was taken "
          + "(first lines 2 and 3)",
      ]
    ),
    Duplicates(
      testDescription: "different values are refused",
      rows: [SampleRow(1), SampleRow("1103", "2020", 1), SampleRow(2)],
      error: "lines 2 and 4 give different values for 'Personer, region 0301, 2020'; "
        + "remove one of them"
    ),
    Duplicates(
      testDescription: "a number and a symbol are refused",
      rows: [SampleRow(1), SampleRow(nil, symbol: ":")],
      error: "lines 2 and 3 give different values for 'Personer, region 0301, 2020'; "
        + "remove one of them"
    ),
    Duplicates(
      testDescription: "different symbols are refused",
      rows: [SampleRow(nil, symbol: "."), SampleRow(nil, symbol: ":")],
      error: "lines 2 and 3 give different values for 'Personer, region 0301, 2020'; "
        + "remove one of them"
    ),
    Duplicates(
      testDescription: "the same number marked and unmarked is refused",
      rows: [
        SampleRow(1, category: "menn"), SampleRow(1, category: "menn", symbol: "*"),
      ],
      error: "lines 2 and 3 give different values for "
        + "'Personer, kjønn: menn, region 0301, 2020'; remove one of them"
    ),
  ]

  @Test(arguments: repeatedRows) func `of rows about one cell`(_ example: Duplicates) throws {
    let store = try IndicatorStore.inMemory()
    let empty = try store.dump()
    let message = try storeError {
      let outcome = try SampleFile(example.rows).load(into: store)
      #expect(outcome.findings.map { "\($0.severity): \($0.message)" } == example.findings)
      #expect(outcome.findings.allSatisfy { $0.category.rawValue == "duplicate-key" })
      #expect(outcome.findings.allSatisfy { $0.location.file == "f.csv" })
      #expect(
        try store.findings(import: 1).map(\.message.description)
          == outcome.findings.map(\.message.description)
      )
    }
    #expect(message == example.error)
    if let value = example.value {
      let cell = try store.lines(
        "SELECT value, source_row FROM observations WHERE region = '0301' AND period = '2020'"
      )
      #expect(cell == [value])
    } else {
      #expect(try store.dump() == empty)
    }
  }

  @Test func `a reader can settle repeated rows before it sums up`() throws {
    let store = try IndicatorStore.inMemory()
    let file = SampleFile([SampleRow(1), SampleRow(1)])
    _ = try store.importDataset(file.dataset) { writer in
      for batch in file.batches { try writer.append(batch) }
      let told = try writer.finish()
      #expect(told.map(\.category.rawValue) == ["duplicate-key"])
      #expect(writer.observations == 1)
      #expect(writer.duplicates == 1)
      return ImportSummary(
        origin: Origin(file: "f", sha256: "", bytes: 0),
        dataset: file.dataset,
        rows: 2
      )
    }
    #expect(try store.findings(import: 1).count == 1)
  }

  @Test func `findings are kept with their places`() throws {
    let store = try IndicatorStore.inMemory()
    var file = SampleFile([SampleRow(1)])
    file.findings = [
      Finding(.warning, .init("footnotes"), "a footnote", at: .init(file: "f.csv", line: 7)),
      Finding(.note, .init("missing-marks"), "marks", at: .init(file: "f.csv", line: 2, column: 3)),
    ]
    try file.load(into: store)
    let stored = try store.findings(import: 1)
    #expect(stored.map(\.message.description) == ["a footnote", "marks"])
    #expect(stored.map(\.location) == file.findings.map(\.location))
    #expect(try store.imports().map(\.origin.file) == ["f.csv"])
  }

  @Test func `two variables of one file may have the same identity`() throws {
    let store = try IndicatorStore.inMemory()
    var first = ObservationBatch()
    first.newVariables = [
      Variable(measure: "Personer", unit: "personer"), Variable(measure: "Personer", unit: "pers."),
    ]
    first.newRegions = [RegionReference(code: "0301", name: "Oslo")]
    first.cells = [
      .init(variable: 0, region: 0, period: 20_201_000, row: 2, value: 1, symbol: -1),
      .init(variable: 1, region: 0, period: 20_211_000, row: 3, value: 2, symbol: -1),
    ]
    let batch = first
    let dataset = Dataset(code: "d", title: "d")
    let outcome = try store.importDataset(dataset) { writer in
      try writer.append(batch)
      return ImportSummary(
        origin: Origin(file: "f", sha256: "", bytes: 0),
        dataset: dataset,
        rows: 2
      )
    }
    #expect(outcome.run.added == 2)
    #expect(try store.lines("SELECT count(DISTINCT series) FROM observations") == ["1"])
  }
}
