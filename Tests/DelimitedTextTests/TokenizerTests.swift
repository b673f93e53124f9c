@testable import DelimitedText
import TestSupport
import Testing

@Suite struct TokenizerTests {
  /// A text with its rows: the line of each, and its cells.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var rows: [String]
  }

  static let cases = [
    Case(testDescription: "line feeds", text: "a;b\nc;d\n", rows: ["1:a|b", "2:c|d"]),
    Case(testDescription: "CR LF", text: "a;b\r\nc;d\r\n", rows: ["1:a|b", "2:c|d"]),
    Case(testDescription: "CR alone", text: "a;b\rc;d\r", rows: ["1:a|b", "2:c|d"]),
    Case(testDescription: "mixed ends", text: "a\r\nb\nc\rd", rows: ["1:a", "2:b", "3:c", "4:d"]),
    Case(testDescription: "no last line end", text: "a;b\nc;d", rows: ["1:a|b", "2:c|d"]),
    Case(
      testDescription: "blank lines are rows without cells",
      text: "a\n\n\nb\n",
      rows: ["1:a", "2:", "3:", "4:b"]
    ),
    Case(
      testDescription: "blank lines with CR LF",
      text: "a\r\n\r\nb\r\n",
      rows: ["1:a", "2:", "3:b"]
    ),
    Case(
      testDescription: "quotes, doubled marks and delimiters",
      text: "\"a;\"\"b\"\"\";c\n",
      rows: ["1:a;\"b\"|c"]
    ),
    Case(
      testDescription: "line ends in quotes count as lines",
      text: "\"a\nb\";c\nd;e\n",
      rows: ["1:a\nb|c", "3:d|e"]
    ),
    Case(
      testDescription: "CR LF in quotes is kept and is one line",
      text: "\"a\r\nb\";c\r\nd;e\r\n",
      rows: ["1:a\r\nb|c", "3:d|e"]
    ),
    Case(testDescription: "spaces are kept", text: " a ;\" b\"\n", rows: ["1: a | b"]),
    Case(testDescription: "empty cells", text: ";;\n\"\";\n", rows: ["1:||", "2:|"]),
    Case(
      testDescription: "letters of several bytes",
      text: "Ås;Ø\nŋ;𝄞\n",
      rows: ["1:Ås|Ø", "2:ŋ|𝄞"]
    ),
  ]

  private static func rows(of text: String, by size: Int, limits: TextLimits = .init()) throws
    -> [String]
  {
    let tokenizer = Tokenizer(delimiter: 0x3B, limits: limits)
    var rows: [String] = []
    let take: (borrowing CellRow) -> Void = { row in
      rows.append("\(row.line):\(row.texts.joined(separator: "|"))")
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      try tokenizer.parse(Array(bytes[start..<min(start + size, bytes.count)]), row: take)
    }
    try tokenizer.finish(row: take)
    return rows
  }

  @Test(arguments: cases, [1, 2, 3, 7, 4096])
  func `gives the same rows at every piece size`(_ one: Case, size: Int) throws {
    #expect(try Self.rows(of: one.text, by: size) == one.rows)
  }

  static let mistakes: [(text: String, error: DelimitedTextError)] = [
    ("a;b\nc;d\"e\n", .strayQuote(line: 2, column: 2, byte: 7)),
    ("a\n\"b\"c;d\n", .strayQuote(line: 2, column: 1, byte: 5)),
    ("a;b\n\"c\nd\n", .unclosedQuote(line: 2, column: 1)),
    ("\"a\nb\";c\nd;\"e", .unclosedQuote(line: 3, column: 2)),
  ]

  @Test(arguments: mistakes, [1, 4096])
  func `a misplaced quote is found where it stands`(
    _ one: (text: String, error: DelimitedTextError),
    size: Int
  ) throws {
    let found = try #require(throws: DelimitedTextError.self) {
      try Self.rows(of: one.text, by: size)
    }
    // A byte after a closing quote is seen at once; the quote before it is one byte earlier.
    #expect(found.line == one.error.line)
    #expect(found.column == one.error.column)
    #expect(found.category == one.error.category)
  }

  @Test func `a cell, a row and its cells have limits`() throws {
    let limits = TextLimits(cellBytes: 10, rowBytes: 5000, columns: 3)
    let long = String(repeating: "x", count: 6000)
    func category(_ text: String, _ limits: TextLimits) throws -> String {
      try #require(throws: DelimitedTextError.self) {
        try Self.rows(of: text, by: 512, limits: limits)
      }.category
    }
    #expect(try category("a\n\"\(long)", limits) == "cell-too-long")
    #expect(
      try category(
        "\(String(repeating: "xxxx;", count: 1300))\n",
        .init(cellBytes: 10, rowBytes: 5000)
      ) == "row-too-long"
    )
    #expect(try category("a;b;c;d\n", limits) == "too-many-columns")
  }

  @Test func `what is written can be read again`() throws {
    var generator = SeededGenerator(seed: 7)
    let signs = Array("aøŋ ;\"\n\r,\t")
    for seed in 0..<300 {
      let table = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<3).map { _ in
          String(
            (0..<Int.random(in: 1...6, using: &generator)).map { _ in
              signs.randomElement(using: &generator) ?? "a"
            }
          )
        }
      }
      let text = table.map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + "\n"
      }.joined()
      let read = try Self.rows(of: text, by: Int.random(in: 1...9, using: &generator)).map {
        $0.drop { $0 != ":" }.dropFirst()
      }
      #expect(read.map(String.init) == table.map { $0.joined(separator: "|") }, "seed \(seed)")
    }
  }

  /// Text made of the signs that matter, well formed or not.
  private static func randomText(_ generator: inout SeededGenerator) -> [UInt8] {
    let parts = [
      ";", ";", ";", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "a", "øå", " ", "\"b;c\"",
      "\"d\"\"e\"",
      "\"f\ng\"", "\"lang tekst i en celle\"", "12,5", "\"\"",
    ]
    return (0..<Int.random(in: 1...40, using: &generator)).flatMap { _ in
      Array((parts.randomElement(using: &generator) ?? ";").utf8)
    }
  }

  /// The rows of a text, cut at places, and the error that ends it.
  private static func outcome(
    of text: [UInt8],
    cutBy size: Int,
    takesPlainRows: Bool,
    limits: TextLimits = .init()
  ) -> [String] {
    let tokenizer = Tokenizer(delimiter: 0x3B, limits: limits, takesPlainRows: takesPlainRows)
    var rows: [String] = []
    let take: (borrowing CellRow) -> Void = { row in
      rows.append("\(row.line):\(row.texts.joined(separator: "|"))")
    }
    do {
      for start in stride(from: 0, to: text.count, by: size) {
        try tokenizer.parse(Array(text[start..<min(start + size, text.count)]), row: take)
      }
      try tokenizer.finish(row: take)
    } catch {
      rows.append("\(error)")
    }
    return rows
  }

  @Test func `plain rows are taken as libcsv takes them`() {
    var generator = SeededGenerator(seed: 11)
    for seed in 0..<4000 {
      let text = Self.randomText(&generator)
      let size = [1, 3, 8, 64, 4096][seed % 5]
      let limits = seed % 7 == 0 ? TextLimits(cellBytes: 10, rowBytes: 30, columns: 4) : .init()
      let found = Self.outcome(of: text, cutBy: size, takesPlainRows: true, limits: limits)
      let wanted = Self.outcome(of: text, cutBy: size, takesPlainRows: false, limits: limits)
      #expect(
        found == wanted,
        "seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)"
      )
    }
  }

  private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.span.isSame(as: right.span)
  }

  @Test func `runs of bytes are compared to the last byte`() {
    for length in 0...40 {
      let bytes = [UInt8](repeating: 7, count: length)
      #expect(Self.isSame(bytes, bytes))
      #expect(!Self.isSame(bytes, bytes + [7]))
      for place in 0..<length {
        var other = bytes
        other[place] = 8
        #expect(!Self.isSame(bytes, other), "\(place) of \(length)")
      }
    }
  }
}
