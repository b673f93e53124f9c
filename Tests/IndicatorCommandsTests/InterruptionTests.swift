import Foundation
import TestSupport
import Testing

/// Imports that meet limits of the machine, other programs and signals.
@Suite struct InterruptionTests {
  private func withTool(_ body: (BuiltTool, URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try "region;år;verdi\n0301 Oslo;2020;5\n".write(
        to: folder.appending(path: "god.csv"),
        atomically: true,
        encoding: .utf8
      )
      try body(BuiltTool(folder: folder), folder)
    }
  }

  @Test func `a limit on the size of files is an error, and leaves nothing behind`() throws {
    try withTool { tool, folder in
      // In units of 512 bytes, as POSIX has it; the catalogue alone needs more.
      let run = try tool.shell("ulimit -f 64; exec $TOOL import god.csv")
      #expect(run.status == 74)
      #expect(
        run.errors
          == "error: kommunetall.sqlite: cannot be read or written (disk I/O error); nothing was "
          + "changed, check the disk, its limits and the permissions\n"
      )
      #expect(run.output.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["god.csv"])
    }
  }

  @Test func `what cannot be told of is not stored`() throws {
    try withTool { tool, folder in
      let run = try tool.shell("$TOOL import god.csv > /dev/full")
      #expect(run.status == 74)
      #expect(run.errors == "error: cannot write to standard output: No space left on device\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["god.csv"])
    }
  }

  @Test func `a list of rows left out that cannot be written is known at once`() throws {
    try withTool { tool, folder in
      let run = try tool.run("import", "god.csv", "--skip-bad-rows", "--rejects", "nei/r.csv")
      #expect(run.status == 73)
      #expect(
        run.errors == "error: cannot write 'nei/r.csv': there is no folder 'nei'; make it first\n"
      )
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["god.csv"])
    }
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func `a signal stops an import and leaves nothing behind`(signal: String, status: Int) throws {
    try withTool { tool, folder in
      // Standard input never ends, so that the signal always comes in time.
      let run = try tool.shell(
        """
        mkdir tmp; mkfifo never; (sleep 30 > never & echo $! > sleeper)
        TMPDIR=tmp $TOOL import - < never & tool=$!
        while [ -z "$(ls tmp)" ]; do sleep 0.05; done
        kill -\(signal) $tool; wait $tool; status=$?; kill $(cat sleeper); exit $status
        """
      )
      #expect(run.status == Int32(status))
      #expect(
        run.errors == "error: stopped on request; the file that was being read is not stored\n"
      )
      let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      #expect(Set(left) == ["god.csv", "never", "sleeper", "tmp"])
    }
  }

  @Test func `one that finds another program writing gives up after five seconds`() async throws {
    try withTool { tool, folder in
      #expect(try tool.run("import", "god.csv").status == 0)
      try "region;år;verdi\n0301 Oslo;2021;6\n".write(
        to: folder.appending(path: "ny.csv"),
        atomically: true,
        encoding: .utf8
      )
      let start = Date.now
      let run = try tool.shell(
        """
        (echo "BEGIN IMMEDIATE; SELECT 1;"; sleep 8) | sqlite3 kommunetall.sqlite > ready & other=$!
        while [ ! -s ready ]; do sleep 0.05; done
        $TOOL import ny.csv; status=$?; exit $status
        """
      )
      #expect(run.status == 75)
      #expect(
        run.errors
          == "error: kommunetall.sqlite: another import is running; try again when it is done\n"
      )
      #expect((4...11).contains(Date.now.timeIntervalSince(start)))
    }
  }

  @Test func `two at once store each row once`() throws {
    try withTool { tool, _ in
      let run = try tool.shell(
        """
        $TOOL import god.csv > one & first=$!
        $TOOL import god.csv > two & second=$!
        wait $first || exit 1; wait $second || exit 1
        $TOOL sql "SELECT count(*) FROM observations" --format csv; $TOOL db check
        """
      )
      #expect(run.output == "count(*)\n1\nkommunetall.sqlite: databasen er hel\n")
    }
  }
}
