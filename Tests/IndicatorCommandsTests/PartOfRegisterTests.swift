import Foundation
import IndicatorAnalysis
import IndicatorCatalogue
import IndicatorModel
import IndicatorStore
import TestSupport
import Testing

@testable import IndicatorCommands

/// What is read of the register for a few regions, held against what the whole register says.
@Suite struct PartOfRegisterTests {
  /// A database with the register; each store that `body` opens has read nothing of it yet.
  private func withFreshStores(
    _ body: (_ open: () throws -> IndicatorStore, RegionRegister) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "a.sqlite").path
      let reference = try Catalogue.embedded()
      try IndicatorStore.open(path, access: .readWrite(create: true))
        .write(reference: reference, reasonTexts: [:])
      try body(
        { try IndicatorStore.open(path, access: .readOnly, search: .tables) },
        reference.register
      )
    }
  }

  private func series(of region: Region) -> Series {
    Series(
      code: region.code,
      quantity: Quantity(
        id: "a",
        indicator: nil,
        name: LocalizedText(same: "a"),
        unit: UnitMeasure(asPrinted: ""),
        decimals: 0
      ),
      region: region,
      observations: (1985...2024).map { Observation(.year($0), Double($0)) }
    )
  }

  @Test func `borders that moved are told from a part of the register as from all of it`() throws {
    try withFreshStores { open, register in
      let graph = BoundaryGraph(register)
      let places = register.regions.filter { $0.level == .municipality }
      var notes = 0
      for start in stride(from: 0, to: places.count, by: 7) {
        let some = Array(places[start..<min(start + 7, places.count)])
        let part = try #require(try open().registerOfBorders(of: some.map(\.code)))
        let partGraph = BoundaryGraph(part)
        for place in some {
          let expected = graph.borderNotes(of: series(of: place), register: register)
          let found = partGraph.borderNotes(of: series(of: place), register: part)
          #expect(found == expected, "\(place.code)")
          notes += expected.count
        }
      }
      #expect(notes > 4)
    }
  }

  @Test func `for many regions there is no part`() throws {
    try withFreshStores { open, register in
      let codes = register.regions.prefix(100).map(\.code)
      let part = try open().registerOfBorders(of: Array(codes))
      #expect(part == nil)
    }
  }

  @Test func `who asks again and again is told to ask for everything`() throws {
    try withFreshStores { open, _ in
      let store = try open()
      let parts = try (0..<9).map { _ in try store.registerOfBorders(of: ["1103"]) }
      #expect(parts.first??.regions.isEmpty == false)
      #expect(parts.count { $0 == nil } == 5)
    }
  }

  @Test func `a part of the catalogue has the entries that the whole has`() throws {
    try withFreshStores { open, _ in
      let store = try open()
      let ids = try Catalogue.embedded().indicators.map(\.id)
      let alone = try ids.map { try store.quantity($0) }
      let whole = try store.quantities().map(\.quantity)
      #expect(alone == ids.map { id in whole.first { $0.id == id } })
      #expect(try store.quantity("none") == nil)
    }
  }
}
