/// Why an XML text cannot be read.
package enum XMLError: Error, Hashable, Sendable {
  /// The text is not well-formed.
  case malformed(detail: String, line: Int)
  /// The text declares a document type, by which a small text can name others and swell without
  /// end; no office program writes one.
  case documentType
}

extension XMLError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let detail, let line): "line \(line) of the XML: \(detail)"
    case .documentType:
      "the XML declares a document type (DOCTYPE), which no office program writes; it is not read"
    }
  }
}
