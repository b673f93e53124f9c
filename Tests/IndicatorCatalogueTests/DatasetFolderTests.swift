import Foundation
import IndicatorCatalogue
import TestSupport
import Testing

/// Folders that are not as they should be.
struct DatasetFolderTests {
  /// Writes a small set, changes the folder, and returns what reading says, with the folder as D.
  private func message(_ change: (URL) throws -> Void) throws -> String {
    try withTemporaryFolder { folder in
      try SmallCatalogue().write(to: folder)
      try change(folder)
      do throws(CatalogueError) {
        _ = try Catalogue.folder(folder.path)
        return ""
      } catch {
        return error.description.replacing(folder.path, with: "D")
      }
    }
  }

  @Test func `a missing folder says what belongs there`() throws {
    let error = try #require(throws: CatalogueError.self) {
      try Catalogue.folder("/no/such/folder")
    }
    #expect(
      error.description == "/no/such/folder: does not exist; expected a folder with units.yaml,"
        + " indicators/, agreements/ and regions/"
    )
  }

  @Test func `only a missing input counts as missing`() throws {
    let missing = try #require(throws: CatalogueError.self) { try Catalogue.folder("/no/such") }
    #expect(missing.isOnlyMissingInput)
    let wrong = try #require(throws: CatalogueError.self) {
      try SmallCatalogue("units.yaml", "x").read()
    }
    #expect(!wrong.isOnlyMissingInput)
  }

  @Test func `a file in place of the folder`() throws {
    let text = try message { folder in
      try FileManager.default.removeItem(at: folder)
      try Data().write(to: folder)
    }
    #expect(
      text == "D: cannot be read: it is a file; expected a folder with units.yaml, indicators/,"
        + " agreements/ and regions/"
    )
  }

  @Test func `a folder in place of a file`() throws {
    let text = try message { folder in
      let file = folder.appending(path: "units.yaml")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    }
    #expect(text == "D/units.yaml: cannot be read: it is not a file; expected a file")
  }

  @Test func `an ending that would be passed over`() throws {
    let text = try message { folder in
      try Data().write(to: folder.appending(path: "indicators/c.yml"))
    }
    #expect(
      text == "D/indicators/c.yml: the file: ends in .yml and would not be read; rename it to .yaml"
    )
  }

  @Test func `files of other kinds and hidden ones are left alone`() throws {
    let text = try message { folder in
      for path in ["indicators/.c.yaml", "indicators/README.md", "regions/vekter.csv", "x.yaml"] {
        try Data("{".utf8).write(to: folder.appending(path: path))
      }
    }
    #expect(text == "")
  }

  @Test func `bytes that are not UTF-8`() throws {
    let text = try message { folder in
      try Data([0x2D, 0x20, 0xE5]).write(to: folder.appending(path: "units.yaml"))
    }
    #expect(text == "D/units.yaml: is not UTF-8 text; save the file as UTF-8")
  }

  @Test func `a dangling link`() throws {
    let text = try message { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "indicators/c.yaml"),
        withDestinationURL: folder.appending(path: "nowhere")
      )
    }
    #expect(text == "D/indicators/c.yaml: does not exist; expected a file")
  }

  @Test func `a byte order mark and CRLF change nothing`() throws {
    let text = try message { folder in
      for path in ["units.yaml", "indicators/a.yaml", "regions/kommuner.csv"] {
        let file = folder.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let bytes = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
        try Data(bytes).write(to: file)
      }
    }
    #expect(text == "")
  }
}
