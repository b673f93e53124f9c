import XMLReading

extension Prose {
  /// Reads the running text of a page: paragraphs, headings and list items, with the place of each
  /// character in the source.
  ///
  /// Tables, code, navigation, scripts, pictures and what is hidden are not prose. Neither is what is
  /// raised or lowered: the number of a footnote would grow together with the figure before it.
  package init(html bytes: [UInt8]) {
    let places = SourcePlaces(bytes)
    var block = Block()
    var depth = 0
    for node in HTMLReader.nodes(of: bytes) {
      switch node {
      case .start(let name, let attributes):
        if depth > 0 || Self.isSkipped(name, attributes) {
          if !Self.voidElements.contains(name) { depth += 1 }
          if depth == 1, Self.skippedBlocks.contains(name) {
            append(block)
            block = Block()
          }
        } else if name == "br" || name == "wbr" {
          if name == "br", let last = block.places.last { block.append(" ", at: last) }
        } else if !Self.inlineElements.contains(name) {
          append(block)
          block = Block()
        }
      case .end(let name):
        if depth > 0 {
          if !Self.voidElements.contains(name) { depth -= 1 }
        } else if !Self.inlineElements.contains(name), !Self.voidElements.contains(name) {
          append(block)
          block = Block()
        }
      case .text(let text, let offset):
        if depth == 0 { block.append(text, at: places.place(at: offset)) }
      }
    }
    append(block)
  }

  private static func isSkipped(_ name: String, _ attributes: [String: String]) -> Bool {
    skippedElements.contains(name) || attributes["hidden"] != nil
      || attributes["aria-hidden"]?.lowercased() == "true"
  }

  private static let skippedElements: Set<String> = [
    "head", "script", "style", "template", "noscript", "nav", "table", "pre", "code", "kbd", "samp",
    "svg", "math", "sup", "sub", "textarea", "select", "button", "object", "iframe", "audio",
    "video", "canvas", "del", "s", "strike",
  ]
  /// Those of them that stand between paragraphs, not within one.
  private static let skippedBlocks: Set<String> = ["head", "nav", "table", "pre"]
  /// Elements within a sentence; every other begins a new block.
  private static let inlineElements: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i",
    "ins", "label", "mark", "output", "q", "ruby", "small", "span", "strong", "time", "tt", "u",
    "var", "br", "wbr", "img",
  ]
  /// Elements without content, which have no end.
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]
}

/// Turns offsets in a text into lines and columns.
struct SourcePlaces {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Looks for the lines of a text in UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isLoneReturn = byte == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A)
      if byte == 0x0A || isLoneReturn { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// The place of the character that begins at an offset.
  func place(at offset: Int) -> Prose.Place {
    let line = lineStarts.partitioningIndex { $0 > offset }
    let start = lineStarts[max(0, line - 1)]
    let before = String(
      decoding: bytes[start..<max(start, min(offset, bytes.count))],
      as: UTF8.self
    )
    return Prose.Place(line: max(1, line), column: before.count + 1)
  }
}

extension Array {
  /// The first index from which on a condition holds, in an array where it holds for a tail.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
