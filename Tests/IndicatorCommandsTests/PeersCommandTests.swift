import Foundation
import TestSupport
import Testing

/// The command `peers`, run as built, on the population of every municipality.
@Suite struct PeersCommandTests {
  private func withPopulation(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let file = Places.datasets.appending(path: "figures/folketall-07459.csv").path
      try #require(try tool.run("import", file).status == 0)
      try body(tool)
    }
  }

  @Test func `a municipality by name stands in its KOSTRA group, its county and the country`()
    throws
  {
    try withPopulation { tool in
      let text = try tool.run("peers", "folketall", "--region", "Bærum", "--period", "2024")
      #expect(text.status == 0)
      expectSnapshot(text.output, named: "peers.txt")
      let rows = try tool.run(
        "peers",
        "folketall",
        "--region",
        "Bærum",
        "--period",
        "2024",
        "--format",
        "json"
      ).objects()
      #expect(rows.map { $0["group"] as? String } == ["EKG12", "32", "0"])
      #expect(rows.map { $0["rank"] as? Int } == [4, 1, 5])
      #expect(rows.map { $0["members"] as? Int } == [11, 21, 357])
      #expect(rows.allSatisfy { $0["assessment"] as? String == "neutral" })
      for format in ["csv", "markdown", "html"] {
        let run = try tool.run("peers", "folketall", "--region", "3201", "--format", format)
        #expect(run.status == 0)
        #expect(run.output.contains("EKG12"))
      }
    }
  }

  @Test func `on one map a municipality is ranked in every year, and who is missing is counted`()
    throws
  {
    try withPopulation { tool in
      let rows = try tool.run(
        [
          "peers", "folketall", "--region", "Bærum", "--group", "0", "--boundaries", "2024",
          "--from", "2018", "--to", "2024", "--format", "json",
        ]
      ).objects()
      #expect(rows.compactMap { $0["period"] as? String } == (2018...2024).map(String.init))
      #expect(rows.allSatisfy { $0["region"] as? String == "3201" })
      #expect(
        rows.compactMap { $0["counted"] as? Int } == [352, 352, 355, 355, 355, 355, 357]
      )
      #expect(rows.allSatisfy { $0["members"] as? Int == 357 })
      let estimated = try tool.run(
        [
          "peers", "folketall", "--region", "Heim", "--group", "0", "--boundaries", "2024",
          "--split-method", "population", "--period", "2018", "--format", "json",
        ]
      ).objects()
      #expect(estimated.first?["status"] as? String == "E")
      #expect(estimated.first?["counted"] as? Int == 357)
    }
  }

  @Test func `groups of one's own and a figure with the own municipality`() throws {
    try withPopulation { tool in
      try "- id: naboer\n  name: Naboene\n  members: [Bærum, Oslo, Asker]\n".write(
        to: tool.folder.appending(path: "grupper.yaml"),
        atomically: true,
        encoding: .utf8
      )
      let run = try tool.run(
        [
          "peers", "folketall", "--region", "Bærum", "--groups", "grupper.yaml", "--group",
          "naboer", "--period", "2024", "--members", "--format", "csv", "-o", "rang.svg",
        ]
      )
      #expect(
        run.output == """
          indicator,period,group,group_name,rank,region,region_name,value,own
          folketall,2024,naboer,Naboene,1,0301,Oslo,717710,0
          folketall,2024,naboer,Naboene,2,3201,Bærum,130921,1
          folketall,2024,naboer,Naboene,3,3203,Asker,98815,0

          """
      )
      let figure = try String(
        contentsOf: tool.folder.appending(path: "rang.svg"),
        encoding: .utf8
      )
      #expect(figure.contains("2. Bærum"))
      #expect(figure.contains("Bærum 130\u{A0}921. Median: 130\u{A0}921."))
    }
  }

  @Test func `what cannot be ranked is refused with the reason`() throws {
    try withPopulation { tool in
      let cases: [([String], Int32, String)] = [
        (
          ["--region", "0"], 64,
          "error: '0' is no municipality; peers ranks municipalities, --group names what they are compared with\n"
        ),
        (
          ["--region", "0219", "--period", "2024"], 66,
          "error: no figures for folketall in 0219 in 2024; 'kommunetall indicators folketall' shows what there is, 'kommunetall regions 0219' when a number was valid\n"
        ),
        (
          ["--region", "Bærum", "--group", "0301"], 64,
          "error: '0301' is no group of municipalities; expected 0 for the country, a county (46), a KOSTRA group (EKG01 to EKG17), or a group of --groups\n"
        ),
        (
          ["--region", "Bærum", "--group", "tull"], 64,
          "error: 'tull' is no group of municipalities; expected 0 for the country, a county (46), a KOSTRA group (EKG01 to EKG17), or a group of --groups\n"
        ),
        (
          ["--region", "Bærum", "--group", "Aksershus"], 64,
          "error: 'Aksershus' is no group of municipalities; did you mean Akershus?\n"
        ),
      ]
      for (arguments, status, message) in cases {
        let run = try tool.run(["peers", "folketall"] + arguments)
        #expect(run.status == status)
        #expect(run.errors == message)
        #expect(run.output == "")
      }
      #expect(try tool.run("peers", "folketall").status == 64)
    }
  }
}
