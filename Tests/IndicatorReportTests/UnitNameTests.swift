@testable import IndicatorReport
import Testing

@Suite struct UnitNameTests {
  @Test(arguments: [
    ("Folketall", "personer", "Folketall (personer)"), ("verdi", "", "verdi"),
  ]) func `a name without a unit stands alone`(name: String, unit: String, text: String) {
    #expect(Wording.name(name, withUnit: unit) == text)
  }
}
