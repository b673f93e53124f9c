import Foundation
import TestSupport
import Testing

/// One year's map on the command line, with the built tool.
@Suite struct BoundaryCommandTests {
  @Test func `a divided municipality shows its break, its rest and the residual to the country`()
    throws
  {
    try withFigures(["folketall-07459.csv"]) { tool in
      func table(_ arguments: String...) throws -> String {
        let run = try tool.run(
          ["table", "folketall", "--region", "Heim", "--boundaries", "2024"] + arguments
        )
        #expect(run.status == 0)
        return run.output
      }
      expectSnapshot(try table("--from", "2018", "--to", "2020"), named: "heim-none.txt")
      expectSnapshot(
        try table("--from", "2018", "--to", "2020", "--split-method", "population"),
        named: "heim-population.txt"
      )
      let stokke = try tool.run(
        [
          "table", "folketall", "--region", "Tønsberg", "--boundaries", "2024", "--split-method",
          "ssb", "--from", "2015", "--to", "2018", "--language", "en",
        ]
      )
      expectSnapshot(stokke.output, named: "tonsberg-ssb-en.txt")
    }
  }

  @Test func `Bærum is one series on one map, and the whole country is there in every year`() throws
  {
    try withFigures(["folketall-07459.csv"]) { tool in
      let rows = try tool.run(
        "table",
        "folketall",
        "--region",
        "0219",
        "--boundaries",
        "2024",
        "--format",
        "json"
      ).objects()
      #expect(rows.count == 22)
      #expect(rows.allSatisfy { $0["region"] as? String == "3201" && $0["value"] is Double })
      let all = try tool.run(
        "table",
        "folketall",
        "--boundaries",
        "exact",
        "--from",
        "2005",
        "--to",
        "2024",
        "--format",
        "json"
      ).objects()
      let country = try tool.run("table", "folketall", "--region", "0", "--format", "json")
        .objects()
      for year in 2005...2024 {
        let sum = all.filter { $0["year"] as? Int == year && $0["region"] as? String != "0" }
          .reduce(0.0) { $0 + ($1["value"] as? Double ?? 0) }
        let published = country.first { $0["year"] as? Int == year }?["value"] as? Double
        #expect(sum == published, "\(year)")
      }
    }
  }

  @Test func `a rate of another year's denominator finds it on the numerator's map`() throws {
    try withFigures(["folketall-07459.csv", "flyktninger-imdi.csv"]) { tool in
      func values(_ arguments: String...) throws -> [String: Double] {
        let rows = try tool.run(["table"] + arguments + ["--format", "json"]).objects()
        return Dictionary(
          rows.compactMap { row in
            (row["value"] as? Double).map { ("\(row["region"] ?? "") \(row["period"] ?? "")", $0) }
          },
          uniquingKeysWith: { first, _ in first }
        )
      }
      let rate = try values("bosatte-flyktninger-per-1000", "--region", "3024", "--from", "2020")
      let settled = try values("bosatte-flyktninger", "--region", "3024", "--from", "2020")
      let people = try values("folketall", "--region", "3024", "3201")
      // The last year under 3024 is divided by the population of 1 January of the next year.
      for year in 2020...2021 {
        let above = try #require(settled["3024 \(year)"])
        let below = try #require(people["3024 \(year + 1)"])
        let found = try #require(rate["3024 \(year)"])
        #expect(abs(found - 1000 * above / below) < 1e-9)
      }
      let explained = try tool.run(
        "explain",
        "bosatte-flyktninger-per-1000",
        "--region",
        "3024",
        "--period",
        "2020"
      )
      #expect(explained.output.contains("(året etter)"))
      #expect(explained.output.contains("2021: 128\u{A0}233"))
      // At the turn of 2020 the number changed: 0219 is divided by what stands under 3024.
      let turn = try values("bosatte-flyktninger-per-1000", "--region", "0219", "--period", "2019")
      let settledThen = try values("bosatte-flyktninger", "--region", "0219", "--period", "2019")
      let peopleThen = try values("folketall", "--region", "3024", "--period", "2020")
      let (above, below) = (settledThen["0219 2019"] ?? 0, peopleThen["3024 2020"] ?? 0)
      #expect(above > 0 && below > 0)
      #expect(abs((turn["0219 2019"] ?? 0) - 1000 * above / below) < 1e-9)
      let told = try tool.run(
        "explain",
        "bosatte-flyktninger-per-1000",
        "--region",
        "0219",
        "--period",
        "2019"
      )
      #expect(told.output.contains("2020: 127\u{A0}731"))
    }
  }

  @Test func `a county of rates has both means, each named, and says who is missing`() throws {
    try withFigures(["folketall-07459.csv", "flyktninger-imdi.csv"]) { tool in
      let run = try tool.run(
        "table",
        "bosatte-flyktninger-per-1000",
        "--region",
        "32",
        "--boundaries",
        "2024",
        "--period",
        "2019"
      )
      expectSnapshot(run.output, named: "akershus-rate.txt")
    }
  }

  @Test func `goals of municipalities are judged on one map, and the map is named`() throws {
    try withFigures(["folketall-07459.csv", "flyktninger-imdi.csv"]) { tool in
      func rows(_ arguments: String...) throws -> [[String: Any]] {
        try tool.run(
          ["goals", "--agreement", "B2", "--year", "2014", "--format", "json"] + arguments
        )
        .objects()
      }
      let published = try rows()
      let onMap = try rows("--boundaries", "2024")
      func regions(_ rows: [[String: Any]]) -> Set<String> {
        Set(rows.compactMap { $0["region"] as? String })
      }
      #expect(!regions(published).contains("3201"))
      #expect(regions(onMap).contains("3201"))
      #expect(!regions(onMap).contains { $0.contains("+") })
      #expect(regions(try rows("--boundaries", "exact")).contains { $0.contains("+") })
      let text = try tool.run(
        "goals",
        "--agreement",
        "B2",
        "--year",
        "2014",
        "--boundaries",
        "2024"
      ).output
      #expect(text.contains("Alle år på kommunegrensene per 1. januar 2024."))
    }
  }

  @Test func `a report file is put on the map that it or the command line names`() throws {
    try withFigures(["folketall-07459.csv"]) { tool in
      func write(_ head: String) throws {
        try "---\nyear: 2020\n\(head)---\n`{table folketall region=Heim from=2018}`\n".write(
          to: tool.folder.appending(path: "r.md"),
          atomically: true,
          encoding: .utf8
        )
      }
      func page() throws -> String {
        try String(contentsOf: tool.folder.appending(path: "out/r.md"), encoding: .utf8)
      }
      try write("boundaries: 2024\nsplit-method: population\n")
      #expect(try tool.run("report", "r.md", "-o", "out").status == 0)
      #expect(try page().contains("| 2019 | 5\u{A0}953 (e) |"))
      #expect(try page().contains("er delt etter anslag, merket (e)"))
      #expect(try tool.run("report", "r.md", "-o", "out", "--boundaries", "exact").status == 0)
      #expect(try page().contains("5055+5056+5059 Heim + Hitra + Orkland"))
      let wrong = [
        (
          "boundaries: 1990\n",
          "r.md: boundaries: '1990' is no municipal map; expected a year from 1994 to 2026, exact or as-published"
        ),
        (
          "boundaries: 2024\nsplit-method: half\n",
          "r.md: split-method: 'half' is no rule; expected one of none, ssb, population"
        ),
        ("split-method: ssb\n", "r.md: split-method needs 'boundaries' with a year beside it"),
      ]
      for (head, message) in wrong {
        try write(head)
        let run = try tool.run("report", "r.md", "-o", "out")
        #expect(run.status == 65)
        #expect(run.errors == "error: \(message)\n")
      }
    }
  }
}
