import MarkdownSyntax
import Testing

@Suite struct MarkdownParserTests {
  @Test func `blocks and inlines keep their places`() throws {
    let document = try MarkdownParser.document("# Tittel\n\nEn *viktig* `kode` [lenke](side.md).\n")
    #expect(document.children.map(\.kind) == [.heading(level: 1), .paragraph])
    let paragraph = document.children[1]
    #expect(
      paragraph.children.map(\.kind)
        == [.text, .emphasis, .text, .code, .text, .link(address: "side.md"), .text]
    )
    #expect(paragraph.line == 3)
    #expect(paragraph.children[3].literal == "kode")
    #expect(paragraph.plainText == "En viktig kode lenke.")
  }

  @Test func `a table has a header row and cells`() throws {
    let document = try MarkdownParser.document("| a | b |\n|---|--:|\n| 1 | 2 |\n")
    let table = try #require(document.children.first)
    #expect(table.kind == .table)
    #expect(table.children.map(\.kind) == [.row(isHeader: true), .row(isHeader: false)])
    #expect(table.children[1].children.map(\.plainText) == ["1", "2"])
  }

  @Test func `an empty text is an empty document`() throws {
    #expect(try MarkdownParser.document("").children.isEmpty)
  }

  @Test func `nesting without end is refused`() {
    let text = String(repeating: "> ", count: 5000) + "x"
    #expect(throws: MarkdownError.nestedTooDeep(line: 1, limit: 100)) {
      try MarkdownParser.document(text)
    }
  }
}
