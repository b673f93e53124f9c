import IndicatorModel
import MarkdownSyntax

/// Builds the blocks of a page from the nodes of a report file.
struct ReportBuilder<Data: ReportData> {
  typealias Block = ReportDocument.Block

  /// What stands where: blocks, or a list that is made when the whole report is known.
  private enum Chunk {
    case blocks([Block])
    case sources
    case method
  }

  let file: ReportFile
  let data: Data
  let pageName: String
  /// What is wrong in the file.
  private(set) var problems: [ReportFileError.Problem] = []
  /// The datasets used so far, in order.
  var datasets: [Dataset] = []
  /// The indicators used so far, in order.
  var indicators: [Indicator] = []
  /// The documents that agreements quote.
  var documents: [String] = []
  /// How many figures there are.
  var figureCount = 0
  /// How many sentences there are, so that their forms change.
  var sentenceCount = 0
  private var chunks: [Chunk] = []
  /// The lines of the file, for the places of what stands wrong.
  private let lines: [Substring]

  init(_ file: ReportFile, data: Data, pageName: String) {
    self.file = file
    self.data = data
    self.pageName = pageName
    lines = file.body.split(omittingEmptySubsequences: false) {
      ["\n", "\r\n", "\r"].contains($0)
    }
  }

  /// Adds a node at the top of the file.
  mutating func add(_ node: MarkdownNode) throws {
    switch Self.loneDirective(in: node)?.kind {
    case .sources: chunks.append(.sources)
    case .method: chunks.append(.method)
    default: chunks.append(.blocks(try blocks(of: node)))
    }
  }

  /// All blocks, with the lists that needed the whole report.
  func finishedBlocks() throws -> [Block] {
    chunks.flatMap { chunk -> [Block] in
      switch chunk {
      case .blocks(let blocks): blocks
      case .sources:
        SourceList(datasets, documents: documents, in: file.language).blocks { data.origin(of: $0) }
      case .method: MethodNotes(indicators, in: file.language).blocks()
      }
    }
  }

  /// The instruction that a paragraph consists of, if it consists of one.
  private static func loneDirective(in node: MarkdownNode) -> Directive? {
    guard node.kind == .paragraph, node.children.count == 1, let code = node.children.first,
      code.kind == .code
    else { return nil }
    return Directive(code: code.literal)
  }

  private mutating func blocks(of node: MarkdownNode) throws -> [Block] {
    switch node.kind {
    case .paragraph:
      if let directive = Self.loneDirective(in: node) {
        return try checked(at: node.line, or: []) { try $0.blocks(for: directive) }
      }
      return [.rich(try inlines(of: node))]
    case .heading(let level):
      let text = try inlines(of: node).map(\.plain).joined()
      return [.heading(level: max(2, level), text)]
    case .quote: return [.quote(try inner(of: node))]
    case .list(let start):
      return [.points(try node.children.map { try inner(of: $0) }, start: start)]
    case .codeBlock: return [.preformatted(Self.withoutLastBreak(node.literal))]
    case .thematicBreak: return [.rule]
    case .table: return [.table(try table(of: node))]
    case .htmlBlock:
      // HTML is shown as it is written: nothing of it acts on the page.
      return [.preformatted(Self.withoutLastBreak(node.literal))]
    default: return try inner(of: node)
    }
  }

  private static func withoutLastBreak(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private mutating func inner(of node: MarkdownNode) throws -> [Block] {
    var result: [Block] = []
    for child in node.children { result += try blocks(of: child) }
    return result
  }

  private mutating func table(of node: MarkdownNode) throws -> TextTable {
    var table = TextTable(caption: "", columns: [])
    for row in node.children {
      let cells = try row.children.map { cell in try inlines(of: cell) }
      if row.kind == .row(isHeader: true) {
        table.columns = cells.map { .init($0.map(\.plain).joined()) }
      } else {
        table.rows.append(cells.map { Self.marked($0) })
      }
    }
    return table
  }

  /// The text of inlines with the names of its numbers.
  private static func marked(_ parts: [Inline]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): marked(inner)
      case .code(let text): text
      case .lineBreak: " "
      }
    }.joined()
  }

  private mutating func inlines(of node: MarkdownNode) throws -> [Inline] {
    var result: [Inline] = []
    for child in node.children {
      switch child.kind {
      case .text:
        noteStrays(in: child, of: node)
        result.append(.text(VisibleText.of(child.literal)))
      case .softBreak: result.append(.text(" "))
      case .lineBreak: result.append(.lineBreak)
      case .html: result.append(.text(VisibleText.of(child.literal)))
      case .emphasis: result.append(.emphasis(try inlines(of: child)))
      case .strong: result.append(.strong(try inlines(of: child)))
      case .link(let address): result.append(.link(address: address, try inlines(of: child)))
      // A report stands alone: a picture from elsewhere is its description.
      case .image: result.append(.emphasis([.text(VisibleText.of(child.plainText))]))
      case .code:
        if let directive = Directive(code: child.literal) {
          let text = try checked(at: child.line > 0 ? child.line : node.line, or: "") {
            try $0.text(for: directive)
          }
          result.append(.text(text))
        } else {
          result.append(.code(child.literal))
        }
      default: result += try inlines(of: child)
      }
    }
    return result
  }

  /// Notes the instructions in a node's text that stand outside backticks.
  mutating func noteStrays(in child: MarkdownNode, of node: MarkdownNode) {
    let isPlaced = child.line > 0
    let strays = StrayInstruction.all(
      in: child.literal,
      line: isPlaced ? child.line : node.line,
      column: isPlaced ? child.column : 1,
      of: lines
    )
    problems += strays.map { .init(line: $0.line, column: $0.column, message: $0.message) }
  }

  /// Runs an instruction; what is wrong in it is kept with its line.
  private mutating func checked<Result>(
    at line: Int,
    or fallback: Result,
    _ body: (inout ReportBuilder) throws -> Result
  ) throws -> Result {
    do {
      return try body(&self)
    } catch let error as DirectiveError {
      problems.append(.init(line: line, message: error.message))
    } catch let error as any ReportNameError {
      problems.append(.init(line: line, message: error.message))
    }
    return fallback
  }
}

/// An error that says that a name in a report file means nothing: told with the file and line.
package protocol ReportNameError: Error {
  /// The message, in one line.
  var message: String { get }
}
