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
}
