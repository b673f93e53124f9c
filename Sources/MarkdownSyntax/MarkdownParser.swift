private import CLibCMark

/// Reads CommonMark with GitHub's tables by libcmark-gfm.
package enum MarkdownParser {
  /// The deepest nesting that is read.
  package static let deepestNesting = 100

  /// Extensions are registered once in a process; doing so is not safe from two threads at once.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Reads a text.
  package static func document(_ text: String) throws(MarkdownError) -> MarkdownNode {
    _ = registration
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { throw .outOfMemory }
    defer { unsafe cmark_parser_free(parser) }
    if let table = unsafe cmark_find_syntax_extension("table") {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, table)
    }
    var copy = text
    copy.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        if let start = characters.baseAddress {
          unsafe cmark_parser_feed(parser, start, characters.count)
        }
      }
    }
    guard let root = unsafe cmark_parser_finish(parser) else { throw .outOfMemory }
    defer { unsafe cmark_node_free(root) }
    return try unsafe node(root, depth: 0)
  }

  private static func node(_ source: OpaquePointer, depth: Int)
    throws(MarkdownError) -> MarkdownNode
  {
    let line = Int(unsafe cmark_node_get_start_line(source))
    guard depth <= deepestNesting else {
      throw .nestedTooDeep(line: line, limit: deepestNesting)
    }
    var result = MarkdownNode(
      unsafe kind(of: source),
      line: line,
      column: Int(unsafe cmark_node_get_start_column(source))
    )
    if let literal = unsafe cmark_node_get_literal(source) {
      result.literal = unsafe String(cString: literal)
    }
    var child = unsafe cmark_node_first_child(source)
    while let current = unsafe child {
      result.children.append(try unsafe node(current, depth: depth + 1))
      unsafe child = unsafe cmark_node_next(current)
    }
    return result
  }

  private static func kind(of source: OpaquePointer) -> MarkdownNode.Kind {
    let name = unsafe cmark_node_get_type_string(source).map { unsafe String(cString: $0) } ?? ""
    func address() -> String {
      unsafe cmark_node_get_url(source).map { unsafe String(cString: $0) } ?? ""
    }
    switch name {
    case "document": return .document
    case "block_quote": return .quote
    case "list":
      let isOrdered = unsafe cmark_node_get_list_type(source) == CMARK_ORDERED_LIST
      return .list(start: isOrdered ? Int(unsafe cmark_node_get_list_start(source)) : nil)
    case "item": return .item
    case "code_block":
      return .codeBlock(
        info: unsafe cmark_node_get_fence_info(source).map { unsafe String(cString: $0) } ?? ""
      )
    case "html_block": return .htmlBlock
    case "paragraph": return .paragraph
    case "heading": return .heading(level: Int(unsafe cmark_node_get_heading_level(source)))
    case "thematic_break": return .thematicBreak
    case "table": return .table
    case "table_header": return .row(isHeader: true)
    case "table_row": return .row(isHeader: false)
    case "table_cell": return .cell
    case "text": return .text
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "code": return .code
    case "html_inline": return .html
    case "emph": return .emphasis
    case "strong": return .strong
    case "link": return .link(address: address())
    case "image": return .image(address: address())
    default: return .other(name)
    }
  }
}
