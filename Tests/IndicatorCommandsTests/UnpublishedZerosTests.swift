import Foundation
import TestSupport
import Testing

/// Zeros that a statistics bank prints for a last year whose figures are not there yet.
@Suite struct UnpublishedZerosTests {
  /// Births are 0 everywhere in 2015; deaths are 0 in one municipality only.
  private func withDatabase(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let text = """
        region;kommune;år;Fødte;Døde
        0301;Oslo;2013;9874;4153
        0301;Oslo;2014;10154;3956
        0301;Oslo;2015;0;4001
        1804;Bodø;2013;600;3
        1804;Bodø;2014;610;2
        1804;Bodø;2015;0;0

        """
      try text.write(to: folder.appending(path: "folk.csv"), atomically: true, encoding: .utf8)
      let tool = BuiltTool(folder: folder)
      try #require(try tool.run("import", "folk.csv").status == 0)
      try body(tool)
    }
  }

  @Test(arguments: [
    ("nb", "Fødte: alle verdier i 2015 er 0, trolig fordi de ikke er publisert ennå.\n"),
    ("nn", "Fødte: alle verdiar i 2015 er 0, truleg fordi dei ikkje er publiserte enno.\n"),
    ("en", "Fødte: all values in 2015 are 0, most likely because they are not published yet.\n"),
  ])
  func `a fall to zeros that are not published yet is not told without a word`(
    language: String,
    note: String
  ) throws {
    try withDatabase { tool in
      for source in [["folk.csv"], ["folk-fodte"]] {
        let arguments = ["-r", "0301", "--from", "2014", "--to", "2015", "-l", language]
        let run = try tool.run(["change"] + source + arguments)
        #expect(run.output.contains("−100"), "\(run.errors)")
        #expect(run.output.contains(note))
        #expect(!run.output.contains("Døde: al"))
        #expect(try tool.run(["table"] + source + arguments).output.contains(note))
      }
    }
  }

  @Test func `zeros of one municipality, and earlier years, are told without a note`() throws {
    try withDatabase { tool in
      let deaths = try tool.run("change", "folk-dode", "-r", "1804", "-p", "2015")
      #expect(deaths.output.contains("−100,0\u{A0}%"))
      #expect(!deaths.output.contains("publisert"))
      let earlier = try tool.run("change", "folk-fodte", "-r", "0301", "-p", "2014")
      #expect(earlier.status == 0)
      #expect(!earlier.output.contains("publisert"))
    }
  }

  @Test func `figures say it too`() throws {
    try withDatabase { tool in
      for kind in ["trend", "change", "rank"] {
        let run = try tool.run("chart", kind, "folk-fodte", "-o", "-")
        #expect(run.output.contains("trolig fordi de ikke"), "\(kind)")
      }
    }
  }
}
