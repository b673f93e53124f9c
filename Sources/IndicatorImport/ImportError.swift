package import IndicatorModel

/// Why a file is not imported; nothing of it is stored then.
package enum ImportError: Error, Hashable, Sendable {
  /// There is no such file, or it is no file.
  case notFound(file: String, detail: String)
  /// The system refuses to read it.
  case unreadable(file: String, detail: String)
  /// The file is refused: what is wrong, each with its place, and how many places there are in all
  /// (no more than a thousand are listed).
  case refused(file: String, problems: [Finding], total: Int)

  /// A refusal for one reason.
  package static func refusal(
    _ category: Finding.Category,
    _ message: Message,
    at location: Finding.Location
  ) -> ImportError {
    .refused(
      file: location.file ?? "",
      problems: [Finding(.error, category, message, at: location)],
      total: 1
    )
  }
}

extension ImportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let file, let detail): return "\(file): \(detail)"
    case .unreadable(let file, let detail): return "\(file): \(detail)"
    case .refused(let file, let problems, let total):
      let lines = problems.map { problem in
        let place = problem.location.description
        return "\(place.isEmpty ? file : place): \(problem.message)"
      }
      guard total > problems.count else { return lines.joined(separator: "\n") }
      return (lines + ["\(file): \(total - problems.count) more places like these"])
        .joined(separator: "\n")
    }
  }
}
