import IndicatorImport
import IndicatorModel
import Testing

/// Small files of our own, each with a quirk of files found in the wild.
@Suite struct TableReaderTests {
  @Test func `a row that is left out leaves none of its cells behind`() throws {
    let read = try ReadCells("region;2019;2020;2021\n0301 Oslo;1;2;3\n4601 Bergen;4;mye;6\n") {
      $0.skipsBadRows = true
    }
    #expect(read.cells.map { $0.contains("Oslo") } == [true, true, true])
    #expect(read.rejected.map(\.line) == [3])
    #expect(read.rejected.map(\.column) == [3])
    #expect(read.rejected.map(\.text) == ["mye"])
  }

  @Test func `every cell of a row that cannot be read is listed`() throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells("region;2019;2020;2021\n0301 Oslo;få;2;mange\n")
    }
    #expect(
      error.description == """
        fil.csv:2:2: 'få' is neither a number nor a sign that SSB uses; expected digits with a decimal comma
        fil.csv:2:4: 'mange' is neither a number nor a sign that SSB uses; expected digits with a decimal comma
        """
    )
  }

  @Test func `a word for exactness that is not known leaves its value out too`() throws {
    let read = try ReadCells(
      "region;år;verdi;presisjon\n0301 Oslo;2019;1;om lag\n0301 Oslo;2020;2;nessten\n"
    ) { $0.skipsBadRows = true }
    #expect(read.cells == ["verdi||0301 Oslo|2019|1.0"])
    #expect(read.rejected.map(\.text) == ["nessten"])
  }

  @Test func `text under a blank line of separators is a note, not a region`() throws {
    let read = try ReadCells(
      "region;2019;2020\n0301 Oslo;1;2\n4601 Bergen;3;4\n;;\nUttrekket gjelder bosatte;;\n"
    )
    #expect(read.cells.count == 4)
    #expect(read.categories.contains("footnotes"))
  }

  /// A file's text with the cells it holds.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var cells: [String]
    var categories: Set<String> = []
  }

  static let cases = [
    Case(
      testDescription: "long, as the StatBank exports it",
      text: """
        "07459: Befolkning, etter region, statistikkvariabel og år"

        "region";"statistikkvariabel";"år";"verdi"
        "0301 Oslo";"Personer";"2019";681071
        "0301 Oslo";"Personer";"2020";..
        """,
      cells: ["Personer||0301 Oslo|2019|681071.0", "Personer||0301 Oslo|2020|'..'"],
      categories: ["missing-marks"]
    ),
    Case(
      testDescription: "wide, with measure and year in the header",
      text: "\"region\";\"Personer 2019\";\"Personer 2020\"\n\"0301 Oslo\";1;2\n",
      cells: ["Personer||0301 Oslo|2019|1.0", "Personer||0301 Oslo|2020|2.0"]
    ),
    Case(
      testDescription: "a crosstab with a merged cell above two columns",
      text: """
        10484: Transport, etter år, statistikkvariabel og strekning;;
        ;;
        ;Passasjerer;
        ;Bergensbanen;Dovrebanen
        2015;10;20
        ;;
        Kilde:;;
        SSB;;
        """,
      cells: [
        "Passasjerer|strekning: Bergensbanen|2015|10.0",
        "Passasjerer|strekning: Dovrebanen|2015|20.0",
      ].map { $0.replacing("|2015", with: "||2015") },
      categories: ["footnotes", "no-region"]
    ),
    Case(
      testDescription: "stepped rows with empty repeated keys",
      text: """
        "Population by sex, age and time"

        " "," ","2012","2013"
        "Total"
        " ","0 years",5,6
        " ","1 year",7,8
        "Women"
        " ","0 years",2,3
        " ","1 year",3,4
        """,
      cells: [
        "Population|sex: Total; age: 0 years||2012|5.0",
        "Population|sex: Total; age: 0 years||2013|6.0",
        "Population|sex: Total; age: 1 year||2012|7.0",
        "Population|sex: Total; age: 1 year||2013|8.0",
        "Population|sex: Women; age: 0 years||2012|2.0",
        "Population|sex: Women; age: 0 years||2013|3.0",
        "Population|sex: Women; age: 1 year||2012|3.0",
        "Population|sex: Women; age: 1 year||2013|4.0",
      ]
    ),
    Case(
      testDescription: "lost zeros beside codes of four digits",
      text: "kommunenr;år;antall\n301;2019;1\n4601;2019;2\n",
      cells: ["antall||0301|2019|1.0", "antall||4601|2019|2.0"],
      categories: ["lost-leading-zero", "codes-only"]
    ),
    Case(
      testDescription: "Udir's header with points, a percent sign, and a space between thousands",
      text: """
        sep=;
        Kommunekode;Kommune;2021.Alle eierformer.Antall barnehager;2021.Alle eierformer.Andel
        0301;Oslo;5 525;70,9%
        4601;Bergen;300;65,1%
        """,
      cells: [
        "Antall barnehager|inndeling: Alle eierformer|0301 Oslo|2021|5525.0",
        "Andel|inndeling: Alle eierformer|0301 Oslo|2021|70.9",
        "Antall barnehager|inndeling: Alle eierformer|4601 Bergen|2021|300.0",
        "Andel|inndeling: Alle eierformer|4601 Bergen|2021|65.1",
      ],
      categories: ["percent-and-count-mixed"]
    ),
    Case(
      testDescription: "numbers for the sexes are keys where they tell rows apart",
      text:
        "OMRÅDE;KØN;TID;INDHOLD\n000;1;2008K1;5\n000;2;2008K1;6\n751;1;2008K1;7\n751;2;2008K1;8\n",
      cells: [
        "INDHOLD|KØN: 1|000|2008K1|5.0", "INDHOLD|KØN: 2|000|2008K1|6.0",
        "INDHOLD|KØN: 1|751|2008K1|7.0", "INDHOLD|KØN: 2|751|2008K1|8.0",
      ],
      categories: ["numeric-key-columns"]
    ),
    Case(
      testDescription: "provisional figures and periods",
      text: "region;år;verdi\n0301 Oslo;2019;12,5*\n0301 Oslo;2020*;13,5\n",
      cells: ["verdi||0301 Oslo|2019|12.5*", "verdi||0301 Oslo|2020|13.5*"]
    ),
  ]

  @Test(arguments: cases) func `reads`(_ one: Case) throws {
    let read = try ReadCells(one.text)
    #expect(read.cells == one.cells)
    #expect(one.categories.subtracting(read.categories).isEmpty, "\(read.categories)")
  }

  /// A file that needs an option, or is none of ours.
  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var message: String
  }

  static let refusals = [
    Refusal(
      testDescription: "no header",
      text: "101,30544\n104,32182\n1103,130000\n",
      message:
        "fil.csv:1: the first line is data, not a header; add --period YEAR --header-rows 0 --measure NAME"
    ),
    Refusal(
      testDescription: "no time",
      text: "Region;Antall\n0301 Oslo;5\n",
      message:
        "fil.csv:1: neither a column nor a header says which time the figures are about; add --period YEAR (columns: 1 'Region', 2 'Antall')"
    ),
    Refusal(
      testDescription: "a decimal mark that cannot be told",
      text: "region;år;verdi\n0301 Oslo;2019;1.234\n",
      message:
        "fil.csv: '1.234' can be read in two ways; add --decimal-mark comma or --decimal-mark point"
    ),
    Refusal(
      testDescription: "a decimal comma between commas",
      text: "region,år,verdi\nOslo,2019,12,5\nBergen,2019,7\n",
      message:
        "fil.csv:2:4: the row has 4 cells, the header 3; is a decimal comma written in a file whose cells are set apart by commas?"
    ),
    Refusal(
      testDescription: "a code list",
      text: "\"code\";\"parentCode\";\"level\";\"name\"\n\"1\";\"\";\"1\";\"Bolig\"\n",
      message:
        "fil.csv:1: a list of codes and names, not a statistic: there is no column of values (columns: 1 'code', 2 'parentCode', 3 'level', 4 'name')"
    ),
    Refusal(
      testDescription: "the same header twice",
      text: "region;år;verdi;verdi\n0301 Oslo;2019;1;2\n",
      message:
        "fil.csv:1:4: columns 3 and 4 have the same header 'verdi'; rename one, or leave one out with --ignore-column 4"
    ),
  ]

  @Test(arguments: refusals) func `refuses`(_ one: Refusal) throws {
    let error = try #require(throws: ImportError.self) { try ReadCells(one.text) }
    #expect(error.description == one.message)
  }
}
