import IndicatorImport
import IndicatorModel
import Testing

/// Tables that print a key only where it changes.
@Suite struct SteppedTableTests {
  private static let keys = "region;kjønn;år;verdi\n"

  @Test func `a row of keys with an empty value is a missing figure and no heading`() throws {
    let text = """
      0301 Oslo;Menn;2022;5
      ;;2023;
      ;Kvinner;2022;6
      ;;2023;7

      """
    let read = try ReadCells(Self.keys + text)
    #expect(
      read.cells == [
        "verdi|kjønn: Menn|0301 Oslo|2022|5.0", "verdi|kjønn: Menn|0301 Oslo|2023|''",
        "verdi|kjønn: Kvinner|0301 Oslo|2022|6.0", "verdi|kjønn: Kvinner|0301 Oslo|2023|7.0",
      ]
    )
    #expect(read.layout == "stepped")
  }

  @Test(arguments: ["Sum", "Herav:", "Sum;;;"])
  func `a text between the rows is no region where regions stand beside figures`(
    text: String
  ) throws {
    let table = """
      0301 Oslo;Menn;2022;5
      ;;2023;6
      \(text)
      ;Kvinner;2022;7
      ;;2023;8

      """
    #expect(try ReadCells.refusal(of: Self.keys + table) == ["stray-text 4"])
  }

  @Test(arguments: [";;2023", ";Kvinner2022;7", "Kvinner;2022;7"])
  func `a row that lost a cell is no heading`(row: String) throws {
    let table = """
      0301 Oslo;Menn;2022;5
      ;;2023;6
      \(row)
      ;;2023;8

      """
    #expect(try ReadCells.refusal(of: Self.keys + table) == ["ragged-row 4"])
  }

  @Test func `figures beside a key that others have above them are not taken`() throws {
    let text = """
      0301 Oslo
      ;Menn;2022;5
      ;Kvinner;2022;6
      4601 Bergen
      ;Menn;2022;7
      1103 Stavanger;Kvinner;2022;8

      """
    #expect(try ReadCells.refusal(of: Self.keys + text) == ["stray-text 7"])
  }

  @Test(
    arguments: [
      ("kommunenr;år;verdi", "0301;2022;5,5\n;2023;6,5\n4601;2022;7,5\n;2023;8,5\n"),
      ("kommune;år;verdi", "Oslo;2022;1.515.021\n;2023;476.727\nBergen;2022;7,5\n;2023;8,5\n"),
      ("region;år;verdi", "0301 Oslo;2022;1999\n;2023;2001\n4601 Bergen;2022;2002\n;2023;2003\n"),
    ]
  )
  func `keys are known as such though they or the figures look like something else`(
    header: String,
    rows: String
  ) throws {
    let read = try ReadCells(header + "\n" + rows)
    #expect(read.layout == "stepped")
    #expect(read.cells.count == 4)
    #expect(read.cells.allSatisfy { $0.contains("|2022|") || $0.contains("|2023|") })
  }
}
