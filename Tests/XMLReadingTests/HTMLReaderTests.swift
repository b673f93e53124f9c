import Testing
import XMLReading

@Suite struct HTMLReaderTests {
  /// The texts of a page, each with the offset of its first byte.
  private func texts(_ page: String) -> [String] {
    HTMLReader.nodes(of: Array(page.utf8)).compactMap {
      if case .text(let text, let offset) = $0 { "\(offset) \(text)" } else { nil }
    }
  }

  @Test func `every text knows where it begins`() {
    let page = "<!doctype html>\n<p>Året <b>2011</b>: f&aelig;rre &#229;r</p>\n"
    #expect(
      texts(page) == [
        "19 Året ", "28 2011", "36 : f", "39 æ", "46 rre ", "50 å", "56 r", "61 \n",
      ]
    )
  }

  @Test func `a page that says another encoding is still UTF-8`() {
    let page = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Æøå</p></body></html>"
    #expect(texts(page) == ["55 Æøå"])
  }

  @Test func `places hold in texts that are longer than the parser's buffer`() {
    let long = String(repeating: "blåbær ", count: 900)
    let pieces = texts("<p>" + long + "<i>slutt</i></p>")
    let last = pieces.last { $0.hasSuffix("slutt") }
    #expect(last == "\(3 + long.utf8.count + 3) slutt")
    var end = 3
    for piece in pieces.dropLast() {
      let parts = piece.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      #expect(parts[0] == "\(end)")
      end += parts[1].utf8.count
    }
  }

  @Test func `scripts and styles are no text`() {
    #expect(texts("<script>var a = '<p>9';</script><style>p{}</style><p>x") == ["53 x"])
  }

  @Test func `elements have lower-case names, attributes and ends`() {
    #expect(
      HTMLReader.nodes(of: Array("<DIV Hidden CLASS='a b'>x<br></DIV>".utf8)) == [
        .start("html", attributes: [:]), .start("body", attributes: [:]),
        .start("div", attributes: ["hidden": "", "class": "a b"]), .text("x", offset: 24),
        .start("br", attributes: [:]), .end("br"), .end("div"), .end("body"), .end("html"),
      ]
    )
  }

  @Test(arguments: [
    "", "<", "<p", "<!DOCTYPE html [<!ENTITY a \"b\">]><p>&a;", "</p></p></p>", "\u{0}<p>a\u{0}b",
    "<p>" + String(repeating: "<b>", count: 20_000), String(repeating: "&lt;", count: 20_000),
    "<![CDATA[ <p> ]]>", "<p title=\"" + String(repeating: "x", count: 100_000),
    "<!--" + String(repeating: "-", count: 50_000),
  ]) func `broken pages end quietly`(page: String) {
    for case .text(_, let offset) in HTMLReader.nodes(of: Array(page.utf8)) {
      #expect((0...page.utf8.count).contains(offset))
    }
  }
}
