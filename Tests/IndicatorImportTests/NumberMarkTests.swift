import IndicatorImport
import IndicatorModel
import Testing

/// Which mark stands before decimals, where most numbers could be read in two ways.
@Suite struct NumberMarkTests {
  private static let places = ["0301 Oslo", "4601 Bergen", "5001 Trondheim", "1103 Stavanger"]

  /// A table with a row for each list of cells, of places in turn and one year each round.
  private func table(_ header: String, _ rows: [String]) -> String {
    let lines = rows.enumerated().map { number, row in
      "\(Self.places[number % 4]);\(2010 + number / 4);\(row)"
    }
    return (["region;år;\(header)"] + lines).joined(separator: "\n") + "\n"
  }

  private func values(_ text: String) throws -> [String] {
    try ReadCells(text).cells.map { String($0.split(separator: "|").last ?? "") }
  }

  private func refusal(_ text: String) -> String? {
    do {
      let read = try ReadCells(text)
      Issue.record("read as \(read.cells)")
      return nil
    } catch ImportError.refused(_, let problems, _) {
      return problems.first?.category.rawValue
    } catch {
      return "\(error)"
    }
  }

  @Test func `one torn cell does not make thousandths of thousands`() {
    let rows = ["2,084", "1,930", "1,970", "2,005", "1,957", "2,004", "2,06", "2,048"]
    #expect(refusal(table("tall", rows)) == "undecided-decimal-mark")
  }

  @Test func `a point within a code is no proof that commas stand between thousands`() {
    let text = """
      kommunenr;år;tall
      0301;2012;135,854
      4.01;2012;159,108
      4601;2013;168,105
      1103;2012;114,156
      1103;2013;46,434

      """
    #expect(refusal(text) == "undecided-decimal-mark")
  }

  @Test func `few decimals among many of three are decimals as long as no zero ends them`() throws {
    let rows = ["12,5", "101,893", "7,214", "8,111", "9,307"]
    #expect(try values(table("andel", rows)).first == "12.5")
    #expect(try values(table("andel", rows))[1] == "101.893")
  }

  @Test func `points stand between thousands where smaller numbers of the series have none`() throws
  {
    let rows = ["708", "-3.170", "-4.530", "65", "3.286", "-927"]
    let read = try ReadCells(table("Flytting", rows))
    #expect(
      read.cells.map { $0.split(separator: "|").last ?? "" }.prefix(2) == ["708.0", "-3170.0"]
    )
    #expect(read.categories.contains("inferred-decimal-mark"))
  }

  @Test func `commas stand before decimals where larger numbers of the series have none`() throws {
    let rows = ["1907", "1,907", "2039", "8,114"]
    let read = try ReadCells(table("tall", rows))
    #expect(
      read.cells.map { $0.split(separator: "|").last ?? "" }.prefix(2) == ["1907.0", "1.907"]
    )
    #expect(read.categories.contains("inferred-decimal-mark"))
  }

  @Test func `whole numbers of another measure say nothing of marks`() {
    let rows = [
      "Boliger;5", "Boliger;8", "Boliger;12", "Boliger;7", "Areal;5,100", "Areal;8,250",
      "Areal;3,120", "Areal;9,330",
    ]
    #expect(refusal(table("statistikkvariabel;verdi", rows)) == "undecided-decimal-mark")
    let codes = rows.map {
      $0.replacing("Boliger", with: "1").replacing("Areal", with: "2")
    }
    #expect(refusal(table("kode;verdi", codes)) == "undecided-decimal-mark")
  }

  @Test func `numbers that are all of three digits behind a mark stay undecided`() {
    #expect(
      refusal(table("tall", ["51,511", "79,200", "156,514", "0", "100"]))
        == "undecided-decimal-mark"
    )
  }
}
