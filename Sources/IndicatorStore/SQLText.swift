/// A text of SQL, looked at just enough to tell one query from several and reading from the rest.
///
/// It is looked at before SQLite sees it: some pragmas take effect already when they are compiled.
struct SQLText {
  private let bytes: [UInt8]

  /// Takes a text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The text without a closing semicolon, if it is one query that reads.
  func singleQuery() throws -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let end = endOfStatement()
    let words = leadingWords(4)
    guard afterBlank(from: end + 1) >= bytes.count, !bytes.contains(0), isQuery(words) else {
      throw StoreError.notAQuery(found: Self.excerpt(text))
    }
    return String(decoding: bytes[..<min(end, bytes.count)], as: UTF8.self)
  }

  /// The start of a text for a message.
  static func excerpt(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 60 ? String(line.prefix(60)) + "…" : line
  }

  private func isQuery(_ words: [String]) -> Bool {
    var words = words[...]
    if words.first == "EXPLAIN" {
      words.removeFirst()
      if words.starts(with: ["QUERY", "PLAN"]) { words = words.dropFirst(2) }
    }
    return words.first.map(["SELECT", "WITH", "VALUES"].contains) ?? false
  }

  private func leadingWords(_ count: Int) -> [String] {
    var words: [String] = []
    var position = afterBlank(from: 0)
    while words.count < count, position < bytes.count {
      var word: [UInt8] = []
      while position < bytes.count, isLetter(bytes[position]) {
        word.append(bytes[position] & 0xDF)
        position += 1
      }
      guard !word.isEmpty else { break }
      words.append(String(decoding: word, as: UTF8.self))
      position = afterBlank(from: position)
    }
    return words
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The offset of the semicolon that ends the first statement, or the length of the text.
  private func endOfStatement() -> Int {
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ";"): return position
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
        position = after(quote: bytes[position], from: position + 1)
      case UInt8(ascii: "["): position = after(quote: UInt8(ascii: "]"), from: position + 1)
      default:
        let next = afterComment(from: position)
        position = next == position ? position + 1 : next
      }
    }
    return bytes.count
  }

  private func after(quote: UInt8, from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(of: quote).map { $0 + 1 } ?? bytes.count
  }

  private func afterBlank(from start: Int) -> Int {
    var position = min(start, bytes.count)
    while position < bytes.count {
      if [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(bytes[position]) {
        position += 1
        continue
      }
      let next = afterComment(from: position)
      if next == position { break }
      position = next
    }
    return position
  }

  /// The offset behind a comment that starts here, or `start`.
  private func afterComment(from start: Int) -> Int {
    guard start + 1 < bytes.count else { return start }
    switch (bytes[start], bytes[start + 1]) {
    case (UInt8(ascii: "-"), UInt8(ascii: "-")):
      return bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    case (UInt8(ascii: "/"), UInt8(ascii: "*")):
      var position = start + 2
      while position + 1 < bytes.count {
        if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
          return position + 2
        }
        position += 1
      }
      return bytes.count
    default: return start
    }
  }
}
