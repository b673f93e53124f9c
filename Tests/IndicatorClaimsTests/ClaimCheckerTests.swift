import Foundation
import IndicatorClaims
import IndicatorModel
import TestSupport
import Testing

@Suite struct ClaimCheckerTests {
  @Test func `ten planted errors are found and nothing else is accused`() throws {
    let file = SmallFigures.fixtures.appending(path: "planted.md")
    let prose = try Prose(markdown: String(contentsOf: file, encoding: .utf8))
    let claims = try SmallFigures.claims(prose)
    let accused = claims.filter(\.verdict.asksForAttention).map {
      "\($0.place.line):\($0.place.column) \($0.text) \($0.verdict.rawValue)"
    }
    #expect(
      accused == [
        "9:87 4,6 % inconsistent",
        "10:53 9 868 contradicts",
        "13:25 155 500 mottakere contradicts",
        "15:58 6,6 % contradicts",
        "20:91 10,7 prosentpoeng inconsistent",
        "21:82 24,7 prosent contradicts",
        "26:82 6,2 % contradicts",
        "27:84 39,9 prosent contradicts",
        "32:48 62 prosent contradicts",
        "38:40 32,2 % inconsistent",
      ]
    )
    #expect(claims.filter { $0.verdict == .agrees }.count >= 18)
    let share = claims.first { $0.text == "24,7 prosent" }
    #expect(share?.expected?.value == 22.7)
  }

  /// Ranges, months, telephone numbers, sections of acts, forecasts, other countries, parts of what
  /// is counted, several times in a row: true or not, no figure here can be called wrong.
  @Test(arguments: ["nb", "nn", "en"]) func `tricky prose is not accused`(language: String) throws {
    let file = SmallFigures.fixtures.appending(path: "hostile-\(language).txt")
    let claims = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").flatMap {
      line in
      try SmallFigures.claims(Prose(plainText: String(line))).map { (line, $0) }
    }
    #expect(claims.count >= 35)
    let accused = claims.filter { [.contradicts, .inconsistent].contains($0.1.verdict) }
    #expect(accused.map { "\($0.1.text) \($0.1.verdict.rawValue): \($0.0)" } == [])
  }

  /// The figures of the report of 2012 that the checker must find, by the line they stand on.
  private static let figuresOfTheReport: [(line: Int, text: String)] = [
    (126, "150 100"), (126, "155 500"), (128, "3,6 %"), (128, "9 089"), (128, "9686"),
    (130, "6,6 %"), (160, "3620 årsverk"), (160, "4008 årsverk"), (162, "28,4 pst."),
    (164, "22,7 pst."), (292, "32,7 pst."), (292, "38,9 pst"), (542, "77 prosent"),
    (542, "72 prosent"), (544, "68 prosent"), (546, "nesten 9 av 10"), (550, "63 prosent"),
    (550, "66 prosent"),
  ]

  private static let seeds = Places.specimens("KOMMUNETALL_SEEDS", "seeds")

  private static func seed(_ name: String) throws -> Prose {
    let folder = try #require(seeds)
    return Prose(
      plainText: try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    )
  }

  @Test(.enabled(if: seeds != nil, "the folder with the source documents is not here"))
  func `the figures of the report of 2012 are found and agree`() throws {
    let claims = try SmallFigures.claims(try Self.seed("000_04b29311fab5876e.txt"))
    for (line, text) in Self.figuresOfTheReport {
      let found = claims.first { $0.place.line == line && $0.text == text }
      #expect(found?.verdict == .agrees, "line \(line): \(text)")
    }
    #expect(claims.filter(\.verdict.asksForAttention).map(\.text) == [])
    #expect(claims.filter { $0.verdict == .agrees }.count == 41)
  }

  @Test(.enabled(if: seeds != nil, "the folder with the source documents is not here"))
  func `nothing is accused in agreements that state no figures`() throws {
    let claims = try SmallFigures.claims(try Self.seed("004_a490227c8c93a560.txt"))
    #expect(claims.filter(\.verdict.asksForAttention).map(\.text) == [])
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let expected: [String]
  }

  static let cases = [
    Case(
      testDescription: "nynorsk, right",
      text:
        "Talet på mottakarar av bustøtte auka frå 150 100 i 2010 til 155 500 i 2011, ein auke på 3,6 %.",
      expected: ["150 100 agrees", "155 500 agrees", "3,6 % agrees"]
    ),
    Case(
      testDescription: "nynorsk, a wrong year",
      text:
        "Talet på mottakarar av bustøtte auka ikkje. I 2010 var det 155 500 mottakarar av bustøtte.",
      expected: ["155 500 mottakarar contradicts"]
    ),
    Case(
      testDescription: "English, right",
      text:
        "The number of recipients of housing allowance rose from 150,100 in 2010 to 155,500 in 2011, an increase of 3.6%.",
      expected: ["150,100 agrees", "155,500 agrees", "3.6% agrees"]
    ),
    Case(
      testDescription: "English, percent where points are meant",
      text:
        "Nursing and care rose from 32.7% of net operating expenditure in 2005 to 38.9% in 2009, an increase of 6.2%.",
      expected: ["32.7% agrees", "38.9% agrees", "6.2% inconsistent"]
    ),
    Case(
      testDescription: "rounded otherwise",
      text: "Antall saker med startlån økte fra 9 089 i 2010 til 9 686 i 2011, en økning på 6,5 %.",
      expected: ["9 089 agrees", "9 686 agrees", "6,5 % rounds-differently"]
    ),
    Case(
      testDescription: "a verb against its numbers",
      text: "Antall saker med startlån gikk ned fra 9 089 i 2010 til 9 686 i 2011.",
      expected: ["gikk ned inconsistent", "9 089 agrees", "9 686 agrees"]
    ),
    Case(
      testDescription: "a change of unrounded shares",
      text:
        "Andelen opptrapping gikk ned fra 0,7 i 2010 til 0,4 i 2011, en nedgang på 40,4 % (0,3).",
      expected: ["0,7 not-judged", "0,4 not-judged", "40,4 % not-judged", "0,3 agrees"]
    ),
    Case(
      testDescription: "a change that no rounding explains",
      text:
        "Andelen opptrapping gikk ned fra 0,7 i 2010 til 0,4 i 2011, en nedgang på 60,4 % (0,3).",
      expected: ["0,7 not-judged", "0,4 not-judged", "60,4 % inconsistent", "0,3 agrees"]
    ),
    Case(
      testDescription: "a bare number behind the noun that it counts",
      text: "I 2011 var antall tilbakeføringskoordinatorer 72.",
      expected: ["72 not-judged"]
    ),
    Case(
      testDescription: "a right bare number behind the noun that it counts",
      text: "I 2011 var antall tilbakeføringskoordinatorer 27.",
      expected: ["27 agrees"]
    ),
    Case(
      testDescription: "a year without figures",
      text: "I 2013 var det 12 000 saker med startlån.",
      expected: ["12 000 saker not-found"]
    ),
    Case(
      testDescription: "a part of what the indicator counts",
      text: "I 2011 var det 60 200 kvinner blant mottakere av bostøtte.",
      expected: ["60 200 kvinner not-judged"]
    ),
    Case(
      testDescription: "one municipality of its own",
      text: "Kommunen hadde 140 000 mottakere av bostøtte i 2011.",
      expected: ["140 000 mottakere not-judged"]
    ),
    Case(
      testDescription: "an aim",
      text: "Målet er 160 000 mottakere av bostøtte i 2011.",
      expected: ["160 000 mottakere not-judged"]
    ),
    Case(
      testDescription: "roughly right",
      text: "Om lag 155 000 mottakere av bostøtte i 2011, og vel 9 600 saker med startlån i 2011.",
      expected: ["Om lag 155 000 mottakere agrees", "vel 9 600 saker agrees"]
    ),
    Case(
      testDescription: "a little over what is under",
      text: "I 2011 var det vel 9 700 saker med startlån.",
      expected: ["vel 9 700 saker contradicts"]
    ),
    Case(
      testDescription: "held against another figure",
      text:
        "Våren 2012 hadde 77 prosent av skoleeierne en veiledningsordning, mot 68 prosent av rektorene.",
      expected: ["77 prosent agrees", "68 prosent agrees"]
    ),
    Case(
      testDescription: "the year before",
      text: "I 2011 var det 155 500 mottakere av bostøtte, mot 150 100 mottakere året før.",
      expected: ["155 500 mottakere agrees", "150 100 mottakere agrees"]
    ),
    Case(
      testDescription: "the year before, wrong",
      text:
        "I 2011 var det 155 500 mottakere av bostøtte, mot 155 100 mottakere av bostøtte året før.",
      expected: ["155 500 mottakere agrees", "155 100 mottakere contradicts"]
    ),
    Case(
      testDescription: "the year before, told first",
      text: "Antall mottakere av bostøtte økte fra 150 100 året før til 155 500 i 2011.",
      expected: ["150 100 agrees", "155 500 agrees"]
    ),
    Case(
      testDescription: "the year before, of an earlier sentence",
      text:
        "I 2011 var det 155 500 mottakere av bostøtte. Året før var det 150 100 mottakere av bostøtte.",
      expected: ["155 500 mottakere agrees", "150 100 mottakere agrees"]
    ),
    Case(
      testDescription: "last year, of a text without a date",
      text: "I fjor var det 160 000 mottakere av bostøtte.",
      expected: ["160 000 mottakere not-judged"]
    ),
    Case(
      testDescription: "a signed change in brackets",
      text: "Antall saker med startlån økte fra 9 089 i 2010 til 9 686 (+6,6 %) i 2011.",
      expected: ["9 089 agrees", "9 686 agrees", "+6,6 % agrees"]
    ),
    Case(
      testDescription: "a signed change in brackets, wrong",
      text: "Antall saker med startlån økte fra 9 089 i 2010 til 9 686 (+5,6 %) i 2011.",
      expected: ["9 089 agrees", "9 686 agrees", "+5,6 % inconsistent"]
    ),
    Case(
      testDescription: "up by",
      text: "Det var 155 500 mottakere av bostøtte i 2011, opp 3,6 prosent fra året før.",
      expected: ["155 500 mottakere agrees", "3,6 prosent agrees"]
    ),
    Case(
      testDescription: "English shares",
      text:
        "Nearly nine in ten schools had introduced a mentoring arrangement in spring 2012. In spring 2012, 77 percent of the school owners had one.",
      expected: ["Nearly nine in ten agrees", "77 percent agrees"]
    ),
    Case(
      testDescription: "thousands in words",
      text: "Det var om lag 155 tusen mottakere av bostøtte i 2011.",
      expected: ["om lag 155 tusen mottakere agrees"]
    ),
    Case(
      testDescription: "a large number that no word leads to",
      text: "Kommunene ble bedt om å ta imot, og de svarte med 9 999. I 2011 bosatte de 12 345.",
      expected: ["9 999 not-judged", "12 345 not-judged"]
    ),
    Case(
      testDescription: "numbers that count nothing",
      text:
        "Se NOU 2011:15, skjema IS-8, Meld. St. 18 (2010–2011), kap. 4A, 2. avsnitt og side 12.",
      expected: []
    ),
  ]

  @Test(arguments: cases) func verdicts(_ one: Case) throws {
    let claims = try SmallFigures.claims(Prose(plainText: one.text))
    #expect(claims.map { "\($0.text) \($0.verdict.rawValue)" } == one.expected)
  }

  /// Right figures of changes from 2011 to 2012, which those from 2010 to 2011 must not contradict:
  /// every form that our own reports use, and others.
  @Test(arguments: [
    "Folketallet var 4 920 305 i 2011 og økte med 1,3 % (65 565) til 4 985 870 i 2012.",
    "Folketallet var 4 920 305 i 2011 og økte med 65 565 (1,3 %) til 4 985 870 i 2012.",
    "Folketalet var 4 920 305 i 2011 og auka med 1,3 % (65 565) til 4 985 870 i 2012.",
    "The population was 4,920,305 in 2011 and rose by 1.3% (65,565) to 4,985,870 in 2012.",
    "I 2012 var folketallet 4 985 870, mot 4 920 305 i 2011, en økning på 1,3 % (65 565).",
    "I 2012 var folketalet 4 985 870, mot 4 920 305 i 2011, ein auke på 1,3 % (65 565).",
    "In 2012, the population was 4,985,870, against 4,920,305 in 2011, an increase of 1.3% (65,565).",
    "Folketallet økte fra 4 920 305 i 2011 til 4 985 870 i 2012, en økning på 1,3 % (65 565).",
    "Folketallet var 4 920 305 i 2011 og økte med 65 565 i 2012.",
    "Folketallet var 4 920 305 i 2011, og i 2012 økte folketallet med 65 565.",
    "Folketallet var 4 985 870 i 2012, og i 2011 økte folketallet med 62 106.",
    "I 2012 økte folketallet med 65 565, fra 4 920 305 i 2011.",
  ]) func `a change is held against the years of its own sentence`(text: String) throws {
    let claims = try SmallFigures.claims(Prose(plainText: text))
    #expect(claims.count >= 2)
    #expect(claims.filter { $0.verdict != .agrees }.map(\.text) == [])
  }

  @Test func `a change of other years than those of its sentence is wrong`() throws {
    let text = "Folketallet var 4 920 305 i 2011 og økte med 1,3 % (62 106) til 4 985 870 i 2012."
    let claims = try SmallFigures.claims(Prose(plainText: text))
    let wrong = try #require(claims.first { $0.verdict != .agrees })
    #expect(wrong.text == "62 106" && wrong.verdict.asksForAttention)
    #expect(wrong.expected?.value == 65_565)
  }

  @Test func `a change of rates is that of the stored values and of the printed ones`() throws {
    var known = try SmallFigures.known()
    known.national["kommunale-boliger-per-1000"] = [
      Observation(.year(2018), 0.7212), Observation(.year(2019), 0.4298),
    ]
    for percent in ["40,4 %", "42,9 %", "61,2 %"] {
      let text =
        "Kommunale boliger per 1 000 innbyggere gikk ned fra 0,7 i 2018 til 0,4 i 2019, en nedgang på \(percent) (0,3)."
      let claims = try ClaimChecker(known).claims(in: Prose(plainText: text))
      #expect(
        claims.map { "\($0.text) \($0.verdict.rawValue)" } == [
          "0,7 agrees", "0,4 agrees",
          "\(percent) \(percent == "61,2 %" ? "inconsistent" : "agrees")", "0,3 agrees",
        ]
      )
    }
  }

  @Test func `a claim names what it was held against`() throws {
    let claims = try SmallFigures.claims(
      Prose(plainText: "I 2010 var det 155 500 mottakere av bostøtte.")
    )
    let claim = try #require(claims.first)
    #expect(claim.source?.indicator.id == "bostotte-mottakere")
    #expect(claim.source?.period == .year(2010))
    #expect(claim.expected?.value == 150_100)
  }
}
