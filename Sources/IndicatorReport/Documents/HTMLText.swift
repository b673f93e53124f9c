/// Text put into HTML so that it stays text.
package enum HTMLText {
  /// Escapes text for element content and for attributes in double quotes.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Escapes text for element content; a number with a name becomes an element that bears it.
  ///
  /// The name shows when the pointer rests on the number, and is what `kommunetall explain` takes.
  package static func content(_ text: String) -> String {
    MarkedText.pieces(of: text).map { piece in
      guard let id = piece.id else { return escaped(piece.text) }
      let name = escaped(id)
      return "<data value=\"\(name)\" title=\"\(name)\">\(escaped(piece.text))</data>"
    }.joined()
  }

  /// Writes running text with emphasis and links.
  static func content(_ parts: [Inline]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): content(text)
      case .emphasis(let inner): "<em>\(content(inner))</em>"
      case .strong(let inner): "<strong>\(content(inner))</strong>"
      case .code(let text): "<code>\(escaped(text))</code>"
      case .link(let address, let inner):
        Inline.isSafe(address)
          ? "<a href=\"\(escaped(address))\">\(content(inner))</a>" : content(inner)
      case .lineBreak: "<br>\n"
      }
    }.joined()
  }
}
