import IndicatorModel
import IndicatorReport
import Testing
import TestSupport

@Suite struct NumberStyleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var number: Double
    var decimals: Int
    var nb: String
    var en: String
  }

  static let cases = [
    Case(
      testDescription: "thousands",
      number: 155_500,
      decimals: 0,
      nb: "155\u{A0}500",
      en: "155,500"
    ),
    Case(testDescription: "four digits", number: 9089, decimals: 0, nb: "9\u{A0}089", en: "9,089"),
    Case(
      testDescription: "millions",
      number: 1_362_250,
      decimals: 0,
      nb: "1\u{A0}362\u{A0}250",
      en: "1,362,250"
    ),
    Case(testDescription: "zero", number: 0, decimals: 1, nb: "0,0", en: "0.0"),
    Case(testDescription: "no minus zero", number: -0.04, decimals: 1, nb: "0,0", en: "0.0"),
    Case(testDescription: "minus sign", number: -4.25, decimals: 1, nb: "−4,3", en: "−4.3"),
    Case(
      testDescription: "half away from zero on the decimal number",
      number: 2.675,
      decimals: 2,
      nb: "2,68",
      en: "2.68"
    ),
    Case(
      testDescription: "half of an even digit",
      number: 0.125,
      decimals: 2,
      nb: "0,13",
      en: "0.13"
    ),
    Case(testDescription: "carry", number: 99.95, decimals: 1, nb: "100,0", en: "100.0"),
    Case(testDescription: "small", number: 1e-9, decimals: 9, nb: "0,000000001", en: "0.000000001"),
    Case(
      testDescription: "large",
      number: 1e21,
      decimals: 0,
      nb: "1\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000",
      en: "1,000,000,000,000,000,000,000"
    ),
    Case(testDescription: "padding", number: 3, decimals: 2, nb: "3,00", en: "3.00"),
    Case(testDescription: "not a number", number: .nan, decimals: 0, nb: "–", en: "–"),
    Case(testDescription: "infinity", number: .infinity, decimals: 0, nb: "–", en: "–"),
  ]

  @Test(arguments: cases) func `writes numbers`(_ one: Case) {
    #expect(NumberStyle(.nb).text(one.number, decimals: one.decimals) == one.nb)
    #expect(NumberStyle(.nn).text(one.number, decimals: one.decimals) == one.nb)
    #expect(NumberStyle(.en).text(one.number, decimals: one.decimals) == one.en)
  }

  @Test func `writes changes with their sign`() {
    let style = NumberStyle(.nb)
    #expect(style.text(5400, decimals: 0, isSigned: true) == "+5\u{A0}400")
    #expect(style.text(0, decimals: 0, isSigned: true) == "0")
    #expect(style.text(0.04, decimals: 1, isSigned: true) == "0,0")
    #expect(style.percent(3.5976, isSigned: true) == "+3,6\u{A0}%")
    #expect(NumberStyle(.en).percent(3.5976) == "3.6%")
    #expect(style.points(6.2, isSigned: true) == "+6,2\u{A0}prosentpoeng")
  }

  @Test(arguments: 1...20) func `machine text reads back as the same number`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let number =
        Double.random(in: -1e12...1e12, using: &generator)
        * Double.random(in: 0...1, using: &generator)
      let text = NumberStyle.machineText(number)
      #expect(Double(text) == number)
      #expect(!text.contains("e"))
    }
  }

  @Test(arguments: 1...20) func `machine text is the shortest one`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let decimals = Int.random(in: 0...7, using: &generator)
      let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
      let limit = [10, 1000, 1_000_000, 100_000_000_000].randomElement(using: &generator) ?? 1
      let number = Double(Int.random(in: -limit...limit, using: &generator)) / scale
      // What Swift prints is the shortest text; only exponents and ".0" differ.
      let shortest = number.description
      guard !shortest.contains("e") else { continue }
      let expected = shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
      #expect(NumberStyle.machineText(number) == (expected == "-0" ? "0" : expected))
    }
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.30000000000000004"), (1e23, "100000000000000000000000"), (5e-7, "0.0000005"),
    (-0.0, "0"), (1e11 - 0.001, "99999999999.999"), (1e15 + 0.3, "1000000000000000.2"),
    (-0.05, "-0.05"), (100, "100"), (.infinity, ""), (.nan, ""),
  ]) func `machine text of a number`(number: Double, text: String) {
    #expect(NumberStyle.machineText(number) == text)
  }

  @Test(arguments: 1...20) func `rounding never moves more than half a unit`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let decimals = Int.random(in: 0...4, using: &generator)
      let number = Double.random(in: -1000...1000, using: &generator)
      let text = NumberStyle(.en).text(number, decimals: decimals)
      let plain = text.replacing(",", with: "").replacing("−", with: "-")
      let read = try #require(Double(plain))
      var unit = 1.0
      for _ in 0..<decimals { unit /= 10 }
      #expect(abs(read - number) <= unit / 2 + 1e-9)
    }
  }
}
