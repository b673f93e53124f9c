import XMLReading
import ZipArchive

/// The texts that cells refer to by number (`sharedStrings.xml`).
enum SharedTexts {
  /// Reads all texts; none if the workbook has no such part.
  static func read(
    part: String?,
    archive: ZipArchive
  ) throws(WorkbookError) -> [String] {
    guard let part else { return [] }
    var texts: [String] = []
    var text = RichText()
    try Workbook.walk(part, in: archive) { reader, node in
      if node == .start("si") {
        text = RichText()
        if reader.isEmptyElement { texts.append("") }
      } else if node == .end("si") {
        texts.append(text.unescaped)
      } else {
        text.take(node, isEmpty: reader.isEmptyElement)
      }
    }
    return texts
  }
}

/// Collects a text that is cut into runs of different fonts; readings of Asian letters are left out.
struct RichText {
  private var text = ""
  private var isInside = false
  private var phonetic = 0

  /// Takes a node within the text.
  mutating func take(_ node: XMLReader.Node, isEmpty: Bool) {
    switch node {
    case .start("t"): isInside = !isEmpty && phonetic == 0
    case .end("t"): isInside = false
    case .start("rPh"): if !isEmpty { phonetic += 1 }
    case .end("rPh"): phonetic -= 1
    case .text(let part): if isInside { text += part }
    default: break
    }
  }

  /// The text with `_x000D_` and the like as the characters they stand for.
  var unescaped: String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "_") {
      result += rest[..<start]
      rest = rest[start...]
      let code = rest.dropFirst(2).prefix(4)
      if rest.hasPrefix("_x"), code.count == 4, rest.dropFirst(6).first == "_",
        let number = UInt32(code, radix: 16), let scalar = Unicode.Scalar(number)
      {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        result += "_"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
