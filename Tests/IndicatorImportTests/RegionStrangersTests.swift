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

  @Test func `a text beside a single known region is told too`() throws {
    #expect(try told("0301 Oslo;2022;1\nMerk;2022;2\n").count == 1)
    #expect(try told("Oslo;2022;1\nSkole A;2022;2\nSkole B;2022;3\n") == [])
  }

  @Test func `a number that belongs to another name is told, and no place of the register's`()
    throws
  {
    let text =
      "0301;Oslo;2022;1\n4601;Bergen;2022;2\n1103;Stavanger;2022;3\n3103;Trondheim;2022;4\n"
    let header = "kommunenr;kommune;år;verdi"
    #expect(
      try told(text, header: header) == [
        "true misnamed-region: one region has a number that the register gives to another place; it is kept apart, under number and name: '3103 Trondheim' (Moss)"
      ]
    )
    #expect(
      try ReadCells("\(header)\n\(text)").cells.last
        == "verdi||3103 Trondheim Trondheim|2022|4.0"
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
    #expect(try told("Skole A;2022;1\nSkole B;2022;2\nOslo;2022;3\n") == [])
  }

  @Test(
    arguments: [
      "01 Stockholms län;2008;1\n03 Uppsala län;2008;2\n04 Södermanlands län;2008;3\n",
      "0128 Salem;2015;1\n0123 Järfälla;2015;2\n", "0301 Bergen;2022;1\n",
      "01 Bydel Gamle Oslo;2017;1\n02 Bydel Grünerløkka;2017;2\n",
      "3811 Dalabyggð;2021;1\n",
    ]
  )
  func `numbers of another country or list never get the register's names`(text: String) throws {
    let found = try told(text)
    #expect(found.count == 1 && found[0].contains("misnamed-region"))
    let read = try ReadCells("region;år;verdi\n\(text)")
    #expect(!read.categories.contains("unknown-region-code"))
    let cells = read.cells
    for (cell, row) in zip(cells, text.split(separator: "\n")) {
      let place = row.prefix { $0 != ";" }
      #expect(cell.contains("||\(place) "))
    }
  }

  @Test(
    arguments: [
      "0543 V. Slidre;2015;1\n", "0301 Oslo kommune;2015;1\n", "0219 Baerum;2015;1\n",
      "0633 Nore & Uvdal;2015;1\n", "18 Nordland fylke;2015;1\n", "0 Norge;2015;1\n",
    ]
  )
  func `another spelling is the same place`(text: String) throws {
    #expect(try told(Self.known + text).allSatisfy { !$0.contains("kept apart") })
  }

  @Test func `a county beside the codes does not rename the municipalities`() throws {
    let text = "kommunenr;fylke;år;verdi\n0101;Østfold;2015;1\n0104;Østfold;2015;2\n"
    #expect(try ReadCells(text).cells.allSatisfy { !$0.contains("0101 Østfold Østfold") })
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
