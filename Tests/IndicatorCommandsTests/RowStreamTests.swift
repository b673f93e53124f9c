import Foundation
import TestSupport
import Testing

/// `change --all` and `table --all` print, on two threads, what the public views hold.
@Suite struct RowStreamTests {
  /// A database with so many quantities that two threads share them.
  private static func withManySeries(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      var generator = SeededGenerator(seed: 7)
      var text = "region;statistikkvariabel;år;verdi\n"
      for region in ["0301 Oslo", "1103 Stavanger", "4601 Bergen", "0101 Halden"] {
        for measure in 1...40 {
          for year in 2004...2012 {
            let number = Int.random(in: -20...400, using: &generator)
            let mark = ["..", ".", ":"].randomElement(using: &generator) ?? ""
            let value = number % 7 == 0 ? mark : "\(number / 10),\(abs(number % 10))"
            text += "\(region);Mål \(measure);\(year);\(value)\n"
          }
        }
      }
      try text.write(
        to: folder.appending(path: "mange.csv"),
        atomically: true,
        encoding: .utf8
      )
      try #require(try tool.run("import", "mange.csv").status == 0)
      try body(tool)
    }
  }

  /// The rows of a CSV text without its header, sorted; every row on a line of its own.
  private static func rows(_ text: String) -> [Substring] {
    text.split(separator: "\n").dropFirst().sorted()
  }

  @Test(arguments: [("change", "changes"), ("table", "observations")])
  func `everything is what the view holds`(command: String, view: String) throws {
    try Self.withManySeries { tool in
      let printed = try tool.run(command, "--all", "--format", "csv")
      let held = try tool.run("sql", "SELECT * FROM \(view)", "--format", "csv")
      try #require(Self.rows(printed.output).count == 4 * 40 * 9)
      #expect(printed.output.prefix { $0 != "\n" } == held.output.prefix { $0 != "\n" })
      #expect(Self.rows(printed.output) == Self.rows(held.output))
      #expect(printed.errors.isEmpty)
    }
  }

  @Test func `JSON is one array of the rows in the same order`() throws {
    try Self.withManySeries { tool in
      let objects = try tool.run("change", "--all", "--format", "json").objects()
      let lines = try tool.run("change", "--all", "--format", "csv").output.split(separator: "\n")
        .dropFirst()
      try #require(objects.count == lines.count)
      for (object, line) in zip(objects, lines) {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        #expect(object["series"] as? String == String(cells[1]))
        #expect(object["period"] as? String == String(cells[3]))
      }
    }
  }

  @Test func `a period that no series has is no output and exit 66`() throws {
    try Self.withManySeries { tool in
      let run = try tool.run("change", "--all", "--period", "1990", "--format", "csv")
      #expect(run.status == 66)
      #expect(run.output.isEmpty)
    }
  }

  @Test func `a full disk is said`() throws {
    try Self.withManySeries { tool in
      let run = try tool.shell("$TOOL change --all --format csv >/dev/full")
      #expect(run.status == 74)
      #expect(
        run.errors == "error: cannot write to standard output: No space left on device\n"
      )
    }
  }

  @Test(arguments: [
    (["change"], "error: Missing expected argument '<indicators> ...'"),
    (["table", "folketall", "--all"], "error: Give either indicators or --all."),
  ]) func `either indicators or everything`(arguments: [String], message: String) throws {
    try withTemporaryFolder { folder in
      let run = try BuiltTool(folder: folder).run(arguments)
      #expect(run.status == 64)
      #expect(run.errors.lowercased().hasPrefix(message.lowercased()))
    }
  }
}
