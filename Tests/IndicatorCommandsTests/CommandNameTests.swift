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
    do throws(CommandFailure) {
      try RootCommand.checkNames(one.arguments)
    } catch {
      message = error.description
      #expect(error.status == .usage)
    }
    #expect(message == one.message)
  }
}
