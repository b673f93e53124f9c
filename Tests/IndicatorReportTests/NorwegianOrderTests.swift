import IndicatorReport
import TestSupport
import Testing

@Suite struct NorwegianOrderTests {
  static let ordered = [
    "Alta", "Bergen", "Kárášjohka", "Os", "Zürich", "Ærøy", "Østre Toten", "Ål", "Ålesund",
  ]

  @Test(arguments: 1...20) func `names come in the same order whatever was sorted before`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    // Names of this seed alone, among those that every seed sorts.
    let own = (0..<20).map { _ in "N\(Int.random(in: 0...999, using: &generator))" }
    _ = NorwegianOrder.sorted(own)
    #expect(NorwegianOrder.sorted(Self.ordered.shuffled(using: &generator)) == Self.ordered)
    let mixed = NorwegianOrder.sorted((own + Self.ordered).shuffled(using: &generator))
    #expect(mixed.filter { Self.ordered.contains($0) } == Self.ordered)
    #expect(mixed.filter { own.contains($0) } == NorwegianOrder.sorted(own))
  }
}
