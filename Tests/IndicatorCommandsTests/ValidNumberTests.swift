import Foundation
import TestSupport
import Testing

/// Figures of files that have each period on the maps of several years.
@Suite struct ValidNumberTests {
  /// Aurland and Horten stand twice, by the numbers of two maps; Svalbard is no municipality.
  private func withFile(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let text = """
        region;kommune;år;Grunnskolepoeng
        0301;Oslo;2018;43,1
        0301;Oslo;2021;44,2
        0701;Horten;2018;41,1
        3801;Horten;2018;41,1
        3801;Horten;2021;42,0
        1421;Aurland;2018;45,0
        4641;Aurland;2018;45,0
        4641;Aurland;2021;43,5
        1804;Bodø;2018;42,5
        1804;Bodø;2021;42,5
        2100;Svalbard;2021;44,0

        """
      try text.write(to: folder.appending(path: "poeng.csv"), atomically: true, encoding: .utf8)
      try body(BuiltTool(folder: folder))
    }
  }

  @Test(arguments: [
    (
      "nb", " 4 kommuner ", "2 numre som ikke gjaldt i 2018 er utelatt: 3801 Horten og 4641 Aurland"
    ),
    (
      "nn", " 4 kommunar ",
      "2 nummer som ikkje galdt i 2018 er utelatne: 3801 Horten og 4641 Aurland"
    ),
    (
      "en", " 4 municipalities ",
      "2 numbers not valid in 2018 left out: 3801 Horten and 4641 Aurland"
    ),
  ])
  func `a municipality with its old and its new number in one period counts once`(
    language: String,
    count: String,
    note: String
  ) throws {
    try withFile { tool in
      for kind in ["rank", "distribution"] {
        let arguments = ["chart", kind, "poeng.csv", "-p", "2018", "--highlight", "0701"]
        let run = try tool.run(arguments + ["-l", language, "-o", "-"])
        #expect(run.status == 0)
        #expect(run.output.contains(count))
        #expect(run.output.contains("\(note)."), "in the description")
        // The line may be broken under the figure.
        #expect(run.output.contains(">\(note.prefix(20))"), "under the figure")
        #expect(!run.output.contains("(4641)"))
      }
    }
  }

  @Test func `Svalbard is not counted as a municipality, and rank and peers agree`() throws {
    try withFile { tool in
      let rank = try tool.run("chart", "rank", "poeng.csv", "--highlight", "3801", "-o", "-")
      #expect(rank.output.contains("Horten: nummer 4 av 4."))
      #expect(rank.output.contains("1 nummer som ikke gjaldt i 2021 er utelatt: 2100 Svalbard."))
      let peers = try tool.run("peers", "poeng.csv", "-r", "3801", "-g", "0", "--format", "json")
      let row = try #require(try peers.objects().first)
      #expect(row["rank"] as? Int == 4)
      #expect(row["counted"] as? Int == 4)
      let onMap = try tool.run(
        "chart",
        "rank",
        "poeng.csv",
        "--boundaries",
        "2021",
        "-p",
        "2021",
        "-o",
        "-"
      )
      #expect(onMap.output.contains("Rangering av 4 kommuner"))
    }
  }

  @Test func `numbers of another country are drawn as the file has them`() throws {
    try withTemporaryFolder { folder in
      let text = """
        region;kommun;år;Andel
        0180;Stockholm;2021;43,1
        1480;Göteborg;2021;44,2
        1280;Malmö;2021;41,1

        """
      try text.write(to: folder.appending(path: "andel.csv"), atomically: true, encoding: .utf8)
      let run = try BuiltTool(folder: folder).run("chart", "rank", "andel.csv", "-o", "-")
      #expect(run.output.contains("Rangering av 3 "), "\(run.errors)")
    }
  }

  @Test func `every municipality without a figure is counted, whatever sign stands there`() throws {
    try withTemporaryFolder { folder in
      let text = """
        region;kommune;år;Måloppnåelse (prosent)
        0301;Oslo;2018;90
        0301;Oslo;2019;95
        1804;Bodø;2018;80
        1804;Bodø;2019;.
        1103;Stavanger;2018;80
        1103;Stavanger;2019;.
        4601;Bergen;2019;.
        1201;Bergen;2018;70
        1201;Bergen;2019;:
        5001;Trondheim;2018;70
        5001;Trondheim;2019;75

        """
      try text.write(to: folder.appending(path: "mal.csv"), atomically: true, encoding: .utf8)
      let tool = BuiltTool(folder: folder)
      for kind in ["rank", "distribution"] {
        let run = try tool.run("chart", kind, "mal.csv", "-p", "2019", "-o", "-")
        // Bergen had no other number than 1201 in 2019.
        #expect(
          run.output.contains("3 kommuner uten tall (2\u{A0}«.», 1\u{A0}«:»)"),
          "\(run.errors)"
        )
        #expect(run.output.contains(". = "))
      }
    }
  }
}
