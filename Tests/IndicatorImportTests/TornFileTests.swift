import Foundation
import IndicatorImport
import IndicatorModel
import Testing

/// Files of which a cell, a text or the end is missing.
@Suite struct TornFileTests {
  @Test func `an empty cell too many in one row is no empty end`() throws {
    let text =
      "region;år;verdi\n0301 Oslo;2022;12,5;\n4601 Bergen;2022;7,1\n1103 Stavanger;2022;8,1\n"
    #expect(try ReadCells.refusal(of: text) == ["ragged-row 2"])
  }

  @Test func `a delimiter at the end of every row is no cell`() throws {
    let text = "region;år;verdi\n0301 Oslo;2022;12,5;\n4601 Bergen;2022;7,1;\n"
    #expect(try ReadCells(text).cells.count == 2)
  }

  @Test func `a row that does not say what is measured is refused`() throws {
    let text = """
      region;statistikkvariabel;år;verdi
      0301 Oslo;Boliger;2022;5
      4601 Bergen;;2022;7

      """
    #expect(try ReadCells.refusal(of: text) == ["empty-measure 3"])
  }

  @Test func `a category that is empty in one row is told`() throws {
    let text = """
      region;kjønn;år;verdi
      0301 Oslo;Menn;2022;5
      0301 Oslo;Kvinner;2022;6
      4601 Bergen;;2022;7
      4601 Bergen;Kvinner;2022;8

      """
    let found = try ReadCells(text).findings.filter { $0.category == "empty-category" }
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.description.contains("line 4") == true)
  }

  @Test func `a category that is empty in every row is no slip`() throws {
    let text = "region;merke;år;verdi\n0301 Oslo;;2022;5\n4601 Bergen;;2022;7\n"
    #expect(try !ReadCells(text).categories.contains("empty-category"))
  }

  @Test(
    arguments: [
      ("5\n4601 Bergen;2022;", true), ("5\n4601 Bergen;2022;\n", false),
      (";\n4601 Bergen;2022;", false), ("5\n4601 Bergen;2022;6", false),
    ]
  )
  func `an end within the last row is told where its last cell is empty`(
    end: String,
    isTold: Bool
  ) throws {
    let text = "region;år;verdi\n1103 Stavanger;2022;4\n0301 Oslo;2022;" + end
    guard let read = try? ReadCells(text) else { return }
    #expect(read.categories.contains("cut-off") == isTold)
  }

  @Test(arguments: [("8,1", true), ("8", true), ("8,12", false), ("8,1\n", false)])
  func `an end within the last number is told where its decimals are fewer`(
    end: String,
    isTold: Bool
  ) throws {
    let text = """
      region;år;verdi
      0301 Oslo;2022;12,55
      4601 Bergen;2022;7,13
      1103 Stavanger;2022;9,91
      5001 Trondheim;2022;
      """
    for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      let bytes = (text + end).data(using: encoding) ?? .init()
      let read = try ReadCells(bytes: Array(bytes))
      #expect(read.categories.contains("cut-off") == isTold, "\(encoding)")
    }
  }

  @Test func `a source line under figures in the first column is a note`() throws {
    let text = """
      Folketall;år;region
      5;2022;0301 Oslo
      6;2022;4601 Bergen

      Kilde: SSB
      Sist endret: 20240101

      """
    let read = try ReadCells(text)
    #expect(read.cells.count == 2)
    #expect(read.notes == ["Kilde: SSB", "Sist endret: 20240101"])
  }
}
