extension ReportDocument {
  /// The page as one HTML5 file that stands alone: no script, no request, figures inside.
  package func html() -> String {
    var main = "<h1>\(HTMLText.escaped(title))</h1>\n"
    for block in blocks { main += Self.html(block) }
    let navigation =
      home.map {
        "<nav><a href=\"\($0.page).html\">\(HTMLText.escaped($0.text))</a></nav>\n"
      } ?? ""
    return HTMLPage(title: title, language: language, navigation: navigation, main: main).html()
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      let level = min(level, 6)
      return "<h\(level)>\(HTMLText.content(text))</h\(level)>\n"
    case .paragraph(let text): return "<p>\(HTMLText.content(text))</p>\n"
    case .rich(let parts): return "<p>\(HTMLText.content(parts))</p>\n"
    case .remark(let text): return "<p class=\"note\">\(HTMLText.content(text))</p>\n"
    case .fact(let label, let text):
      return "<p><strong>\(HTMLText.escaped(label)):</strong> \(HTMLText.content(text))</p>\n"
    case .list(let points):
      return "<ul>\n" + points.map { "<li>\(HTMLText.content($0))</li>\n" }.joined() + "</ul>\n"
    case .points(let items, let start):
      let inner = items.map { "<li>\(item($0))</li>\n" }.joined()
      guard let start else { return "<ul>\n\(inner)</ul>\n" }
      return "<ol\(start == 1 ? "" : " start=\"\(start)\"")>\n\(inner)</ol>\n"
    case .quote(let blocks):
      return "<blockquote>\n\(blocks.map(html).joined())</blockquote>\n"
    case .preformatted(let text):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return "<pre>" + lines.map { HTMLText.escaped(String($0)) }.joined(separator: "\n")
        + "</pre>\n"
    case .rule: return "<hr>\n"
    case .links(let links):
      let items = links.map { link in
        let detail =
          link.detail.isEmpty
          ? "" : "<br><span class=\"note\">\(HTMLText.escaped(link.detail))</span>"
        return
          "<li><a href=\"\(link.page).html\">\(HTMLText.escaped(link.text))</a>\(detail)</li>\n"
      }
      return "<ul class=\"links\">\n" + items.joined() + "</ul>\n"
    case .table(let table): return table.html()
    case .figure(let figure): return html(figure)
    }
  }

  /// A point of a list: its only paragraph without an element of its own.
  private static func item(_ blocks: [Block]) -> String {
    guard let first = blocks.first else { return "" }
    let rest = blocks.dropFirst().map(html).joined()
    switch first {
    case .paragraph(let text): return HTMLText.content(text) + (rest.isEmpty ? "" : "\n" + rest)
    case .rich(let parts): return HTMLText.content(parts) + (rest.isEmpty ? "" : "\n" + rest)
    default: return html(first) + rest
    }
  }

  private static func html(_ figure: ReportFigure) -> String {
    let pictures = [figure.svg, figure.narrowSVG].map {
      $0.replacing(/^<\?xml[^>]*\?>\s*/, with: "")
    }
    // A style sheet shows the one that fits; a reader that knows none takes the first.
    return """
      <figure>
      <div class="wide">
      \(pictures[0])
      </div>
      <div class="narrow" hidden>
      \(pictures[1])
      </div>
      <figcaption>\(HTMLText.escaped(figure.numberedCaption))</figcaption>
      </figure>
      <details>
      <summary>\(HTMLText.escaped(figure.tableHeading))</summary>
      \(figure.table.html())</details>

      """
  }
}
