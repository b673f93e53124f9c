import ArgumentParser
import Testing

@testable import IndicatorCommands

/// The help of every command.
@Suite struct HelpTests {
  /// Every command with its path, `chart trend`.
  private static func commands(
    of command: any ParsableCommand.Type = RootCommand.self,
    path: [String] = []
  ) -> [(path: [String], type: any ParsableCommand.Type)] {
    [(path, command)]
      + command.configuration.subcommands.flatMap { inner in
        commands(of: inner, path: path + [inner.configuration.commandName ?? ""])
      }
  }

  @Test func `every command has an example that can be copied`() {
    let all = Self.commands()
    #expect(all.count > 15)
    for (path, type) in all {
      let lines = type.configuration.discussion.split(separator: "\n").map(String.init)
      let examples = lines.drop { $0 != "Example:" }.dropFirst().filter { !$0.isEmpty }
      #expect(!examples.isEmpty, "\(path)")
      // What stands in the help of an 80-column terminal, whole and in one line.
      let help = RootCommand.helpMessage(for: type, columns: 80)
      for example in examples {
        #expect(help.contains("\(example)\n"), "\(path): \(example)")
        let words = example.split(separator: " ").map(String.init)
        #expect(
          Array(words.prefix(path.count + 1)) == ["kommunetall"] + path || path.isEmpty,
          "\(example)"
        )
      }
    }
  }

  @Test func `paragraphs fill the lines of the terminal`() {
    for (path, type) in Self.commands() {
      let lines = RootCommand.helpMessage(for: type, columns: 80)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (line, next) in zip(lines, lines.dropFirst()) {
        guard let word = Self.continuation(of: line, in: next) else { continue }
        #expect(line.count + 1 + word.count >= 80, "\(path): \(line) | \(next)")
      }
    }
  }

  /// The first word of a line that goes on with the sentence of the line before it.
  private static func continuation(of line: Substring, in next: Substring) -> Substring? {
    let (text, rest) = (line.drop { $0 == " " }, next.drop { $0 == " " })
    guard !text.isEmpty, line.count - text.count == next.count - rest.count,
      // Columns and examples are not prose.
      ![text, rest].contains(where: { $0.contains("  ") || $0.hasPrefix("kommunetall ") }),
      let word = rest.split(separator: " ").first, word.first?.isLowercase == true,
      !text.hasSuffix(":"), !rest.prefix(30).contains(": ")
    else { return nil }
    return word
  }
}
