import IndicatorCatalogue
import IndicatorModel
import Testing

@Suite struct RegionValidityTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var code: String
    var period: String
    var isValid: Bool
    var testDescription: String { "\(code) in \(period)" }
  }

  static let cases = [
    Case(code: "0219", period: "2019", isValid: true),
    Case(code: "0219", period: "2020", isValid: false),
    Case(code: "3024", period: "2019", isValid: false),
    Case(code: "3024", period: "2020", isValid: true),
    Case(code: "3024", period: "2023K4", isValid: true),
    Case(code: "3024", period: "2024M01", isValid: false),
    Case(code: "3201", period: "2024-01-01", isValid: true),
    Case(code: "3201", period: "2023-12-31", isValid: false),
    // A school year is about both of its years.
    Case(code: "3024", period: "2019/2020", isValid: true),
    Case(code: "3024", period: "2023/2024", isValid: true),
    Case(code: "3201", period: "2022/2023", isValid: false),
    Case(code: "0219", period: "2018-2021", isValid: true),
    Case(code: "0219", period: "2020-2021", isValid: false),
    // Renamed without a new number: one stretch.
    Case(code: "5001", period: "2023", isValid: true),
    Case(code: "0", period: "1850", isValid: true),
  ]

  @Test(arguments: cases) func `a code is valid in the periods its places exist`(_ c: Case) throws {
    let validity = RegionValidity(try Catalogue.embedded().register)
    let code = try #require(validity[c.code])
    let period = try #require(TimePeriod(code: c.period))
    #expect(code.covers(period) == c.isValid)
  }

  @Test func `of a code that the register does not know nothing is said`() throws {
    let validity = RegionValidity(try Catalogue.embedded().register)
    #expect(validity["2111"] == nil)
    #expect(validity["030101"] == nil)
  }

  @Test func `a code that rests for some years is invalid between`() {
    func place(_ from: Int, _ to: Int?) -> Region {
      Region(
        code: "0001",
        name: "A",
        level: .municipality,
        validFrom: .first(of: from),
        validTo: to.map { .first(of: $0) }
      )
    }
    let validity = CodeValidity([place(2010, nil), place(1990, 2000)])
    #expect(validity.years == [1990...1999, 2010...9999])
    #expect(
      [1989, 1990, 1999, 2000, 2009, 2010].map { validity.covers(.year($0)) } == [
        false, true, true, false, false, true,
      ]
    )
  }

  @Test func `the answer is that of the register on each day, for every code and year`() throws {
    let register = try Catalogue.embedded().register
    let validity = RegionValidity(register)
    for code in Set(register.regions.map(\.code)).sorted() {
      let answer = try #require(validity[code])
      for year in 1986...2026 {
        let isKnown = register.region(code, on: .first(of: year)) != nil
        #expect(answer.covers(.year(year)) == isKnown, "\(code) \(year)")
      }
    }
  }
}
