import XMLReading
import ZipArchive

extension Prose {
  /// Reads the running text of a Word file (Office Open XML, ISO/IEC 29500).
  ///
  /// A line is a paragraph, counted from the top with those in tables; a column counts the characters
  /// of its text. Tables, hidden, raised and deleted text are left out, as are notes and headers.
  ///
  /// - Parameter bytes: The file.
  /// - Throws: Where it is no whole Word file, or one that no office program writes.
  package init(docx bytes: [UInt8]) throws {
    let archive = try ZipArchive(bytes)
    guard let entry = archive.entry(named: try Self.mainPart(of: archive)) else {
      throw DocxError.notWord
    }
    var walk = DocxWalk()
    let file = try archive.open(entry)
    let reader = try XMLReader { try file.next(atMost: $0) }
    while let node = try reader.next() { walk.take(node, from: reader) }
    for block in walk.blocks { append(block) }
    reading = .paragraphs
  }

  /// The part that the file's relations call the document.
  private static func mainPart(of archive: ZipArchive) throws -> String {
    guard let entry = archive.entry(named: "_rels/.rels") else { throw DocxError.notWord }
    let file = try archive.open(entry)
    let reader = try XMLReader { try file.next(atMost: $0) }
    while let node = try reader.next() {
      guard node == .start("Relationship"),
        reader.attribute("Type")?.hasSuffix("/officeDocument") == true,
        let target = reader.attribute("Target")
      else { continue }
      return target.hasPrefix("/") ? String(target.dropFirst()) : target
    }
    throw DocxError.notWord
  }
}

/// Why a file is not read as a Word file.
package enum DocxError: Error, Hashable, Sendable {
  /// The archive holds no document.
  case notWord
}

extension DocxError: CustomStringConvertible {
  package var description: String {
    "no document inside; expected a Word file (.docx)"
  }
}

/// Collects the paragraphs of a Word document as its XML goes by.
private struct DocxWalk {
  /// The paragraphs with text of their own.
  private(set) var blocks: [Prose.Block] = []
  private var paragraphs = 0
  /// The open paragraphs: one in a text box lies within another.
  private var open: [(number: Int, block: Prose.Block, column: Int)] = []
  /// How deep the walk is in what is left out.
  private var skipped = 0
  private var isInText = false
  private var isHidden = false

  private static let namespaces: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]

  mutating func take(_ node: XMLReader.Node, from reader: XMLReader) {
    switch node {
    case .start(let name):
      let isEmpty = reader.isEmptyElement
      let isWord = Self.namespaces.contains(reader.namespace)
      if isWord, name == "p" { paragraphs += 1 }
      let isLeftOut = name == "Fallback" || isWord && ["tbl", "moveFrom", "del"].contains(name)
      if skipped > 0 || isLeftOut {
        if !isEmpty { skipped += 1 }
      } else if isWord {
        start(name, isEmpty: isEmpty, reader)
      }
    case .end(let name):
      if skipped > 0 {
        skipped -= 1
      } else if Self.namespaces.contains(reader.namespace) {
        end(name)
      }
    case .text(let text):
      if skipped == 0, isInText, !isHidden { add(text) }
    }
  }

  private mutating func start(_ name: String, isEmpty: Bool, _ reader: XMLReader) {
    switch name {
    case "p" where !isEmpty: open.append((paragraphs, Prose.Block(), 1))
    case "r": isHidden = false
    case "vanish": if isOn(reader) { isHidden = true }
    case "vertAlign":
      if let value = reader.attribute(local: "val"), value != "baseline" { isHidden = true }
    case "t": isInText = !isEmpty
    case "tab", "br", "cr": if !isHidden { add(" ") }
    case "noBreakHyphen": if !isHidden { add("-") }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p": if let last = open.popLast() { blocks.append(last.block) }
    case "r": isHidden = false
    case "t": isInText = false
    default: break
    }
  }

  private func isOn(_ reader: XMLReader) -> Bool {
    !["0", "false", "off"].contains(reader.attribute(local: "val") ?? "1")
  }

  private mutating func add(_ text: String) {
    guard var last = open.popLast() else { return }
    // A blank that is written as a line end would count as a new paragraph.
    let line = String(text.map { $0.isNewline ? " " : $0 })
    last.block.append(line, at: Prose.Place(line: last.number, column: last.column))
    last.column += line.count
    open.append(last)
  }
}
