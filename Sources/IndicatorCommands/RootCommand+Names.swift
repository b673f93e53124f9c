import ArgumentParser
import IndicatorModel

extension RootCommand {
  /// Refuses a word that stands where the name of a command must, with the nearest name.
  ///
  /// ArgumentParser calls such a word an unexpected argument, or only speaks of the options behind it.
  static func checkNames(_ arguments: [String]) throws(CommandFailure) {
    var command: any ParsableCommand.Type = self
    var path = "kommunetall"
    for word in arguments {
      let inner = command.configuration.subcommands
      guard !inner.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
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
  }
}
