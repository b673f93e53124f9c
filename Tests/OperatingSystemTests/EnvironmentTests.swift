import Foundation
import OperatingSystem
import TestSupport
import Testing

@Suite struct `What the system tells of the process` {
  @Test func `variables have the values that Foundation finds`() {
    let environment = ProcessInfo.processInfo.environment
    for (name, value) in environment { #expect(Environment.value(of: name) == value) }
    #expect(Environment.value(of: "KOMMUNETALL_NO_SUCH_VARIABLE") == nil)
  }

  @Test func `a path is resolved through links, as far as there is something`() throws {
    try withTemporaryFolder { folder in
      let real = try #require(RealPath.of(folder.path))
      let link = folder.appending(path: "link").path
      try Data().write(to: folder.appending(path: "file"))
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "file")
      #expect(RealPath.of(link) == real + "/file")
      #expect(RealPath.of(folder.path + "/./link/../file") == nil)
      #expect(RealPath.of(folder.path + "/none") == nil)
    }
  }
}
