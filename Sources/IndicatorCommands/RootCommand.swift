package import ArgumentParser
import IndicatorModel

/// The tool: every command under one name.
package struct RootCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "kommunetall",
    abstract: "Norwegian municipal indicators: from downloaded files to the annual report.",
    discussion: """
      Example:
        kommunetall import nedlastet.csv
        kommunetall change bostotte-mottakere --region 0 --period 2011
        kommunetall report --all --year 2012 -o out
      """,
    // The checksum beside it is worked out only where it is printed.
    version: ToolVersion.number,
    subcommands: [
      ImportCommand.self, DatasetsCommand.self, IndicatorsCommand.self, RegionsCommand.self,
      AgreementsCommand.self, TableCommand.self, ChangeCommand.self, GoalsCommand.self,
      PeersCommand.self, ChartCommand.self, ReportCommand.self, CheckCommand.self,
      ExplainCommand.self, HistoryCommand.self, DiffCommand.self, DatabaseCommand.self,
      SQLCommand.self,
    ]
  )

  package init() {}

  /// Runs the tool with the arguments of the process and gives its exit status.
  package static func run() -> Int32 { status(of: Array(CommandLine.arguments.dropFirst())) }

  /// Runs the tool with arguments inside a process that goes on, and gives its exit status.
  package static func run(arguments: [String]) -> Int32 {
    defer { Workspace.close() }
    return status(of: arguments)
  }

  private static func status(of arguments: [String]) -> Int32 {
    do {
      var command = try command(in: arguments)
      try command.run()
      return 0
    } catch let status as ExitCode {
      return status.rawValue
    } catch let error where exitCode(for: error) == .success {
      let message = fullMessage(for: error)
      return printed(message == ToolVersion.number ? ToolVersion.text : message)
    } catch let error where exitCode(for: error) == .validationFailure {
      Console.say(fullMessage(for: error), keepingLines: true)
      return CommandFailure.Status.usage.rawValue
    } catch {
      let failure = CommandFailure(error)
      Console.say("error: \(failure.description)", keepingLines: true)
      return failure.status.rawValue
    }
  }

  private static func printed(_ text: String) -> Int32 {
    do {
      try Console.write(text + "\n")
      return 0
    } catch {
      Console.say("error: \(error.description)")
      return error.status.rawValue
    }
  }
}
