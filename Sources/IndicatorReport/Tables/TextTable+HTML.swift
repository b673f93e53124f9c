import SVGCharts

extension TextTable {
  /// The table as an HTML element: caption, header cells with scope, figures to the right.
  ///
  /// It stands in a box that scrolls sideways by itself on a narrow screen and that the keyboard
  /// reaches, so that the page does not scroll.
  package func html() -> String {
    let label = HTMLText.escaped(numberedCaption)
    // A table that somebody wrote in a report file has no caption, and so names no region.
    let box =
      caption.isEmpty
      ? "<div class=\"table\" tabindex=\"0\">"
      : "<div class=\"table\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">"
    let title = caption.isEmpty ? "" : "<caption>\(label)</caption>\n"
    var result = "\(box)\n<table>\n\(title)<thead><tr>"
    for column in columns {
      let kind = column.isNumeric ? " class=\"number\"" : ""
      result += "<th scope=\"col\"\(kind)>\(HTMLText.escaped(column.title))</th>"
    }
    let hasTrends = trends.contains { $0 != nil } && trends.count == rows.count
    if hasTrends { result += "<th scope=\"col\">\(HTMLText.escaped(trendHeading))</th>" }
    result += "</tr></thead>\n<tbody>\n"
    for (number, row) in rows.enumerated() {
      result += "<tr>"
      for (position, cell) in row.enumerated() {
        let text = HTMLText.content(cell)
        if position == 0 {
          result += "<th scope=\"row\">\(text)</th>"
        } else if columns[position].isNumeric {
          result += "<td class=\"number\">\(text)</td>"
        } else {
          result += "<td>\(text)</td>"
        }
      }
      if hasTrends { result += "<td>\(trends[number].map(\.svg) ?? "")</td>" }
      result += "</tr>\n"
    }
    result += "</tbody>\n</table>\n</div>\n"
    if !notes.isEmpty {
      let lines = notes.map { HTMLText.content($0) }.joined(separator: "<br>")
      result += "<p class=\"note\">\(lines)</p>\n"
    }
    return result
  }
}
