import Foundation
import IndicatorModel
import IndicatorReport
import IndicatorStore
import TestSupport
import Testing

@testable import IndicatorCommands

/// The reports of 2012 and 2015 from the figures of the package, end to end.
@Suite struct BuiltInReportTests {
  /// The pages of one run, and the names of the numbers in them with what is printed.
  struct Pages: Sendable {
    var html: [String: String] = [:]
    var numbers: [String: Set<String>] = [:]
  }

  /// Runs the tool in a folder of its own.
  private static func run(_ arguments: String..., in folder: URL) -> Int32 {
    let database = folder.appending(path: "test.sqlite").path
    return RootCommand.run(arguments: arguments + ["--database", database])
  }

  private static func withReports(_ body: (URL, Pages) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let figures = Places.datasets.appending(path: "figures").path
      #expect(run("import", figures, "--format", "json", in: folder) == 0)
      let out = folder.appending(path: "out").path
      #expect(run("report", "--all", "--year", "2012", "2015", "-o", out, in: folder) == 0)
      var pages = Pages()
      for path in try FileManager.default.subpathsOfDirectory(atPath: out).sorted()
      where path.hasSuffix(".html") {
        let text = try String(contentsOfFile: "\(out)/\(path)", encoding: .utf8)
        pages.html[path] = text
        for match in text.matches(of: /<data value="([^"]*)"[^>]*>([^<]*)<\/data>/) {
          pages.numbers[String(match.1), default: []].insert(String(match.2))
        }
      }
      try body(folder, pages)
    }
  }

  /// The number in a printed text: "−6,2 prosentpoeng" is −6.2.
  private static func number(_ text: String) -> Double? {
    let plain = text.replacing("\u{A0}", with: "").replacing(",", with: ".")
      .replacing("\u{2212}", with: "-").replacing("+", with: "")
    let digits = plain.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    return Double(digits)
  }

  @Test func `every figure, goal and agreement is stated, and every number is explained`() throws {
    try Self.withReports { folder, pages in
      try figures(in: pages)
      try sentences(in: folder)
      goalsAndAgreements(in: pages)
      try nothingUnnamed(in: pages)
      try figuresTellWhatSumsLeaveOut(in: pages)
      try explanations(of: pages, in: folder)
    }
  }

  private func figures(in pages: Pages) throws {
    let list = Places.package.appending(path: "Tests/IndicatorCommandsTests/Fixtures/figures.csv")
    let rows = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count >= 46)
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let value = try #require(Double(cells[3]))
      let part = cells[6].split(separator: "_").last.map(String.init) ?? ""
      let start = "\(cells[1]):0:\(cells[2])"
      let printed = pages.numbers.filter { id, _ in
        part.isEmpty ? id == start : id.hasPrefix(start + ":") && id.hasSuffix(":\(part)")
      }.flatMap(\.value)
      let isStated = printed.contains { text in
        text.split(separator: "–").first.flatMap { Self.number(String($0)) } == value
      }
      // What one year's value and the year before are of is told by the change to it.
      #expect(isStated, "\(cells[0]): \(row)")
    }
  }

  /// The sentence or verdict for each figure and goal of the two documents, word by word.
  private func sentences(in folder: URL) throws {
    let list = Places.package.appending(path: "Tests/IndicatorCommandsTests/Fixtures/sentences.tsv")
    let rows = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t").map(String.init) }
    let named = Set(rows.flatMap { $0[0].split(separator: " ").map(String.init) })
    #expect(named == Set((1...38).map { "F\($0)" } + (1...10).map { "G\($0)" }))
    let out = folder.appending(path: "out").path
    var lines: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: out) where path.hasSuffix(".md")
    {
      let text = try String(contentsOfFile: "\(out)/\(path)", encoding: .utf8)
      lines.formUnion(
        text.replacing("\u{A0}", with: " ").split(separator: "\n").map(String.init)
      )
    }
    for row in rows { #expect(lines.contains(row[1]), "\(row[0]): \(row[1])") }
  }

  private func goalsAndAgreements(in pages: Pages) {
    let all = pages.html.values.joined()
    for goal in 1...10 { #expect(all.contains("G\(goal) "), "G\(goal)") }
    for (year, letter, count) in [(2012, "a", 8), (2015, "b", 4)] {
      for index in 1...count {
        #expect(
          pages.html.keys.contains { $0.hasPrefix("\(year)/\(letter)\(index)-") },
          "\(letter)\(index)"
        )
      }
    }
    let nav = pages.html.first { $0.key.hasPrefix("2012/a7-") }?.value ?? ""
    #expect(nav.contains("For tidlig å vurdere."))
  }

  private func explanations(of pages: Pages, in folder: URL) throws {
    var options = SharedOptions()
    options.database = folder.appending(path: "test.sqlite").path
    options.language = .nb
    options.datasets = nil
    let store = try Workspace(options).openForReading()
    let explainer = Explainer(
      lookup: try SeriesLookup(store, register: try store.register()),
      imports: try store.imports(),
      language: .nb
    )
    #expect(pages.numbers.count >= 170)
    for id in pages.numbers.keys.sorted() {
      let lines: [String]
      if let name = FigureID(id) {
        lines = try explainer.lines(for: name)
      } else {
        let name = try #require(GoalNumberID(id), "\(id)")
        lines = try explainer.lines(for: name)
        // What is demanded stands in an agreement; without figures there is nothing more to tell.
        #expect(lines.contains { $0.hasPrefix("Krav: ") && $0.hasSuffix(")") }, "\(id)")
        if name.period == nil { continue }
      }
      #expect(lines.contains { $0.contains("Fil: ") }, "\(id)")
      // Two columns of one file hold the same year: the row alone is told.
      let column = id.hasPrefix("rus-tilskudd-") ? ", rad " : ", kolonne "
      #expect(
        lines.contains { $0.contains(", rad ") && $0.contains(column) || $0.contains("Rader: ") },
        "\(id)"
      )
      #expect(lines.contains { $0.contains("SHA-256: ") }, "\(id)")
    }
    let tool = BuiltTool(folder: folder)
    for id in ["A6:G1:2012:0:2012H1:gap", "bosatte-flyktninger:0:2014:counted"] {
      let run = try tool.run("explain", id, "--database", "test.sqlite")
      #expect(run.status == 0, "\(run.errors)")
      let output = run.output.replacing(Places.package.path + "/", with: "")
      expectSnapshot(output, named: "explain-\(id.replacing(":", with: "-")).txt")
    }
  }

  /// What has digits and is no figure: names, days and periods, codes, numbers of captions.
  private static let noFigures = [
    #"SHA-256 [0-9a-f]{12}"#, #"\(fil [^ ]+,"#, #"(Tabell|Figur|tabell) [0-9]+"#,
    #"(NLOD|CC BY) [0-9]\.0"#, #"NOU [0-9]{4}:[0-9]+"#, "IS-8", #"\bG[0-9]+b?\b"#,
    #"\b[AB][0-9]\b"#, #"per 1\x{A0}000 innbyggere|per 1 000 innbyggere"#, "under 25 år",
    #"\([0-9]{4}\)"#, #"[0-9]{1,2}\. (januar|april|juni|juli|august|september|november|desember)"#,
    #"[12]\. halvår"#, #"\b(19|20)[0-9]{2}([–/](19|20)?[0-9]{2})?\b"#,
  ]

  /// A line through sums of most municipalities falls where more of them are withheld.
  private func figuresTellWhatSumsLeaveOut(in pages: Pages) throws {
    let page = try #require(
      pages.html.first { $0.key.contains("2015/b2-bosetting") }?.value
    )
    let drawings = page.matches(of: /<svg[\s\S]*?<\/svg>/).map {
      $0.output.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    }
    #expect(drawings.count >= 4)
    for drawing in drawings where drawing.contains("Anmodning, vedtak") {
      #expect(drawing.contains("2014: 88 «.» og 24 «:»"), "\(drawing.suffix(600))")
    }
  }

  private func nothingUnnamed(in pages: Pages) throws {
    for (path, page) in pages.html.sorted(by: { $0.key < $1.key }) {
      var text = page.replacing(/<head>[\s\S]*?<\/head>|<svg[\s\S]*?<\/svg>/, with: "")
        .replacing(/<data [^>]*>[^<]*<\/data>/, with: "")
        .replacing(/<[^>]*>/, with: " ")
      for pattern in Self.noFigures { text.replace(try Regex(pattern), with: "") }
      let left = text.split(separator: "\n").filter { $0.contains(/[0-9]/) }
      #expect(left.isEmpty, "\(path): \(left.prefix(3))")
    }
  }

  @Test func `the tool accuses nothing in its own report, which is the same twice`() throws {
    try Self.withReports { folder, _ in
      let file = folder.appending(path: "r.md").path
      #expect(Self.run("report", "--all", "--year", "2012", "--eject", file, in: folder) == 0)
      // On standard output it is the same, and no file named - is made.
      let printed = try BuiltTool(folder: folder).run(
        "report",
        "--all",
        "--year",
        "2012",
        "--eject",
        "-",
        "--database",
        "test.sqlite"
      )
      #expect(try printed.output == String(contentsOfFile: file, encoding: .utf8))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "-").path))
      let (one, two) = (folder.appending(path: "one"), folder.appending(path: "two"))
      #expect(Self.run("report", file, "-o", one.path, in: folder) == 0)
      #expect(Self.run("report", file, "-o", two.path, in: folder) == 0)
      let summaries = try ["md", "html", "docx"].map { ending in
        let tool = BuiltTool(folder: folder)
        let text = one.appending(path: "r.\(ending)").path
        let check = try tool.run("check", text, "--database", "test.sqlite")
        #expect(check.status == 0, "\(ending): \(check.output)\(check.errors)")
        return check.output
      }
      #expect(Set(summaries).count == 1, "\(summaries)")
      for name in try FileManager.default.subpathsOfDirectory(atPath: one.path)
      where OutputFile.isFolder(one.appending(path: name).path) == false {
        #expect(
          FileManager.default.contentsEqual(
            atPath: one.appending(path: name).path,
            andPath: two.appending(path: name).path
          ),
          "\(name)"
        )
      }
    }
  }
}
