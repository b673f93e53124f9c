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
}
