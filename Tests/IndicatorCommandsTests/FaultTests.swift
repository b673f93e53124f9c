import Foundation
import TestSupport
import Testing

/// Imports that are killed, or whose disk fails, at a system call: all of the import or nothing.
///
/// `.ci/faults` does the same for every call; here only some are taken, so that the suite stays quick.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"),
    "strace is not installed, so that no system call can be made to fail"
  )
)
struct FaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    /// The system calls.
    var calls: String
    /// What is done to them, in strace's words.
    var injection: String
    /// Which of the calls are hit, each in a run of its own.
    var hits: [Int]

    var testDescription: String { "\(injection) in \(calls)" }
  }

  static let faults = [
    Fault(calls: "pwrite64", injection: "signal=KILL", hits: [1, 2, 40, 80, 120]),
    Fault(calls: "fsync,fdatasync", injection: "signal=KILL", hits: [1, 2, 3, 4]),
    Fault(calls: "unlink,unlinkat", injection: "signal=KILL", hits: [1]),
    Fault(calls: "pwrite64", injection: "error=ENOSPC", hits: [1, 2, 40, 120]),
    Fault(calls: "fsync,fdatasync", injection: "error=EIO", hits: [1, 3]),
    Fault(calls: "write", injection: "error=ENOSPC", hits: [1]),
  ]

  @Test(arguments: faults) func `leave all of an import or nothing`(_ fault: Fault) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      try write(rows: 1, to: folder.appending(path: "first.csv"))
      try write(rows: 4000, to: folder.appending(path: "second.csv"))
      #expect(try tool.run("import", "first.csv").status == 0)
      let database = folder.appending(path: "kommunetall.sqlite")
      let before = try Data(contentsOf: database)
      for hit in fault.hits {
        try before.write(to: database)
        let when = fault.injection.hasPrefix("error") ? "\(hit)+" : "\(hit)"
        let run = try tool.shell(
          "strace -f -qq -o log -e trace=\(fault.calls) "
            + "-e inject=\(fault.calls):\(fault.injection):when=\(when) $TOOL import second.csv"
        )
        let isHit = run.status != 0
        let isError = fault.injection.hasPrefix("error")
        #expect(!isHit || isError == (run.status == 74), "hit \(hit): exit \(run.status)")
        #expect(isHit || hit > 1, "\(fault) hits no call")
        if isHit, isError {
          #expect(try Data(contentsOf: database) == before, "hit \(hit)")
          // Where nothing can be written, nothing can be said.
          #expect(run.errors.hasPrefix("error: ") || fault.calls == "write", "hit \(hit)")
        }
        let check = try tool.run("db", "check")
        #expect(check.status == 0, "hit \(hit): \(check.output)")
        let count = try tool.run("sql", "SELECT count(*) FROM observations", "--format", "csv")
        #expect(["1", "4001"].contains(count.output.split(separator: "\n").last), "hit \(hit)")
      }
    }
  }

  /// Writes a long file of one region and as many years and categories as it takes.
  private func write(rows: Int, to file: URL) throws {
    let lines = (0..<rows).map { "0301 Oslo;gruppe \($0 / 40);\(1980 + $0 % 40);\($0)" }
    try ("region;gruppe;år;verdi\n" + lines.joined(separator: "\n") + "\n")
      .write(to: file, atomically: true, encoding: .utf8)
  }
}
