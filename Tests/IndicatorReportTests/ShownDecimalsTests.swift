import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import Testing

/// Numbers of files that print more decimals than say anything.
@Suite struct ShownDecimalsTests {
  private func quantity(_ kind: UnitMeasure.Kind, decimals: Int) -> Quantity {
    Quantity(
      id: "q",
      name: LocalizedText(nb: "Q", nn: "Q", en: "Q"),
      unit: UnitMeasure(id: "u", kind: kind, names: [:]),
      decimals: decimals
    )
  }

  @Test func `a percentage of eight decimals is written with two, and so is its change`() {
    let percent = quantity(.percent, decimals: 8)
    let texts = ValueText(.nb)
    #expect(texts.number(101.11, of: percent) == "101,11\u{A0}%")
    #expect(texts.change(-11.325, of: percent) == "\u{2212}11,33\u{A0}prosentpoeng")
    #expect(texts.number(89.785, of: quantity(.percent, decimals: 1)) == "89,8\u{A0}%")
  }

  @Test func `other units keep four, and a small number does not become zero`() {
    let texts = ValueText(.nb)
    #expect(texts.number(1.23456789, of: quantity(.other, decimals: 8)) == "1,2346")
    #expect(texts.number(0.00012345, of: quantity(.percent, decimals: 8)) == "0,00012\u{A0}%")
    #expect(texts.number(0, of: quantity(.percent, decimals: 8)) == "0,00\u{A0}%")
  }
}
