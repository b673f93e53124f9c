import IndicatorImport
import IndicatorModel
import Testing

/// Periods of which year and month, quarter or week stand in two places, and tables whose rows have
/// two regions.
@Suite struct PeriodPartsTests {
  /// A file's text with the cells it holds.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name = "fil.csv"
    var text: String
    var cells: [String]
  }

  static let cases = [
    Case(
      testDescription: "year and number of the month",
      text: "kommune;År;Måned;antall\nOslo;2019;1;5\nOslo;2019;12;6\nOslo;2020;01;7\n",
      cells: ["antall||Oslo|2019M01|5.0", "antall||Oslo|2019M12|6.0", "antall||Oslo|2020M01|7.0"]
    ),
    Case(
      testDescription: "year and name of the month, before the year",
      text: "Måned;År;kommune;ledige\nmars;2024;Oslo;5\nDesember;2024;Oslo;6\n",
      cells: ["ledige||Oslo|2024M03|5.0", "ledige||Oslo|2024M12|6.0"]
    ),
    Case(
      testDescription: "year, number and name of the month",
      text: "aar,maaned,månedsnavn,region,verdi\n2024,3,mars,Oslo,5\n2024,4,april,Oslo,6\n",
      cells: ["verdi||Oslo|2024M03|5.0", "verdi||Oslo|2024M04|6.0"]
    ),
    Case(
      testDescription: "year and quarter",
      text: "region;år;kvartal;verdi\nOslo;2019;1;5\nOslo;2019;2;6\nMoss;2019;4;7\n",
      cells: ["verdi||Oslo|2019K1|5.0", "verdi||Oslo|2019K2|6.0", "verdi||Moss|2019K4|7.0"]
    ),
    Case(
      testDescription: "year and quarter in words",
      text: "region;år;periode;verdi\nOslo;2019;1. kvartal;5\nOslo;2019;2. kvartal;6\n",
      cells: ["verdi||Oslo|2019K1|5.0", "verdi||Oslo|2019K2|6.0"]
    ),
    Case(
      testDescription: "year and quarter as a letter and number",
      text: "Year;Quarter;Region;Value\n2019;Q1;Oslo;5\n2019;Q4;Oslo;6\n",
      cells: ["Value||Oslo|2019K1|5.0", "Value||Oslo|2019K4|6.0"]
    ),
    Case(
      testDescription: "year and week",
      text: "kommune;år;uke;smittede\nOslo;2020;9;5\nOslo;2020;53;6\n",
      cells: ["smittede||Oslo|2020U09|5.0", "smittede||Oslo|2020U53|6.0"]
    ),
    Case(
      testDescription: "year and half-year",
      text: "kommune;år;halvår;saker\nOslo;2020;1;5\nOslo;2020;2;6\n",
      cells: ["saker||Oslo|2020H1|5.0", "saker||Oslo|2020H2|6.0"]
    ),
    Case(
      testDescription: "the whole year among its months",
      text: "kommune;år;måned;saker\nOslo;2020;jan;5\nOslo;2020;Hele året;60\n",
      cells: ["saker||Oslo|2020M01|5.0", "saker||Oslo|2020|60.0"]
    ),
    Case(
      testDescription: "months down and years across",
      text: "Måned;2019;2020*\nJanuar;5;6\nFebruar;7;8\n",
      cells: [
        "fil|||2019M01|5.0", "fil|||2020M01|6.0*", "fil|||2019M02|7.0", "fil|||2020M02|8.0*",
      ]
    ),
    Case(
      testDescription: "years down and months across",
      text: "År;jan;feb;mars;I alt\n2019;5;6;7;18\n2020;8;9;1;18\n",
      cells: [
        "fil|||2019M01|5.0", "fil|||2019M02|6.0", "fil|||2019M03|7.0", "fil|||2019|18.0",
        "fil|||2020M01|8.0", "fil|||2020M02|9.0", "fil|||2020M03|1.0", "fil|||2020|18.0",
      ]
    ),
    Case(
      testDescription: "months below years in two header lines",
      text: ";2023;;2024;\nkommune;november;desember;januar;februar\nOslo;5;6;7;8\n",
      cells: [
        "fil||Oslo|2023M11|5.0", "fil||Oslo|2023M12|6.0", "fil||Oslo|2024M01|7.0",
        "fil||Oslo|2024M02|8.0",
      ]
    ),
    Case(
      testDescription: "months across, the year in the file's name",
      name: "ledige_2024.csv",
      text: "kommune;januar;februar\nOslo;5;6\nMoss;7;8\n",
      cells: [
        "ledige_2024||Oslo|2024M01|5.0", "ledige_2024||Oslo|2024M02|6.0",
        "ledige_2024||Moss|2024M01|7.0", "ledige_2024||Moss|2024M02|8.0",
      ]
    ),
  ]

  @Test(arguments: cases) func `year and part make one period`(_ one: Case) throws {
    let read = try ReadCells(one.text, named: one.name)
    #expect(read.cells == one.cells)
    #expect(read.categories.contains("period-from-parts"))
  }

  @Test func `a year that the user tells completes months`() throws {
    let read = try ReadCells("kommune;måned;antall\nOslo;1;5\nOslo;2;6\n") {
      $0.note.period = .year(2024)
    }
    #expect(read.cells == ["antall||Oslo|2024M01|5.0", "antall||Oslo|2024M02|6.0"])
  }

  @Test func `months without a year are asked about`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells("kommune;måned;antall\nOslo;1;5\nOslo;2;6\n")
    }
    #expect(error.description.contains("add --period YEAR"))
  }

  @Test func `a week that its year does not have is refused with its place`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells("kommune;år;uke;antall\nOslo;2020;53;5\nOslo;2021;53;6\n")
    }
    #expect(
      error.description
        == "fil.csv:3:3: '53' is no part of the year of this row; expected a month, quarter or week as in the other rows"
    )
  }

  @Test func `a month below the sample that is none is refused with its place`() throws {
    let rows = (0..<4000).map { "Oslo;\(1600 + $0 / 12);\($0 % 12 + 1);\($0)\n" }.joined()
    let error = try #require(throws: ImportError.self) {
      try ReadCells("kommune;år;måned;antall\n" + rows + "Oslo;2021;13;6\n")
    }
    #expect(error.description.hasPrefix("fil.csv:4002:3: '13' is no part of the year"))
  }

  @Test func `a column of parts beside whole periods follows from them`() throws {
    let read = try ReadCells(
      "kommune;tid;kvartal;antall\nOslo;2019K1;1;5\nOslo;2019K2;2;6\nMoss;2019K1;1;5\n"
    )
    #expect(read.cells.first == "antall||Oslo|2019K1|5.0")
  }

  // MARK: - Two regions

  @Test func `two columns of regions are refused with what to add`() throws {
    let text = "Fra;Til;år;antall\nOslo;Bergen;2019;5\nOslo;Moss;2019;6\nMoss;Oslo;2019;7\n"
    let error = try #require(throws: ImportError.self) { try ReadCells(text) }
    #expect(
      error.description
        == "fil.csv:1: columns 'Fra' and 'Til' both hold regions; say which of them the figures are about: add --region-column 'Fra' or --region-column 'Til' (the other one becomes a category)"
    )
    let told = try ReadCells(text) { $0.regionColumn = "Til" }
    #expect(
      told.cells == [
        "antall|Fra: Oslo|Bergen|2019|5.0", "antall|Fra: Oslo|Moss|2019|6.0",
        "antall|Fra: Moss|Oslo|2019|7.0",
      ]
    )
  }

  @Test func `codes and names of two regions are refused too`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells(
        """
        bostedskommunenr;bostedskommune;arbeidskommunenr;arbeidskommune;år;pendlere
        0301;Oslo;4601;Bergen;2019;5
        0301;Oslo;3103;Moss;2019;6
        4601;Bergen;0301;Oslo;2019;7

        """
      )
    }
    #expect(error.description.contains("--region-column 'bostedskommunenr'"))
    #expect(error.description.contains("--region-column 'arbeidskommunenr'"))
  }

  @Test func `numbers before and after a change of the map are one region`() throws {
    let read = try ReadCells(
      "kommunenr_2019;kommunenr;år;antall\n0101;3001;2020;5\n0104;3002;2020;6\n0136;3002;2021;6\n"
    )
    #expect(read.cells.count == 3)
  }

  @Test func `a second column of regions with gaps is told of`() throws {
    let read = try ReadCells(
      "kommune;flyttet til kommune;år;antall\nOslo;Moss;2019;5\nOslo;;2019;8\nMoss;Oslo;2019;5\n"
    )
    #expect(read.cells.count == 3)
    let finding = read.findings.first { $0.category == "second-region-column" }
    #expect(finding?.severity == .warning)
  }
}
