import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import Testing
import TestSupport

@Suite struct FigureSentencesTests {
  static let persons = UnitMeasure(
    id: "persons",
    kind: .count,
    names: [
      .nb: .init(one: "person", many: "personer"), .nn: .init(one: "person", many: "personar"),
      .en: .init(one: "person", many: "persons"),
    ]
  )
  static let percent = UnitMeasure(
    id: "percent",
    kind: .percent,
    names: [
      .nb: .init(one: "prosent", many: "prosent"), .nn: .init(one: "prosent", many: "prosent"),
      .en: .init(one: "percent", many: "percent"),
    ]
  )

  static func quantity(_ unit: UnitMeasure, decimals: Int) -> Quantity {
    let name = LocalizedText(
      nb: "Antall mottakere av bostøtte",
      nn: "Talet på mottakarar av bustøtte",
      en: "The number of recipients of housing allowance"
    )
    let indicator = Indicator(
      id: "x",
      name: name,
      shortName: name,
      subject: name,
      definition: name,
      unit: unit,
      decimals: decimals,
      direction: .none,
      aggregation: .none,
      values: .source(.init(publisher: "", table: "", measure: ""))
    )
    return Quantity(id: "x", indicator: indicator, name: name, unit: unit, decimals: decimals)
  }

  static func change(_ from: Observation, _ to: Observation, of quantity: Quantity) -> Change {
    let difference = (to.value ?? 0) - (from.value ?? 0)
    let inPoints = quantity.unit.changesInPoints
    return Change(
      observation: to,
      previous: from,
      absolute: difference,
      percent: inPoints ? nil : 100 * difference / (from.value ?? 1),
      points: inPoints ? difference : nil
    )
  }

  @Test(arguments: Language.allCases) func `a count changes in percent`(language: Language) {
    let quantity = Self.quantity(Self.persons, decimals: 0)
    let change = Self.change(
      Observation(.year(2010), 150_100),
      Observation(.year(2011), 155_500),
      of: quantity
    )
    let expected: [Language: String] = [
      .nb:
        "Antall mottakere av bostøtte økte fra 150\u{A0}100 i 2010 til 155\u{A0}500 i 2011, en økning på 3,6\u{A0}% (5\u{A0}400).",
      .nn:
        "Talet på mottakarar av bustøtte auka frå 150\u{A0}100 i 2010 til 155\u{A0}500 i 2011, ein auke på 3,6\u{A0}% (5\u{A0}400).",
      .en:
        "The number of recipients of housing allowance rose from 150,100 in 2010 to 155,500 in 2011, an increase of 3.6% (5,400).",
    ]
    #expect(FigureSentences(language).change(change, of: quantity) == expected[language])
  }

  @Test func `a percentage changes in points and never in percent`() {
    let quantity = Self.quantity(Self.percent, decimals: 1)
    let change = Self.change(
      Observation(.year(2005), 38.9),
      Observation(.year(2009), 32.7),
      of: quantity
    )
    #expect(
      FigureSentences(.nb).change(change, of: quantity)
        == "Antall mottakere av bostøtte gikk ned fra 38,9\u{A0}% i 2005 til 32,7\u{A0}% i 2009, en nedgang på 6,2\u{A0}prosentpoeng."
    )
  }

  @Test(arguments: [
    (Precision.about, "om lag 101\u{A0}600"), (.wellOver, "vel 101\u{A0}600"),
    (.slightlyOver, "i overkant av 101\u{A0}600"), (.nearly, "nesten 101\u{A0}600"),
    (.slightlyUnder, "i underkant av 101\u{A0}600"), (.exact, "101\u{A0}600"),
  ]) func `exactness is said`(precision: Precision, words: String) {
    let quantity = Self.quantity(Self.persons, decimals: 0)
    let observation = Observation(.year(2011), 101_600, precision: precision)
    #expect(
      FigureSentences(.nb).level(observation, of: quantity)
        == "Antall mottakere av bostøtte var \(words) i 2011."
    )
  }

  @Test func `an interval and a missing value are said as such`() {
    let quantity = Self.quantity(Self.persons, decimals: 0)
    let sentences = FigureSentences(.nb)
    #expect(
      sentences.level(
        Observation(.year(2012), 4, upperValue: 6, precision: .interval),
        of: quantity
      )
        == "Antall mottakere av bostøtte var mellom 4 og 6 i 2012."
    )
    #expect(
      sentences.level(Observation(.year(2012), nil, status: .suppressed, symbol: ":"), of: quantity)
        == "Antall mottakere av bostøtte er ikke oppgitt for 2012 («:»: vises ikke av konfidensialitetshensyn)."
    )
  }
}

@Suite struct WordingTests {
  @Test func `lists have "og" before the last`() {
    #expect(Wording.list(["KS"], in: .nb) == "KS")
    #expect(Wording.list(["KS", "KRD"], in: .nb) == "KS og KRD")
    #expect(Wording.list(["a", "b", "c"], in: .en) == "a, b and c")
  }

  @Test func `names sort in Norwegian order`() {
    #expect(
      NorwegianOrder.sorted(["Ås", "Aaland", "Øyer", "Ærø", "Bø", "Alta"])
        == ["Alta", "Bø", "Ærø", "Øyer", "Aaland", "Ås"]
    )
  }

  @Test func `every reason has a sentence in every language`() {
    for language in Language.allCases {
      for reason in Attainment.Reason.allCases {
        let sentence = Wording.reason(reason, in: language)
        #expect(sentence != reason.rawValue && sentence.hasSuffix("."), "\(reason) \(language)")
      }
    }
  }

  @Test func `periods are named in three languages`() throws {
    let codes = [
      "2011", "2010/2011", "2011-2012", "2012H1", "2024K3", "2024M03", "2024U12", "2012-09-21",
    ]
    let periods = try codes.map { try #require(TimePeriod(code: $0)) }
    #expect(
      periods.map { Wording.inPeriod($0, in: .nb) } == [
        "i 2011", "i skoleåret 2010/2011", "i 2011–2012", "i 1. halvår 2012", "i 3. kvartal 2024",
        "i mars 2024", "i uke 12 i 2024", "per 21. september 2012",
      ]
    )
    #expect(
      periods.map { Wording.inPeriod($0, in: .nn) } == [
        "i 2011", "i skuleåret 2010/2011", "i 2011–2012", "i 1. halvår 2012", "i 3. kvartal 2024",
        "i mars 2024", "i veke 12 i 2024", "per 21. september 2012",
      ]
    )
    #expect(
      periods.map { Wording.inPeriod($0, in: .en) } == [
        "in 2011", "in the school year 2010/2011", "in 2011–2012", "in the first half of 2012",
        "in quarter 3 2024", "in March 2024", "in week 12 of 2024", "as of 21 September 2012",
      ]
    )
  }
}
