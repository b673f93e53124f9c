extension Prose {
  /// Reads plain text, as typed or as taken out of a PDF file.
  ///
  /// A blank line ends a paragraph. Where blank lines stand between almost all lines, as in text
  /// from some PDF files, only two in a row do. A short line before a capital letter, and a line
  /// that begins with a bullet, end or begin one too.
  package init(plainText text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let filled = lines.filter { !Self.isBlank($0) }
    let width = Self.usualWidth(of: filled)
    let mostBlanks = Self.isDoubleSpaced(lines) ? 1 : 0
    var block = Block()
    var blanks = 0
    var previous: Substring?
    for (index, line) in lines.enumerated() {
      if Self.isBlank(line) {
        blanks += 1
        continue
      }
      if blanks > mostBlanks || Self.startsBlock(line, after: previous, width: width) {
        append(block)
        block = Block()
      } else if !block.isEmpty {
        block.append(" ", at: Place(line: index + 1, column: 1))
      }
      block.append(line, at: Place(line: index + 1, column: 1))
      previous = line
      blanks = 0
    }
    append(block)
  }

  /// Reads the text taken out of a file with pages, each begun by a form feed.
  package init(pagedText text: String) {
    self.init(plainText: text)
    var starts = [1]
    var line = 1
    for character in text where character.isNewline {
      line += 1
      if character == "\u{C}" { starts.append(line) }
    }
    reading = .pages(starts)
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// The width that nine of ten lines keep within: where full lines end.
  private static func usualWidth(of lines: [Substring]) -> Int {
    let widths = lines.map(\.count).sorted()
    return widths.isEmpty ? 0 : widths[widths.count * 9 / 10]
  }

  /// Whether blank lines stand between almost all lines.
  private static func isDoubleSpaced(_ lines: [Substring]) -> Bool {
    let blank = lines.map(isBlank)
    var pairs = 0
    var spaced = 0
    for index in blank.indices.dropLast() where !blank[index] {
      pairs += 1
      if blank[index + 1] { spaced += 1 }
    }
    return pairs >= 4 && spaced * 10 >= pairs * 9
  }

  private static func startsBlock(_ line: Substring, after previous: Substring?, width: Int)
    -> Bool
  {
    let text = line.drop(while: \.isWhitespace)
    guard let first = text.first, let previous else { return false }
    if "•●▪◦*".contains(first) || first.unicodeScalars.first.map(isPrivate) == true { return true }
    let endsEarly = previous.count * 3 < width * 2
    return endsEarly && first.isUppercase
  }

  /// Whether a character is one of a symbol font: a bullet in text from PDF files.
  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value)
  }
}
