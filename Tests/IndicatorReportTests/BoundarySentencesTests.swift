@testable import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import Testing

@Suite struct BoundarySentencesTests {
  private static let quantity = Quantity(
    id: "folketall",
    name: LocalizedText(nb: "Folketall", nn: "Folketal", en: "Population"),
    unit: UnitMeasure(
      id: "persons",
      kind: .count,
      names: [.nb: .init(one: "person", many: "personer")]
    ),
    decimals: 0
  )

  /// Residuals of 1, 2, 3 … persons from 2010 on.
  private static func residuals(_ count: Int) -> [Residual] {
    (1...count).map { number in
      Residual(period: .year(2009 + number), country: 5000, sum: 5000 - Double(number))
    }
  }

  private static func line(_ count: Int, in language: Language) -> String? {
    BoundarySentences(language).residual(residuals(count), of: quantity)
  }

  @Test func `six residuals are named, and earlier ones are counted`() {
    #expect(
      Self.line(6, in: .nb)
        == "Rest til landet: 1 (2010), 2 (2011), 3 (2012), 4 (2013), 5 (2014), 6 (2015). Kommunene på kartet summerer i 2015 til 4 994 av 5 000."
        .replacing("4 994", with: "4\u{A0}994").replacing("5 000", with: "5\u{A0}000")
    )
    let beginnings: [(Int, Language, String)] = [
      (7, .nb, "Rest til landet: 1 tidligere periode og 2 (2011), 3 (2012), "),
      (8, .nb, "Rest til landet: 2 tidligere perioder og 3 (2012), 4 (2013), "),
      (7, .nn, "Rest til landet: 1 tidlegare periode og 2 (2011), "),
      (8, .nn, "Rest til landet: 2 tidlegare periodar og 3 (2012), "),
      (7, .en, "Residual to the country: 1 earlier period and 2 (2011), "),
      (8, .en, "Residual to the country: 2 earlier periods and 3 (2012), "),
    ]
    for (count, language, beginning) in beginnings {
      #expect(Self.line(count, in: language)?.hasPrefix(beginning) == true, "\(count) \(language)")
    }
  }
}
