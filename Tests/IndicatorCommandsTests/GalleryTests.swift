import Foundation
import FoundationXML
import TestSupport
import Testing

/// The gallery: every kind of figure with the repository's own data, compared with the pictures that
/// were looked at.
@Suite struct GalleryTests {
  /// A line of gallery.txt.
  private struct Entry {
    var name: String
    var arguments: String
  }

  private static func entries() throws -> [Entry] {
    try String(contentsOf: Places.package.appending(path: ".ci/gallery.txt"), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: "|", maxSplits: 2).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        return Entry(name: parts[0], arguments: parts[2])
      }
  }

  private static let fixtures = Places.package.appending(
    path: "Tests/IndicatorCommandsTests/Fixtures"
  ).path

  /// Runs a body with a database of the repository's own data.
  private static func withFigures(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let figures = Places.datasets.appending(path: "figures").path
      #expect(try tool.run("import", figures, "--format", "json").status == 0)
      try body(tool)
    }
  }

  @Test func `every figure of the gallery is drawn as it was looked at`() throws {
    try Self.withFigures { tool in
      let entries = try Self.entries()
      #expect(Set(entries.map(\.name)).count == entries.count)
      for kind in [
        "trend", "bar", "rank", "change", "goal", "multiples", "distribution", "map",
      ] {
        #expect(entries.contains { $0.arguments.hasPrefix("\(kind) ") }, "\(kind)")
      }
      for entry in entries {
        let run = try tool.shell(
          "FIXTURES='\(Self.fixtures)'; \"$TOOL\" chart \(entry.arguments) -o \(entry.name).svg"
        )
        #expect(run == BuiltTool.Run(status: 0, output: "", errors: ""), "\(entry.name)")
        let svg = try String(
          contentsOf: tool.folder.appending(path: "\(entry.name).svg"),
          encoding: .utf8
        )
        expectSnapshot(svg, named: "gallery/\(entry.name).svg")
      }
    }
  }

  /// Words that figures often use and that only one of the languages has; the first is in each.
  private static let words = [
    "nb": ["Kilde:", "Brudd", "foreløpig", "ikke", "Høyest"],
    "nn": ["Kjelde:", "Brot", "førebels", "ikkje", "Høgast"],
    "en": ["Source:", "Break", "provisional", "not", "Highest"],
  ]

  @Test(arguments: ["nb", "nn", "en"])
  func `every kind has title, description, source and words of the language asked for`(
    language: String
  ) throws {
    try Self.withFigures { tool in
      for entry in try Self.entries() {
        let arguments = entry.arguments.replacing(/--language \w+/, with: "")
        let run = try tool.shell(
          "FIXTURES='\(Self.fixtures)'; \"$TOOL\" chart \(arguments) "
            + "--language \(language) -o -"
        )
        #expect(run.status == 0, "\(entry.name): \(run.errors)")
        let texts = run.output.matches(of: />([^<]+)</).map { String($0.1) }
        let words = Set(
          texts.flatMap { $0.split { !$0.isLetter && $0 != ":" } }.map(String.init)
        )
        for (other, own) in Self.words {
          let found = own.filter(words.contains)
          #expect(
            other == language ? found.first == own[0] : found.isEmpty,
            "\(entry.name) \(found)"
          )
        }
        #expect(run.output.contains(" lang=\"\(language)\" "), "\(entry.name)")
        let heading = try #require(
          run.output.firstMatch(of: /font-weight="700"[^>]*>([^<]*)</)?.1,
          "\(entry.name)"
        )
        #expect(heading.split(separator: " ").count <= 15, "\(entry.name)")
        let title = try #require(run.output.firstMatch(of: /<title[^>]*>([^<]*)</)?.1)
        #expect(title.contains(" – "), "\(entry.name): unit, place and period")
        #expect(run.output.firstMatch(of: /<desc[^>]*>[^<]{20}/) != nil, "\(entry.name)")
      }
    }
  }

  @Test func `the page and the contact sheet hold every figure`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      guard try tool.shell("command -v python3").status == 0 else {
        print("skipped: python3 is not on this machine")
        return
      }
      let script = Places.package.appending(path: ".ci/gallery").path
      let run = try tool.shell("KOMMUNETALL=\"$TOOL\" python3 '\(script)' gallery")
      #expect(run.status == 0, "\(run.errors)")
      func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "gallery/\(name)"), encoding: .utf8)
      }
      let page = try text("index.html")
      let sheet = try text("contact-sheet.svg")
      expectSnapshot(page, named: "gallery/index.html")
      let links = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "gallery").path
      )
      #expect(Set(links) == Set(files).subtracting(["index.html"]))
      let parser = XMLParser(data: Data(sheet.utf8))
      #expect(parser.parse(), "the contact sheet is not well-formed")
      let ids = sheet.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      for entry in try Self.entries() {
        let svg = try text("\(entry.name).svg")
        let body = try #require(svg.firstMatch(of: /(?s)<\/desc>\n(.*)<\/svg>/)).1
        #expect(sheet.contains(body), "\(entry.name)")
        expectSnapshot(svg, named: "gallery/\(entry.name).svg")
      }
    }
  }
}
