import IndicatorImport
import IndicatorModel
import TestSupport
import Testing

/// Small workbooks of our own, each with a quirk of those that sites hand out.
@Suite struct WorkbookTests {
  private func read(
    _ sheets: [SmallWorkbook.Sheet],
    options: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ReadCells {
    try ReadCells(
      bytes: SmallWorkbook(sheets: sheets).bytes,
      named: "bok.xlsx",
      options: options
    )
  }

  private func messages(_ read: ReadCells, _ category: String) -> [String] {
    read.findings.filter { $0.category.rawValue == category }.map(\.message.description)
  }

  static let table: [[SmallWorkbook.Cell]] = [
    ["region", "år", "verdi"], ["0301 Oslo", 2019, 1], ["4601 Bergen", 2019, 2.5],
  ]

  @Test func `shared and inline texts, numbers stored as text, dates, formula errors`() throws {
    let read = try read([
      .init(
        name: "Ark1",
        rows: [
          ["region", "dag", "verdi"],
          [.text("0301 Oslo"), .date(43831), .text("12.5")],
          ["4601 Bergen", .date(43831), 3],
          ["5501 Tromsø", .date(43831), ".."],
        ]
      )
    ])
    #expect(
      read.cells == [
        "verdi||0301 Oslo|2020-01-01|12.5", "verdi||4601 Bergen|2020-01-01|3.0",
        "verdi||5501 Tromsø|2020-01-01|'..'",
      ]
    )
  }

  @Test func `merged header cells stand above each of their columns`() throws {
    let read = try read([
      .init(
        name: "Ark1",
        rows: [
          ["", "2019", "", "2020", ""], ["", "Menn", "Kvinner", "Menn", "Kvinner"],
          ["0301 Oslo", 1, 2, 3, 4],
        ],
        merged: ["B1:C1", "D1:E1"]
      )
    ])
    #expect(
      read.cells == [
        "Menn||0301 Oslo|2019|1.0", "Kvinner||0301 Oslo|2019|2.0", "Menn||0301 Oslo|2020|3.0",
        "Kvinner||0301 Oslo|2020|4.0",
      ]
    )
  }

  @Test func `a header of three rows above one column of values`() throws {
    let read = try read([
      .init(
        name: "Ark1",
        rows: [
          ["06445: Andel sysselsatte, etter region, år og alder"], [],
          ["", "Sysselsatte i prosent"], ["", "2021"], ["", "15-74 år"], ["3801 Horten", 62.5],
          ["3802 Holmestrand", 66.5], [], ["Kilde: SSB"],
        ]
      )
    ])
    #expect(
      read.cells == [
        "Sysselsatte i prosent|alder: 15-74 år|3801 Horten|2021|62.5",
        "Sysselsatte i prosent|alder: 15-74 år|3802 Holmestrand|2021|66.5",
      ]
    )
    #expect(read.categories.contains("footnotes"))
  }

  @Test func `sheets of the same form are one table, a copy and another form are left out`() throws
  {
    let read = try read([
      .init(name: "Om tallene", rows: [["Disse tallene er laget for et møte."]]),
      .init(name: "Fylker", rows: Self.table),
      .init(name: "Kommuner", rows: [Self.table[0], ["5501 Tromsø", 2019, 7]]),
      .init(name: "Utdrag", rows: Array(Self.table.prefix(2))),
      .init(name: "Notat", rows: [["hva", "hvem"], ["møte", "alle"]]),
      .init(name: "Gjemt", rows: Self.table, isHidden: true),
    ])
    #expect(
      read.cells == [
        "verdi||0301 Oslo|2019|1.0", "verdi||4601 Bergen|2019|2.5", "verdi||5501 Tromsø|2019|7.0",
      ]
    )
    #expect(
      messages(read, "other-sheets") == [
        "2 sheets of the same form are read as one table: 'Fylker', 'Kommuner'; others are chosen "
          + "with --sheet: 'Om tallene', 'Utdrag', 'Notat', 'Gjemt'"
      ]
    )
  }

  @Test func `sheets named by years tell the time of their figures`() throws {
    let rows: [[SmallWorkbook.Cell]] = [["region", "antall"], ["0301 Oslo", 5]]
    let read = try read([
      .init(name: "2019", rows: rows), .init(name: "2020", rows: [rows[0], ["0301 Oslo", 6]]),
    ])
    #expect(read.cells == ["antall||0301 Oslo|2019|5.0", "antall||0301 Oslo|2020|6.0"])
    #expect(
      messages(read, "period-from-sheet").first
        == "no column and no header names a time; 2019 is taken from the name of sheet '2019' "
        + "(otherwise: --period)"
    )
  }

  @Test func `a sheet is chosen by name or number`() throws {
    let sheets: [SmallWorkbook.Sheet] = [
      .init(name: "Fylker", rows: Self.table),
      .init(name: "Kommuner", rows: [Self.table[0], ["5501 Tromsø", 2019, 7]]),
    ]
    for choice in ["kommuner", "2"] {
      #expect(try read(sheets) { $0.sheet = choice }.cells == ["verdi||5501 Tromsø|2019|7.0"])
    }
    let error = try #require(throws: ImportError.self) {
      try read(sheets) { $0.sheet = "Bydeler" }
    }
    #expect(
      error.description
        == "bok.xlsx: there is no sheet 'Bydeler'; the workbook has 'Fylker', 'Kommuner'"
    )
  }

  @Test func `tables side by side with the same headers are one`() throws {
    let read = try read([
      .init(
        name: "Ark1",
        rows: [
          ["Region", "Kjønn", "År", "Antall", "", "Region", "Kjønn", "År", "Antall"],
          ["Oslo", "Kvinner", 2019, 1, "", "Oslo", "Begge", 2019, 3],
          ["Oslo", "Menn", 2019, 2],
        ]
      )
    ])
    #expect(
      read.cells == [
        "Antall|Kjønn: Kvinner|Oslo|2019|1.0", "Antall|Kjønn: Menn|Oslo|2019|2.0",
        "Antall|Kjønn: Begge|Oslo|2019|3.0",
      ]
    )
    #expect(
      messages(read, "side-by-side-tables")
        == ["2 tables with the same headers lie side by side and are read as one"]
    )
  }

  @Test func `another table at the side is left out with a warning`() throws {
    let read = try ReadCells(
      "Region;År;Antall;;Gruppe;Sum\nOslo;2019;1;;unge;10\nBergen;2019;2;;gamle;20\n"
    )
    #expect(read.cells == ["Antall||Oslo|2019|1.0", "Antall||Bergen|2019|2.0"])
    #expect(
      messages(read, "side-by-side-tables")
        == [
          "another table lies beside this one: columns 5–6 are not read; save them as a file of "
            + "their own"
        ]
    )
  }

  @Test func `an empty column between years sets no tables apart`() throws {
    let read = try ReadCells("region;2019;;2020\n0301 Oslo;1;;2\n4601 Bergen;3;;4\n")
    #expect(read.cells.count == 4)
    #expect(messages(read, "side-by-side-tables").isEmpty)
  }

  // MARK: - Refused

  @Test func `entities are refused`() throws {
    var archive = ZipBuilder()
    archive.add(
      "xl/workbook.xml",
      Array(
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>"
          .utf8
      )
    )
    let error = try #require(throws: ImportError.self) {
      try ReadCells(bytes: archive.bytes, named: "bok.xlsx")
    }
    #expect(
      error.description
        == "bok.xlsx: 'xl/workbook.xml' in the workbook cannot be read: the XML declares a document "
        + "type (DOCTYPE), which no office program writes; it is not read"
    )
  }

  @Test func `an OpenDocument spreadsheet is refused with the way out`() throws {
    var archive = ZipBuilder()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    let error = try #require(throws: ImportError.self) {
      try ReadCells(bytes: archive.bytes, named: "bok.ods")
    }
    #expect(
      error.description
        == "bok.ods: the file is an OpenDocument spreadsheet (.ods), not an Excel workbook (.xlsx); "
        + "save the table as .xlsx or CSV and import that"
    )
  }

  @Test func `an old workbook is refused with the way out`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells(
        bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600),
        named: "bok.xls"
      )
    }
    #expect(
      error.description
        == "bok.xls: this is an old Excel file (.xls) or a protected workbook, not a table of "
        + "statistics; open it in a spreadsheet and save it as .xlsx without a password, or as CSV"
    )
  }
}
