import IndicatorImport
import IndicatorModel
import Testing

/// Tables whose rows go on behind what looks like their end, or begin anew within.
@Suite struct InterruptedTableTests {
  @Test func `a header in the middle of a table with years across is no region`() throws {
    let text = """
      region;statistikkvariabel;2022;2023
      0301 Oslo;Boliger;5;6
      region;statistikkvariabel;2022;2023
      4601 Bergen;Boliger;7;8
      """
    #expect(try ReadCells.refusal(of: text + "\n") == ["repeated-header 3"])
    let rest = try ReadCells(text + "\n") { $0.skipsBadRows = true }
    #expect(rest.rejected.map(\.line) == [3])
    #expect(rest.cells.count == 4)
  }

  @Test func `a row of data with a sign behind the source line is not taken for a note`() throws {
    let text = """
      region;2022;2023
      0301 Oslo;5;6
      4601 Bergen;7;8

      Kilde: SSB
      1103 Stavanger;9;..
      """
    #expect(try ReadCells.refusal(of: text + "\n") == ["stacked-tables 6"])
  }

  @Test(arguments: [
    "0301 Oslo;Menn;2022;5\n;;2023;7\n;Kvinner;2022;4\n;;2023;7\nKilde: SSB;;;\n4601 Bergen;Menn;2022;\n",
    "0301 Oslo;Menn;2022;5\n0301 Oslo;Menn;2023;5\nKilde: SSB;;;\n0301 Oslo;Menn;2024;\n",
  ])
  func `a row without a figure behind a source line is no note`(rows: String) throws {
    let found = try ReadCells.refusal(of: "region;kjønn;år;verdi\n" + rows)
    #expect(found.map { $0.prefix(14) } == ["stacked-tables"])
  }

  @Test func `a source line and a date may end a table`() throws {
    let text = """
      region;kjønn;år;verdi
      0301 Oslo;Menn;2022;5
      0301 Oslo;Menn;2023;5
      Kilde: SSB;;;
      Sist endret;;01.02.2024;

      """
    #expect(try ReadCells(text).cells.count == 2)
  }
}
