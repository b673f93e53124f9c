/// A piece of running text with its emphasis, for text that somebody wrote in Markdown.
package indirect enum Inline: Hashable, Sendable {
  /// Text; numbers in it may bear their names.
  case text(String)
  /// Emphasis.
  case emphasis([Inline])
  /// Strong emphasis.
  case strong([Inline])
  /// Code.
  case code(String)
  /// A link.
  case link(address: String, [Inline])
  /// A line break.
  case lineBreak

  /// The text alone.
  package var plain: String {
    switch self {
    case .text(let text): MarkedText.plain(text)
    case .code(let text): text
    case .emphasis(let parts), .strong(let parts), .link(_, let parts):
      parts.map(\.plain).joined()
    case .lineBreak: " "
    }
  }

  /// Whether a link may lead to an address: the web, mail, a place or file beside the page.
  ///
  /// Everything else, `javascript:` first of all, stays text.
  static func isSafe(_ address: String) -> Bool {
    let lower = address.lowercased()
    if ["http://", "https://", "mailto:", "#"].contains(where: lower.hasPrefix) { return true }
    return !lower.contains(":") && !lower.hasPrefix("/") && !lower.contains("\\")
      && !lower.split(separator: "/").contains("..")
  }
}
