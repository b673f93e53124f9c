import IndicatorCatalogue
import IndicatorModel
import Testing

@Suite struct LevelSumsTests {
  /// Two counties with two municipalities each, one of which is merged away in 2020.
  private let register: RegionRegister = {
    func municipality(_ code: String, to: Int? = nil) -> Region {
      Region(
        code: code,
        name: "K\(code)",
        level: .municipality,
        validTo: to.map { .first(of: $0) },
        countyCode: String(code.prefix(2))
      )
    }
    return RegionRegister(
      regions: [
        Region(code: "0", name: "Hele landet", level: .country),
        Region(code: "01", name: "A", level: .county),
        Region(code: "11", name: "B", level: .county),
        municipality("0101"), municipality("0102"), municipality("1101"),
        municipality("1102", to: 2020),
      ],
      changes: [],
      memberships: []
    )
  }()

  private func outcome(
    _ rows: [(String, Int, Double)],
    limit: Int = 10,
    maySum: Bool = true,
    tolerance: Double = 0
  ) -> LevelSums.Outcome {
    var sums = LevelSums(limit: limit)
    for (code, year, value) in rows {
      sums.add(
        variable: 0,
        period: Int32(TimePeriod.year(year).packed),
        role: LevelSums.role(of: code, in: register),
        value: value
      )
    }
    return sums.outcome(register: register, maySum: { _ in maySum }, tolerance: { _ in tolerance })
  }

  private static let whole: [(String, Int, Double)] = [
    ("0", 2019, 10), ("01", 2019, 3), ("11", 2019, 7), ("0101", 2019, 1), ("0102", 2019, 2),
    ("1101", 2019, 3), ("1102", 2019, 4),
  ]

  @Test func `municipalities that add up are counted and not reported`() {
    let found = outcome(Self.whole)
    #expect(found.compared == 3)
    #expect(found.incomplete == 0)
    #expect(found.differences == [])
  }

  @Test func `a county and the country that do not add up are reported with both figures`() {
    var rows = Self.whole
    rows[6].2 = 5
    #expect(
      outcome(rows).differences == [
        .init(variable: 0, period: .year(2019), code: "0", published: 10, sum: 11, count: 4),
        .init(variable: 0, period: .year(2019), code: "11", published: 7, sum: 8, count: 2),
      ]
    )
  }

  @Test func `a missing municipality leaves its sums unjudged`() {
    var rows = Self.whole
    rows[6].2 = .nan
    let found = outcome(rows)
    #expect(found.compared == 1)
    #expect(found.incomplete == 2)
    #expect(found.differences == [])
    let shorter = outcome(Array(Self.whole.dropLast()))
    #expect(shorter.incomplete == 2)
  }

  @Test func `a municipality that no longer exists is not asked for`() {
    let rows = [("11", 2020, 3.0), ("1101", 2020, 3)]
    #expect(outcome(rows).compared == 1)
  }

  @Test func `persons of no stated municipality belong to the country`() {
    var rows = Self.whole + [("9999", 2019, 5)]
    rows[0].2 = 15
    #expect(outcome(rows).differences == [])
  }

  @Test func `rounded figures may differ by half a unit for each municipality`() {
    var rows = Self.whole
    rows[2].2 = 8
    rows[0].2 = 11
    #expect(outcome(rows, tolerance: 0.5).differences == [])
    #expect(outcome(rows).differences.count == 2)
  }

  @Test func `shares are not summed`() {
    #expect(outcome(Self.whole, maySum: false).compared == 0)
  }

  @Test func `more variables and periods than the limit are left unchecked, and that is said`() {
    let rows = Self.whole + [("0", 2018, 1), ("0101", 2018, 1)]
    let found = outcome(rows, limit: 1)
    #expect(found.isCutShort)
    #expect(found.compared == 3)
  }

  @Test func `decimals that binary numbers cannot hold are no difference`() {
    let rows = [("01", 2019, 0.3), ("0101", 2019, 0.1), ("0102", 2019, 0.2)]
    #expect(outcome(rows).differences == [])
  }

  @Test func `the roles are those of the register`() throws {
    let register = try Catalogue.embedded().register
    let roles: [(String, LevelSums.Role)] = [
      ("0", .country), ("03", .county(3)), ("0301", .municipality(county: 3)),
      ("3201", .municipality(county: 32)), ("9999", .unplaced), ("EAK", .none), ("2111", .none),
    ]
    for (code, role) in roles { #expect(LevelSums.role(of: code, in: register) == role, "\(code)") }
  }

  static let variables: [(Variable, Bool)] = [
    (Variable(measure: "Personer", unit: "personer"), true),
    (Variable(measure: "Andel barn i barnehage", unit: ""), false),
    (Variable(measure: "Netto driftsutgifter per innbygger", unit: "kr"), false),
    (Variable(measure: "Sykefravær", unit: "prosent"), false),
    (Variable(measure: "Gjennomsnittlig ventetid", unit: "dager"), false),
    (Variable(measure: "Kommunale boliger", unit: "boliger"), true),
  ]

  @Test(arguments: variables)
  func `a name or unit tells whether values may be added`(_ variable: Variable, _ maySum: Bool) {
    #expect(variable.maySum() == maySum)
  }

  @Test func `a unit of the catalogue decides`() {
    let variable = Variable(measure: "Indeks for noe", unit: "Personer")
    #expect(variable.maySum(units: ["personer": .count]))
    #expect(!variable.maySum(units: ["personer": .rate]))
  }
}
