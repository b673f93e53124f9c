package import IndicatorModel

/// A page of a report: blocks in order, independent of how they are written.
package struct ReportDocument: Sendable {
  /// One block of a page.
  package indirect enum Block: Hashable, Sendable {
    /// A heading; level 2 for the parts of a page, deeper below them.
    case heading(level: Int, String)
    /// A paragraph.
    case paragraph(String)
    /// A paragraph with emphasis and links.
    case rich([Inline])
    /// A small paragraph: remarks, long lists of names.
    case remark(String)
    /// A labelled fact: "Parter: KS, KRD".
    case fact(label: String, text: String)
    /// A list of points.
    case list([String])
    /// A list whose points are blocks; with the number of the first where they are numbered.
    case points([[Block]], start: Int?)
    /// A quotation.
    case quote([Block])
    /// Text that keeps its lines.
    case preformatted(String)
    /// A line across the page.
    case rule
    /// A list of links with a line of text each.
    case links([Link])
    /// A table.
    case table(TextTable)
    /// A figure.
    case figure(ReportFigure)
  }

  /// A link to a page of the same report.
  package struct Link: Hashable, Sendable {
    /// The page's file, without ending, relative to this page.
    package var page: String
    /// The text of the link.
    package var text: String
    /// What stands after it.
    package var detail: String
    /// Makes a link.
    package init(page: String, text: String, detail: String) {
      self.page = page
      self.text = text
      self.detail = detail
    }
  }

  /// The title of the page.
  package var title: String
  /// The language code for the `lang` attribute.
  package var language: String
  /// A link back to the overview; `nil` on the overview itself.
  package var home: Link?
  /// The content.
  package var blocks: [Block]

  /// Makes a page.
  package init(title: String, language: String, home: Link? = nil, blocks: [Block] = []) {
    self.title = title
    self.language = language
    self.home = home
    self.blocks = blocks
  }

  /// The figures of the page, in order.
  package var figures: [ReportFigure] {
    blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// The page with numbers before the captions of its tables and figures: "Tabell 1.", "Figur 2.".
  package func numbered(in language: Language) -> ReportDocument {
    var result = self
    var (tables, figures) = (0, 0)
    for index in result.blocks.indices {
      switch result.blocks[index] {
      case .table(var table) where !table.caption.isEmpty:
        tables += 1
        table.number = "\(Wording.table[language]) \(tables)"
        result.blocks[index] = .table(table)
      case .figure(var figure):
        figures += 1
        figure.number = "\(Wording.figure[language]) \(figures)"
        result.blocks[index] = .figure(figure)
      default: break
      }
    }
    return result
  }
}

/// A figure of a report: the picture, its text and its numbers.
package struct ReportFigure: Hashable, Sendable {
  /// The file's name without folder and ending, unique in the report.
  package var name: String
  /// The picture as a stand-alone SVG document.
  package var svg: String
  /// The same laid out anew for a narrow screen, on which the other would be too small to read.
  package var narrowSVG: String
  /// "Figur 1", given when the whole page is known; empty before.
  package var number = ""
  /// The caption, without number.
  package var caption: String
  /// The text alternative: what the picture shows.
  package var description: String
  /// The numbers drawn.
  package var table: TextTable
  /// The heading over the numbers: "Tallene i figuren".
  package var tableHeading: String

  /// Makes a figure.
  package init(
    name: String,
    svg: String,
    narrowSVG: String,
    caption: String,
    description: String,
    table: TextTable,
    tableHeading: String
  ) {
    self.name = name
    self.svg = svg
    self.narrowSVG = narrowSVG
    self.caption = caption
    self.description = description
    self.table = table
    self.tableHeading = tableHeading
  }

  /// The caption with its number.
  package var numberedCaption: String { number.isEmpty ? caption : "\(number). \(caption)" }
}
