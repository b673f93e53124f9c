import Foundation
import FoundationXML
import TestSupport
import Testing

/// Names that try to break out of a figure or a page, or to mislead its reader, through every kind.
@Suite struct HostileFigureTests {
  static let names = [
    "<script>alert(1)</script> & \"A\" ']]> -->", "kontroll \u{1}\u{1B}[31m\u{7} slutt",
    String(repeating: "Kommune ", count: 38), "עברית ירושלים", "👩‍👩‍👧‍👦 🇳🇴 familie",
    "snudd \u{202E}txet\u{2066}",
  ]

  /// Runs a body with a file in which every region, or every category, has such a name.
  private func withFile(ofRegions: Bool, _ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      var rows = [ofRegions ? "region;navn;år;Andel (prosent)" : "region;gruppe;år;Andel (prosent)"]
      for (number, name) in Self.names.enumerated() {
        let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
        for year in 2022...2024 {
          let code = ofRegions ? "990\(number + 1)" : "0301"
          rows.append("\(code);\(quoted);\(year);\(40 + 7 * number + year % 5),5")
        }
      }
      try (rows.joined(separator: "\n") + "\n")
        .write(to: folder.appending(path: "navn.csv"), atomically: true, encoding: .utf8)
      try body(BuiltTool(folder: folder))
    }
  }

  /// What must be in no output: controls, marks that turn the direction of writing, live markup.
  private func expectHarmless(_ text: String, _ name: String) {
    let bad = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
    #expect(bad.isEmpty, "\(name): \(bad.map(\.value))")
    #expect(!text.contains("<script"), "\(name)")
  }

  @Test(
    arguments: [
      "trend", "bar", "rank", "change", "change --style slope", "multiples", "distribution",
      "bar --layout grouped",
    ]
  )
  func `no name breaks a figure`(kind: String) throws {
    for ofRegions in [true, false] {
      try withFile(ofRegions: ofRegions) { tool in
        let run = try tool.shell("\"$TOOL\" chart \(kind) navn.csv -o -")
        let takesOne = ["rank", "distribution"].contains(kind)
        guard ofRegions || !takesOne else {
          // One indicator at a time: the categories are several.
          #expect(run.status == 64)
          return
        }
        #expect(run.status == 0, "\(run.errors)")
        let parser = XMLParser(data: Data(run.output.utf8))
        #expect(parser.parse(), "\(kind): not well-formed")
        expectHarmless(run.output, kind)
        // Among all municipalities only the highlighted ones are named.
        guard kind != "distribution" else { return }
        #expect(run.output.contains("&lt;script&gt;"), "the name itself is shown")
        #expect(run.output.contains("…"), "the long name is shortened")
      }
    }
  }

  @Test func `no name breaks out of the folder of figures or its page`() throws {
    try withFile(ofRegions: true) { tool in
      let run = try tool.run("chart", "trend", "navn.csv", "--each-region", "-o", "figurer")
      #expect(run.status == 0, "\(run.errors)")
      let files = try FileManager.default.contentsOfDirectory(
        atPath: tool.folder.appending(path: "figurer").path
      ).filter { !$0.hasPrefix(".") }
      #expect(files.count == Self.names.count + 1)
      for file in files {
        #expect(file.wholeMatch(of: /[a-z0-9-]{1,80}\.(svg|html)/) != nil, "\(file)")
        let text = try String(
          contentsOf: tool.folder.appending(path: "figurer/\(file)"),
          encoding: .utf8
        )
        expectHarmless(text, file)
      }
      let beside = try FileManager.default.contentsOfDirectory(atPath: tool.folder.path)
      #expect(Set(beside.filter { !$0.hasPrefix(".") }) == ["navn.csv", "figurer"])
    }
  }

  @Test(arguments: ["trend", "bar", "rank", "change", "multiples", "distribution"])
  func `a full disk is said for every kind`(kind: String) throws {
    try withFile(ofRegions: true) { tool in
      let run = try tool.shell("\"$TOOL\" chart \(kind) navn.csv -o - > /dev/full")
      #expect(run.status == 74)
      #expect(run.errors == "error: cannot write to standard output: No space left on device\n")
    }
  }

  @Test func `a title of more words than a reader takes in is refused`() throws {
    try withFile(ofRegions: true) { tool in
      let title = (1...16).map { "ord\($0)" }.joined(separator: " ")
      let run = try tool.run("chart", "bar", "navn.csv", "--title", title, "-o", "x.svg")
      #expect(run.status == 64)
      #expect(
        run.errors.hasPrefix(
          "Error: --title has 16 words; expected at most 15: say the rest below the figure\n"
        )
      )
      #expect(!FileManager.default.fileExists(atPath: tool.folder.appending(path: "x.svg").path))
    }
  }
}
