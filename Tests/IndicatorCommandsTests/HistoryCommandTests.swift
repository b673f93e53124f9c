import Foundation
import TestSupport
import Testing

@Suite struct HistoryCommandTests {
  private static let first =
    "region;statistikkvariabel;år;verdi\n0301 Oslo;Personer;2019;10\n"
    + "0301 Oslo;Personer;2020;20\n"
  private static let revised =
    "region;statistikkvariabel;år;verdi\n0301 Oslo;Personer;2019;10\n"
    + "0301 Oslo;Personer;2020;25\n0301 Oslo;Personer;2021;30\n"

  /// A database with a file and its revised edition, under the same name.
  private func withRevision(_ body: (BuiltTool, URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let file = folder.appending(path: "a.csv")
      for text in [Self.first, Self.revised] {
        try text.write(to: file, atomically: true, encoding: .utf8)
        #expect(try tool.run("import", "a.csv").status == 0)
      }
      try body(tool, folder.appending(path: "kommunetall.sqlite"))
    }
  }

  private func values(_ tool: BuiltTool) throws -> String {
    let query = "SELECT period, value FROM observations ORDER BY 1"
    return try tool.run("sql", query, "--format", "csv").output
  }

  @Test func `diff shows old and new values of a revised file`() throws {
    try withRevision { tool, _ in
      let cells = try tool.run("diff", "--format", "json").objects()
      #expect(cells.count == 1)
      let cell = try #require(cells.first)
      #expect(cell["old_value"] as? Double == 20)
      #expect(cell["new_value"] as? Double == 25)
      #expect(cell["period"] as? String == "2020")
      #expect(cell["region_name"] as? String == "Oslo")
      #expect(try tool.run("diff").output.contains("Endret av import 2, a.csv"))
      let unknown = try tool.run("diff", "9")
      #expect(unknown.status == 64)
      #expect(unknown.errors == "error: no import 9; 'kommunetall history' lists them\n")
    }
  }

  @Test func `undo takes imports back one by one`() throws {
    try withRevision { tool, _ in
      #expect(try values(tool) == "period,value\n2019,10\n2020,25\n2021,30\n")
      let undone = try tool.run("history", "--undo")
      #expect(undone.status == 0)
      #expect(undone.errors == "Import 2, a.csv, er tatt tilbake\n")
      #expect(try values(tool) == "period,value\n2019,10\n2020,20\n")
      #expect(try tool.run("diff").output.contains("Ingen import har endret en verdi"))
      #expect(try tool.run("history", "--undo").status == 0)
      let empty = try tool.run("history", "--undo")
      #expect(empty.status == 66)
      #expect(empty.errors == "error: kommunetall.sqlite: there is no import to take back\n")
      #expect(try tool.run("db", "check").status == 0)
    }
  }

  @Test func `a day before the first import is refused by every command that takes one`() throws {
    try withRevision { tool, database in
      let before = try Data(contentsOf: database)
      for arguments in [
        ["table", "x"], ["change", "x"], ["goals"], ["chart", "trend", "x", "-o", "a.svg"],
        ["report", "--all", "-o", "out"],
      ] {
        let run = try tool.run(arguments + ["--as-of", "2001-01-31"])
        #expect(run.status == 66, "\(arguments)")
        #expect(
          run.errors.hasPrefix(
            "error: kommunetall.sqlite: nothing had been imported by 2001-01-31; the first import "
              + "is of "
          )
        )
      }
      let now = try tool.run("goals", "--format", "csv")
      let asOf = try tool.run("goals", "--format", "csv", "--as-of", "9998-12-31")
      #expect(asOf == now)
      #expect(try Data(contentsOf: database) == before)
    }
  }
}
