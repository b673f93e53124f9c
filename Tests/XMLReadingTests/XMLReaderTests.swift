import Testing

@testable import XMLReading

@Suite struct XMLReaderTests {
  /// The nodes of a text, given in pieces of some bytes.
  private func nodes(of text: String, pieces: Int = 7) throws -> [XMLReader.Node] {
    var rest = Array(text.utf8)[...]
    let reader = try XMLReader { count in
      let piece = rest.prefix(min(count, pieces))
      rest = rest.dropFirst(piece.count)
      return Array(piece)
    }
    var nodes: [XMLReader.Node] = []
    while let node = try reader.next() { nodes.append(node) }
    return nodes
  }

  @Test(arguments: [1, 3, 64]) func `elements and texts come in order`(pieces: Int) throws {
    let text = "<?xml version=\"1.0\"?><x:a xmlns:x=\"u\"><x:b>én &amp; to</x:b><c/></x:a>"
    #expect(
      try nodes(of: text, pieces: pieces) == [
        .start("a"), .start("b"), .text("én & to"), .end("b"), .start("c"), .end("a"),
      ]
    )
  }

  @Test func `attributes are found with and without prefix`() throws {
    var rest = Array("<a r:id='7' xmlns:r='u' name='n'/>".utf8)[...]
    let reader = try XMLReader { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    #expect(try reader.next() == .start("a"))
    #expect(reader.isEmptyElement)
    #expect(reader.attribute("name") == "n")
    #expect(reader.attribute(local: "id") == "7")
    #expect(reader.attribute("id") == nil)
    #expect(try reader.next() == nil)
  }

  @Test func `a document type is refused before its entities are used`() {
    var bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x0 \"lol\">"
    for level in 1...30 {
      bomb += "<!ENTITY x\(level) \"&x\(level - 1);&x\(level - 1);&x\(level - 1);\">"
    }
    bomb += "]><a b=\"&x30;\">&x30;</a>"
    let error = #expect(throws: XMLError.self) { try nodes(of: bomb, pieces: 1000) }
    #expect(error == .documentType)
  }

  @Test func `a text that is not well-formed names its line`() {
    let error = #expect(throws: XMLError.self) { try nodes(of: "<a>\n<b>\n</a>") }
    #expect(
      error?.description
        == "line 3 of the XML: Opening and ending tag mismatch: b line 2 and a"
    )
  }

  @Test func `a failure of the source comes out as it is`() throws {
    struct Failure: Error, Equatable {}
    #expect(throws: Failure()) {
      let reader = try XMLReader { _ in throw Failure() }
      while try reader.next() != nil {}
    }
  }

  @Test func `nothing that is cut off is taken for whole`() {
    for text in ["", "<a>", "<a><b></b>", "<a b=", "<a>&#x"] {
      #expect(throws: XMLError.self) { try nodes(of: text) }
    }
  }
}
