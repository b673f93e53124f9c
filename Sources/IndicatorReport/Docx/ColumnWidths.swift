import SVGCharts

/// How wide the columns of a table are on a page.
///
/// No word is broken while the page has room for it: each column gets at least its longest word, and
/// what is left goes to the columns whose texts are longer than that.
struct ColumnWidths {
  /// The widths in the unit of the page, which they fill together.
  let widths: [Int]

  /// Measures the texts of a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - textWidth: The width of the page's text, in twentieths of a point.
  ///   - size: The size of the letters, in points.
  ///   - margins: The room beside the text of a cell, in twentieths of a point.
  init(of table: TextTable, textWidth: Int, size: Double, margins: Int) {
    let count = max(1, table.columns.count)
    var needs: [Double] = []
    var wishes: [Double] = []
    for column in 0..<count {
      var texts = table.rows.compactMap { column < $0.count ? MarkedText.plain($0[column]) : nil }
      var (word, line) = (0.0, 0.0)
      if column < table.columns.count { texts.append(table.columns[column].title) }
      for (index, text) in texts.enumerated() {
        let isBold = index == texts.count - 1
        func width(_ text: Substring) -> Double {
          Typeface.width(of: String(text), size: size, isBold: isBold)
        }
        line = max(line, width(text[...]))
        word = max(word, text.split(separator: " ").map(width).max() ?? 0)
      }
      // A hair more: another reader's letters are not quite as wide as those measured here.
      needs.append(word * 20 * 1.04 + Double(margins))
      wishes.append(line * 20 * 1.04 + Double(margins))
    }
    let room = Double(textWidth)
    let needed = needs.reduce(0, +)
    let wished = wishes.reduce(0, +)
    let chosen: [Double]
    if wished <= room {
      chosen = wishes.map { $0 * room / max(1, wished) }
    } else if needed <= room {
      let share = (room - needed) / max(1, wished - needed)
      chosen = zip(needs, wishes).map { $0 + ($1 - $0) * share }
    } else {
      chosen = needs.map { $0 * room / needed }
    }
    widths = chosen.map { Int($0) }
  }
}
