import Foundation
import TestSupport
import Testing

/// A percent over a zero, negative or missing base is printed nowhere: in no format, by no command
/// that shows a change, in no report and in no figure.
@Suite struct NoPercentTests {
  private static let figures = """
    region;statistikkvariabel;år;verdi
    0301 Oslo;Fra null;2010;0
    0301 Oslo;Fra null;2011;7
    0301 Oslo;Fra negativ;2010;-4
    0301 Oslo;Fra negativ;2011;3
    0301 Oslo;Fra manglende;2010;..
    0301 Oslo;Fra manglende;2011;9

    """

  /// The measures, as the file names them, with the note that stands in place of the percent.
  private static let notes = [
    "Fra null": "zero-base", "Fra negativ": "negative-base", "Fra manglende": "previous-missing",
  ]

  private func withFigures(_ body: (BuiltTool, [String]) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      try Self.figures.write(
        to: folder.appending(path: "tall.csv"),
        atomically: true,
        encoding: .utf8
      )
      let imported = try tool.run("import", "tall.csv", "--publisher", "Prøve", "--table", "1")
      try #require(imported.status == 0, "\(imported.errors)")
      let rows = try tool.run(
        "sql",
        "SELECT DISTINCT series FROM changes ORDER BY series",
        "--format",
        "json"
      ).objects()
      let ids = rows.compactMap { ($0["series"] as? String)?.split(separator: "/").first }
      try #require(ids.count == Self.notes.count)
      try body(tool, ids.map(String.init))
    }
  }

  /// The places where a number stands before a percent sign, outside styles and tags.
  private func percents(in text: String) -> [String] {
    let visible = text.replacing(/(?s)<style.*?<\/style>/, with: "").replacing(/<[^>]*>/, with: " ")
    return visible.matches(of: /[0-9][0-9., \u{A0}]*(%|prosent\b|percent\b|per cent)/).map {
      String($0.output.0)
    }
  }

  @Test func `what looks for percents finds them`() {
    #expect(percents(in: "økte med 3,6\u{A0}% i året") == ["3,6\u{A0}%"])
    #expect(percents(in: "<text>3.6%</text>") == ["3.6%"])
    #expect(percents(in: "<style>a { width: 100% }</style><p>7</p>").isEmpty)
  }

  @Test(arguments: ["nb", "nn", "en"])
  func `tables, rows and views have no such percent`(language: String) throws {
    try withFigures { tool, ids in
      for options in [
        [], ["--from", "2010", "--to", "2011"], ["--base", "2010"], ["--against", "previous"],
      ] {
        for format in ["text", "markdown", "html"] {
          let run = try tool.run(
            ["change"] + ids + options + ["--format", format, "--language", language]
          )
          #expect(run.status == 0, "\(run.errors)")
          #expect(percents(in: run.output) == [], "\(options) \(format)")
        }
        let rows = try tool.run(["change"] + ids + options + ["--format", "json"]).objects()
        #expect(rows.count >= 6)
        #expect(rows.allSatisfy { $0["change_percent"] is NSNull })
        let csv = try tool.run(["change"] + ids + options + ["--format", "csv"]).output
        let lines = csv.split(separator: "\n").map {
          $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let column = try #require(lines.first?.firstIndex(of: "change_percent"))
        #expect(lines.dropFirst().allSatisfy { $0[column].isEmpty })
      }
      let view = try tool.run(
        "sql",
        "SELECT series, change_percent, note FROM changes WHERE period = '2011'",
        "--format",
        "json"
      ).objects()
      #expect(view.allSatisfy { $0["change_percent"] is NSNull })
      #expect(
        Set(view.compactMap { $0["note"] as? String }) == Set(Self.notes.values)
      )
    }
  }

  @Test(arguments: ["nb", "nn", "en"])
  func `reports and figures have no such percent`(language: String) throws {
    try withFigures { tool, ids in
      var report = "# Rapport\n\n`{key-figures \(ids.joined(separator: " ")) region=0301}`\n\n"
      for id in ids {
        report += "`{sentence \(id) region=0301}` `{change \(id) region=0301}`\n\n"
        report += "`{figure \(id) region=0301}`\n\n`{table \(id) region=0301}`\n\n"
      }
      try report.write(
        to: tool.folder.appending(path: "rapport.md"),
        atomically: true,
        encoding: .utf8
      )
      let made = try tool.run(
        "report",
        "rapport.md",
        "--year",
        "2011",
        "--language",
        language,
        "-o",
        "ut"
      )
      try #require(made.status == 0, "\(made.errors)")
      for kind in ["change", "trend", "bar"] {
        for id in ids {
          let period = kind == "trend" ? [] : ["--period", "2011"]
          _ = try tool.run(
            ["chart", kind, id, "--region", "0301", "--language", language]
              + period + ["-o", "ut/\(kind)-\(id).svg"]
          )
        }
      }
      let files = try FileManager.default.subpathsOfDirectory(atPath: tool.folder.path)
        .filter {
          $0.hasPrefix("ut/") && ["html", "md", "svg"].contains($0.split(separator: ".").last)
        }
      #expect(files.contains { $0.hasSuffix(".html") } && files.contains { $0.hasSuffix(".svg") })
      for file in files {
        let text = try String(contentsOf: tool.folder.appending(path: file), encoding: .utf8)
        #expect(percents(in: text) == [], "\(file)")
      }
    }
  }
}
