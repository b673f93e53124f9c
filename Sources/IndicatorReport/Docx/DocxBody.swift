/// The text of a Word file: `word/document.xml`.
struct DocxBody {
  private let language: String
  private var content = ""
  /// The figures, in order.
  private(set) var figures: [ReportFigure] = []
  /// The addresses of links, in order.
  private(set) var addresses: [String] = []
  /// The numbered lists, in order: each counts for itself.
  private(set) var numberedLists: [DocxParts.NumberedList] = []
  private var tableCount = 0

  init(language: String) { self.language = language }

  /// The width of the text on an A4 page with 20 mm margins, in twentieths of a point.
  private static let textWidth = 9638
  /// The same in EMU, for pictures.
  private static let pictureWidth = 6_120_000

  /// Adds the title.
  mutating func title(_ text: String) { paragraph(Self.run(text), style: "Title") }

  /// Adds a block.
  mutating func add(_ block: ReportDocument.Block) { add(block, depth: 0, style: nil) }

  private mutating func add(_ block: ReportDocument.Block, depth: Int, style: String?) {
    switch block {
    // The title of the page is the title of the file, so that its parts are headings of level 1.
    case .heading(let level, let text):
      paragraph(Self.run(text), style: "Heading\(max(1, min(level - 1, 4)))")
    case .paragraph(let text): paragraph(Self.run(text), style: style)
    case .rich(let parts): paragraph(runs(parts), style: style)
    case .remark(let text): paragraph(Self.run(text), style: "Note")
    case .fact(let label, let text):
      paragraph(Self.run(label + ": ", format: "<w:b/><w:bCs/>") + Self.run(text), style: style)
    case .list(let points):
      for point in points { listItem(Self.run(point), of: DocxParts.pointsID, depth: depth) }
    case .points(let items, let start):
      var list = DocxParts.pointsID
      if let start {
        numberedLists.append(.init(start: start, level: Self.level(depth)))
        list = DocxParts.id(ofNumberedList: numberedLists.count - 1)
      }
      for item in items { add(item: item, of: list, depth: depth) }
    case .quote(let blocks): for inner in blocks { add(inner, depth: depth, style: "Quote") }
    case .preformatted(let text):
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        paragraph(Self.run(String(line)), style: "Code")
      }
    case .rule:
      content +=
        "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"808080\"/></w:pBdr></w:pPr></w:p>"
    case .links(let links):
      for link in links {
        let detail = link.detail.isEmpty ? "" : " – \(link.detail)"
        listItem(Self.run(link.text + detail), of: DocxParts.pointsID, depth: depth)
      }
    case .table(let table): add(table)
    case .figure(let figure): add(figure)
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ runs: String, style: String?) {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    content += "<w:p>\(properties)\(runs)</w:p>"
  }

  /// The level of a list within others; deeper ones are set like the fourth.
  private static func level(_ depth: Int) -> Int { min(depth, DocxParts.listLevels - 1) }

  private mutating func listItem(_ runs: String, of list: Int, depth: Int) {
    content +=
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(Self.level(depth))\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>\(runs)</w:p>"
  }

  private mutating func add(item: [ReportDocument.Block], of list: Int, depth: Int) {
    for (index, block) in item.enumerated() {
      switch block {
      case .paragraph(let text) where index == 0:
        listItem(Self.run(text), of: list, depth: depth)
      case .rich(let parts) where index == 0:
        listItem(runs(parts), of: list, depth: depth)
      default: add(block, depth: depth + 1, style: nil)
      }
    }
  }

  /// Text as a run, without the names of numbers.
  private static func run(_ text: String, format: String = "") -> String {
    let properties = format.isEmpty ? "" : "<w:rPr>\(format)</w:rPr>"
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
  }

  private mutating func runs(_ parts: [Inline], format: String = "") -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += Self.run(text, format: format)
      case .code(let text):
        result += Self.run(
          text,
          format: "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\"/>" + format
        )
      case .emphasis(let inner): result += runs(inner, format: format + "<w:i/><w:iCs/>")
      case .strong(let inner): result += runs(inner, format: format + "<w:b/><w:bCs/>")
      case .lineBreak: result += "<w:r><w:br/></w:r>"
      case .link(let address, let inner):
        let isWeb = ["http://", "https://", "mailto:"].contains(
          where: address.lowercased().hasPrefix
        )
        guard isWeb else {
          result += runs(inner, format: format)
          continue
        }
        addresses.append(address)
        result += "<w:hyperlink r:id=\"link\(addresses.count)\">"
        result += runs(inner, format: "<w:rStyle w:val=\"Hyperlink\"/>" + format)
        result += "</w:hyperlink>"
      }
    }
    return result
  }

  /// Escapes text for XML, without the names of numbers; what XML cannot hold is shown as a sign.
  static func escaped(_ text: String) -> String { HTMLText.escaped(MarkedText.plain(text)) }

  // MARK: Captions, tables, figures

  /// A caption whose number is a field: Word and LibreOffice make lists of tables and figures of it.
  private mutating func caption(_ number: String, _ text: String) {
    guard let space = number.lastIndex(of: " ") else {
      paragraph(Self.run(text), style: "Caption")
      return
    }
    let word = String(number[..<space])
    let count = String(number[number.index(after: space)...])
    paragraph(
      Self.run(word + "\u{A0}")
        + "<w:fldSimple w:instr=\" SEQ \(word) \\* ARABIC \">\(Self.run(count))</w:fldSimple>"
        + Self.run(". " + text),
      style: "Caption"
    )
  }

  private mutating func add(_ table: TextTable) {
    tableCount += 1
    if !table.caption.isEmpty { caption(table.number, table.caption) }
    let columns = max(1, table.columns.count)
    // The size is that of "Table Text". The margins stand in every table: LibreOffice takes wider
    // ones than those of the default style.
    let margin = 85
    let margins =
      "<w:left w:w=\"\(margin)\" w:type=\"dxa\"/><w:right w:w=\"\(margin)\" w:type=\"dxa\"/>"
    let widths = ColumnWidths(
      of: table,
      textWidth: Self.textWidth,
      size: 9,
      margins: 2 * margin
    ).widths
    let alternative = Self.escaped(table.numberedCaption)
    content +=
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(Self.textWidth)\" w:type=\"dxa\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"274247\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"274247\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C5CCCC\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>\(margins)</w:tblCellMar><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"\(alternative)\"/><w:tblDescription w:val=\"\(alternative)\"/></w:tblPr><w:tblGrid>"
    content += widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    if !table.columns.isEmpty {
      content += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
      for (index, column) in table.columns.enumerated() {
        cell(
          Self.run(column.title, format: "<w:b/><w:bCs/>"),
          width: widths[index],
          isNumeric: column.isNumeric
        )
      }
      content += "</w:tr>"
    }
    for row in table.rows {
      content += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for index in 0..<columns {
        let text = index < row.count ? row[index] : ""
        let isNumeric = index < table.columns.count && table.columns[index].isNumeric
        cell(Self.run(text), width: widths[index], isNumeric: isNumeric)
      }
      content += "</w:tr>"
    }
    content += "</w:tbl>"
    for note in table.notes { paragraph(Self.run(note), style: "Note") }
    if table.notes.isEmpty { content += "<w:p/>" }
  }

  private mutating func cell(_ runs: String, width: Int, isNumeric: Bool) {
    let side = isNumeric ? "<w:jc w:val=\"right\"/>" : ""
    content +=
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>\(side)</w:pPr>\(runs)</w:p></w:tc>"
  }

  private mutating func add(_ figure: ReportFigure) {
    figures.append(figure)
    let number = figures.count
    let (width, height) = Self.size(of: figure.svg)
    let text = Self.escaped(figure.description)
    content += """
      <w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(height)"/><wp:docPr id="\(number)" name="\(Self.escaped(figure.name))" descr="\(text)"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="\(number)" name="\(Self.escaped(figure.name))" descr="\(text)"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="png\(number)"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="svg\(number)"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
    caption(figure.number, figure.caption)
  }

  /// The size of a picture on the page, after the proportions of its view box.
  private static func size(of svg: String) -> (width: Int, height: Int) {
    guard let start = svg.firstRange(of: "viewBox=\"")?.upperBound,
      let end = svg[start...].firstIndex(of: "\"")
    else { return (pictureWidth, pictureWidth * 9 / 16) }
    let numbers = svg[start..<end].split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else {
      return (pictureWidth, pictureWidth * 9 / 16)
    }
    return (pictureWidth, Int((Double(pictureWidth) * numbers[3] / numbers[2]).rounded()))
  }

  /// The whole part.
  func xml() -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>\(content)<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
    """
  }
}
