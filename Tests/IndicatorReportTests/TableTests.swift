import IndicatorReport
import Testing
import TestSupport

@Suite struct TextTableTests {
  static let table = TextTable(
    caption: "Bostøtte | <b>mottakere</b>",
    columns: [.init("Region"), .init("Verdi", isNumeric: true)],
    rows: [
      ["0301 Oslo", "9\u{A0}089"], ["=cmd|'/c calc'!A1", ".."], ["\u{1B}[2J<script>*x*", "1"],
    ],
    notes: [".. = tallgrunnlag mangler"]
  )

  @Test func `is text`() { expectSnapshot(Self.table.text(), named: "table.txt") }
  @Test func `is Markdown`() { expectSnapshot(Self.table.markdown(), named: "table.md") }
  @Test func `is HTML`() { expectSnapshot(Self.table.html(), named: "table.html") }

  @Test func `columns without content are left out, the first one never`() {
    let table = TextTable(
      caption: "",
      columns: [.init("a"), .init("b"), .init("c")],
      rows: [["", "", "x"]]
    )
    #expect(table.withoutEmptyColumns().columns.map(\.title) == ["a", "c"])
    #expect(table.withoutEmptyColumns().rows == [["", "x"]])
  }
}

@Suite struct DataTableTests {
  static let table = DataTable(
    columns: ["region", "value", "note"],
    rows: [
      [.text("0301"), .number(155_500), .text("a, \"b\"")],
      [.text("=1+1"), .number(-4.2), .null],
      [.text("＝x"), .integer(-1), .text("linje\nto\u{1B}")],
    ]
  )

  @Test func `is CSV that a spreadsheet does not run`() {
    #expect(
      Self.table.csv() == """
        region,value,note
        0301,155500,"a, ""b""\"
        '=1+1,-4.2,
        '＝x,-1,"linje
        to\u{1B}"

        """
    )
  }

  @Test func `is JSON with null for none`() {
    #expect(
      Self.table.json() == #"""
        [
          {"region": "0301", "value": 155500, "note": "a, \"b\""},
          {"region": "=1+1", "value": -4.2, "note": null},
          {"region": "＝x", "value": -1, "note": "linje\nto\u001b"}
        ]

        """#
    )
    #expect(DataTable(columns: ["a"]).json() == "[]\n")
  }
}
