import Foundation
import IndicatorModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite struct AsOfTests {
  /// A database of three imports: a table, its revision, and another table.
  private func withDatabase(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "a.sqlite").path
      let store = try IndicatorStore.open(path, access: .readWrite(create: true))
      var first = SampleFile([SampleRow("0301", "2019", 1), SampleRow("0301", "2020", 2)])
      first.importedAt = "2026-01-10T08:00:00Z"
      try first.load(into: store)
      var second = SampleFile([SampleRow("0301", "2020", 5), SampleRow("0301", "2021", 7)])
      second.importedAt = "2026-02-10T08:00:00Z"
      second.sha256 = "b"
      second.title = "Folkemengde, revidert"
      try second.load(into: store)
      var third = SampleFile([SampleRow("1103", "2020", 9, measure: "Boliger")])
      third.importedAt = "2026-03-10T08:00:00Z"
      third.code = "ssb-1"
      try third.load(into: store)
      try body(path)
    }
  }

  private static let cells = "SELECT dataset, period, value FROM observations ORDER BY 1, 2"

  @Test func `each import's state can be read again`() throws {
    try withDatabase { path in
      let before = try Data(contentsOf: URL(filePath: path))
      let states = try (0...3).map { run in
        try IndicatorStore.open(path, asOfImport: run).lines(Self.cells)
      }
      let revised = ["ssb-07459|2019|1.0", "ssb-07459|2020|5.0", "ssb-07459|2021|7.0"]
      #expect(states[0] == [])
      #expect(states[1] == ["ssb-07459|2019|1.0", "ssb-07459|2020|2.0"])
      #expect(states[2] == revised)
      #expect(states[3] == ["ssb-07459|2019|1.0"] + revised.dropFirst() + ["ssb-1|2020|9.0"])
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func `series, changes, lists and texts are those of the day`() throws {
    try withDatabase { path in
      let day = try #require(CalendarDate(iso: "2026-02-09"))
      let store = try IndicatorStore.open(path, asOf: day)
      #expect(try store.imports().map(\.id) == [1])
      #expect(try store.datasets().map(\.title) == ["Folkemengde"])
      let id = try #require(try store.quantities().first?.quantity.id)
      #expect(try store.series(of: id).flatMap(\.observations).map(\.value) == [1, 2])
      #expect(
        try store.lines("SELECT period, change FROM changes ORDER BY 1") == ["2019|-", "2020|1.0"]
      )
      let later = try #require(CalendarDate(iso: "2026-02-10"))
      let revised = try IndicatorStore.open(path, asOf: later)
      #expect(try revised.datasets().map(\.title) == ["Folkemengde, revidert"])
      #expect(try revised.series(of: id).flatMap(\.observations).map(\.value) == [1, 5, 7])
    }
  }

  @Test func `a day before the first import is refused`() throws {
    try withDatabase { path in
      let day = try #require(CalendarDate(iso: "2026-01-09"))
      let message = try storeError { _ = try IndicatorStore.open(path, asOf: day) }
      #expect(
        message == "\(path): nothing had been imported by 2026-01-09; "
          + "the first import is of 2026-01-10"
      )
    }
  }
}
