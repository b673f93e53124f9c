import IndicatorClaims
import TestSupport
import Testing

/// Prose out of web pages, Word files and text with pages.
@Suite struct ProseFilesTests {
  /// The blocks of a page.
  private func blocks(_ page: String) -> [String] {
    Prose(html: Array(page.utf8)).blocks.map(\.text)
  }

  @Test func `running text of a page is read, and nothing else`() {
    let page = """
      <!doctype html><html lang="nb"><head><title>Tittel 12</title><style>p{width:12px}</style></head>
      <body><nav>Side 3</nav><main><h1>År <em>2011</em></h1>
      <p>Det var 155&nbsp;500<sup>1</sup> mottakere,<br>en økning på <data value="x:y">3,6 %</data>.</p>
      <table><tr><td>99 saker</td></tr></table>Etter tabellen
      <ul><li>én<li>to <code>kode 4</code></ul><p hidden>skjult 7</p><span aria-hidden="true">8</span>
      <details><summary>Vis tall</summary><p>Inni.</p></details><script>9 < 10</script></main></body></html>
      """
    #expect(
      blocks(page) == [
        "År 2011", "Det var 155\u{A0}500 mottakere, en økning på 3,6 %.", "Etter tabellen ", "én",
        "to ", "Vis tall", "Inni.",
      ]
    )
  }

  @Test func `a place in a page is that of its source`() throws {
    let prose = Prose(html: Array("<p>Ærlig\r\n  f&oslash;r <b>24</b> saker</p>".utf8))
    let block = try #require(prose.blocks.first)
    #expect(block.text == "Ærlig før 24 saker")
    func place(_ character: Character) -> Prose.Place? {
      block.characters.firstIndex(of: character).map { block.places[$0] }
    }
    #expect(place("f") == .init(line: 2, column: 3))
    #expect(place("ø") == .init(line: 2, column: 4))
    #expect(place("2") == .init(line: 2, column: 17))
    #expect(place("s") == .init(line: 2, column: 24))
  }

  // MARK: Word

  /// A Word file with a body.
  private func word(_ body: String, head: String = "") -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return ZipBuilder([
      "_rels/.rels": """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
      """,
      "word/document.xml":
        "\(head)<w:document xmlns:w=\"\(main)\" xmlns:mc=\"mc\" xmlns:m=\"math\"><w:body>\(body)</w:body></w:document>",
    ]).bytes
  }

  @Test func `paragraphs of a Word file are counted and joined from their runs`() throws {
    let body = """
      <w:p/><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Det var </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>155</w:t></w:r><w:r><w:t> 500</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:tab/><w:t>saker</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>12 i tabell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p><w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>200</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>Nytt</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><m:oMath><m:r><m:t>300</m:t></m:r></m:oMath></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Boks</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Boks</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>Rundt</w:t></w:r></w:p>
      """
    let prose = try Prose(docx: word(body))
    #expect(prose.blocks.map(\.text) == ["Det var 155 500 saker", "Nytt", "Boks", "Rundt"])
    #expect(prose.blocks.map { $0.places[0].line } == [2, 4, 6, 5])
    #expect(prose.blocks[0].places[8] == .init(line: 2, column: 9))
    #expect(prose.reading == .paragraphs)
  }

  struct Damage: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let message: String
  }

  private var damages: [Damage] {
    let laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
    var bomb = ZipBuilder()
    bomb.add("x", [1])
    return [
      Damage(
        testDescription: "no archive",
        bytes: Array("hei".utf8),
        message: "the file is no whole ZIP archive (Not a zip archive)"
      ),
      Damage(
        testDescription: "another archive",
        bytes: bomb.bytes,
        message: "no document inside; expected a Word file (.docx)"
      ),
      Damage(
        testDescription: "entities",
        bytes: word("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", head: laughs),
        message:
          "the XML declares a document type (DOCTYPE), which no office program writes; it is not read"
      ),
    ]
  }

  @Test func `what is no Word file is refused in words`() {
    for damage in damages {
      let error = #expect(throws: (any Error).self) { _ = try Prose(docx: damage.bytes) }
      #expect(error.map { "\($0)" } == damage.message, "\(damage)")
    }
  }

  @Test func `a Word file cut short is refused`() {
    let bytes = word("<w:p><w:r><w:t>tekst</w:t></w:r></w:p>")
    for length in stride(from: 0, to: bytes.count, by: 37) {
      #expect(throws: (any Error).self) { _ = try Prose(docx: Array(bytes.prefix(length))) }
    }
  }

  @Test func `pages of a text begin at form feeds`() {
    let prose = Prose(pagedText: "Første side.\n\nSlutt.\n\u{C}Andre side.\n")
    #expect(prose.reading == .pages([1, 5]))
    #expect(prose.blocks.map { $0.places[0].line } == [1, 3, 5])
  }
}
