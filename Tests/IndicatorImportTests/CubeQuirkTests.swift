import IndicatorImport
import IndicatorModel
import TestSupport
import Testing

/// Small JSON-stat and PC-Axis files of our own, each with a quirk of those that sites hand out.
@Suite struct CubeQuirkTests {
  /// A file with the cells it holds.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name: String
    var text: String
    var cells: [String]
    var categories: Set<String> = []
  }

  /// A JSON-stat 2.0 data set of Oslo and Bergen in two years, with other members put in.
  private static func dataset(
    size: String = "[2, 2]",
    value: String = "[1, 2, 3, 4.5]",
    more: String = ""
  ) -> String {
    """
    {"version": "2.0", "class": "dataset", "label": "Innbyggere", "source": "SSB",
     "id": ["Region", "Tid"], "size": \(size), "role": {"time": ["Tid"], "geo": ["Region"]},
     "dimension": {
       "Region": {"label": "region", "category": {"index": ["0301", "4601"],
         "label": {"0301": "Oslo", "4601": "Bergen"}}},
       "Tid": {"label": "år", "category": {"index": {"2019": 0, "2020": 1}}}},
     "value": \(value)\(more)}
    """
  }

  private static let four = [
    "Innbyggere||0301 Oslo|2019|1.0", "Innbyggere||0301 Oslo|2020|2.0",
    "Innbyggere||4601 Bergen|2019|3.0", "Innbyggere||4601 Bergen|2020|4.5",
  ]

  static let jsonStat = [
    Case(
      testDescription: "2.0 with lists and objects as index",
      name: "a.json",
      text: dataset(),
      cells: four
    ),
    Case(
      testDescription: "sizes as texts",
      name: "a.json",
      text: dataset(size: "[\"2\", \"2\"]"),
      cells: four,
      categories: ["size-as-text"]
    ),
    Case(
      testDescription: "values as texts, with marks among them",
      name: "a.json",
      text: dataset(value: "[\"1\", \"..\", \":\", \"4.5\"]"),
      cells: [
        four[0], "Innbyggere||0301 Oslo|2020|'..'", "Innbyggere||4601 Bergen|2019|':'", four[3],
      ],
      categories: ["missing-marks"]
    ),
    Case(
      testDescription: "sparse values with statuses",
      name: "a.json",
      text: dataset(
        value: "{\"0\": 1, \"3\": 4.5}",
        more: ", \"status\": {\"1\": \"..\", \"2\": \":\"}"
      ),
      cells: [
        four[0], "Innbyggere||0301 Oslo|2020|'..'", "Innbyggere||4601 Bergen|2019|':'", four[3],
      ]
    ),
    Case(
      testDescription: "one status for all",
      name: "a.json",
      text: dataset(value: "[null, null, null, null]", more: ", \"status\": \":\""),
      cells: [
        "Innbyggere||0301 Oslo|2019|':'", "Innbyggere||0301 Oslo|2020|':'",
        "Innbyggere||4601 Bergen|2019|':'", "Innbyggere||4601 Bergen|2020|':'",
      ]
    ),
    Case(
      testDescription: "a list of statuses beside numbers",
      name: "a.json",
      text: dataset(value: "[1, 2, null, 4.5]", more: ", \"status\": [null, \"*\", \"..\", null]"),
      cells: [
        four[0], "Innbyggere||0301 Oslo|2020|2.0*", "Innbyggere||4601 Bergen|2019|'..'", four[3],
      ]
    ),
    Case(
      testDescription: "1.x in a bundle of one, with id and size inside dimension",
      name: "a.json",
      text: """
        {"dataset": {"label": "Folk", "value": [5, 6], "dimension": {
          "id": ["region", "tid"], "size": [1, 2], "role": {"time": ["tid"]},
          "region": {"category": {"label": {"0": "Hele landet"}}},
          "tid": {"category": {"index": ["2019", "2020"]}}}}}
        """,
      cells: ["Folk||0 Hele landet|2019|5.0", "Folk||0 Hele landet|2020|6.0"]
    ),
    Case(
      testDescription: "a measure with units",
      name: "a.json",
      text: """
        {"class": "dataset", "label": "Tabell", "id": ["ContentsCode", "Tid"], "size": [2, 1],
         "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
         "dimension": {
          "ContentsCode": {"label": "statistikkvariabel", "category": {
            "index": ["a", "b"], "label": {"a": "Antall", "b": "Andel"},
            "unit": {"a": {"base": "personer", "decimals": 0}, "b": {"base": "prosent", "decimals": 1}}}},
          "Tid": {"category": {"index": ["2024K1"]}}}, "value": [10, 12.5]}
        """,
      cells: ["Antall|||2024K1|10.0", "Andel|||2024K1|12.5"],
      categories: ["no-region"]
    ),
  ]

  /// A PC-Axis file with other lines put in before the data.
  private static func px(
    _ lines: String = "",
    stub: String = "region",
    values: String = "VALUES(\"region\")=\"Oslo\",\"Bergen\";",
    time: String = "VALUES(\"år\")=\"2019\",\"2020\";",
    data: String = "1 2\n3 4.5"
  ) -> String {
    """
    CHARSET="ANSI";
    AXIS-VERSION="2013";
    CODEPAGE="utf-8";
    LANGUAGE="no";
    MATRIX="07459";
    SUBJECT-CODE="be";
    SUBJECT-AREA="Befolkning";
    DECIMALS=1;
    UNITS="personer";
    CONTENTS="Innbyggere";
    TITLE="Innbyggere etter region og år";
    STUB="\(stub)";
    HEADING="år";
    \(values)
    \(time)
    \(lines)
    DATA=
    \(data);

    """
  }

  private static let pxFour = [
    "Innbyggere||Oslo|2019|1.0", "Innbyggere||Oslo|2020|2.0", "Innbyggere||Bergen|2019|3.0",
    "Innbyggere||Bergen|2020|4.5",
  ]

  static let pcAxis = [
    Case(testDescription: "no codes", name: "a.px", text: px(), cells: pxFour),
    Case(
      testDescription: "codes beside names",
      name: "a.px",
      text: px("CODES(\"region\")=\"0301\",\"4601\";"),
      cells: pxFour.map {
        $0.replacing("Oslo", with: "0301 Oslo").replacing("Bergen", with: "4601 Bergen")
      }
    ),
    Case(
      testDescription: "values that run backwards beside times that run forwards",
      name: "a.px",
      text: px(
        "TIMEVAL(\"år\")=TLIST(A1),\"2019\",\"2020\";",
        time: "VALUES(\"år\")=\"2020\",\"2019\";"
      ),
      cells: [
        "Innbyggere||Oslo|2020|1.0", "Innbyggere||Oslo|2019|2.0", "Innbyggere||Bergen|2020|3.0",
        "Innbyggere||Bergen|2019|4.5",
      ]
    ),
    Case(
      testDescription: "rows with their keys, of which some are left out",
      name: "a.px",
      text: px("KEYS(\"region\")=VALUES;", data: "\"Bergen\",3 4.5"),
      cells: ["Innbyggere||Oslo|2019|0.0", "Innbyggere||Oslo|2020|0.0"] + pxFour[2...]
    ),
    Case(
      testDescription: "stored dots that the file shows as other signs",
      name: "a.px",
      text: px(
        "DATASYMBOL1=\":\";\nDATASYMBOL2=\"..\";\nDATASYMBOLNIL=\"-\";",
        data: "\".\" \"..\"\n- 4.5"
      ),
      cells: [
        "Innbyggere||Oslo|2019|':'", "Innbyggere||Oslo|2020|'..'", "Innbyggere||Bergen|2019|0.0-",
        pxFour[3],
      ],
      categories: ["missing-marks"]
    ),
    Case(
      testDescription: "the texts of another language",
      name: "a.px",
      text: px(
        "LANGUAGES=\"no\",\"en\";\nTITLE[en]=\"Inhabitants\";\nVALUES[en](\"region\")=\"Oslo (en)\",\"Bergen (en)\";"
      ),
      cells: pxFour
    ),
    Case(
      testDescription: "a value cut by the line's end",
      name: "a.px",
      text: px(values: "VALUES(\"region\")=\"Os\"\n\"lo\",\"Bergen\";"),
      cells: pxFour
    ),
  ]

  @Test(arguments: jsonStat + pcAxis) func `reads`(_ one: Case) throws {
    let read = try ReadCells(one.text, named: one.name)
    #expect(read.cells == one.cells)
    #expect(one.categories.subtracting(read.categories).isEmpty, "\(read.categories)")
  }

  /// The same letters in the code pages of PC-Axis files.
  @Test(arguments: [
    ("iso-8859-1", [0xE5, 0xF8]), ("windows-1252", [0xE5, 0xF8]), ("cp850", [0x86, 0x9B]),
  ])
  func `code pages`(name: String, letters: [UInt8]) throws {
    let text = Self.px(values: "VALUES(\"region\")=\"K?rhus\",\"Troms?\";")
      .replacing("CODEPAGE=\"utf-8\"", with: "CODEPAGE=\"\(name)\"").replacing("år", with: "ar")
    var bytes = Array(text.utf8)
    for letter in letters {
      let place = try #require(bytes.firstIndex(of: UInt8(ascii: "?")))
      bytes[place] = letter
    }
    let read = try ReadCells(bytes: bytes, named: "a.px")
    #expect(
      read.cells.map { $0.split(separator: "|")[1] } == ["Kårhus", "Kårhus", "Tromsø", "Tromsø"]
    )
  }

  /// A file that is refused.
  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name: String
    var text: String
    var message: String
  }

  static let refusals = [
    Refusal(
      testDescription: "a bundle of two",
      name: "a.json",
      text: "{\"en\": \(dataset()), \"to\": \(dataset())}",
      message:
        "a.json: the file holds 2 data sets: 'en', 'to'; choose one with --sheet NAME"
    ),
    Refusal(
      testDescription: "a collection of links",
      name: "a.json",
      text:
        "{\"class\": \"collection\", \"label\": \"Kommuner\", \"link\": {\"item\": [{\"class\": \"dataset\", \"href\": \"x\"}]}}",
      message:
        "a.json: 'Kommuner' is a JSON-stat collection of 1 links and holds no figures; download the data sets it points to and import those"
    ),
    Refusal(
      testDescription: "metadata without figures",
      name: "a.json",
      text: dataset(value: "[]"),
      message:
        "a.json: 'Innbyggere' describes a table of 4 cells and holds no figures ('value' is empty); download the data instead of the metadata"
    ),
    Refusal(
      testDescription: "a value too few",
      name: "a.json",
      text: dataset(value: "[1, 2, 3]"),
      message: "a.json: value: found 3 items; expected 4, the product of 'size'"
    ),
    Refusal(
      testDescription: "JSON cut off",
      name: "a.json",
      text: String(dataset().prefix(80)),
      message: "a.json:2:2: found the end of the file where JSON needs a member's name in quotes"
    ),
    Refusal(
      testDescription: "a PC-Axis file cut off before the data",
      name: "a.px",
      text: String(px().split(separator: "DATA=")[0]),
      message: "a.px: there is no DATA; the file is cut off: download it again"
    ),
    Refusal(
      testDescription: "a PC-Axis cell too few",
      name: "a.px",
      text: px(data: "1 2\n3"),
      message:
        "a.px: DATA holds 3 cells; the variables have 2 × 2 = 4: download the file again"
    ),
    Refusal(
      testDescription: "a PC-Axis cell that is no number",
      name: "a.px",
      text: px(data: "1 2\n3 mye"),
      message:
        "a.px:19: 'mye' in DATA is neither a number nor one of the signs '.' to '.......' and '-'"
    ),
  ]

  @Test(arguments: refusals) func `refuses`(_ one: Refusal) throws {
    let error = try #require(throws: ImportError.self) {
      try ReadCells(one.text, named: one.name)
    }
    #expect(error.description == one.message)
  }
}
