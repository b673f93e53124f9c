import Foundation
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
