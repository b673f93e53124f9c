extension ReportDocument {
  /// The page as Markdown; figures are links into the folder `figures`.
  package func markdown() -> String {
    var result = "# \(MarkdownText.escaped(title))\n"
    if let home { result += "\n[\(MarkdownText.escaped(home.text))](\(home.page).md)\n" }
    for block in blocks { result += "\n" + Self.markdown(block) }
    return result
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      return String(repeating: "#", count: min(level, 6)) + " \(MarkdownText.escaped(text))\n"
    case .paragraph(let text), .remark(let text): return MarkdownText.paragraph(text) + "\n"
    case .rich(let parts): return MarkdownText.content(parts) + "\n"
    case .fact(let label, let text):
      return "**\(MarkdownText.escaped(label)):** \(MarkdownText.escaped(text))\n"
    case .list(let points): return points.map { "- \(MarkdownText.paragraph($0))\n" }.joined()
    case .points(let items, let start):
      return items.enumerated().map { index, blocks in
        let mark = start.map { "\($0 + index). " } ?? "- "
        let pad = String(repeating: " ", count: mark.count)
        return mark + indented(blocks.map(markdown).joined(separator: "\n"), by: pad)
      }.joined()
    case .quote(let blocks):
      return "> " + indented(blocks.map(markdown).joined(separator: "\n"), by: "> ", always: true)
    case .preformatted(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false).map {
        "    \(VisibleText.of(String($0)))\n"
      }.joined()
    case .rule: return "---\n"
    case .links(let links):
      return links.map { link in
        let detail = link.detail.isEmpty ? "" : " – \(MarkdownText.escaped(link.detail))"
        return "- [\(MarkdownText.escaped(link.text))](\(link.page).md)\(detail)\n"
      }.joined()
    case .table(let table): return table.markdown()
    case .figure(let figure):
      return "![\(MarkdownText.escaped(figure.description))](figures/\(figure.name).svg)\n\n"
        + "*\(MarkdownText.escaped(figure.numberedCaption))*\n"
    }
  }

  /// Puts a prefix before every line but the first, which has its own mark.
  private static func indented(_ text: String, by prefix: String, always: Bool = false) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let rest = lines.dropFirst().map { $0.isEmpty && !always ? "" : prefix + $0 }
    return ([lines.first ?? ""] + rest).joined(separator: "\n") + "\n"
  }
}
