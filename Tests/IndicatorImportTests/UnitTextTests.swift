import IndicatorImport
import IndicatorModel
import Testing

/// Units that stand in the name of a measure, as SSB prints them.
@Suite struct UnitTextTests {
  private func unit(of header: String, _ change: (inout ImportOptions) -> Void = { _ in })
    throws -> String?
  {
    let text = "region;år;\(header)\n0301 Oslo;2022;31,2\n0301 Oslo;2023;33,1\n"
    return try ReadCells(text, options: change).units.values.first
  }

  @Test(
    arguments: [
      "Andel enslige (prosent)", "Dekningsgrad (%)", "Population growth (per cent)",
      "Netto driftsresultat i prosent av brutto driftsinntekter (prosent)", "Prosent",
      "Netto driftsresultat i prosent av brutto driftsinntekter", "Andel elever, prosent",
      "Netto driftsutgifter (prosent), KOSTRA 0000",
    ]
  )
  func `a percentage is known by the name of its measure`(name: String) throws {
    #expect(try unit(of: name) == "%")
  }

  @Test(
    arguments: [
      "Antall elever med over 50 prosent fravær", "Prosentpoeng", "Personer i prosentgruppen",
      "Antall med lønn i prosent av normen", "Folketall (2022)",
    ]
  )
  func `what only speaks of percent is none`(name: String) throws {
    #expect(try unit(of: name) == "")
  }

  @Test func `a known unit in brackets is the unit`() throws {
    #expect(try unit(of: "Folketall (personer)") { $0.unitSpellings = ["personer"] } == "personer")
    #expect(try unit(of: "Folketall (hoder)") { $0.unitSpellings = ["personer"] } == "")
    #expect(try unit(of: "Folketall (kommune)") { $0.unitSpellings = ["kommune"] } == "")
  }

  @Test func `the unit that the user tells is taken`() throws {
    #expect(try unit(of: "Andel") { $0.note.unit = "prosent" } == "prosent")
    #expect(try unit(of: "Andel (personer)") { $0.note.unit = "%" } == "%")
  }
}
