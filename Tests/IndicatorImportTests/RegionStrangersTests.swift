import IndicatorImport
import IndicatorModel
import Testing

/// Regions that do not fit the register, among others that do.
@Suite struct RegionStrangersTests {
  private static let known = "0301 Oslo;2022;1\n4601 Bergen;2022;2\n1103 Stavanger;2022;3\n"

  /// What is told of a long table: the categories, with the messages.
  private func told(_ text: String, header: String = "region;år;verdi") throws -> [String] {
    try ReadCells("\(header)\n\(text)").findings
      .filter { ["unknown-region", "misnamed-region"].contains($0.category.rawValue) }
      .map { "\($0.severity == .warning) \($0.category.rawValue): \($0.message)" }
  }

  @Test(arguments: ["Herav", "03;01 Oslo", "4691 Bergen", "Ber,gen", "03O1 Oslo"])
  func `a text among known regions is no region without a warning`(text: String) throws {
    let found = try told(Self.known + "\"\(text)\";2022;4\n")
    #expect(
      found == [
        "true unknown-region: '\(text)' is not in the register, though the other regions are"
      ]
    )
  }

  @Test func `a number that belongs to another name is told`() throws {
    let text =
      "0301;Oslo;2022;1\n4601;Bergen;2022;2\n1103;Stavanger;2022;3\n3103;Trondheim;2022;4\n"
    #expect(
      try told(text, header: "kommunenr;kommune;år;verdi") == [
        "true misnamed-region: one region has a number that the register gives to another place: '3103 Trondheim' (Moss)"
      ]
    )
  }

  @Test func `a number printed once beside the name of another one is told`() throws {
    let rows = (2018...2021).map { "1860;Vestvågøy;\($0);5" }
    let others = ["0301;Oslo", "4601;Bergen", "1103;Stavanger"].flatMap { place in
      (2018...2022).map { "\(place);\($0);5" }
    }
    let text = (rows + ["1833;Vestvågøy;2022;5"] + others).joined(separator: "\n") + "\n"
    #expect(try told(text, header: "kommunenr;kommune;år;verdi").count == 1)
  }

  @Test(
    arguments: [
      "21 Svalbard;2022;4", "9999 Uoppgitt kommune;2022;4", "88 Ikke bosatt i Norge;2022;4",
      "13 Bergen (t.o.m. 1971);1970;4", "EAK Landet;2022;4", "0 Hele landet;2022;4",
      "Landet uten Oslo;2022;4", "3419 Våler (Hedm.);2022;4", "5501 Tromsø - Romsa;2022;4",
    ]
  )
  func `what statistics print beside municipalities is no stranger`(row: String) throws {
    #expect(try told(Self.known + row + "\n") == [])
  }

  @Test func `a file of other places is not held against the register`() throws {
    let text = "01 Stockholms län;2022;1\n13 Hallands län;2022;2\n03 Uppsala län;2022;3\n"
    #expect(try told(text) == [])
    #expect(try told("Skole A;2022;1\nSkole B;2022;2\nOslo;2022;3\n") == [])
  }

  @Test func `a number in brackets behind the name is the region's where the register has it`()
    throws
  {
    let text = "region;år;verdi\nOslo (0301);2022;5\nBergen (4601);2022;6\nMoss (2020);2022;7\n"
    let read = try ReadCells(text)
    #expect(
      read.cells == [
        "verdi||0301 Oslo|2022|5.0", "verdi||4601 Bergen|2022|6.0", "verdi||Moss (2020)|2022|7.0",
      ]
    )
    #expect(!read.categories.contains("unconfirmed-region-code"))
    let wrong = try ReadCells(text.replacing("(4601)", with: "(0302)"))
    #expect(wrong.cells[1] == "verdi||Bergen (0302)|2022|6.0")
    #expect(wrong.categories.contains("unconfirmed-region-code"))
  }
}
