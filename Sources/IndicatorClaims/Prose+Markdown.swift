package import MarkdownSyntax

extension Prose {
  /// Reads the running text of Markdown: paragraphs, list items and headings, not tables or code.
  package init(markdown text: String) throws(MarkdownError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    collect(try MarkdownParser.document(Self.withoutFrontMatter(text)), lines: lines)
  }

  /// The text with the lines of its front matter emptied, so that all others keep their numbers.
  private static func withoutFrontMatter(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first == "---",
      let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." })
    else { return text }
    for index in 0...end { lines[index] = "" }
    return lines.joined(separator: "\n")
  }

  private mutating func collect(_ node: MarkdownNode, lines: [Substring]) {
    switch node.kind {
    case .paragraph, .heading:
      var block = Block()
      Self.add(node, to: &block, lines: lines)
      append(block)
    case .table, .codeBlock, .htmlBlock: break
    default: for child in node.children { collect(child, lines: lines) }
    }
  }

  private static func add(_ node: MarkdownNode, to block: inout Block, lines: [Substring]) {
    switch node.kind {
    case .text: block.append(node.literal, at: place(of: node, in: lines))
    // A break has no place of its own: it stands after what came before it.
    case .softBreak, .lineBreak:
      block.append(" ", at: block.places.last ?? .init(line: 1, column: 1))
    case .code, .html, .image: break
    default: for child in node.children { add(child, to: &block, lines: lines) }
    }
  }

  /// The place of a node, with its column in characters; the parser counts bytes.
  private static func place(of node: MarkdownNode, in lines: [Substring]) -> Place {
    guard lines.indices.contains(node.line - 1) else {
      return Place(line: node.line, column: max(1, node.column))
    }
    let line = lines[node.line - 1]
    let before = line.utf8.prefix(max(0, node.column - 1))
    return Place(line: node.line, column: (String(before)?.count ?? node.column - 1) + 1)
  }
}
