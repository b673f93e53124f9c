import IndicatorImport
import IndicatorModel
import Testing

/// Quirks of tables as statistics sites and spreadsheets hand them out, one small file each.
@Suite struct TableQuirkTests {
  /// A file's text with the cells it holds, in words, and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var cells: [String]
    var categories: Set<String> = []
  }

  private static let oslo = "verdi||0301 Oslo|2019|1234.5"

  // MARK: - Text and numbers

  static let texts = [
    Case(
      testDescription: "a line that names the delimiter",
      text: "sep=|\nregion|år|verdi\n0301 Oslo|2019|1234,5\n",
      cells: [oslo]
    ),
    Case(
      testDescription: "tabs",
      text: "region\tår\tverdi\n0301 Oslo\t2019\t1234,5\n",
      cells: [oslo]
    ),
    Case(testDescription: "bars", text: "region|år|verdi\n0301 Oslo|2019|1234,5\n", cells: [oslo]),
    Case(
      testDescription: "commas and a decimal point",
      text: "region,år,verdi\n0301 Oslo,2019,1234.5\n",
      cells: [oslo]
    ),
    Case(
      testDescription: "commas and a decimal comma in quotes",
      text: "region,år,verdi\n0301 Oslo,2019,\"1234,5\"\n",
      cells: [oslo]
    ),
    Case(
      testDescription: "semicolons and a decimal point",
      text: "region;år;verdi\n0301 Oslo;2019;1234.5\n",
      cells: [oslo]
    ),
    Case(
      testDescription: "thousands by a space, decimals by a comma",
      text: "region;år;verdi\n0301 Oslo;2019;1 234,5\n",
      cells: [oslo]
    ),
    Case(
      testDescription: "thousands by no-break spaces of two widths",
      text: "region;år;verdi\n0301 Oslo;2019;1\u{A0}234,5\n4601 Bergen;2019;1\u{202F}234\n",
      cells: [oslo, "verdi||4601 Bergen|2019|1234.0"]
    ),
    Case(
      testDescription: "thousands by a point where a decimal comma proves it",
      text: "region;år;verdi\n0301 Oslo;2019;1.234,5\n4601 Bergen;2019;1.234\n",
      cells: [oslo, "verdi||4601 Bergen|2019|1234.0"]
    ),
    Case(
      testDescription: "thousands by a comma where a decimal point proves it",
      text: "region;år;verdi\n0301 Oslo;2019;1,234.5\n4601 Bergen;2019;1,234\n",
      cells: [oslo, "verdi||4601 Bergen|2019|1234.0"]
    ),
    Case(
      testDescription: "thousands by an apostrophe",
      text: "region;år;verdi\n0301 Oslo;2019;1'234.5\n",
      cells: [oslo]
    ),
    Case(
      testDescription: "exponents, percent signs, signs with spaces and the true minus",
      text:
        "region;år;verdi\n0301 Oslo;2019;4e+05\n4601 Bergen;2019; -1 362 250 \n5501 Tromsø;2019;\u{2212}4,2\n1103 Stavanger;2019;+7\n",
      cells: [
        "verdi||0301 Oslo|2019|400000.0", "verdi||4601 Bergen|2019|-1362250.0",
        "verdi||5501 Tromsø|2019|-4.2", "verdi||1103 Stavanger|2019|7.0",
      ]
    ),
    Case(
      testDescription: "a percent sign behind every number is the unit",
      text: "region;år;andel\n0301 Oslo;2019;94,2 %\n4601 Bergen;2019;5%\n",
      cells: ["andel||0301 Oslo|2019|94.2", "andel||4601 Bergen|2019|5.0"]
    ),
    Case(
      testDescription: "text encoded twice",
      text: "region;år;verdi\n5501 TromsÃ¸;2019;1\n",
      cells: ["verdi||5501 Tromsø|2019|1.0"],
      categories: ["double-encoded"]
    ),
  ]

  // MARK: - Signs

  static let signs = [
    Case(
      testDescription: "SSB's",
      text:
        "\"07459: Folk, etter region og år\"\n\"region\";\"2019\";\"2020\";\"2021\";\"2022\";\"2023\"\n\"0301 Oslo\";.;..;...;:;-\n",
      cells: [
        "Folk||0301 Oslo|2019|'.'", "Folk||0301 Oslo|2020|'..'", "Folk||0301 Oslo|2021|'...'",
        "Folk||0301 Oslo|2022|':'", "Folk||0301 Oslo|2023|0.0-",
      ],
      categories: ["missing-marks"]
    ),
    Case(
      testDescription: "R's and SQL's",
      text: "region;år;verdi\n0301 Oslo;2019;NA\n4601 Bergen;2019;NULL\n5501 Tromsø;2019;1\n",
      cells: [
        "verdi||0301 Oslo|2019|'NA'", "verdi||4601 Bergen|2019|'NULL'",
        "verdi||5501 Tromsø|2019|1.0",
      ],
      categories: ["missing-marks"]
    ),
    Case(
      testDescription: "an empty cell keeps its place",
      text: "region;år;verdi\n0301 Oslo;2019;\n4601 Bergen;2019;1\n",
      cells: ["verdi||0301 Oslo|2019|''", "verdi||4601 Bergen|2019|1.0"],
      categories: ["missing-marks"]
    ),
  ]

  // MARK: - Layouts

  static let layouts = [
    Case(
      testDescription: "a preamble, a blank line, and a footer with source, unit and date",
      text: """
        Folkemengde i kommunene
        Laget for årsrapporten

        region;2019;2020
        0301 Oslo;1;2
        4601 Bergen;3;4

        Kilde: SSB
        Sist endret: 20200101

        """,
      cells: [
        "Folkemengde i kommunene||0301 Oslo|2019|1.0",
        "Folkemengde i kommunene||0301 Oslo|2020|2.0",
        "Folkemengde i kommunene||4601 Bergen|2019|3.0",
        "Folkemengde i kommunene||4601 Bergen|2020|4.0",
      ],
      categories: ["footnotes"]
    ),
    Case(
      testDescription: "an unnamed column that numbers the rows",
      text: ";region;år;verdi\n0;0301 Oslo;2019;5\n1;4601 Bergen;2019;6\n",
      cells: ["verdi||0301 Oslo|2019|5.0", "verdi||4601 Bergen|2019|6.0"],
      categories: ["index-column"]
    ),
    Case(
      testDescription: "a column that is the same in every row",
      text: "region;kjønn;år;verdi\n0301 Oslo;Alle;2019;5\n4601 Bergen;Alle;2019;6\n",
      cells: ["verdi|kjønn: Alle|0301 Oslo|2019|5.0", "verdi|kjønn: Alle|4601 Bergen|2019|6.0"],
      categories: ["constant-column"]
    ),
    Case(
      testDescription: "the same headers under group headings",
      text: ";2019;;2020;\nregion;menn;kvinner;menn;kvinner\n0301 Oslo;1;2;3;4\n",
      cells: [
        "menn||0301 Oslo|2019|1.0", "kvinner||0301 Oslo|2019|2.0", "menn||0301 Oslo|2020|3.0",
        "kvinner||0301 Oslo|2020|4.0",
      ]
    ),
    Case(
      testDescription: "three header rows",
      text: """
        ;Folk;;;
        ;2019;;2020;
        region;menn;kvinner;menn;kvinner
        0301 Oslo;1;2;3;4

        """,
      cells: [
        "Folk|inndeling: menn|0301 Oslo|2019|1.0", "Folk|inndeling: kvinner|0301 Oslo|2019|2.0",
        "Folk|inndeling: menn|0301 Oslo|2020|3.0", "Folk|inndeling: kvinner|0301 Oslo|2020|4.0",
      ]
    ),
    Case(
      testDescription: "columns of measures",
      text: "region;år;menn;kvinner\n0301 Oslo;2019;1;2\n",
      cells: ["menn||0301 Oslo|2019|1.0", "kvinner||0301 Oslo|2019|2.0"]
    ),
    Case(
      testDescription: "regions across",
      text: "år;Oslo;Bergen;Tromsø\n2019;1;2;3\n2020;4;5;6\n",
      cells: [
        "fil||Oslo|2019|1.0", "fil||Bergen|2019|2.0", "fil||Tromsø|2019|3.0", "fil||Oslo|2020|4.0",
        "fil||Bergen|2020|5.0", "fil||Tromsø|2020|6.0",
      ],
      categories: ["region-in-header", "no-measure-name"]
    ),
  ]

  // MARK: - Regions and periods

  static let keys = [
    Case(
      testDescription: "codes with letters before, names in a column of their own",
      text: "nr;kommune;år;verdi\nK-0301;Oslo;2019;1\nK-4601;Bergen;2019;2\n",
      cells: ["verdi||0301 Oslo|2019|1.0", "verdi||4601 Bergen|2019|2.0"]
    ),
    Case(
      testDescription: "the years of a code in its name",
      text: "region;år;verdi\n0101 Halden (-2019);2019;1\n3001 Halden (2020-2023);2020;2\n",
      cells: ["verdi||0101 Halden (-2019)|2019|1.0", "verdi||3001 Halden (2020-2023)|2020|2.0"]
    ),
    Case(
      testDescription: "names only",
      text: "kommune;år;verdi\nOslo;2019;1\nBergen;2019;2\n",
      cells: ["verdi||Oslo|2019|1.0", "verdi||Bergen|2019|2.0"],
      categories: ["no-region-codes"]
    ),
    Case(
      testDescription: "a header in no language we know; the values tell",
      text:
        "xyz;abc;def\n0301 Oslo;2019;1\n0301 Oslo;2020;2\n4601 Bergen;2019;3\n4601 Bergen;2020;4\n",
      cells: [
        "def||0301 Oslo|2019|1.0", "def||0301 Oslo|2020|2.0", "def||4601 Bergen|2019|3.0",
        "def||4601 Bergen|2020|4.0",
      ]
    ),
    Case(
      testDescription: "quarters",
      text: "region;kvartal;verdi\n0301 Oslo;2019K1;1\n0301 Oslo;2. kvartal 2019;2\n",
      cells: ["verdi||0301 Oslo|2019K1|1.0", "verdi||0301 Oslo|2019K2|2.0"]
    ),
    Case(
      testDescription: "months",
      text: "region;måned;verdi\n0301 Oslo;2019M01;1\n0301 Oslo;2019M02;2\n",
      cells: ["verdi||0301 Oslo|2019M01|1.0", "verdi||0301 Oslo|2019M02|2.0"]
    ),
    Case(
      testDescription: "weeks",
      text: "region;uke;verdi\n0301 Oslo;2019U01;1\n0301 Oslo;2019U02;2\n",
      cells: ["verdi||0301 Oslo|2019U01|1.0", "verdi||0301 Oslo|2019U02|2.0"]
    ),
    Case(
      testDescription: "half-years",
      text: "region;halvår;verdi\n0301 Oslo;2019H1;1\n0301 Oslo;2. halvår 2019;2\n",
      cells: ["verdi||0301 Oslo|2019H1|1.0", "verdi||0301 Oslo|2019H2|2.0"]
    ),
    Case(
      testDescription: "school years",
      text: "region;skoleår;verdi\n0301 Oslo;2018-19;1\n0301 Oslo;2019-20;2\n",
      cells: ["verdi||0301 Oslo|2018/2019|1.0", "verdi||0301 Oslo|2019/2020|2.0"]
    ),
    Case(
      testDescription: "days in words",
      text: "region;tidspunkt;verdi\n0301 Oslo;per 31.12.2011;1\n0301 Oslo;per 30.06.2011;2\n",
      cells: ["verdi||0301 Oslo|2011-12-31|1.0", "verdi||0301 Oslo|2011-06-30|2.0"]
    ),
    Case(
      testDescription: "a provisional year in the header",
      text: "region;2019;2020*\n0301 Oslo;1;2\n",
      cells: ["fil||0301 Oslo|2019|1.0", "fil||0301 Oslo|2020|2.0*"]
    ),
  ]

  @Test(arguments: texts + signs + layouts + keys) func `reads`(_ one: Case) throws {
    let read = try ReadCells(one.text)
    #expect(read.cells == one.cells)
    #expect(one.categories.subtracting(read.categories).isEmpty, "\(read.categories)")
  }

  // MARK: - Options in place of guesses

  @Test func `every guess can be told otherwise`() throws {
    let marks = try ReadCells("region;år;verdi\n0301 Oslo;2019;1.234\n") { $0.decimalMark = .point }
    #expect(marks.cells == ["verdi||0301 Oslo|2019|1.234"])
    let header = try ReadCells("0301;30544\n4601;32182\n") {
      $0.headerRows = 0
      $0.note.measure = "Personer"
      $0.note.period = .year(2016)
    }
    #expect(header.cells == ["Personer||0301|2016|30544.0", "Personer||4601|2016|32182.0"])
    let columns = try ReadCells("a;b;c;d\n0301;4601;2019;7\n") {
      $0.regionColumn = "2"
      $0.periodColumn = "c"
      $0.valueColumns = ["d"]
      $0.ignoredColumns = ["a"]
    }
    #expect(columns.cells == ["d||4601|2019|7.0"])
    let skipped = try ReadCells("a;b;c\nregion;år;verdi\n0301 Oslo;2019;1\n") { $0.skippedRows = 1 }
    #expect(skipped.cells == ["verdi||0301 Oslo|2019|1.0"])
  }

  /// A file that is refused.
  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var message: String
  }

  static let refusals = [
    Refusal(
      testDescription: "letters that an earlier program lost",
      text: "region;år;verdi\nTroms\u{FFFD};2019;1\n",
      message:
        "fil.csv: the file holds U+FFFD where letters were lost by an earlier program; download it again"
    ),
    Refusal(
      testDescription: "an unknown word among numbers, every place listed",
      text: "region;2019;2020\n0301 Oslo;mye;1\n4601 Bergen;2;lite\n",
      message: """
        fil.csv:2:2: 'mye' is neither a number nor a sign that SSB uses; expected digits with a decimal comma
        fil.csv:3:3: 'lite' is neither a number nor a sign that SSB uses; expected digits with a decimal comma
        """
    ),
    Refusal(
      testDescription: "a period that is none",
      text: "region;år;verdi\n0301 Oslo;2019;1\n0301 Oslo;20200;2\n",
      message:
        "fil.csv:3:2: '20200' is not a period; expected a year, 2010/2011, 2024K1, 2024M03, 2024U12 or 2012-09-21"
    ),
    Refusal(
      testDescription: "one column",
      text: "region\nOslo\n",
      message:
        "fil.csv:1: every row is a single cell; if cells are set apart by another sign, name it with --delimiter"
    ),
    Refusal(
      testDescription: "a second table below",
      text:
        "region;2019\n0301 Oslo;1\n\nKilde: SSB\n\nregion;2019\n4601 Bergen;2\n5501 Tromsø;3\n",
      message:
        "fil.csv:6: the table ends at line 4, but here rows of figures follow; split the file, or remove what stands between"
    ),
  ]

  @Test(arguments: refusals) func `refuses`(_ one: Refusal) throws {
    let error = try #require(throws: ImportError.self) { try ReadCells(one.text) }
    #expect(error.description == one.message)
  }
}
