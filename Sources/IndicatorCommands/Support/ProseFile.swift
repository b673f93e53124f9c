import Foundation
import IndicatorClaims

/// Reads the prose of a file.
enum ProseFile {
  /// The kinds of file that hold prose.
  private enum Kind {
    case text
    case markdown
    case html
    case docx
    case pdf
  }

  /// The prose of a file, by its ending; where that tells nothing, by its first bytes.
  static func read(_ path: String) throws(CommandFailure) -> Prose {
    let ending = URL(filePath: path).pathExtension.lowercased()
    if ["doc", "odt", "rtf", "pages", "xls", "xlsx"].contains(ending) {
      throw CommandFailure(
        .refused,
        "'\(path)': .\(ending) is not read; save it as Word (.docx), HTML, Markdown, text or PDF first"
      )
    }
    let bytes = try InputText.bytes(of: path)
    switch kind(ending: ending, bytes) {
    case .text: return Prose(plainText: try text(bytes, of: path))
    case .markdown:
      let text = try text(bytes, of: path)
      return try described(path) { () throws in try Prose(markdown: text) }
    case .html:
      _ = try text(bytes, of: path)
      return Prose(html: bytes)
    case .docx:
      return try described(path) { () throws in try Prose(docx: bytes) }
    case .pdf: return Prose(pagedText: try text(try pdfText(bytes, of: path), of: path))
    }
  }

  private static func kind(ending: String, _ bytes: [UInt8]) -> Kind {
    switch ending {
    case "pdf": return .pdf
    case "docx", "docm": return .docx
    case "html", "htm", "xhtml": return .html
    case "md", "markdown": return .markdown
    default: break
    }
    if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return .docx }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") ? .html : .text
  }

  private static func pdfText(_ bytes: [UInt8], of path: String) throws(CommandFailure) -> [UInt8] {
    guard let program = SystemProgram.path(of: "pdftotext") else {
      throw CommandFailure(
        .refused,
        "'\(path)': pdftotext, which reads PDF, is not installed; install the package poppler-utils"
      )
    }
    do {
      return try SystemProgram.output(of: program, ["-enc", "UTF-8", "-", "-"], input: bytes)
    } catch  where error.status == .refused {
      throw CommandFailure(
        .refused,
        "'\(path)': pdftotext cannot read it; expected a whole PDF file without a password"
      )
    }
  }

  /// Runs a reading; what it says of the content gets the file's name.
  private static func described(_ path: String, _ body: () throws -> Prose) throws(CommandFailure)
    -> Prose
  {
    do {
      return try body()
    } catch {
      throw CommandFailure(.refused, "'\(path)': \(error)")
    }
  }

  private static func text(_ bytes: [UInt8], of path: String) throws(CommandFailure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(.refused, "'\(path)': not UTF-8 text; save it as UTF-8")
    }
    return text
  }
}
