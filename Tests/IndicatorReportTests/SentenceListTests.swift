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

  /// A value as the indicator may have one.
  private static func value(of indicator: Indicator, at index: Int) -> Double {
    switch indicator.unit.kind {
    case .percent: 28.4 + Double(index)
    case .rate, .duration: 2 + Double(index) / 10
    case .amount, .count, .index, .other: 120 * Double(index + 1)
    }
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
      let observation = Observation(
        .year(2011),
        value(of: indicator, at: index),
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
    return result + (try rareSentences(in: language))
  }

  /// One and many, intervals, every standing of a value or of its absence, every kind of period.
  private static func rareSentences(in language: Language) throws -> [String] {
    let indicators = try Catalogue.embedded().indicators
    func quantity(_ id: String) throws -> Quantity {
      self.quantity(try #require(indicators.first { $0.id == id }))
    }
    let waiting = try quantity("tid-til-utsoking")
    let meetings = try quantity("kontaktmoter-hod-ks")
    let share = try quantity("mentorordning-skoleeiere")
    let people = try quantity("folketall")
    let region = Region(code: "3201", name: "Bærum", level: .municipality)
    let (country, local) = (
      FigureSentences(language), FigureSentences(language, region: region)
    )
    var result = [0.5, 1, 2].map { country.level(Observation(.year(2011), $0), of: waiting) }
    result.append(
      country.level(
        Observation(.year(2012), 4, upperValue: 6, precision: .interval),
        of: meetings
      )
    )
    for (from, to) in [(71.0, 72.0), (72, 71), (71, 73)] {
      result.append(
        country.change(
          change(Observation(.year(2010), from), Observation(.year(2011), to), of: share),
          of: share
        )
      )
    }
    result.append(
      local.change(
        change(
          Observation(.year(2023), 129_874, status: .estimated),
          Observation(.year(2024), 130_921, status: .provisional),
          of: people
        ),
        of: people
      )
    )
    for status in ObservationStatus.allCases {
      let observation = Observation(
        .year(2024),
        status.isMissing ? nil : 130_921,
        status: status,
        symbol: status.isMissing ? ":" : nil
      )
      result.append(local.level(observation, of: people))
    }
    for code in ["2010/2011", "2011-2012", "2012H1", "2024K3", "2024M03", "2024U12", "2012-09-21"] {
      let period = try #require(TimePeriod(code: code))
      for (variant, value) in [(0, 4.0), (1, 4), (0, nil)] {
        result.append(
          country.level(Observation(period, value), of: meetings, variant: variant)
        )
      }
    }
    result += (1...4).map { count in
      Wording.list(Array(["KS", "KRD", "HOD", "BLD"].prefix(count)), in: language)
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
    #expect(count >= 350)
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
