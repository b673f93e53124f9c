import Foundation
import TestSupport
import Testing

/// `check` of files of every kind, by the built tool.
@Suite struct CheckCommandTests {
  private static let sentence = "Antall saker med startlån økte fra 9 089 i 2010 til 9 886 i 2011."

  private static func withTool(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let file = Places.datasets.appending(path: "figures/startlan-husbanken.csv").path
      try #require(try tool.run("import", file).status == 0)
      try body(tool)
    }
  }

  private static let wrong =
    "«9 886» stemmer ikke med databasen; riktig er 9\u{A0}686 (startlan-saker:0:2011)\n"
    + "2 tall i teksten: 1 stemmer, 1 stemmer ikke med databasen\n"

  @Test func `a page tells the place in its source`() throws {
    try Self.withTool { tool in
      let page = "<!doctype html>\n<title>x</title>\n<h1>År</h1>\n<p>\(Self.sentence)</p>\n"
      for name in ["utkast.html", "utkast"] {
        try Data(page.utf8).write(to: tool.folder.appending(path: name))
        let run = try tool.run("check", name)
        #expect(run == .init(status: 1, output: "\(name):4:56: \(Self.wrong)", errors: ""))
      }
    }
  }

  @Test func `a verb against right figures is accused and the figures are not`() throws {
    try Self.withTool { tool in
      let text = "Antall saker med startlån gikk ned fra 9 089 i 2010 til 9 686 i 2011.\n"
      try Data(text.utf8).write(to: tool.folder.appending(path: "utkast.md"))
      let run = try tool.run("check", "utkast.md")
      #expect(
        run.output
          == "utkast.md:1:27: «gikk ned» stemmer ikke med tallene i setningen; riktig er +597\n"
          + "2 tall i teksten: 2 stemmer, 1 ord stemmer ikke med tallene i setningen\n"
      )
      #expect(run.status == 1)
    }
  }

  @Test func `a Word file tells the paragraph by its first words`() throws {
    try Self.withTool { tool in
      let file = tool.folder.appending(path: "rapport.md")
      try Data("# Rapport\n\nInnledning.\n\n\(Self.sentence)\n".utf8).write(to: file)
      let report = try tool.run("report", "rapport.md", "--year", "2011", "-o", "ut")
      try #require(report.status == 0, "\(report.errors)")
      let run = try tool.run("check", "ut/rapport.docx")
      #expect(
        run.output
          == "ut/rapport.docx: avsnitt 3 (Antall saker med startlån økte fra 9 …), tegn 53: "
          + Self.wrong
      )
      #expect(run.status == 1)
      let rows = try tool.run("check", "ut/rapport.docx", "--format", "json").output
      #expect(rows.contains("{\"line\": 3, \"column\": 53, \"text\": \"9 886\""))
    }
  }

  @Test func `what cannot be read is refused with what to do`() throws {
    try Self.withTool { tool in
      for (name, bytes) in [
        ("tom.docx", Array("hei".utf8)), ("latin.html", Array("<p>".utf8) + [0xE6]),
        ("brev.odt", [0]), ("rar.pdf", Array("%PDF-".utf8)),
      ] {
        try Data(bytes).write(to: tool.folder.appending(path: name))
      }
      func message(_ name: String) throws -> BuiltTool.Run { try tool.run("check", name) }
      #expect(
        try message("tom.docx")
          == .init(
            status: 65,
            output: "",
            errors: "error: 'tom.docx': the file is no whole ZIP archive (Not a zip archive)\n"
          )
      )
      #expect(
        try message("latin.html").errors
          == "error: 'latin.html': not UTF-8 text; save it as UTF-8\n"
      )
      #expect(
        try message("brev.odt").errors
          == "error: 'brev.odt': .odt is not read; save it as Word (.docx), HTML, Markdown, text or PDF first\n"
      )
      let pdf = try tool.run(["check", "rar.pdf"], environment: ["PATH": "/nowhere"])
      #expect(
        pdf
          == .init(
            status: 65,
            output: "",
            errors:
              "error: 'rar.pdf': pdftotext, which reads PDF, is not installed; install the package poppler-utils\n"
          )
      )
    }
  }
}
