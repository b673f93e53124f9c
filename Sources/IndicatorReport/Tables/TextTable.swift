package import SVGCharts

/// A table for people: headings, rows of finished texts, and the lines under it.
///
/// Independent of where it is shown: the renderers write it as text, Markdown and HTML.
package struct TextTable: Hashable, Sendable {
  /// A column.
  package struct Column: Hashable, Sendable {
    /// The heading.
    package var title: String
    /// Whether the cells are figures and stand to the right.
    package var isNumeric: Bool
    /// Makes a column.
    package init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// "Tabell 1", given when the whole page is known; empty elsewhere.
  package var number = ""
  /// What the table shows, in one line.
  package var caption: String
  /// The columns; the first one names the row.
  package var columns: [Column]
  /// The cells, as many in each row as there are columns.
  package var rows: [[String]]
  /// How the values of each row went, for the pages that can show it; empty where nothing is shown.
  package var trends: [Sparkline?] = []
  /// The heading over them: "Utvikling".
  package var trendHeading = ""
  /// Symbols explained, what is missing, the source: a line each.
  package var notes: [String]

  /// Makes a table.
  package init(caption: String, columns: [Column], rows: [[String]] = [], notes: [String] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The caption with its number.
  package var numberedCaption: String { number.isEmpty ? caption : "\(number). \(caption)" }

  /// The table without the columns that are empty in every row.
  package func withoutEmptyColumns() -> TextTable {
    let kept = columns.indices.filter { column in
      column == 0 || rows.contains { !$0[column].isEmpty }
    }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }
}
