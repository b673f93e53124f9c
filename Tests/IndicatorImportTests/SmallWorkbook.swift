import TestSupport

/// Makes small workbooks for tests.
struct SmallWorkbook {
  /// A cell as it is stored.
  enum Cell: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    case none
    /// A text of the table that all sheets share.
    case shared(String)
    /// A text in the cell itself.
    case text(String)
    case number(Double)
    /// The days since 1899-12-30, shown as a date.
    case date(Int)
    /// An error of a formula.
    case error(String)

    init(stringLiteral value: String) { self = value.isEmpty ? .none : .shared(value) }
    init(floatLiteral value: Double) { self = .number(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
  }

  /// A sheet.
  struct Sheet {
    var name: String
    var rows: [[Cell]]
    /// Areas of merged cells: `B1:C1`.
    var merged: [String] = []
    var isHidden = false
  }

  var sheets: [Sheet]

  /// The file's bytes.
  var bytes: [UInt8] {
    var texts: [String] = []
    var archive = ZipBuilder()
    func add(_ name: String, _ text: String) {
      archive.add(name, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(text)".utf8))
    }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    add(
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )
    let tabs = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(sheet.isHidden ? " state=\"hidden\"" : "") r:id=\"s\(index + 1)\"/>"
    }
    add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(tabs.joined())</sheets></workbook>"
    )
    let links = sheets.indices.map {
      "<Relationship Id=\"s\($0 + 1)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(package)\">\(links.joined())<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
    )
    add(
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    )
    for (index, sheet) in sheets.enumerated() {
      let rows = sheet.rows.enumerated().map { number, row in
        let cells = row.enumerated().map { column, cell in
          Self.xml(cell, at: "\(Self.letter(column))\(number + 1)", texts: &texts)
        }
        return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
      }
      let merged =
        sheet.merged.isEmpty
        ? ""
        : "<mergeCells>\(sheet.merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
      add(
        "xl/worksheets/sheet\(index + 1).xml",
        "<worksheet xmlns=\"\(main)\"><sheetData>\(rows.joined())</sheetData>\(merged)</worksheet>"
      )
    }
    let items = texts.map { "<si><t xml:space=\"preserve\">\(Self.escaped($0))</t></si>" }
    add("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(items.joined())</sst>")
    return archive.bytes
  }

  private static func letter(_ column: Int) -> String {
    String(UnicodeScalar(UInt8(65 + column)))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static func xml(_ cell: Cell, at place: String, texts: inout [String]) -> String {
    switch cell {
    case .none: return ""
    case .shared(let text):
      let number = texts.firstIndex(of: text) ?? texts.count
      if number == texts.count { texts.append(text) }
      return "<c r=\"\(place)\" t=\"s\"><v>\(number)</v></c>"
    case .text(let text):
      return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    case .number(let number): return "<c r=\"\(place)\"><v>\(number)</v></c>"
    case .date(let day): return "<c r=\"\(place)\" s=\"1\"><v>\(day)</v></c>"
    case .error(let text): return "<c r=\"\(place)\" t=\"e\"><v>\(text)</v></c>"
    }
  }
}
