import DelimitedText
import Foundation
import TestSupport
import Testing

@Suite struct TextSurveyTests {
  private static func survey(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws -> (
    TextSurvey, [String]
  ) {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "fil.csv").path
      try Data(bytes).write(to: URL(filePath: path))
      let survey = try TextSurvey(path: path, encoding: encoding)
      var cells: [String] = []
      try DelimitedTextFile(path: path, survey: survey, delimiter: 0x3B).forEachRow { row in
        cells += row.texts
      }
      return (survey, cells)
    }
  }

  private static func wide(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      isLittle
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var encoding: TextEncoding
    var cells: [String]
  }

  static let cases = [
    Case(testDescription: "ASCII", bytes: Array("a;b\n".utf8), encoding: .utf8, cells: ["a", "b"]),
    Case(
      testDescription: "UTF-8",
      bytes: Array("Tromsø;Ås\n".utf8),
      encoding: .utf8,
      cells: ["Tromsø", "Ås"]
    ),
    Case(
      testDescription: "UTF-8 with a mark",
      bytes: [0xEF, 0xBB, 0xBF] + Array("ø\n".utf8),
      encoding: .utf8,
      cells: ["ø"]
    ),
    Case(
      testDescription: "UTF-8 with two marks",
      bytes: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("\"ø\"\n".utf8),
      encoding: .utf8,
      cells: ["ø"]
    ),
    Case(
      testDescription: "ISO-8859-1",
      bytes: Array("Troms".utf8) + [0xF8, 0x0A],
      encoding: .latin1,
      cells: ["Tromsø"]
    ),
    Case(
      testDescription: "Windows-1252, a dash and š",
      bytes: [0xF8, 0x20, 0x96, 0x20, 0x9A, 0x0A],
      encoding: .windows1252,
      cells: ["ø – š"]
    ),
    Case(
      testDescription: "UTF-16 with a mark",
      bytes: [0xFF, 0xFE] + wide("Tromsø;b\n", isLittle: true),
      encoding: .utf16LittleEndian,
      cells: ["Tromsø", "b"]
    ),
    Case(
      testDescription: "UTF-16 without a mark",
      bytes: wide("Tromsø;𝄞;b\n", isLittle: true),
      encoding: .utf16LittleEndian,
      cells: ["Tromsø", "𝄞", "b"]
    ),
    Case(
      testDescription: "UTF-16 with the high byte first",
      bytes: wide("Tromsø;b\n", isLittle: false),
      encoding: .utf16BigEndian,
      cells: ["Tromsø", "b"]
    ),
    Case(
      testDescription: "a NUL, 0x1A and line ends at the end",
      bytes: Array("a;b\n".utf8) + [0x1A, 0, 0x0A],
      encoding: .utf8,
      cells: ["a", "b"]
    ),
  ]

  @Test(arguments: cases) func `finds the encoding`(_ one: Case) throws {
    let (survey, cells) = try Self.survey(one.bytes)
    #expect(survey.encoding == one.encoding)
    #expect(cells == one.cells)
  }

  /// Bytes are looked at many together; what is met at their edges must not be missed, nor anything
  /// behind the end be read.
  @Test(arguments: 0...70) func `a sign is seen wherever it stands`(place: Int) throws {
    for rest in 0...20 {
      let before = [UInt8](repeating: 0x61, count: place)
      let after = [UInt8](repeating: 0x62, count: rest)
      func encoding(_ sign: [UInt8]) throws -> TextEncoding {
        try Self.survey(before + sign + after + [0x0A]).0.encoding
      }
      #expect(try encoding([0xC3, 0xB8]) == .utf8)
      #expect(try encoding([0xF8]) == .latin1)
      #expect(try encoding([0x96]) == .windows1252)
      #expect(try encoding(Array("€".utf8)) == .utf8)
      #expect(
        throws: DelimitedTextError.controlCharacter(
          line: 1,
          byte: place,
          found: "a control character (1A)"
        )
      ) { try Self.survey(before + [0x1A] + after + [0x63, 0x0A]) }
      #expect(
        throws: DelimitedTextError.controlCharacter(
          line: 1,
          byte: place,
          found: "a NUL byte (00)"
        )
      ) { try Self.survey(before + [0] + after + [0x63, 0x0A]) }
    }
  }

  @Test func `looks at the whole file, not at its start`() throws {
    let start = Array(String(repeating: "abc;def\n", count: 40_000).utf8)
    #expect(try Self.survey(start + [0xF8, 0x0A]).0.encoding == .latin1)
    #expect(try Self.survey(start + Array("ø\n".utf8)).0.encoding == .utf8)
  }

  static let mistakes: [(bytes: [UInt8], error: DelimitedTextError)] = [
    ([], .empty), ([0xEF, 0xBB, 0xBF], .empty),
    (
      Array("a\nTroms".utf8) + [0xC3, 0x28, 0x0A],
      .invalidBytes(encoding: .utf8, line: 2, byte: 7, found: "C3 28")
    ),
    (
      Array("ø\nBod".utf8) + [0xF8, 0x0A],
      .mixedEncodings(line: 2, byte: 6, found: "F8 0A")
    ),
    (
      Array("a\nb".utf8) + [0x00] + Array("c\n".utf8),
      .controlCharacter(line: 2, byte: 3, found: "a NUL byte (00)")
    ),
  ]

  @Test(arguments: mistakes) func `damage is found with line and byte`(
    _ one: (bytes: [UInt8], error: DelimitedTextError)
  ) throws {
    let found = try #require(throws: DelimitedTextError.self) { try Self.survey(one.bytes) }
    if case .mixedEncodings(let line, let byte, _) = found,
      case .mixedEncodings(let l, let b, _) = one.error
    {
      #expect((line, byte) == (l, b))
    } else {
      #expect(found == one.error)
    }
  }

  @Test func `text encoded twice and lost characters are seen`() throws {
    #expect(try Self.survey(Array("TromsÃ¸\n".utf8)).0.isDoubleEncoded)
    #expect(try !Self.survey(Array("Tromsø\n".utf8)).0.isDoubleEncoded)
    #expect(try Self.survey(Array("Troms\u{FFFD}\n".utf8)).0.hasReplacementCharacters)
  }
}
