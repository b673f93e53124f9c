import IndicatorImport
import IndicatorModel
import TestSupport
import Testing

/// The signs of each publisher, in small files written as that publisher writes them: whose legend is
/// chosen, why, and what each sign becomes.
@Suite struct PublisherSignsTests {
  /// A file with the legend it is read by, and the status of each of its signs.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name = "fil.csv"
    var text: String
    var legend: String
    var evidence: String
    var statuses: [String: String]
    var cells: [String]
  }

  static let cases = [
    Case(
      testDescription: "SSB by the number in the title",
      text: """
        "07459: Folk, etter region og år"

        "region";"2018";"2019";"2020";"2021";"2022"
        "0301 Oslo";.;..;:;-;12*

        """,
      legend: "SSB",
      evidence: "the publisher is SSB",
      statuses: [".": "M", "..": "O", ":": "Q", "-": "A", "*": "P"],
      cells: [
        "Folk||0301 Oslo|2018|'.'", "Folk||0301 Oslo|2019|'..'", "Folk||0301 Oslo|2020|':'",
        "Folk||0301 Oslo|2021|0.0-", "Folk||0301 Oslo|2022|12.0*",
      ]
    ),
    Case(
      testDescription: "Udir by its headers, where a dash is no zero",
      text: """
        sep=;
        EnhetNivaa;Fylkekode;Kommunekode;Fylke;Kommune;2021-22.Alle eierformer.Andel;2022-23.Alle eierformer.Andel
        Kommune;03;0301;Oslo;Oslo;*;70,9 %
        Kommune;46;4601;Vestland;Bergen;-;5,5 %

        """,
      legend: "Udir",
      evidence: "'EnhetNivaa' is a header of Udir's",
      statuses: ["*": "Q", "-": "O"],
      cells: [
        "Andel|EnhetNivaa: Kommune; inndeling: Alle eierformer|0301 Oslo|2021/2022|'*'",
        "Andel|EnhetNivaa: Kommune; inndeling: Alle eierformer|0301 Oslo|2022/2023|70.9",
        "Andel|EnhetNivaa: Kommune; inndeling: Alle eierformer|4601 Bergen|2021/2022|'-'",
        "Andel|EnhetNivaa: Kommune; inndeling: Alle eierformer|4601 Bergen|2022/2023|5.5",
      ]
    ),
    Case(
      testDescription: "IMDi by header lines of keys and words",
      text: """
        Region;Navn;Bosetting: Vedtak;Bosetting: Vedtak;Bosetting: Andel
        ;;Enhet: Personer;Enhet: Personer;Enhet: Prosent
        ;;År: 2019;År: 2020;År: 2020
        K0301;Oslo;.;25;Inf
        K4601;Bergen;:;;98.25

        """,
      legend: "IMDi",
      evidence: "'Bosetting: Andel' is a header of IMDi's",
      statuses: [".": "M", ":": "Q", "": "O", "Inf": "M"],
      cells: [
        "Vedtak|Enhet: Personer|0301 Oslo|2019|'.'", "Vedtak|Enhet: Personer|0301 Oslo|2020|25.0",
        "Andel|Enhet: Prosent|0301 Oslo|2020|'Inf'", "Vedtak|Enhet: Personer|4601 Bergen|2019|':'",
        "Vedtak|Enhet: Personer|4601 Bergen|2020|''", "Andel|Enhet: Prosent|4601 Bergen|2020|98.25",
      ]
    ),
    Case(
      testDescription: "NAV by the file's name: stars are its own",
      name: "nav_ledige.csv",
      text: "kommune;år;antall\nOslo;2024;12\nUtsira;2024;*\n",
      legend: "NAV",
      evidence: "the publisher is NAV",
      statuses: ["*": "Q"],
      cells: ["antall||Oslo|2024|12.0", "antall||Utsira|2024|'*'"]
    ),
    Case(
      testDescription: "SCB by Swedish headers",
      text: """
        "Folkmängd efter region, ålder och år"

        "region";"ålder";"2022";"2023"
        "0180 Stockholm";"0 år";1500,5;..
        "1480 Göteborg";"0 år";-;.

        """,
      legend: "SCB",
      evidence: "'ålder' is a header of SCB's",
      statuses: ["..": "O", "-": "A", ".": "M"],
      cells: [
        "Folkmängd|ålder: 0 år|0180 Stockholm|2022|1500.5",
        "Folkmängd|ålder: 0 år|0180 Stockholm|2023|'..'",
        "Folkmängd|ålder: 0 år|1480 Göteborg|2022|0.0-",
        "Folkmängd|ålder: 0 år|1480 Göteborg|2023|'.'",
      ]
    ),
    Case(
      testDescription: "SCB by the line under the table",
      text: "region;2022;2023\nStockholm;5;..\nSkåne;6;7\n\nKälla:\nSCB\n",
      legend: "SCB",
      evidence: "the file says 'Källa: SCB'",
      statuses: ["..": "O"],
      cells: [
        "fil||Stockholm|2022|5.0", "fil||Stockholm|2023|'..'", "fil||Skåne|2022|6.0",
        "fil||Skåne|2023|7.0",
      ]
    ),
    Case(
      testDescription: "DST by Danish headers: two dots are withheld",
      text: "OMRÅDE;KØN;TID;INDHOLD\n000;TOT;2020K1;32976\n101;TOT;2020K1;..\n147;TOT;2020K1;-\n",
      legend: "DST",
      evidence: "'KØN' is a header of DST's",
      statuses: ["..": "Q", "-": "A"],
      cells: [
        "INDHOLD|KØN: TOT|000|2020K1|32976.0", "INDHOLD|KØN: TOT|101|2020K1|'..'",
        "INDHOLD|KØN: TOT|147|2020K1|0.0-",
      ]
    ),
    Case(
      testDescription: "Statistics Finland by its title: three dots are withheld",
      text: """
        "11ra -- Key figures on population by Area, Information and Year, 2019-2021"

        "Area","Information","2019","2020","2021"
        "Espoo","Population","...","..",12.5
        "Oulu","Population","-",".",3

        """,
      legend: "StatFin",
      evidence: "the publisher is StatFin",
      statuses: ["...": "Q", "..": "O", "-": "A", ".": "M"],
      cells: [
        "Population|Area: Espoo||2019|'...'", "Population|Area: Espoo||2020|'..'",
        "Population|Area: Espoo||2021|12.5",
        "Population|Area: Oulu||2019|0.0-", "Population|Area: Oulu||2020|'.'",
        "Population|Area: Oulu||2021|3.0",
      ]
    ),
    Case(
      testDescription: "Eurostat by its header: a colon is not available, flags stand behind",
      name: "ilc_li02.tsv",
      text:
        "unit,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \nPC,NO\t12.2 \t: \t11.9 p\nPC,SE\t15.7 b\t: c\t16.0 e\n",
      legend: "Eurostat",
      evidence: "'geo\\TIME_PERIOD' is a header of Eurostat's",
      statuses: [":": "O", ": c": "Q", "b": "B", "p": "P", "e": "E"],
      cells: [
        "ilc_li02||NO|2021|12.2", "ilc_li02||NO|2022|':'",
        "ilc_li02||NO|2023|11.9p", "ilc_li02||SE|2021|15.7b",
        "ilc_li02||SE|2022|': c'", "ilc_li02||SE|2023|16.0e",
      ]
    ),
    Case(
      testDescription: "nobody is named: SSB's, and said so",
      text: "region;år;verdi\n0301 Oslo;2019;:\n4601 Bergen;2019;1\n",
      legend: "SSB",
      evidence: "no publisher is named",
      statuses: [":": "Q"],
      cells: ["verdi||0301 Oslo|2019|':'", "verdi||4601 Bergen|2019|1.0"]
    ),
  ]

  @Test(arguments: cases) func `signs are read by their publisher's legend`(_ one: Case) throws {
    let read = try ReadCells(one.text, named: one.name)
    #expect(read.legend == one.legend)
    #expect(read.legendEvidence == one.evidence)
    #expect(read.statuses == one.statuses)
    #expect(read.cells == one.cells)
  }

  @Test func `a source line that names two publishers decides nothing`() throws {
    let read = try ReadCells("region;2022;2023\nOslo;5;..\nMoss;6;7\n\nKilde: SSB og Udir\n")
    #expect(read.legendEvidence == "no publisher is named")
  }

  @Test func `the legend that the user names wins over headers`() throws {
    let read = try ReadCells("OMRÅDE;KØN;TID;INDHOLD\n000;TOT;2020K1;..\n101;TOT;2020K1;1\n") {
      $0.legend = .ssb
    }
    #expect(read.statuses == ["..": "O"])
  }

  // MARK: - Signs in a column of their own

  @Test func `SDMX's codes beside values part no series`() throws {
    let read = try ReadCells(
      """
      STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS
      dataflow,SSB:DF(1.0),I,0301,POP,2019,681071,A
      dataflow,SSB:DF(1.0),I,0301,POP,2020,693494,P
      dataflow,SSB:DF(1.0),I,4601,POP,2019,,O
      dataflow,SSB:DF(1.0),I,4601,POP,2020,281190,A

      """
    )
    #expect(
      read.cells.map { $0.split(separator: "|").suffix(3).joined(separator: "|") } == [
        "0301|2019|681071.0", "0301|2020|693494.0P", "4601|2019|'O'", "4601|2020|281190.0",
      ]
    )
    #expect(read.statuses["P"] == "P")
    #expect(read.statuses["O"] == "O")
    #expect(!read.cells.contains { $0.contains("OBS_STATUS") })
    #expect(read.categories.contains("sign-column"))
  }

  @Test func `Eurostat's flags beside values are read by its legend`() throws {
    let read = try ReadCells(
      """
      freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
      A,NO,2019,5328212,
      A,NO,2020,5367580,b
      A,SE,2019,10230185,p
      A,SE,2020,,:

      """
    )
    #expect(read.legend == "Eurostat")
    #expect(
      read.cells.map { String($0.split(separator: "|").last ?? "") } == [
        "5328212.0", "5367580.0b", "10230185.0p", "':'",
      ]
    )
    #expect(read.statuses == ["b": "B", "p": "P", ":": "O", "": "O"])
  }

  @Test func `our own export is read as it was printed`() throws {
    let read = try ReadCells(
      """
      dataset,series,indicator,measure,breakdown,unit,region,region_name,region_level,period,year,value,value_high,precision,status,symbol,import_id,source_row
      a,a-x/0301,,Folk,,persons,0301,Oslo,kommune,2019,2019,681071,,,A,,1,2
      a,a-x/0301,,Folk,,persons,0301,Oslo,kommune,2020,2020,,,,Q,:,1,3
      a,a-x/4601,,Folk,,persons,4601,Bergen,kommune,2019,2019,281190,,,P,*,1,4

      """
    )
    #expect(
      read.cells == [
        "Folk||0301 Oslo|2019|681071.0", "Folk||0301 Oslo|2020|':'",
        "Folk||4601 Bergen|2019|281190.0*",
      ]
    )
    #expect(read.statuses == [":": "Q", "*": "P", "": "O"])
  }

  @Test func `an unknown sign beside a value is refused with its place`() throws {
    let rows = (0..<4000).map { "Oslo;\(1500 + $0 % 600);\($0);\n" }.joined()
    let error = try #require(throws: ImportError.self) {
      try ReadCells("kommune;år;antall;tegn\nMoss;2019;5;*\n" + rows + "Oslo;2199;6;¤\n")
    }
    #expect(error.description.contains("'¤' is no sign that SSB uses, nor a code of SDMX"))
  }

  @Test func `words under a header of signs are no signs`() throws {
    let read = try ReadCells(
      "kommune;år;status;antall\nOslo;2019;Aktiv;5\nOslo;2019;Nedlagt;6\n"
    )
    #expect(read.cells.first == "antall|status: Aktiv|Oslo|2019|5.0")
  }

  @Test func `a dash that nobody explains is a zero with a warning`() throws {
    let read = try ReadCells("kommune;2021;2022\nOslo;12,5;-\nMoss;10,0;11\n")
    #expect(read.cells[1] == "fil||Oslo|2022|0.0-")
    #expect(read.findings.first { $0.category == "assumed-zero" }?.severity == .warning)
    let told = try ReadCells("kommune;2021;2022\nOslo;12,5;-\n") { $0.legend = .ssb }
    #expect(!told.categories.contains("assumed-zero"))
  }
}
