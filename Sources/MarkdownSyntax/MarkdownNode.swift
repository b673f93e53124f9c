/// A piece of a Markdown text and what lies in it.
package struct MarkdownNode: Hashable, Sendable {
  /// What a piece is: the blocks and inlines of CommonMark, and the tables of GitHub.
  package enum Kind: Hashable, Sendable {
    /// The whole text.
    case document
    /// A quotation.
    case quote
    /// A list; with the number of its first item where it is ordered.
    case list(start: Int?)
    /// An item of a list.
    case item
    /// A block of code, with the words after its fence.
    case codeBlock(info: String)
    /// HTML standing as a block.
    case htmlBlock
    /// A paragraph.
    case paragraph
    /// A heading of level 1 to 6.
    case heading(level: Int)
    /// A line across the page.
    case thematicBreak
    /// A table.
    case table
    /// A row of a table; the first one is its header.
    case row(isHeader: Bool)
    /// A cell of a table.
    case cell
    /// Text.
    case text
    /// A line break that is only a blank.
    case softBreak
    /// A line break that is kept.
    case lineBreak
    /// Code within a line.
    case code
    /// HTML within a line.
    case html
    /// Emphasis.
    case emphasis
    /// Strong emphasis.
    case strong
    /// A link.
    case link(address: String)
    /// A picture.
    case image(address: String)
    /// Anything that an extension adds.
    case other(String)
  }

  /// What it is.
  package var kind: Kind
  /// The text of a leaf; empty for others.
  package var literal: String
  /// The line it begins on, from one.
  package var line: Int
  /// The column it begins at, in bytes from one.
  package var column: Int
  /// What lies in it, in order.
  package var children: [MarkdownNode]

  /// Makes a node.
  package init(
    _ kind: Kind,
    literal: String = "",
    line: Int = 1,
    column: Int = 1,
    children: [MarkdownNode] = []
  ) {
    self.kind = kind
    self.literal = literal
    self.line = line
    self.column = column
    self.children = children
  }

  /// The text of the node and everything in it, without marks.
  package var plainText: String {
    switch kind {
    case .softBreak, .lineBreak: " "
    case .text, .code, .html, .codeBlock, .htmlBlock: literal
    default: children.map(\.plainText).joined()
    }
  }
}
