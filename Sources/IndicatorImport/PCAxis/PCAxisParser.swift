import IndicatorModel

/// Takes the keywords of a PC-Axis file apart, up to `DATA`.
///
/// The grammar is that of the PX file format of 2013; how damage is met is PCAxis's own rule: a
/// character that cannot follow a closed text ends the keyword at the next `;`, quotes or not, and
/// reading goes on from there.
struct PCAxisParser {
  private let bytes: [UInt8]
  private(set) var position = 0
  private(set) var line = 1
  /// The keywords in the order of the file.
  private(set) var keywords: [PCAxisKeyword] = []
  /// Keywords that are damaged, with their lines.
  private(set) var damaged: [PCAxisKeyword] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads keywords until `DATA=`, behind which ``position`` then stands.
  mutating func parse() throws(PCAxisError) {
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] != 0x1A, bytes[position] != 0 else {
        throw .noData
      }
      var keyword = try head()
      if keyword.name == "DATA" { return }
      if try readValues(of: &keyword) {
        keywords.append(keyword)
      } else {
        damaged.append(keyword)
        skip(past: 0x3B)
      }
    }
  }

  private mutating func advance() {
    if bytes[position] == 0x0A { line += 1 }
    position += 1
  }

  private mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { advance() }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func skip(past end: UInt8) {
    while position < bytes.count, bytes[position] != end { advance() }
    if position < bytes.count { advance() }
  }

  private func found() -> String {
    guard position < bytes.count else { return "the end of the file" }
    let word = bytes[position...].prefix(20).prefix { !isSpace($0) }
    return "'\(String(decoding: word.isEmpty ? bytes[position...position] : word, as: UTF8.self))'"
  }

  private func error(_ expected: String) -> PCAxisError {
    .grammar(found: found(), expected: expected, line: line)
  }

  /// `KEYWORD[lang]("variable")=`.
  private mutating func head() throws(PCAxisError) -> PCAxisKeyword {
    let start = position
    while position < bytes.count, isKeywordByte(bytes[position]) { position += 1 }
    guard position > start else { throw error("a keyword") }
    let name = String(decoding: bytes[start..<position], as: UTF8.self).uppercased()
    var keyword = PCAxisKeyword(name: name, line: line)
    skipSpace()
    if peek == 0x5B {
      position += 1
      let start = position
      while let byte = peek, byte != 0x5D, !isSpace(byte), position - start < 20 { position += 1 }
      guard peek == 0x5D else { throw error("']' after the language of \(name)") }
      keyword.language = String(decoding: bytes[start..<position], as: UTF8.self)
      position += 1
      skipSpace()
    }
    if peek == 0x28 {
      position += 1
      keyword.keys = try keys(of: name)
      skipSpace()
    }
    guard peek == 0x3D else { throw error("'=' after \(name)") }
    position += 1
    return keyword
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func isKeywordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private mutating func keys(of name: String) throws(PCAxisError) -> [String] {
    var keys: [String] = []
    while true {
      skipSpace()
      if peek == 0x22 {
        keys.append(try text())
      } else {
        // Old programs leave single words without quotes.
        let start = position
        while let byte = peek, byte != 0x2C, byte != 0x29, byte != 0x3D, byte != 0x0A {
          position += 1
        }
        guard position > start else { throw error("a name in quotes after \(name)(") }
        keys.append(String(decoding: bytes[start..<position], as: UTF8.self))
      }
      skipSpace()
      guard let byte = peek, byte == 0x2C || byte == 0x29 else {
        throw error("',' or ')' after a name of \(name)")
      }
      position += 1
      if byte == 0x29 { return keys }
    }
  }

  /// A text in quotes, which can hold no quote.
  private mutating func text() throws(PCAxisError) -> String {
    let first = line
    position += 1
    let start = position
    while let byte = peek, byte != 0x22 { if byte == 0x0A { line += 1 }; position += 1 }
    guard peek == 0x22 else {
      throw .grammar(
        found: "a quote that is never closed",
        expected: "a closing quote",
        line: first
      )
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    position += 1
    return text
  }

  /// Reads up to the `;`; `false` if the keyword is damaged.
  private mutating func readValues(of keyword: inout PCAxisKeyword) throws(PCAxisError) -> Bool {
    let isTime = keyword.name == "TIMEVAL"
    var afterText = false
    var expectsValue = true
    while let byte = peek {
      switch byte {
      case 0x3B:
        position += 1
        return true
      case 0x2C, 0x3A:
        if byte == 0x3A, !afterText { return false }
        position += 1
        expectsValue = true
        afterText = false
      case 0x22:
        let text = try text()
        if afterText, !expectsValue, let last = keyword.values.indices.last {
          // A long text goes on in another pair of quotes.
          keyword.values[last] += text
        } else {
          keyword.values.append(text)
        }
        afterText = true
        expectsValue = false
      case _ where isSpace(byte): advance()
      case _ where isTime:
        guard readTimeSign(byte, of: &keyword) else { return false }
        if byte == 0x2D { expectsValue = true }
        afterText = false
      default:
        // A text without quotes: NO, 2, CODES.
        if afterText { return false }
        let start = position
        while let byte = peek, byte != 0x3B, byte != 0x2C, !isSpace(byte) {
          if byte == 0x22 { return false }
          position += 1
        }
        keyword.values.append(String(decoding: bytes[start..<position], as: UTF8.self))
        afterText = true
        expectsValue = false
      }
    }
    throw .grammar(
      found: "the end of the file",
      expected: "';' after \(keyword.name)",
      line: keyword.line
    )
  }

  /// A character of `TLIST(A1,"1994"-"1996")` outside quotes; `false` if it is none.
  private mutating func readTimeSign(_ byte: UInt8, of keyword: inout PCAxisKeyword) -> Bool {
    switch byte {
    case 0x2D:
      keyword.isInterval = true
      position += 1
    case 0x29: position += 1
    default:
      let start = position
      while let byte = peek, isKeywordByte(byte), byte != 0x2D { position += 1 }
      let word = String(decoding: bytes[start..<position], as: UTF8.self).uppercased()
      guard word == "TLIST", peek == 0x28 else { return false }
      position += 1
      skipSpace()
      let scale = position
      while let byte = peek, isKeywordByte(byte), byte != 0x2D { position += 1 }
      keyword.timeScale = String(decoding: bytes[scale..<position], as: UTF8.self).uppercased()
    }
    return true
  }
}
