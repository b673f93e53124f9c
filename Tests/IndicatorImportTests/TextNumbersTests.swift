import IndicatorImport
import TestSupport
import Testing

/// Numbers that a workbook holds as text.
@Suite struct TextNumbersTests {
  /// A workbook with one sheet; a text stands in quotes, everything else is a number.
  private static func workbook(_ rows: [[String]]) -> [UInt8] {
    func cell(_ content: String, _ column: Int, _ row: Int) -> String {
      let place = "\(Character(UnicodeScalar(UInt8(65 + column))))\(row)"
      return content.hasPrefix("'")
        ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(content.dropFirst())</t></is></c>"
        : "<c r=\"\(place)\"><v>\(content)</v></c>"
    }
    let body = rows.enumerated().map { number, cells in
      "<row r=\"\(number + 1)\">"
        + cells.enumerated().map { cell($1, $0, number + 1) }.joined() + "</row>"
    }.joined()
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    return ZipBuilder([
      "[Content_Types].xml": """
      <Types xmlns="\(package)/content-types"><Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
      """,
      "_rels/.rels": """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" \
      Type="\(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """,
      "xl/workbook.xml": """
      <workbook xmlns="\(main)" xmlns:r="\(relations)"><sheets>\
      <sheet name="Ark1" sheetId="1" r:id="r1"/></sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" \
      Type="\(relations)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
      """,
      "xl/worksheets/sheet1.xml":
        "<worksheet xmlns=\"\(main)\"><sheetData>\(body)</sheetData></worksheet>",
    ]).bytes
  }

  @Test func `a decimal comma in a text is a decimal mark`() throws {
    let read = try ReadCells(
      bytes: Self.workbook([
        ["'kommune", "'år", "'andel", "'antall"], ["'Oslo", "2019", "'70,9 %", "12"],
        ["'Moss", "2019", "'6,5 %", "1234.5"],
      ]),
      named: "tall.xlsx"
    )
    #expect(
      read.cells == [
        "andel||Oslo|2019|70.9", "antall||Oslo|2019|12.0", "andel||Moss|2019|6.5",
        "antall||Moss|2019|1234.5",
      ]
    )
    #expect(read.categories.contains("numbers-as-text"))
  }

  @Test func `points between thousands in a text are understood where a comma proves them`() throws
  {
    let read = try ReadCells(
      bytes: Self.workbook([
        ["'kommune", "'år", "'beløp"], ["'Oslo", "2019", "'1.234"], ["'Moss", "2019", "'12.345,5"],
      ]),
      named: "tall.xlsx"
    )
    #expect(read.cells == ["beløp||Oslo|2019|1234.0", "beløp||Moss|2019|12345.5"])
  }

  @Test func `a text that can be read in two ways is refused`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells(
        bytes: Self.workbook([["'kommune", "'år", "'antall"], ["'Oslo", "2019", "'1.234"]]),
        named: "tall.xlsx"
      )
    }
    #expect(
      error.description
        == "tall.xlsx: the text '1.234' can be read as a number in two ways; add --decimal-mark comma or --decimal-mark point"
    )
  }
}
