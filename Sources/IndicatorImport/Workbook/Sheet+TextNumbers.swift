extension Sheet {
  /// What became of the numbers that somebody stored as text.
  enum TextNumbers {
    /// The sheet with all of them written with a decimal point, and how many had another mark.
    case plain(Sheet, rewritten: Int)
    /// One that could be read in two ways, `1.234`.
    case undecided(String)
  }

  /// Writes the numbers that are stored as text as a workbook writes its own.
  ///
  /// A cell of type number has no decimal mark; a text has the one that its author's language uses.
  /// `12,5` would be no number otherwise, and `1.234` another one.
  ///
  /// - Parameter wanted: The mark if the user names one.
  /// - Returns: The sheet, or the text that says nothing.
  func withPlainNumbers(wanted: DecimalMark?) -> TextNumbers {
    var sniffer = NumberFormatSniffer()
    for row in rows {
      for cell in row.cells where cell.kind == .text { sniffer.look(at: cell.text) }
    }
    guard case .format(let format, _) = sniffer.verdict(wanted: wanted, fallback: .point) else {
      return .undecided(sniffer.ambiguousExample ?? "")
    }
    // Where texts speak for both marks, one that could be either is not guessed.
    if format.isDisputed, let example = sniffer.ambiguousExample { return .undecided(example) }
    var sheet = self
    var rewritten = 0
    for row in sheet.rows.indices {
      for cell in sheet.rows[row].cells.indices where sheet.rows[row].cells[cell].kind == .text {
        let text = sheet.rows[row].cells[cell].text
        guard let plain = Self.plain(text, format: format), plain != text else { continue }
        sheet.rows[row].cells[cell].text = plain
        rewritten += 1
      }
    }
    return .plain(sheet, rewritten: rewritten)
  }

  /// A number's text with a decimal point and without groups; `nil` for any other text.
  private static func plain(_ text: String, format: NumberFormat) -> String? {
    let marks: Set<Character> = [",", ".", "'", "’"]
    guard text.contains(where: marks.contains),
      NumberText(text, format: format, flags: ["*", "r", "p", "e", "b"]) != nil
    else { return nil }
    let decimalMark = Character(format.decimalMark.rawValue)
    return String(
      text.compactMap { character in
        if character == decimalMark { return "." }
        let isGroup = marks.contains(character) || character.isWhitespace
        return isGroup ? nil : character
      }
    )
  }
}
