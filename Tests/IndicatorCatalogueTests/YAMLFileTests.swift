import IndicatorCatalogue
import IndicatorModel
import TestSupport
import Testing

/// What is read as YAML and what is not, by the simplest file there is: notes on sources.
struct YAMLFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let message: String
  }

  static let cases = [
    Case(
      testDescription: "nothing",
      text: "",
      message: "s.yaml:1:1: the file is empty; expected a list of files"
    ),
    Case(
      testDescription: "only a comment",
      text: "# notes\n",
      message: "s.yaml:1:1: the file is empty; expected a list of files"
    ),
    Case(
      testDescription: "an entry in place of a list",
      text: "\nfile: a.csv",
      message: "s.yaml:2:1: the file is an entry of fields; expected a list of files"
    ),
    Case(
      testDescription: "a text in place of a list",
      text: "a.csv",
      message: "s.yaml:1:1: the file is a text; expected a list of files"
    ),
    Case(
      testDescription: "an open quote",
      text: "- file: 'a.csv",
      message: "s.yaml:1:15: not YAML: while scanning a quoted scalar found unexpected end of"
        + " stream; close the quote"
    ),
    Case(
      testDescription: "a colon in a text",
      text: "- file: a.csv\n  title: Kilde: SSB",
      message: "s.yaml:2:15: not YAML: mapping values are not allowed in this context; put a text"
        + " that holds a colon in quotes, and indent the fields of an entry alike"
    ),
    Case(
      testDescription: "a tab",
      text: "- file: a.csv\n\ttitle: b",
      message: "s.yaml:2:1: not YAML: while scanning a plain scalar found a tab character that"
        + " violates indentation (begun in line 1); indent with spaces"
    ),
    Case(
      testDescription: "a percent sign first",
      text: "- file: a.csv\n  unit: %",
      message: "s.yaml:2:9: not YAML: while scanning for the next token found character that cannot"
        + " start any token; put the text in quotes"
    ),
    Case(
      testDescription: "an open bracket",
      text: "- {file: a.csv",
      message: "s.yaml:2:1: not YAML: while parsing a flow mapping did not find expected ',' or '}'"
        + " (begun in line 1); close the bracket, and put a text with brackets in quotes"
    ),
    Case(
      testDescription: "a control character",
      text: "- file: a.csv\n  title: b\u{7}",
      message: "s.yaml:2:11: not YAML: control characters are not allowed (U+0007)"
    ),
    Case(
      testDescription: "two documents",
      text: "- file: a.csv\n---\n- file: b.csv",
      message: "s.yaml:2:1: not YAML: expected a single document in the stream but found another"
        + " document (begun in line 1); remove the line '---'"
    ),
    Case(
      testDescription: "a field twice",
      text: "- file: a.csv\n  table: 1\n  table: 2",
      message: "s.yaml:2:3: field 'table' stands twice; remove one"
    ),
    Case(
      testDescription: "a field twice, once in quotes",
      text: "- file: a.csv\n  \"file\": b.csv",
      message: "s.yaml:1:3: field 'file' stands twice; remove one"
    ),
    Case(
      testDescription: "a list as a name",
      text: "- {file: a.csv, ? [b] : c}",
      message: "s.yaml:1:19: a field is named by a list or an entry; expected a word as the name"
    ),
    Case(
      testDescription: "an anchor",
      text: "- file: &name a.csv",
      message: "s.yaml:1:9: anchors (&) and aliases (*) are not read; write the text out, or put it"
        + " in quotes"
    ),
    Case(
      testDescription: "an alias",
      text: "- file: *name",
      message: "s.yaml:1:9: anchors (&) and aliases (*) are not read; write the text out, or put it"
        + " in quotes"
    ),
    Case(
      testDescription: "an anchor of an entry, after other line ends",
      text: "# æ\r# b\u{85}# c\u{2028}\r\n- &entry\n  file: a.csv",
      message: "s.yaml:5:3: anchors (&) and aliases (*) are not read; write the text out, or put it"
        + " in quotes"
    ),
    Case(
      testDescription: "an alias as a name",
      text: "- {file: a.csv, *b : c}",
      message: "s.yaml:1:17: anchors (&) and aliases (*) are not read; write the text out, or put"
        + " it in quotes"
    ),
    Case(
      testDescription: "a merge",
      text: "- file: a.csv\n  <<: x",
      message: "s.yaml:2:3: unknown field '<<' in file 'a.csv'; expected one of file, publisher,"
        + " table, title, sourceLine, address, retrieved, licence, region, period, measure, unit"
    ),
  ]

  @Test(arguments: cases) func refused(_ c: Case) throws {
    let error = try #require(throws: CatalogueError.self) {
      try SourceNotes.read(text: c.text, named: "s.yaml")
    }
    #expect(error.description == c.message)
  }

  @Test(arguments: [
    "no", "yes", "null", "~", "0301", "0o17", "1e3", "2014-01-01", "12:30:00", ".inf",
  ])
  func `a text is never taken for anything else`(_ text: String) throws {
    let note = try SourceNotes.read(text: "- {file: a.csv, title: \(text)}", named: "s.yaml")
    #expect(note.map(\.title) == [text])
  }

  @Test(arguments: [
    "R&D", "a &b *c", "Barne- & ungdom", "\"&anchor\"", "'*alias'", "2*3*4", "x *y* z",
    "|-\n    *fet* &b",
  ])
  func `signs of anchors inside a text are text`(_ text: String) throws {
    let plain = text.replacing("\"", with: "").replacing("'", with: "").replacing(
      "|-\n    ",
      with: ""
    )
    let note = try SourceNotes.read(text: "- file: a.csv\n  title: \(text)", named: "s.yaml")
    #expect(note.map(\.title) == [plain])
  }

  @Test func `a bomb of aliases is refused before it opens`() throws {
    var text = "- &a0 [x, x]\n"
    for level in 1...60 { text += "- &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    text += "- {*a60 : x}\n"
    let error = try #require(throws: CatalogueError.self) {
      try SourceNotes.read(text: text, named: "s.yaml")
    }
    #expect(error.problems.map(\.kind) == [.anchor])
  }

  @Test(arguments: ["[", "- ", "{a: ", "? ", "- a:\n"])
  func `endless nesting is refused`(_ piece: String) throws {
    var text = ""
    for depth in 0..<20_000 {
      text +=
        piece.hasSuffix("\n") ? String(repeating: " ", count: min(depth, 3000)) + piece : piece
      if text.utf8.count > 4_000_000 { break }
    }
    let error = try #require(throws: CatalogueError.self) {
      try SourceNotes.read(text: text, named: "s.yaml")
    }
    #expect(error.problems.count == 1)
  }

  @Test(arguments: 1...200) func `random text is read or refused, never fatal`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "- ", "file", ": ", "\n", "  ", "a.csv", "&a ", "*a", "[", "]", "{", "}", ",", "\"", "'", "#",
      "|", ">", "? ", "!", "%", "@", "`", "\\", "å", "\u{2028}", "\r", "\t", "---", "...", "\u{0}",
      "title", "\u{FEFF}", "<<", "\u{1F1F3}\u{1F1F4}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
    do throws(CatalogueError) {
      _ = try SourceNotes.read(text: text, named: "s.yaml")
    } catch {
      #expect(!error.description.isEmpty)
      #expect(error.problems.allSatisfy { !$0.description.contains("\n") })
    }
  }
}
