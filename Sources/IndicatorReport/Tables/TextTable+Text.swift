extension TextTable {
  /// The table for a terminal: columns aligned, figures to the right.
  package func text() -> String {
    var widths = columns.map { Self.width(of: $0.title) }
    let shown = rows.map { $0.map { VisibleText.of(MarkedText.plain($0)) } }
    for row in shown {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], Self.width(of: cell))
      }
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (column, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - Self.width(of: cell))
        if column > 0 { line += "  " }
        line += columns[column].isNumeric ? padding + cell : cell + padding
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
    var result = caption.isEmpty ? "" : VisibleText.of(caption) + "\n\n"
    result += line(columns.map(\.title)) + "\n"
    result += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    for row in shown { result += line(row) + "\n" }
    if !notes.isEmpty {
      result += "\n" + notes.map { VisibleText.of(MarkedText.plain($0)) + "\n" }.joined()
    }
    return result
  }

  /// The columns of a terminal that a text takes: two for East Asian wide letters and emoji.
  private static func width(of text: String) -> Int {
    var width = 0
    for character in text {
      let value = character.unicodeScalars.first?.value ?? 0
      let isWide =
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
        || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
        || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
        || (0x1F300...0x1FAFF).contains(value)
      width += isWide ? 2 : 1
    }
    return width
  }
}
