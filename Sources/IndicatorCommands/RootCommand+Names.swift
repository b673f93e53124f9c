import ArgumentParser
import IndicatorModel

extension RootCommand {
  /// The command that arguments name, with its options.
  ///
  /// It is parsed by itself: from the root ArgumentParser prepares all commands first, which takes as
  /// long as drawing a figure. Where that fails the root says what is wrong, and how the whole command
  /// is used.
  ///
  /// - Throws: What ArgumentParser finds wrong, and help that was asked for; ``CommandFailure`` for a
  ///   word that is no command.
  static func command(in arguments: [String]) throws -> any ParsableCommand {
    let (named, options) = try split(arguments)
    if let named, let command = try? named.parse(Array(options)) { return command }
    return try parseAsRoot(arguments)
  }

  /// The command without commands of its own that arguments begin with, if they do, and what stands
  /// behind it.
  ///
  /// Refuses a word that stands where the name of a command must, with the nearest name: ArgumentParser
  /// calls such a word an unexpected argument, or only speaks of the options behind it.
  private static func split(
    _ arguments: [String]
  ) throws(CommandFailure) -> ((any ParsableCommand.Type)?, ArraySlice<String>) {
    var command: any ParsableCommand.Type = self
    var path = "kommunetall"
    for (position, word) in arguments.enumerated() {
      let inner = command.configuration.subcommands
      if inner.isEmpty { return (command, arguments[position...]) }
      guard !word.hasPrefix("-"), word != "help" else { return (nil, []) }
      let names = inner.compactMap { $0.configuration.commandName }
      guard let index = names.firstIndex(of: word) else {
        let hint =
          nearest(to: word, among: names).map { "did you mean \($0)?" }
          ?? "expected one of \(names.joined(separator: ", "))"
        throw CommandFailure(.usage, "\(path): no command '\(word)'; \(hint)")
      }
      path += " \(word)"
      command = inner[index]
    }
    return (command.configuration.subcommands.isEmpty ? command : nil, [])
  }
}
