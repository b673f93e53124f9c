import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import SVGCharts
import Testing

/// What is said to those who do not see a figure: whole sentences, never cut off in a list.
@Suite struct FigureDescriptionTests {
  private static let quantity = Quantity.coverage

  private static func yearly(_ code: String, _ name: String, _ values: [Double?]) -> Series {
    Series(
      quantity: quantity,
      region: Region(code: code, name: name, level: .municipality),
      observations: values.enumerated().map { index, value in
        Observation(.year(2000 + index), value, status: value == nil ? .missing : .normal)
      }
    )
  }

  private static let longName = String(repeating: "Langt navn ", count: 6)

  private static let gaps: [([Double?], String)] = [
    ([nil, nil, nil, 1, 2, nil, 3], "Tall mangler for 2000–2002 og 2005."),
    ([1, nil, 2], "Tall mangler for 2001."),
    (
      [1, nil, 1, nil, 1, nil, 1, nil, 1, nil, 1, nil, 1, nil, nil],
      "Tall mangler for 8 av 15 perioder."
    ),
  ]

  @Test(arguments: gaps)
  func `missing years are told as stretches`(values: [Double?], sentence: String) {
    let text = TrendFigure(
      series: [Self.yearly("1804", "Bodø", values)],
      settings: FigureSettings(language: .nb)
    ).description()
    #expect(text.contains(sentence))
    #expect(!text.contains("…"))
  }

  @Test(arguments: Language.allCases)
  func `of many entries whole ones are told, and how many more there are`(language: Language) {
    let series = (0..<12).map { index in
      Self.yearly("18\(index + 10)", "\(Self.longName)\(index)", [1, 2, 3])
    }
    let text = MultiplesFigure(series: series, settings: FigureSettings(language: language))
      .description()
    #expect(text.count <= 540)
    let told = (0..<12).count { text.contains("\(Self.longName)\($0):") }
    #expect((1..<12).contains(told))
    let rest = LocalizedText(
      nb: "\(12 - told) til står i figuren.",
      nn: "\(12 - told) til står i figuren.",
      en: "\(12 - told) more are in the figure."
    )
    #expect(text.hasSuffix(" \(rest[language])"))
  }

  @Test(arguments: Language.allCases)
  func `a year is told with all that belongs to it, or not at all`(language: Language) {
    let rows = (2000..<2010).compactMap { year in
      PeriodValues(
        [
          Self.yearly("1804", "Bodø", Array(repeating: 40, count: 10)),
          Self.yearly("0301", Self.longName, Array(repeating: 60, count: 10)),
        ],
        at: .year(year),
        in: language
      )
    }
    let text = DistributionFigure(
      rows: rows,
      settings: FigureSettings(language: language, highlighted: ["1804"])
    ).description()
    let medians = text.ranges(of: "median").count
    #expect((1..<10).contains(medians))
    // As the lowest, and as the one highlighted.
    #expect(text.ranges(of: "Bodø").count == 2 * medians)
    let ending = LocalizedText(nb: " perioder til.", nn: " periodar til.", en: " more periods.")
    #expect(text.hasSuffix("\(10 - medians)\(ending[language])"))
  }

  @Test(arguments: Language.allCases)
  func `a figure of one municipality's goals names it`(language: Language) throws {
    func figure(_ region: Region) -> GoalFigure {
      let result = Attainment(
        agreement: "A1",
        target: Target(
          id: "G1",
          name: LocalizedText(nb: "Mål", nn: "Mål", en: "Goal"),
          indicator: "dekning",
          demand: .atLeast(50)
        ),
        region: region,
        period: .year(2024),
        observation: Observation(.year(2024), 54.2),
        targetValue: 50,
        verdict: .reached,
        reason: .meetsTarget
      )
      return GoalFigure(
        entries: [.init(attainment: result, quantity: Self.quantity)],
        heading: "A1",
        settings: FigureSettings(language: language)
      )
    }
    let region = figure(Region(code: "1804", name: "Bodø", level: .municipality))
    #expect(try region.chart().frame.subtitle.hasSuffix("Bodø, 2024"))
    #expect(region.description().contains(", Bodø."))
    #expect(try !figure(.country).chart().frame.subtitle.contains(", 2024"))
  }

  @Test func `a small chart that ends earlier than the others tells the year`() throws {
    let figure = MultiplesFigure(
      series: [Self.yearly("1804", "Bodø", [1, 2, nil]), Self.yearly("0301", "Oslo", [1, 2, 3])],
      settings: FigureSettings(language: .nb)
    )
    let svg = try figure.reportFigure(named: "x").svg.replacing("\u{A0}", with: " ")
    #expect(svg.contains("Bodø 2,0 % (2001)<"))
    #expect(svg.contains("Oslo 3,0 %<"))
  }

  @Test(arguments: Language.allCases)
  func `a goal table explains the sign of a provisional value`(language: Language) {
    let target = Target(
      id: "G1",
      name: LocalizedText(nb: "Mål", nn: "Mål", en: "Goal"),
      indicator: "dekning",
      demand: .atLeast(50)
    )
    let result = Attainment(
      agreement: "A1",
      target: target,
      observation: Observation(.year(2024), 54.2, status: .provisional, symbol: "*"),
      verdict: .reached,
      reason: .meetsTarget
    )
    let table = GoalTable(entries: [.init(attainment: result, quantity: Self.quantity)])
      .table(caption: "", in: language)
    #expect(table.rows.first?.contains { $0.hasSuffix("*") } == true)
    let note = LocalizedText(
      nb: "* = foreløpig tall",
      nn: "* = førebels tal",
      en: "* = provisional figure"
    )
    #expect(table.notes.contains(note[language]))
  }

  @Test
  func `a sum explains the signs of the cells that it leaves out, and the table says it once`()
    throws
  {
    let cells = [
      Observation(.year(2024), 12),
      Observation(.year(2024), nil, status: .suppressed, symbol: ":"),
      Observation(.year(2024), nil, status: .suppressed, symbol: ":"),
    ]
    let parts = cells.enumerated().map { index, cell in
      Series(
        quantity: Self.quantity,
        region: Region(code: "180\(index)", name: "Sted \(index)", level: .municipality),
        observations: [cell]
      )
    }
    let total = try #require(nationalSeries(from: parts)).totals.map { (Self.quantity, $0) }
    let remarks = CoverageSentences(.nb).remarks(on: total)
    #expect(
      remarks == [
        "Dekningsgrad, 2024: summen av 1 publisert tall. Ikke med i summen: 2\u{A0}«:».",
        ": = vises ikke av konfidensialitetshensyn",
      ]
    )
    let table = ValueTable(series: parts, datasets: [], remarks: remarks).table(in: .nb)
    #expect(table.notes == remarks)
  }

  @Test func `a long list ends with how many more there are`() {
    let names = (1...7).map { "110\($0)" }
    #expect(Wording.list(names, most: 7, in: .nb) == names.joined(separator: ", "))
    #expect(Wording.list(names, most: 5, in: .nb) == "1101, 1102, 1103, 1104, 1105 og 2 til")
    #expect(Wording.list(names, most: 5, in: .en) == "1101, 1102, 1103, 1104, 1105 and 2 more")
  }
}
