import IndicatorAnalysis
import IndicatorCatalogue
import IndicatorModel
import IndicatorReport
import TestSupport
import Testing

/// The golden list of sentences: every indicator of the catalogue, every form, three languages.
@Suite struct SentenceListTests {
  private static func quantity(_ indicator: Indicator) -> Quantity {
    Quantity(
      id: indicator.id,
      indicator: indicator,
      name: indicator.name,
      unit: indicator.unit,
      decimals: indicator.decimals
    )
  }

  /// A change as the analysis gives it.
  private static func change(_ from: Observation, _ to: Observation, of quantity: Quantity)
    -> Change
  {
    let series = Series(
      quantity: quantity,
      region: Region(code: "0", name: "Hele landet", level: .country),
      observations: [from, to]
    )
    return changes(in: series, from: to.period, to: to.period, against: .base(from.period)).first
      ?? Change(observation: to, previous: from)
  }

  private static func sentences(in language: Language) throws -> [String] {
    let writer = FigureSentences(language)
    let indicators = try Catalogue.embedded().indicators
    let precisions: [Precision] = [
      .exact, .about, .wellOver, .exact, .slightlyOver, .nearly, .exact, .slightlyUnder,
    ]
    var result: [String] = []
    for (index, indicator) in indicators.enumerated() {
      let quantity = quantity(indicator)
      let value = indicator.unit.kind == .percent ? 28.4 + Double(index) : 1200 * Double(index + 1)
      let observation = Observation(
        .year(2011),
        value,
        precision: precisions[index % precisions.count]
      )
      result.append(writer.level(observation, of: quantity, variant: index))
    }
    let chosen = ["bostotte-mottakere", "rus-arsverk", "pleie-omsorg-andel", "folketall"]
    for indicator in indicators where chosen.contains(indicator.id) {
      let quantity = quantity(indicator)
      let isShare = indicator.unit.kind == .percent
      let (low, high) = isShare ? (32.7, 38.9) : (9089.0, 9686.0)
      for variant in 0..<3 {
        for (from, to) in [(low, high), (high, low)] {
          result.append(
            writer.change(
              change(Observation(.year(2010), from), Observation(.year(2011), to), of: quantity),
              of: quantity,
              variant: variant
            )
          )
        }
      }
      result.append(
        writer.change(
          change(Observation(.year(2010), low), Observation(.year(2011), low), of: quantity),
          of: quantity
        )
      )
      result.append(
        writer.level(Observation(.year(2011), nil, status: .suppressed, symbol: ":"), of: quantity)
      )
      result.append(
        writer.level(Observation(.year(2011), low, status: .provisional), of: quantity)
      )
    }
    return result
  }

  @Test func `at least two hundred sentences read as they were read through`() throws {
    var text = ""
    var count = 0
    for language in Language.allCases {
      let sentences = try Self.sentences(in: language)
      count += sentences.count
      text += "# \(language.rawValue)\n" + sentences.joined(separator: "\n") + "\n"
    }
    #expect(count >= 200)
    expectSnapshot(text.replacing("\u{A0}", with: "~"), named: "sentences.txt")
  }

  @Test func `a sentence about a municipality names it`() throws {
    let indicator = try #require(try Catalogue.embedded().indicators.first { $0.id == "folketall" })
    let region = Region(code: "3201", name: "Bærum", level: .municipality)
    let sentence = FigureSentences(.nb, region: region)
      .level(Observation(.year(2024), 130_000), of: Self.quantity(indicator))
    #expect(sentence == "Folketallet i Bærum var 130\u{A0}000 i 2024.")
  }
}
