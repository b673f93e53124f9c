import Foundation
import TestSupport
import Testing

/// One report file for every municipality, by the built tool.
@Suite struct RegionalReportTests {
  private static let body = """
    ---
    title: Kommunen i tall
    year: 2015
    ---

    ## Folketallet i `{region}`

    `{sentence folketall}` Det bodde `{value folketall region=0}` i hele landet.
    Bostøtte: `{value bostotte-mottakere}`.

    `{goal B2 G4}`

    `{table bostotte-mottakere}`

    `{sources}`
    """

  private static func withTool(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let figures = Places.datasets.appending(path: "figures")
      for name in ["folketall-07459.csv", "flyktninger-imdi.csv", "sources.yaml"] {
        try FileManager.default.copyItem(
          at: figures.appending(path: name),
          to: folder.appending(path: name)
        )
      }
      try Data(Self.body.utf8).write(to: folder.appending(path: "kommunen.md"))
      let imported = try tool.run("import", "folketall-07459.csv", "flyktninger-imdi.csv")
      try #require(imported.status == 0, "\(imported.errors)")
      try body(tool)
    }
  }

  private static func text(_ folder: URL, _ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      .replacing("\u{A0}", with: " ")
  }

  @Test func `a report about one region says its figures, and says what is missing`() throws {
    try Self.withTool { tool in
      let strict = try tool.run("report", "kommunen.md", "--region", "Bærum", "-o", "ut")
      #expect(
        strict
          == .init(
            status: 65,
            output: "",
            errors: """
              error: kommunen.md:9: no figures of 'bostotte-mottakere' through 2015; import them first
              kommunen.md:13: no figures of 'bostotte-mottakere' through 2015; import them first

              """
          )
      )
      #expect(!FileManager.default.fileExists(atPath: tool.folder.appending(path: "ut").path))
    }
  }

  @Test func `every municipality of the year gets its report, whole and in order`() throws {
    try Self.withTool { tool in
      let run = try tool.run("report", "kommunen.md", "--each-region", "-o", "ut")
      #expect(run == .init(status: 0, output: "", errors: "Skrev 429 sider til ut\n"))
      let folder = tool.folder.appending(path: "ut")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.count { $0.hasSuffix(".html") } == 429)
      #expect(names.contains("0219-baerum.html") && names.contains("0301-oslo.docx"))
      let index = try Self.text(folder, "index.html")
      #expect(index.contains("<h1>Kommunen i tall: Kommunene, 2015</h1>"))
      #expect(index.contains("<h2>Akershus</h2>"))
      #expect(index.contains("<li><a href=\"0219-baerum.html\">Bærum</a></li>"))
      let page = try Self.text(folder, "0219-baerum.md")
      #expect(page.hasPrefix("# Kommunen i tall, Bærum\n"))
      #expect(page.contains("## Folketallet i Bærum"))
      #expect(page.contains("i hele landet. Bostøtte: (tall mangler)."))
      #expect(page.contains("G4 Alle skal være bosatt i samsvar med behovet for samme år (2014)"))
      #expect(page.contains("Ingen tall for: Mottakere av bostøtte."))
      let html = try Self.text(folder, "0219-baerum.html")
      #expect(html.contains("value=\"folketall:0219:2015\""))
      #expect(html.contains("value=\"B2:G4:2015:0219:2015:value\""))
      let explained = try tool.run("explain", "B2:G4:2015:0219:2015:value")
      #expect(explained.output.contains("Bosatte flyktninger i prosent"))
      #expect(explained.output.contains("flyktninger-imdi.csv, rad "))
    }
  }

  @Test func `options that do not go together are told`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let both = try tool.run("report", "r.md", "--region", "0301", "--each-region", "-o", "ut")
      #expect(both.status == 64)
      #expect(both.errors.contains("Give --region or --each-region, not both."))
      let builtIn = try tool.run("report", "--all", "--each-region", "-o", "ut")
      #expect(builtIn.status == 64)
      #expect(builtIn.errors.contains("--region and --each-region are for a report file."))
    }
  }
}
