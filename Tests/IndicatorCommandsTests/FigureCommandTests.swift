import Foundation
import TestSupport
import Testing

/// The commands `chart …`, run as built: formats, folders, and what is refused.
@Suite struct FigureCommandTests {
  /// Runs a body with a small file of shares in five municipalities.
  private func withFile(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let text = """
        region;kommune;år;Andel (prosent)
        0301;Oslo;2022;61,5
        0301;Oslo;2023;62,5
        0301;Oslo;2024;64,0
        1804;Bodø;2022;55,0
        1804;Bodø;2023;..
        1804;Bodø;2024;58,5
        4601;Bergen;2022;60,0
        4601;Bergen;2023;59,0
        4601;Bergen;2024;59,5
        5001;Trondheim;2022;:
        5001;Trondheim;2023;:
        5001;Trondheim;2024;:
        5501;Tromsø;2024;71,0

        """
      try text.write(to: folder.appending(path: "andel.csv"), atomically: true, encoding: .utf8)
      try body(BuiltTool(folder: folder))
    }
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func `what cannot be written as asked is refused with the way out`() throws {
    try withFile { tool in
      let cases: [([String], Int32, String)] = [
        (
          ["-o", "figur.jpg"], 64,
          "error: 'figur.jpg' ends in .jpg; expected .svg, .png or .pdf, or --format with one of them\n"
        ),
        (
          ["-o", "figur.svg", "--format", "pdf"], 64,
          "error: 'figur.svg' ends in .svg, but --format is pdf; give one of the two\n"
        ),
        (
          ["-o", "andel.csv", "--format", "svg"], 73,
          "error: 'andel.csv' is read by this command; choose another name with -o\n"
        ),
        (
          ["-o", "finnes/ikke.svg"], 73,
          "error: cannot write 'finnes/ikke.svg': there is no folder 'finnes'; make it first\n"
        ),
        (
          ["-o", "x.svg", "--group", "0301"], 64,
          "error: '0301' is no group of municipalities; expected 0 for the country, a county (46), a KOSTRA group (EKG01 to EKG17), or a group of --groups\n"
        ),
      ]
      for (arguments, status, message) in cases {
        let run = try tool.run(["chart", "rank", "andel.csv"] + arguments)
        #expect(run == BuiltTool.Run(status: status, output: "", errors: message))
      }
      #expect(try names(tool.folder) == ["andel.csv"])
    }
  }

  @Test func `without rsvg-convert a picture is refused with the command that installs it`() throws
  {
    try withFile { tool in
      let run = try tool.run(
        ["chart", "trend", "andel.csv", "-o", "figur.png"],
        environment: ["PATH": "/nowhere"]
      )
      #expect(run.status == 73)
      #expect(
        run.errors
          == "error: a figure as PNG needs rsvg-convert, which is not installed; install it with 'sudo apt-get install librsvg2-bin', or write .svg\n"
      )
      #expect(try names(tool.folder) == ["andel.csv"])
    }
  }

  @Test func `a picture and a page are made where rsvg-convert is there, the same every time`()
    throws
  {
    try withFile { tool in
      guard try tool.shell("command -v rsvg-convert").status == 0 else {
        print("skipped: rsvg-convert is not on this machine")
        return
      }
      for (file, beginning) in [
        ("figur.png", [0x89, 0x50, 0x4E, 0x47]), ("figur.pdf", Array("%PDF".utf8)),
      ] {
        var contents: [Data] = []
        for _ in 0..<2 {
          let run = try tool.run("chart", "rank", "andel.csv", "--size", "column", "-o", file)
          #expect(run == BuiltTool.Run(status: 0, output: "", errors: ""))
          contents.append(try Data(contentsOf: tool.folder.appending(path: file)))
        }
        #expect(Array(contents[0].prefix(4)) == beginning)
        #expect(contents[0] == contents[1], "\(file)")
      }
    }
  }

  @Test func `a figure goes to standard output, and a full one is an error`() throws {
    try withFile { tool in
      let run = try tool.run("chart", "bar", "andel.csv", "-o", "-")
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("<svg ") && run.output.hasSuffix("</svg>\n"))
      let full = try tool.shell("\"$TOOL\" chart bar andel.csv -o - > /dev/full")
      #expect(full.status == 74)
      #expect(full.errors == "error: cannot write to standard output: No space left on device\n")
    }
  }

  @Test func `a figure is the same bytes in every run and environment`() throws {
    try withFile { tool in
      let environments: [[String: String]] = [
        [:], ["LC_ALL": "C"], ["LC_ALL": "nb_NO.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"],
        ["TZ": "Pacific/Kiritimati"], ["HOME": "/nowhere"],
      ]
      #expect(try tool.shell("mkdir annet && cp andel.csv annet").status == 0)
      let elsewhere = BuiltTool(folder: tool.folder.appending(path: "annet"))
      for kind in ["trend", "bar", "rank", "change", "multiples", "distribution"] {
        var outputs: Set<String> = []
        // 20 runs of the first kind, and each of the others in every environment.
        for number in 0..<(kind == "trend" ? 20 : environments.count) {
          let run = try (number.isMultiple(of: 2) ? tool : elsewhere).run(
            ["chart", kind, "andel.csv", "-o", "-"],
            environment: environments[number % environments.count]
          )
          #expect(run.status == 0)
          outputs.insert(run.output)
        }
        #expect(outputs.count == 1, "\(kind)")
      }
    }
  }

  @Test func `a device is written to and never replaced by a file`() throws {
    try withFile { tool in
      guard try tool.shell("mknod full c 1 7 && mknod null c 1 3").status == 0 else {
        print("skipped: only root makes devices")
        return
      }
      let full = try tool.run("chart", "bar", "andel.csv", "--format", "svg", "-o", "full")
      #expect(full.status == 74)
      #expect(full.errors == "error: cannot write 'full': No space left on device\n")
      let null = try tool.run("chart", "bar", "andel.csv", "--format", "svg", "-o", "null")
      #expect(null == BuiltTool.Run(status: 0, output: "", errors: ""))
      #expect(try tool.shell("test -c full && test -c null").status == 0)
    }
  }

  @Test func `a highlight that is not in the figure is said`() throws {
    try withFile { tool in
      let run = try tool.run("chart", "rank", "andel.csv", "--highlight", "Hamar", "-o", "x.svg")
      #expect(run.status == 0)
      #expect(
        run.errors == "warning: --highlight Hamar: not among the regions of the figure\n"
      )
    }
  }

  @Test func `more lines than a reader can tell apart are refused with a suggestion`() throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let codes = ["0301", "1804", "4601", "5001", "5501", "1103", "3301", "3401", "4204"]
      let rows = codes.flatMap { code in (2022...2024).map { "\(code);\($0);5" } }
      try ("region;år;Andel (prosent)\n" + rows.joined(separator: "\n") + "\n")
        .write(to: folder.appending(path: "ni.csv"), atomically: true, encoding: .utf8)
      let run = try tool.run("chart", "trend", "ni.csv", "-o", "ni.svg")
      #expect(run.status == 64)
      #expect(
        run.errors
          == "error: the chart has 9 emphasised lines; expected at most 8; highlight one or a few of them, so that the rest become grey context, or draw several charts\n"
      )
      #expect(
        try tool.run("chart", "trend", "ni.csv", "--highlight", "Bodø", "-o", "ni.svg").status == 0
      )
    }
  }

  @Test func `every region has a figure with a safe name, and a page lists them`() throws {
    try withFile { tool in
      let folder = tool.folder.appending(path: "figurer")
      for _ in 0..<2 {
        let run = try tool.run("chart", "trend", "andel.csv", "--each-region", "-o", "figurer")
        #expect(
          run == BuiltTool.Run(status: 0, output: "", errors: "Skrev 5 figurer til figurer\n")
        )
      }
      let files = [
        "0301-oslo.svg", "1804-bodo.svg", "4601-bergen.svg", "5001-trondheim-traante.svg",
        "5501-tromso.svg", "index.html",
      ]
      #expect(try names(folder) == files)
      let page = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
      let links = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
      #expect(Set(links.filter { !$0.hasPrefix("#") }) == Set(files.dropLast()))
      #expect(!page.contains("<script"))
      #expect(try names(tool.folder) == ["andel.csv", "figurer"])
    }
  }

  @Test func `a folder of somebody else is left alone unless forced, and then keeps its files`()
    throws
  {
    try withFile { tool in
      #expect(try tool.shell("mkdir figurer && echo brev > figurer/brev.txt").status == 0)
      let arguments = ["chart", "trend", "andel.csv", "--each-region", "-o", "figurer"]
      let refused = try tool.run(arguments)
      #expect(
        refused
          == BuiltTool.Run(
            status: 73,
            output: "",
            errors:
              "error: 'figurer' holds files that kommunetall did not make; choose another folder, or use --force to lay the new files among them\n"
          )
      )
      let folder = tool.folder.appending(path: "figurer")
      #expect(try names(folder) == ["brev.txt"])
      #expect(try tool.run(arguments + ["--force"]).status == 0)
      #expect(try names(folder).contains("brev.txt"))
      #expect(try names(folder).contains("0301-oslo.svg"))
    }
  }
}
