import IndicatorModel

/// Why a report file cannot be rendered: everything wrong in it, by line.
package struct ReportFileError: Error, Hashable, Sendable {
  /// One mistake.
  package struct Problem: Hashable, Sendable {
    /// The line, from one.
    package var line: Int
    /// The column, in characters from one; `nil` where the line is told alone.
    package var column: Int? = nil
    /// What is wrong, in one line.
    package var message: String
  }

  /// The file as the user named it.
  package let file: String
  /// The problems, at least one.
  package let problems: [Problem]
}

extension ReportFileError: CustomStringConvertible {
  package var description: String {
    problems.map { problem in
      let column = problem.column.map { "\($0):" } ?? ""
      return "\(file):\(problem.line):\(column) \(problem.message)"
    }.joined(separator: "\n")
  }
}

/// A mistake in one instruction; the place is added by whoever reads the file.
struct DirectiveError: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// Says that a word is not one of those there are, and which one is nearest.
  static func unknown(_ kind: String, _ word: String, among known: [String]) -> DirectiveError {
    let hint =
      nearest(to: word, among: known).map { "did you mean '\($0)'?" }
      ?? "expected one of \(known.joined(separator: ", "))"
    return DirectiveError("no \(kind) '\(VisibleText.of(word))'; \(hint)")
  }
}
