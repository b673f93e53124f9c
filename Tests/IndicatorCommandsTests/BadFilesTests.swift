import Foundation
import TestSupport
import Testing

/// A folder of files gone wrong: each is taken rightly or refused in words, and none ends the tool.
///
/// All files go through one run of the tool, so that its peak memory is that of the worst.
@Suite struct BadFilesTests {
  /// What must become of a file, known by the number its name begins with.
  enum Outcome: Sendable {
    /// So many numbers are stored, and these findings given.
    case taken(Int, findings: Set<String> = [])
    /// Refused at a line, with these words in the message.
    case refused(line: Int? = nil, words: [String] = [])
  }

  static let expected: [String: Outcome] = [
    "01": .taken(3), "01b": .taken(3), "02": .taken(1), "03": .taken(3), "04": .taken(3),
    "05": .taken(1), "06": .taken(1), "07": .taken(1), "08": .taken(1),
    "09": .taken(5, findings: ["missing-marks"]),
    "10": .taken(1, findings: ["lost-leading-zero"]),
    "11": .refused(line: 3, words: ["line 2"]),
    "11b": .taken(1, findings: ["duplicate-key"]),
    "12": .refused(line: 2, words: ["decimal comma"]),
    "13": .refused(line: 2), "14": .refused(line: 2), "15": .refused(line: 2, words: ["closed"]),
    "16": .refused(line: 2), "17": .refused(line: 2), "18": .taken(3), "19": .taken(3),
    "20": .taken(3), "21": .refused(line: 2, words: ["NUL"]), "22": .taken(3),
    "23": .refused(line: 3, words: ["byte"]), "24": .refused(line: 3, words: ["byte"]),
    "25": .taken(1, findings: ["double-encoded"]),
    "26": .refused(words: ["empty"]), "27": .refused(words: ["empty"]),
    "28": .refused(line: 1, words: ["no row"]), "29": .refused(words: ["no text"]),
    "30": .taken(2), "31": .taken(3, findings: ["footnotes"]),
    "32": .refused(line: 1, words: ["3 and 4"]), "33": .refused(line: 1, words: ["column 2"]),
    "34": .taken(1), "35": .refused(line: 1),
    "40": .taken(12), "41": .taken(17), "42": .taken(11), "43": .taken(7), "44": .taken(5),
    "45": .taken(22), "46": .taken(13), "47": .taken(7), "48": .taken(6),
    "50": .refused(line: 2), "51": .refused(line: 9), "52": .refused(line: 11),
    "60": .refused(words: ["HTML"]), "61": .refused(words: ["JSON"]),
    "62": .refused(words: ["Git LFS"]), "63": .refused(words: ["gzip"]),
    "64": .refused(words: ["ZIP"]), "65": .refused(words: ["SQLite"]),
    "66": .refused(words: ["PDF"]), "67": .refused(words: ["workbook"]),
    "68": .taken(3), "69": .taken(3), "70": .refused(line: 1, words: ["--period"]),
  ]

  /// Values that some of the files hold.
  static let stored = [
    "02-windows1252|1234.5", "05-thousands-nbsp|1234567.8", "06-thousands-narrow-nbsp|1234567.8",
    "07-thousands-space|1234567.8", "08-minus-u2212|-4.2",
  ]

  private static let folder = Places.specimens("KOMMUNETALL_BAD_FILES", "badinput")

  @Test(.enabled(if: folder != nil, "KOMMUNETALL_BAD_FILES names no folder of bad files"))
  func `every bad file is taken rightly or refused in words`() throws {
    let corpus = try #require(Self.folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: corpus.path).sorted()
      .map { corpus.appending(path: $0).path }
      .filter {
        (try? FileManager.default.attributesOfItem(atPath: $0)[.type]) as? FileAttributeType
          == .typeRegular
      }
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let start = Date.now
      let run = try tool.run(["import", "--format", "json"] + files)
      #expect(run.status == 1)
      #expect(Date.now.timeIntervalSince(start) < 60)
      for trace in ["Fatal error", "Stack dump", "unexpected:", "\u{FFFD}"] {
        #expect(!run.errors.contains(trace), "a trace: \(trace)")
      }
      let reports = try run.objects()
      var taken: [String: [String: Any]] = [:]
      for report in reports { taken[report["file"] as? String ?? ""] = report }
      let lines = run.errors.split(separator: "\n").map(String.init)
      for file in files {
        let messages = lines.filter { $0.contains("\(file):") }
        #expect((taken[file] == nil) == !messages.isEmpty, "\(file) is neither taken nor refused")
        try check(file, taken[file], messages, in: corpus)
      }
      print("bad files: \(files.count) walked, \(reports.count) taken, the others refused")
      try checkValues(tool)
      #expect(try tool.run("db", "check").status == 0)
    }
  }

  private func check(
    _ file: String,
    _ report: [String: Any]?,
    _ messages: [String],
    in corpus: URL
  ) throws {
    let name = URL(filePath: file).lastPathComponent
    if name.hasPrefix("bad-") { #expect(report == nil, "\(name) is taken") }
    guard file.hasPrefix(corpus.appending(path: "own").path),
      let expected = Self.expected[String(name.prefix { $0 != "_" })]
    else { return }
    switch expected {
    case .taken(let count, let wanted):
      let found = report?["findings"] as? [[String: Any]] ?? []
      let categories = Set(found.compactMap { $0["category"] as? String })
      #expect(report?["observations"] as? Int == count, "\(name): \(messages)")
      #expect(wanted.isSubset(of: categories), "\(name): \(categories)")
    case .refused(let line, let words):
      let first = messages.first ?? ""
      #expect(first.contains(line.map { "\(name):\($0):" } ?? "\(name): "), "\(first)")
      for word in words { #expect(first.contains(word), "\(first)") }
    }
  }

  private func checkValues(_ tool: BuiltTool) throws {
    let run = try tool.run(
      "sql",
      "SELECT dataset || '|' || value AS line FROM observations",
      "--format",
      "csv"
    )
    let lines = Set(run.output.split(separator: "\n").map(String.init))
    for line in Self.stored {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test func `a quote that is never closed takes neither the memory nor the time of its file`()
    throws
  {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let run = try tool.shell(
        """
        (printf 'region;år;"'; yes x | head -c 60000000) > bombe.csv
        $TOOL import bombe.csv & tool=$!
        peak=0
        while kill -0 $tool 2>/dev/null; do
          now=$(sed -n 's/^VmHWM:[^0-9]*\\([0-9]*\\) kB/\\1/p' /proc/$tool/status 2>/dev/null)
          [ "${now:-0}" -gt $peak ] && peak=$now
          sleep 0.02
        done
        wait $tool; status=$?; echo $peak; exit $status
        """
      )
      #expect(run.status == 65)
      #expect(
        run.errors
          == "error: bombe.csv:1:3: the cell that begins here is longer than 1048576 bytes; most often "
          + "a quotation mark that is never closed (the limit can be raised with --max-cell-bytes)\n"
      )
      let peak = try #require(Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect((1...100_000).contains(peak))
    }
  }
}
