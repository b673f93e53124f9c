import Foundation
import TestSupport
import Testing

/// Input that is no table of statistics: one clear message, the right exit status, and a database
/// that stays byte for byte as it was.
@Suite struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var content: [UInt8]?
    var status: Int32
    var message: String

    init(_ name: String, _ text: String?, _ status: Int32, _ message: String) {
      self.init(name, bytes: text.map { Array($0.utf8) }, status, message)
    }

    init(_ name: String, bytes: [UInt8]?, _ status: Int32, _ message: String) {
      testDescription = name
      content = bytes
      self.status = status
      self.message = message
    }
  }

  static let cases = [
    Case("an empty file", "", 65, "error: fil.csv: the file is empty; download it again\n"),
    Case(
      "a picture",
      bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00],
      65,
      "error: fil.csv: this is a picture (PNG), not a table of statistics; download the table as CSV\n"
    ),
    Case(
      "an HTML page",
      "<!DOCTYPE html><html><body>503</body></html>",
      65,
      "error: fil.csv: this is an HTML page, not a table of statistics; most often an error page "
        + "saved by mistake; download the table again as CSV\n"
    ),
    Case(
      "a quote that is not closed",
      "region;år;verdi\n\"0301 Oslo;2020;1\n",
      65,
      "error: fil.csv:2:1: a quotation mark is opened here and never closed; close it\n"
    ),
    Case(
      "text where numbers belong",
      "region;år;verdi\n0301 Oslo;2020;mange\n4601 Bergen;2020;få\n",
      65,
      """
      error: fil.csv:2:3: 'mange' is neither a number nor a sign that SSB uses; expected digits with a decimal comma
      fil.csv:3:3: 'få' is neither a number nor a sign that SSB uses; expected digits with a decimal comma

      """
    ),
    Case(
      "a row that is cut",
      "region;år;verdi\n0301 Oslo;2020;1\n4601 Bergen;2020\n",
      65,
      "error: fil.csv:3:2: the row has 2 cells, the header 3; the row is not complete, download the file again\n"
    ),
    Case(
      "two values for one cell",
      "region;år;verdi\n0301 Oslo;2020;1\n0301 Oslo;2020;2\n",
      65,
      "error: fil.csv:3: 'verdi, region 0301, 2020' has another value here than in line 2; remove one of the two rows\n"
    ),
    Case(
      "a missing file",
      nil,
      66,
      "error: fil.csv: there is no such file; check the name and the folder\n"
    ),
  ]

  @Test(arguments: cases) func `is refused and changes nothing`(_ bad: Case) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      try "region;år;verdi\n0301 Oslo;2020;5\n".write(
        to: folder.appending(path: "god.csv"),
        atomically: true,
        encoding: .utf8
      )
      #expect(try tool.run("import", "god.csv").status == 0)
      let database = folder.appending(path: "kommunetall.sqlite")
      let before = try Data(contentsOf: database)
      if let content = bad.content {
        try Data(content).write(to: folder.appending(path: "fil.csv"))
      }
      let run = try tool.run("import", "fil.csv")
      #expect(run.status == bad.status)
      #expect(run.errors == bad.message)
      #expect(run.output.isEmpty)
      #expect(try Data(contentsOf: database) == before)
    }
  }

  @Test func `the same file twice changes no byte`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      try "region;år;verdi\n0301 Oslo;2020;5\n0301 Oslo;2021;..\n".write(
        to: folder.appending(path: "god.csv"),
        atomically: true,
        encoding: .utf8
      )
      #expect(try tool.run("import", "god.csv").status == 0)
      let database = folder.appending(path: "kommunetall.sqlite")
      let before = try Data(contentsOf: database)
      let again = try tool.run("import", "god.csv")
      #expect(again.status == 0)
      #expect(again.output.hasPrefix("god.csv: uendret, importert før\n"))
      #expect(try Data(contentsOf: database) == before)
    }
  }

  @Test func `a refused first file leaves no database behind`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      try "".write(to: folder.appending(path: "fil.csv"), atomically: true, encoding: .utf8)
      #expect(try tool.run("import", "fil.csv").status == 65)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["fil.csv"])
    }
  }

  @Test func `a pipe and standard input are read as files are`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let text = "region;år;verdi\n0301 Oslo;2020;5\n"
      let file = folder.appending(path: "god.csv")
      try text.write(to: file, atomically: true, encoding: .utf8)
      let made = try tool.shell("mkfifo ror && (cat god.csv > ror &) && $TOOL import ror")
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.hasPrefix("ror: importert\n"))
      let piped = try tool.shell("cat god.csv | $TOOL import - --database b.sqlite")
      #expect(piped.output.hasPrefix("standard-input: importert\n"))
    }
  }

  @Test func `a full disk behind standard output is told`() throws {
    try withTemporaryFolder { folder in
      let run = try BuiltTool(folder: folder).shell("$TOOL regions --level fylke > /dev/full")
      #expect(run.status == 74)
      #expect(run.errors == "error: cannot write to standard output: No space left on device\n")
    }
  }
}
