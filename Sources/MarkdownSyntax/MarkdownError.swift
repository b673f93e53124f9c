/// Why a Markdown text was not read.
package enum MarkdownError: Error, Hashable, Sendable {
  /// Quotations and lists lie in each other deeper than anybody writes.
  case nestedTooDeep(line: Int, limit: Int)
  /// The parser had no memory left.
  case outOfMemory
}

extension MarkdownError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nestedTooDeep(let line, let limit):
      "line \(line): lists and quotations lie more than \(limit) deep in each other; write them flatter"
    case .outOfMemory: "no memory left to read the text; split it into smaller files"
    }
  }
}
