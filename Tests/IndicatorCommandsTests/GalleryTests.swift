import Foundation
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

  @Test func `every figure of the gallery is drawn as it was looked at`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let figures = Places.datasets.appending(path: "figures").path
      #expect(try tool.run("import", figures, "--format", "json").status == 0)
      let fixtures = Places.package.appending(path: "Tests/IndicatorCommandsTests/Fixtures").path
      let entries = try Self.entries()
      #expect(Set(entries.map(\.name)).count == entries.count)
      for kind in [
        "trend", "bar", "rank", "change", "goal", "multiples", "distribution", "map",
      ] {
        #expect(entries.contains { $0.arguments.hasPrefix("\(kind) ") }, "\(kind)")
      }
      for entry in entries {
        let run = try tool.shell(
          "FIXTURES='\(fixtures)'; \"$TOOL\" chart \(entry.arguments) -o \(entry.name).svg"
        )
        #expect(run == BuiltTool.Run(status: 0, output: "", errors: ""), "\(entry.name)")
        let svg = try String(
          contentsOf: folder.appending(path: "\(entry.name).svg"),
          encoding: .utf8
        )
        expectSnapshot(svg, named: "gallery/\(entry.name).svg")
      }
    }
  }
}
