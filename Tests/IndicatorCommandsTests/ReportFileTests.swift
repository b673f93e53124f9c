import Foundation
import IndicatorModel
import IndicatorReport
import IndicatorStore
import TestSupport
import Testing

@testable import IndicatorCommands

@Suite struct ReportFileTests {
  private static func withData(_ body: (StoredReportData) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let database = folder.appending(path: "test.sqlite").path
      let figures = Places.datasets.appending(path: "figures").path
      #expect(
        RootCommand.run(
          arguments: ["import", figures, "--format", "json", "--database", database]
        ) == 0
      )
      let store = try IndicatorStore.open(database, access: .readOnly)
      try body(try StoredReportData(store, reference: try store.reference()))
    }
  }

  private static func file(_ body: String, year: Int = 2011) -> ReportFile {
    ReportFile(body: body, named: "r.md", year: year, in: .nb)
  }

  /// The page of a report as Markdown, with plain blanks.
  private static func text(_ body: String, year: Int = 2011) throws -> String {
    var text = ""
    try withData { data in
      text = try file(body, year: year).document(title: "x", pageName: "r", from: data).markdown()
        .replacing("\u{A0}", with: " ")
    }
    return text
  }

  /// What is said of a report that is refused.
  private static func refusal(_ body: String, year: Int = 2011) throws -> String? {
    var text: String?
    try withData { data in
      let error = #expect(throws: ReportFileError.self) {
        _ = try file(body, year: year).document(title: nil, pageName: "r", from: data)
      }
      text = error?.description
    }
    return text
  }

  @Test func `a change within a sentence tells by its sign which way it goes`() throws {
    let body = """
      Asyl: `{change anmodede-flyktninger}`, `{change anmodede-flyktninger period=2010}`,
      `{change pleie-omsorg-andel period=2009 from=2005}`.
      """
    let text = try Self.text(body)
    #expect(text.contains("Asyl: −42,8 %, +34,1 %, +6,2 prosentpoeng."))
  }

  @Test func `an older figure than the year reported is told with its year`() throws {
    let body = """
      `{value startlan-saker}`, `{change startlan-saker}`, `{value startlan-saker period=2010}`,
      `{value pleie-omsorg-andel}`.
      """
    #expect(try Self.text(body).contains("9 686, +6,6 %, 9 089, 38,9 % (2009)."))
    let later = try Self.text(body, year: 2014)
    #expect(later.contains("9 686 (2011), +6,6 % (2011), 9 089, 38,9 % (2009)."))
  }

  @Test func `a figure of indicators of different units is refused as chart refuses it`() throws {
    let text = try Self.refusal(
      "Tekst.\n\n`{figure folketall bosetting-maloppnaelse}`\n",
      year: 2015
    )
    #expect(
      text
        == "r.md:3: the series have different units (percent, persons); a figure has one axis, so draw one figure for each"
    )
  }

  @Test func `an instruction outside backticks is refused with what to do`() throws {
    let body = """
      # Om {region}

      {sentence startlan-saker}

      Først `{value startlan-saker}`, så {value startlan-saker} og {sentense startlan-saker}.

      - Et punkt med `{sentence startlan-saker} uten slutt

      | a |
      |---|
      | {value startlan-saker} |

      """
    func outside(_ name: String) -> String {
      "'{\(name)' stands outside backticks and would be printed as it is; write `{\(name) …}` with a backtick before and behind, or \\{ for a brace that is text"
    }
    let text = try Self.refusal(body)
    #expect(
      text == """
        r.md:1:6: \(outside("region").replacing(" …", with: ""))
        r.md:3:1: \(outside("sentence"))
        r.md:5:36: \(outside("value"))
        r.md:5:62: no directive 'sentense'; did you mean 'sentence'? write `{sentence …}` with a backtick before and behind, or \\{ for a brace that is text
        r.md:7:17: \(outside("sentence"))
        r.md:11:3: \(outside("value"))
        """
    )
  }

  @Test func `braces that are no instruction stay text`() throws {
    let body = "Mengden {1, 2}, {a b}, \\{value x} og `{ikke}` {} { value."
    let text = try Self.text(body.replacing(" `{ikke}`", with: ""))
    #expect(text.contains("{1, 2}, {a b}, "))
    #expect(text.contains("{value x}"))
  }

  @Test func `the deviations of an agreement stand in as many rows as asked for`() throws {
    try Self.withData { data in
      let body = "`{deviation B2 year=2014 rows=3}`"
      let document = try Self.file(body).document(title: nil, pageName: "r", from: data)
      let text = document.markdown().replacing("\u{A0}", with: " ")
      let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
      #expect(rows.count == 2 + 1 + 3 + 2)
      #expect(rows[2].hasPrefix("| Hele landet | 10 973 | 8 084 | 7 784 | −2 889 | −3 189 |"))
      #expect(rows[3].hasPrefix("| 0219 Bærum | 160 | 140 | 99 |"))
      #expect(rows[6].contains("De andre"))
      #expect(text.contains("246 kommuner mangler til sammen 2 192"))
      #expect(text.contains("IMDi, bosetting av flyktninger"))
      let wrong = "`{deviation A6}`\n\n`{deviation B2 rows=0}`"
      let error = #expect(throws: ReportFileError.self) {
        _ = try Self.file(wrong).document(title: nil, pageName: "r", from: data)
      }
      #expect(
        error?.description == """
          r.md:1: no goal of A6 names need, offer and result with figures in 2011
          r.md:3: '0' is not a number of rows; expected 1 to 1000
          """
      )
    }
  }

  @Test func `every mistake is told with file, line and the nearest name`() throws {
    let body = """
      `{value startlan-sakr}` og `{vlue startlan-saker}`

      `{sentence startlan-saker region=Osloo}`

      `{goal A2 G9}`

      `{agreement A2 part=figurs}`

      `{value startlan-saker period=2005}`

      `{value startlan-saker perod=2011}`

      `{table startlan-saker from=2015}`
      """
    try Self.withData { data in
      let error = #expect(throws: ReportFileError.self) {
        _ = try Self.file(body).document(title: nil, pageName: "r", from: data)
      }
      #expect(
        error?.description == """
          r.md:1: no indicator 'startlan-sakr'; did you mean startlan-saker? 'kommunetall indicators' lists them
          r.md:1: no directive 'vlue'; did you mean 'value'?
          r.md:3: no region 'Osloo'; did you mean Oslo?
          r.md:5: no goal of A2 'G9'; expected one of G3
          r.md:7: no part of an agreement 'figurs'; did you mean 'figures'?
          r.md:9: no figure of 'startlan-saker' in 2005; there are 2010, 2011
          r.md:11: no setting 'perod'; did you mean 'period'?
          r.md:13: no figures of 'startlan-saker' in these periods; there are 2010 to 2011
          """
      )
    }
  }

  @Test func `text, figures and lists become one page, and HTML in it stays text`() throws {
    let body = """
      # Min rapport

      I 2011 var det `{value startlan-saker}` saker, endring `{change startlan-saker}`. <b>x</b>

      `{sentence folketall region=Bærum}`

      - `{value pleie-omsorg-andel period=2005}`

      ## Kilder

      `{sources}`
      """
    try Self.withData { data in
      let page = try Self.file(body).document(title: nil, pageName: "r", from: data)
      #expect(page.title == "Min rapport")
      let text = page.markdown().replacing("\u{A0}", with: " ")
      #expect(text.contains("I 2011 var det 9 686 saker, endring +6,6 %. \\<b\\>x\\</b\\>"))
      #expect(text.contains("Folketallet i Bærum "))
      #expect(text.contains("- 32,7 %"))
      #expect(text.contains("SSB, tabell 07459, lisens CC BY 4.0"))
      #expect(!page.html().contains("<b>x"))
    }
  }

  @Test func `names inside a figure begin with a letter, whatever the page is called`() throws {
    try Self.withData { data in
      let page = try Self.file("`{figure startlan-saker}`\n")
        .document(title: "Rapport", pageName: "0301-oslo", from: data)
      #expect(page.figures.map(\.name) == ["0301-oslo-figur-1"])
      let svg = page.figures.first?.svg ?? ""
      #expect(svg.contains("id=\"f-0301-oslo-figur-1-title\""))
    }
  }

  @Test func `a Word file has headings, header rows, captions and text alternatives`() throws {
    try Self.withData { data in
      let body = "## Tabell\n\n`{table startlan-saker}`\n\n`{figure startlan-saker}`\n"
      let page = try Self.file(body).document(title: "Rapport", pageName: "r", from: data)
      let bytes = DocxDocument(page, pictures: [:]).bytes()
      let text = String(decoding: bytes, as: UTF8.self)
      for part in [
        "<w:pStyle w:val=\"Title\"/>", "<w:pStyle w:val=\"Heading1\"/>", "<w:tblHeader/>",
        " SEQ Tabell ", " SEQ Figur ", "<w:lang w:val=\"nb-NO\"", "asvg:svgBlip",
        "descr=\"Linjediagram",
      ] {
        #expect(text.contains(part), "\(part)")
      }
      #expect(bytes == DocxDocument(page, pictures: [:]).bytes())
    }
  }

  @Test func `each numbered list of a Word file begins to count where it says`() throws {
    try Self.withData { data in
      let body = "1. en\n2. to\n\nTekst.\n\n4. fire\n   1. indre\n\n- punkt\n"
      let page = try Self.file(body).document(title: "Rapport", pageName: "r", from: data)
      let text = String(decoding: DocxDocument(page, pictures: [:]).bytes(), as: UTF8.self)
      for part in [
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>",
        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/>",
        "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/>",
        "<w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t xml:space=\"preserve\">fire",
        "<w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr><w:r><w:t xml:space=\"preserve\">indre",
        "<w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t xml:space=\"preserve\">punkt",
      ] {
        #expect(text.contains(part), "\(part)")
      }
    }
  }
}
