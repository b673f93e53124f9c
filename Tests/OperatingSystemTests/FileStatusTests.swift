import OperatingSystem
import Foundation
import TestSupport
import Testing

@Suite struct `What stands at a path` {
  @Test func `files, folders, links, pipes and devices are told apart`() throws {
    try withTemporaryFolder { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      try Data("abc".utf8).write(to: folder.appending(path: "file"))
      try FileManager.default.createSymbolicLink(
        atPath: path("link"),
        withDestinationPath: path("file")
      )
      #expect(unsafe mkfifo(path("pipe"), 0o600) == 0)
      #expect(FileStatus(of: path("file"))?.kind == .regular)
      #expect(FileStatus(of: path("file"))?.size == 3)
      #expect(FileStatus(of: folder.path)?.kind == .folder)
      #expect(FileStatus(of: path("pipe"))?.kind == .pipe)
      #expect(FileStatus(of: "/dev/null")?.kind == .device)
      #expect(FileStatus(of: path("link"))?.kind == .regular)
      #expect(FileStatus(at: path("link"))?.kind == .link)
    }
  }

  @Test func `nothing is seen where a path leads nowhere`() throws {
    try withTemporaryFolder { folder in
      let link = folder.appending(path: "link").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
      #expect(FileStatus(of: link) == nil)
      #expect(FileStatus(at: link)?.kind == .link)
      #expect(FileStatus(at: folder.appending(path: "none").path) == nil)
    }
  }

  @Test func `one file by two names is the same`() throws {
    try withTemporaryFolder { folder in
      let names = ["one", "two", "other"].map { folder.appending(path: $0).path }
      try Data("abc".utf8).write(to: URL(filePath: names[0]))
      try Data("abc".utf8).write(to: URL(filePath: names[2]))
      try FileManager.default.linkItem(atPath: names[0], toPath: names[1])
      let found = try names.map { try #require(FileStatus(of: $0)) }
      #expect(found[0].isSameFile(as: found[1]))
      #expect(!found[0].isSameFile(as: found[2]))
    }
  }
}
