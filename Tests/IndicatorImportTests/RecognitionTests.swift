import IndicatorImport
import IndicatorModel
import TestSupport
import Testing

@Suite struct NumberTextTests {
  static let comma = NumberFormat(decimalMark: .comma)
  static let flags: Set<String> = ["*", "r"]

  static let numbers: [(text: String, value: Double, decimals: Int)] = [
    ("0", 0, 0), ("-0", 0, 0), ("12", 12, 0), ("12,5", 12.5, 1), ("-4,20", -4.2, 2),
    ("\u{2212}4,2", -4.2, 1), ("+5", 5, 0), (" 1 362 250 ", 1_362_250, 0),
    ("1\u{A0}234\u{A0}567,8", 1_234_567.8, 1), ("1\u{202F}234", 1234, 0), ("4e+05", 400_000, 0),
    ("94,2 %", 94.2, 1), ("12,5*", 12.5, 1), ("12,5r", 12.5, 1), ("00012", 12, 0),
    ("9007199254740992", 9_007_199_254_740_992, 0), ("0,1490340749", 0.1490340749, 10),
  ]

  @Test(arguments: numbers) func `reads`(_ one: (text: String, value: Double, decimals: Int)) throws
  {
    let number = try #require(NumberText(one.text, format: Self.comma, flags: Self.flags))
    #expect(number.value == one.value)
    #expect(number.value.sign == one.value.sign)
    #expect(number.decimals == one.decimals)
  }

  static let others = [
    "", "-", ".", ",5", "5,", "1.234,5", "1,234.5", "12 34", "1 2", "5-", "(5)", "1e309", "NaN",
    "Infinity",
    "0x1A", "1_000", "١٢٣", "½", "kr 5", "9007199254740993", "99999999999999999999", "--5", "1,2,3",
    "%",
  ]

  @Test(arguments: others) func `is no number`(_ text: String) {
    #expect(NumberText(text, format: Self.comma, flags: Self.flags) == nil)
  }

  @Test func `the quick and the thorough reading agree`() throws {
    var generator = SeededGenerator(seed: 11)
    for seed in 0..<2000 {
      let decimals = Int.random(in: 0...4, using: &generator)
      let whole = Int.random(in: 0...999_999, using: &generator)
      var text = (Bool.random(using: &generator) ? "-" : "") + String(whole)
      if decimals > 0 {
        text +=
          ","
          + (0..<decimals).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      }
      let bytes = Array(text.utf8)
      let plain = PlainNumber(bytes.span, decimalMark: 0x2C)
      let quick = try #require(plain)
      let thorough = try #require(NumberText(text, format: Self.comma))
      #expect(quick.value == thorough.value, "seed \(seed): \(text)")
      #expect(quick.decimals == thorough.decimals, "seed \(seed): \(text)")
    }
  }
}

@Suite struct PeriodTextTests {
  static let periods: [(text: String, code: String)] = [
    ("2011", "2011"), ("1735", "1735"), (" 2011 ", "2011"), ("2015-16", "2015/2016"),
    ("2010/2011", "2010/2011"), ("2010/11", "2010/2011"), ("2011-2012", "2011-2012"),
    ("2024K1", "2024K1"), ("2024Q4", "2024K4"), ("2024-Q4", "2024K4"), ("Q1 2024", "2024K1"),
    ("1. kvartal 2012", "2012K1"), ("2012 4. kvartal", "2012K4"), ("2024M03", "2024M03"),
    ("mars 2024", "2024M03"), ("2024 mars", "2024M03"), ("jan. 2024", "2024M01"),
    ("202511", "2025M11"),
    ("2023U29", "2023U29"), ("2020-W05", "2020U05"), ("uke 5 2020", "2020U05"),
    ("1995H1", "1995H1"),
    ("2. halvår 2012", "2012H2"), ("2012-09-21", "2012-09-21"), ("31.12.2011", "2011-12-31"),
    ("per 31.12.2011", "2011-12-31"), ("1. januar 2012", "2012-01-01"), ("2024*", "2024"),
  ]

  @Test(arguments: periods) func `reads`(_ one: (text: String, code: String)) {
    #expect(PeriodText(one.text)?.period.code == one.code)
    #expect(PeriodText(one.text)?.isProvisional == one.text.hasSuffix("*"))
  }

  static let others = [
    "", "24", "'24", "20240", "0", "-1", "2024.0", "2024K5", "2024M13", "2024U54", "31.02.2011",
    "2010/2012",
    "12 345", "Oslo", "*", "2199 kroner", "1-5 år", "2012-13-01",
  ]

  @Test(arguments: others) func `is no period`(_ text: String) {
    #expect(PeriodText(text) == nil)
  }

  @Test func `a hyphen and two digits are a month where the column says so`() {
    #expect(PeriodText("2010-11", hyphens: .schoolYear)?.period.code == "2010/2011")
    #expect(PeriodText("2010-11", hyphens: .month)?.period.code == "2010M11")
    #expect(PeriodText("2010-01", hyphens: .schoolYear)?.period.code == "2010M01")
  }
}

@Suite struct RegionTextTests {
  static let regions: [(text: String, code: String, name: String)] = [
    ("0301", "0301", ""), ("0301 Oslo", "0301", "Oslo"), ("0301\u{A0}Oslo", "0301", "Oslo"),
    ("0301 - Oslo", "0301", "Oslo"), ("K-0301", "0301", ""), ("K0301", "0301", ""),
    ("F-03", "03", ""),
    ("0101 Halden (-2019)", "0101", "Halden (-2019)"), ("EAK Landet", "EAK", "Landet"),
    ("EKG01", "EKG01", ""),
    ("Oslo", "", "Oslo"), ("Karlsøy", "", "Karlsøy"), ("0-5 år", "", "0-5 år"),
    ("16 år og over", "", "16 år og over"),
    ("12 345", "", "12 345"), ("0 Hele landet", "0", "Hele landet"),
  ]

  @Test(arguments: regions) func `reads`(_ one: (text: String, code: String, name: String)) {
    let region = RegionText(one.text)
    #expect(region.code == one.code)
    #expect(region.name == one.name)
  }
}
