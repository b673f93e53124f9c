import ArgumentParser
import Testing

@testable import IndicatorCommands

/// Words that stand where the name of a command must.
@Suite struct CommandNameTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let message: String?
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(
      arguments: ["tabel", "folketall"],
      message: "kommunetall: no command 'tabel'; did you mean table?"
    ),
    Case(
      arguments: ["db", "chekc"],
      message: "kommunetall db: no command 'chekc'; did you mean check?"
    ),
    Case(
      arguments: ["db", "shrink"],
      message: "kommunetall db: no command 'shrink'; expected one of check"
    ),
    Case(arguments: ["table", "tabel"], message: nil),
    Case(arguments: ["help", "table"], message: nil),
    Case(arguments: ["chart", "trend", "-o"], message: nil),
    Case(arguments: ["--help"], message: nil),
    Case(arguments: [], message: nil),
  ]

  @Test(arguments: cases) func `a wrong name is refused with the nearest one`(_ one: Case) {
    var message: String?
    do {
      _ = try RootCommand.command(in: one.arguments)
    } catch let error as CommandFailure {
      message = error.description
      #expect(error.status == .usage)
    } catch {
      // What ArgumentParser says is its own.
    }
    #expect(message == one.message)
  }

  /// A command is parsed by itself first; nobody must notice.
  @Test(arguments: [
    "table folketall --region 0301 Oslo --from 2010 --format csv",
    "chart trend a b --targets -o x.svg --size column --language en",
    "import a.csv b.csv --dry-run", "db check", "datasets", "report --all --year 2012 -o out",
    "sql select*from+x --database d.sqlite", "goals --deviation", "table", "chart trend a",
    "chart trend a -o x.svg --size huge", "table a --frm 2010", "table a --help", "chart --help",
    "chart trend a -h", "--version", "table --version", "table a --from 2012 --to 2010", "chart",
    "help table", "help", "import a --language xx", "check a.md --generate-completion-script zsh",
  ])
  func `a command is what it is from the root`(_ line: String) {
    func outcome(_ parse: ([String]) throws -> any ParsableCommand) -> String {
      do {
        return "\(try parse(line.split(separator: " ").map(String.init)))"
      } catch {
        return "\(RootCommand.exitCode(for: error)) \(RootCommand.fullMessage(for: error))"
      }
    }
    #expect(outcome(RootCommand.command) == outcome { try RootCommand.parseAsRoot($0) })
  }
}
