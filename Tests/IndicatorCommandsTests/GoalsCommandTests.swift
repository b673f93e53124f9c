import Foundation
import TestSupport
import Testing

@Suite struct GoalsCommandTests {
  @Test func `goals of one region are shown alone, and a wrong name is told`() throws {
    try withFigures(["flyktninger-imdi.csv"]) { tool in
      let rows = try tool.run(
        "goals",
        "--goal",
        "G4",
        "--agreement",
        "B2",
        "--region",
        "Oslo",
        "--format",
        "json"
      ).objects()
      #expect(rows.count == 2)
      #expect(rows.allSatisfy { $0["region"] as? String == "0301" })
      let unknown = try tool.run("goals", "--goal", "G44")
      #expect(unknown.status == 64)
      #expect(unknown.errors.contains("no goal 'G44'; did you mean G4?"))
      let nowhere = try tool.run("goals", "--agreement", "B2", "--goal", "G9", "--region", "0301")
      #expect(nowhere.status == 66)
      #expect(nowhere.errors.contains("no goal is judged in 0301"))
    }
  }

  @Test func `the deviations are those of the published figures, summed`() throws {
    try withFigures(["flyktninger-imdi.csv"]) { tool in
      func deviation(_ arguments: String...) throws -> BuiltTool.Run {
        try tool.run(["goals", "--agreement", "B2", "--deviation"] + arguments)
      }
      let rows = try deviation("--format", "json").objects()
      let totals = rows.filter { $0["region"] as? String == "0" }
      let figures = totals.map { row in
        ["need", "offer", "realised", "offer_deviation", "deviation"].map { row[$0] as? Int }
      }
      #expect(figures == [[10973, 8084, 7784, -2889, -3189], [11185, 11714, 11342, 529, 157]])
      for period in ["2014", "2015"] {
        let own = rows.filter { $0["period"] as? String == period }
        let parts = own.dropFirst().compactMap { $0["deviation"] as? Int }
        #expect(parts.reduce(0, +) == own.first?["deviation"] as? Int)
        let shares = own.compactMap { $0["shortfall_percent"] as? Double }
        #expect(abs(shares.reduce(0, +) - 100) < 1e-6)
      }
      expectSnapshot(
        try deviation("--year", "2014", "--language", "nn").output,
        named: "deviation-nn.txt"
      )
      let text = try deviation("--year", "2014").output.replacing("\u{A0}", with: " ")
      #expect(
        text.contains(
          "Behovet i 2014 var 10 973; tilbud 8 084 (2 889 under behovet), realisert 7 784 (3 189 under behovet)."
        )
      )
      let whole = text.split(separator: "\n").first { $0.hasPrefix("Hele landet") }
      #expect(whole?.hasSuffix("nei") == true, "the whole has no share of itself")
      #expect(text.contains("Ikke med i summen: 88 «.» og 24 «:»."))
      #expect(text.contains("G5, Barn og barnefamilier skal være bosatt innen tre måneder"))
      for (format, language, word) in [
        ("markdown", "nn", "Tilbod mot behov"), ("html", "en", "Offer against need"),
        ("csv", "nb", "shortfall_percent"),
      ] {
        #expect(
          try deviation("--format", format, "--language", language).output.contains(word)
        )
      }
      let oslo = try deviation("--region", "0301", "--year", "2014", "--format", "json").objects()
      #expect(oslo.map { $0["region"] as? String } == ["0", "0301"])
      #expect(try tool.run("goals", "--agreement", "A6", "--deviation").status == 66)
      #expect(try deviation("--outlook").status == 64)
    }
  }

  @Test func `an outlook is told in every format, with its window and its reason`() throws {
    try withFigures(["flyktninger-imdi.csv"]) { tool in
      func outlook(_ arguments: String...) throws -> BuiltTool.Run {
        try tool.run(
          ["goals", "--agreement", "B2", "--goal", "G4", "--region", "0", "--outlook"] + arguments
        )
      }
      let rows = try outlook("--format", "json", "--pace-years", "4").objects()
      let last = try #require(rows.last)
      #expect(last["first_period"] as? String == "2012")
      #expect(last["points"] as? Int == 4)
      #expect(last["pace_theil_sen"] is Double)
      #expect(try outlook("--format", "csv").output.hasPrefix("agreement,goal,indicator,region,"))
      for (format, language, word) in [
        ("text", "nb", "Takten er målt over høyst 5 år"), ("markdown", "nn", "Takten er målt"),
        ("html", "en", "The pace is measured over at most 5 years"),
      ] {
        let run = try outlook("--format", format, "--language", language)
        #expect(run.status == 0)
        #expect(run.output.contains(word))
      }
      let none = try tool.run(
        "goals",
        "--agreement",
        "B2",
        "--goal",
        "G9",
        "--outlook",
        "--language",
        "en"
      )
      #expect(none.output.contains("No outlook is given: The goal cannot be held"))
      #expect(try tool.run("goals", "--pace-years", "5").status == 64)
      #expect(try outlook("--pace-years", "2").status == 64)
    }
  }
}
