/// Text put into Markdown so that it stays text.
package enum MarkdownText {
  /// Escapes what Markdown or HTML in it would act on; the text becomes one line.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.of(MarkedText.plain(text)).unicodeScalars {
      switch scalar {
      case "\\", "|", "*", "_", "[", "]", "<", ">", "#", "`", "~":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Escapes text at the start of a line, where "1." or "-" would begin a list.
  package static func paragraph(_ text: String) -> String {
    let text = escaped(text)
    if let first = text.first, "-+".contains(first) { return "\\" + text }
    let digits = text.prefix(while: { $0.isASCII && $0.isNumber })
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty, digits.count <= 9, let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first.map(\.isWhitespace) ?? true
    {
      return digits + "\\" + rest
    }
    return text
  }

  /// Writes running text with emphasis and links.
  static func content(_ parts: [Inline]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): escaped(text)
      case .emphasis(let inner): "*\(content(inner))*"
      case .strong(let inner): "**\(content(inner))**"
      case .code(let text): code(text)
      case .link(let address, let inner):
        Inline.isSafe(address) ? "[\(content(inner))](<\(escaped(address))>)" : content(inner)
      case .lineBreak: "\\\n"
      }
    }.joined()
  }

  /// A code span with a fence longer than any run of backticks in it.
  private static func code(_ text: String) -> String {
    var (longest, current) = (0, 0)
    for character in text {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + pad + VisibleText.of(text) + pad + fence
  }
}
