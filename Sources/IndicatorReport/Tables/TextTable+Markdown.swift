extension TextTable {
  /// The table as GitHub-flavoured Markdown, with its caption before and its notes after.
  package func markdown() -> String {
    var result = caption.isEmpty ? "" : "**\(MarkdownText.escaped(numberedCaption))**\n\n"
    func line(_ cells: [String]) -> String {
      "| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |\n"
    }
    result += line(columns.map(\.title))
    result += "|" + columns.map { $0.isNumeric ? "---:|" : "---|" }.joined() + "\n"
    for row in rows { result += line(row) }
    if !notes.isEmpty {
      result += "\n" + notes.map { MarkdownText.escaped($0) }.joined(separator: "  \n") + "\n"
    }
    return result
  }
}
