@testable import IndicatorReport
import SVGCharts
import TestSupport
import Testing

@Suite struct DocxTableTests {
  /// The width of the text of a page, and the margins of a cell, in twentieths of a point.
  private static let (page, margins) = (9638, 170)

  private static func table(_ words: [[String]]) -> TextTable {
    var table = TextTable(
      caption: "Mål",
      columns: words[0].map { .init($0, isNumeric: $0.count.isMultiple(of: 2)) }
    )
    table.rows = Array(words.dropFirst())
    return table
  }

  @Test(arguments: 1...50)
  func `no word is broken where the page has room`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = ["Mål", "Periode", "Verdi", "G9b", "104,7\u{A0}%", "29,1\u{A0}prosentpoeng", "om"]
    let columns = Int.random(in: 1...7, using: &generator)
    let texts = (0..<5).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 1...6, using: &generator)).map { _ in
          words.randomElement(using: &generator) ?? ""
        }.joined(separator: " ")
      }
    }
    let table = Self.table(texts)
    let widths = ColumnWidths(of: table, textWidth: Self.page, size: 9, margins: Self.margins)
      .widths
    #expect(widths.count == columns)
    #expect(widths.reduce(0, +) <= Self.page)
    let needs = (0..<columns).map { column in
      texts.enumerated().flatMap { row, cells in
        cells[column].split(separator: " ").map { word in
          Typeface.width(of: String(word), size: 9, isBold: row == 0) * 20
        }
      }.max() ?? 0
    }
    let hasRoom = needs.reduce(0, { $0 + $1 * 1.04 + Double(Self.margins) }) <= Double(Self.page)
    if hasRoom {
      for (width, need) in zip(widths, needs) { #expect(Double(width - Self.margins) >= need) }
    } else {
      #expect(widths.allSatisfy { $0 > Self.margins })
    }
  }

  @Test func `every table names the margins that its widths were made for`() {
    var body = DocxBody(language: "nb")
    body.add(.table(Self.table([["Mål", "Verdi"], ["G1", "5"]])))
    body.add(.table(Self.table([["Mål"], ["G1"]])))
    let xml = body.xml()
    let margin = Self.margins / 2
    let expected =
      "<w:tblCellMar><w:left w:w=\"\(margin)\" w:type=\"dxa\"/><w:right w:w=\"\(margin)\" w:type=\"dxa\"/></w:tblCellMar>"
    #expect(xml.ranges(of: "<w:tbl>").count == 2)
    #expect(xml.ranges(of: expected).count == 2)
  }
}
