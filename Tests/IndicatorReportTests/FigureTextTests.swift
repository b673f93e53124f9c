import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import SVGCharts
import TestSupport
import Testing

/// The texts of figures of every kind: computed from the data, in three languages.
@Suite struct FigureTextTests {
  private static let quantity = Quantity.coverage

  private static func series(_ code: String, _ name: String, _ cells: [Observation]) -> Series {
    Series(
      quantity: quantity,
      region: Region(code: code, name: name, level: .municipality),
      observations: cells
    )
  }

  /// A gap, a break, a provisional value, an interval, a withheld value, years before the count.
  private static let all = [
    series(
      "1804",
      "Bodø",
      [
        Observation(.year(2019), nil, status: .cannotExist, symbol: "."),
        Observation(.year(2020), 41.5), Observation(.year(2021), nil, symbol: ".."),
        Observation(.year(2022), 43), Observation(.year(2023), 52, status: .seriesBreak),
        Observation(.year(2024), 54.2, status: .provisional, symbol: "*"),
      ]
    ),
    series(
      "0301",
      "Oslo",
      [
        Observation(.year(2019), nil, status: .cannotExist, symbol: "."),
        Observation(.year(2020), 61), Observation(.year(2021), 61.5),
        Observation(.year(2022), 62, upperValue: 64, precision: .interval),
        Observation(.year(2023), 60), Observation(.year(2024), 59.9),
      ]
    ),
    series(
      "4601",
      "Bergen",
      [
        Observation(.year(2023), 59.9),
        Observation(.year(2024), nil, status: .suppressed, symbol: ":"),
      ]
    ),
    series("9999", "<b>\u{202E}Ås & Nes</b>", [Observation(.year(2024), 12)]),
  ]

  private static let dataset = Dataset(
    code: "ssb-1",
    publisher: "SSB",
    table: "12345",
    title: "Dekning"
  )

  /// Title, subtitle, notes, description and numbers of a figure.
  private static func texts(_ name: String, _ figure: some Figure) throws -> String {
    let chart = try figure.chart()
    let drawing = try chart.drawing()
    var lines = ["== \(name)", drawing.title, "-- \(drawing.description)"]
    lines += chart.frame.notes.map { "   \($0)" }
    lines.append("   \(chart.frame.source)")
    return (lines + [figure.table().text()]).joined(separator: "\n")
  }

  @Test(arguments: Language.allCases) func `every kind says what it shows`(language: Language)
    throws
  {
    let settings = FigureSettings(language: language, highlighted: ["1804"])
    let plain = FigureSettings(language: language)
    let datasets = [Self.dataset]
    let values = try #require(PeriodValues(Self.all, at: .year(2024), in: language))
    let earlier = try #require(PeriodValues(Self.all, at: .year(2023), in: language))
    let changes = Self.all.flatMap { one in
      IndicatorAnalysis.changes(
        in: one,
        from: .year(2024),
        to: .year(2024),
        against: .base(.year(2022))
      )
      .map { ChangeFigure.Entry(series: one, change: $0) }
    }
    let target = FigureTarget(value: 70, from: .year(2022), through: .year(2025))
    let parts = [
      try Self.texts(
        "trend",
        TrendFigure(
          series: Array(Self.all.prefix(2)),
          targets: [target],
          datasets: datasets,
          settings: settings
        )
      ),
      try Self.texts(
        "bar",
        BarFigure(series: Self.all, period: .year(2024), datasets: datasets, settings: plain)
      ),
      try Self.texts("rank", RankFigure(values: values, datasets: datasets, settings: settings)),
      try Self.texts("change", ChangeFigure(entries: changes, datasets: datasets, settings: plain)),
      try Self.texts(
        "slope",
        SlopeFigure(entries: changes, datasets: datasets, settings: settings)
      ),
      try Self.texts(
        "multiples",
        MultiplesFigure(
          series: Array(Self.all.prefix(2)),
          context: Self.all[2],
          datasets: datasets,
          settings: plain
        )
      ),
      try Self.texts(
        "distribution",
        DistributionFigure(rows: [earlier, values], datasets: datasets, settings: settings)
      ),
      try Self.texts(
        "parts",
        PartsFigure(
          series: Array(Self.all.prefix(3)),
          period: nil,
          arrangement: .grouped,
          datasets: datasets,
          settings: plain
        )
      ),
    ]
    expectSnapshot(parts.joined(separator: "\n"), named: "figure-texts-\(language.rawValue).txt")
  }

  @Test(arguments: [15, 16, 40]) func `a title has at most 15 words, and stands whole below`(
    count: Int
  ) throws {
    let title = (1...count).map { "ord\($0)" }.joined(separator: " ")
    let figure = TrendFigure(
      series: [Self.all[0]],
      settings: FigureSettings(language: .nb, title: title)
    )
    let frame = try figure.chart().frame
    let first = (1...15).map { "ord\($0)" }.joined(separator: " ")
    #expect(frame.title == (count == 15 ? first : first + "…"))
    #expect((frame.notes.first == title) == (count > 15))
  }

  @Test func `a value between two numbers is drawn as a span`() throws {
    let figure = TrendFigure(series: [Self.all[1]], settings: FigureSettings(language: .nb))
    let spans = try figure.chart().lines[0].points.compactMap(\.upper)
    #expect(spans == [64])
    let bars = BarFigure(
      series: [Self.all[1]],
      period: .year(2022),
      settings: FigureSettings(language: .nb)
    )
    #expect(try bars.chart().bars.map(\.upper) == [64])
  }

  @Test func `nothing is joined or computed over a break`() throws {
    let changes = IndicatorAnalysis.changes(
      in: Self.all[0],
      from: .year(2023),
      to: .year(2023),
      against: .base(.year(2022))
    ).map { ChangeFigure.Entry(series: Self.all[0], change: $0) }
    let settings = FigureSettings(language: .nb)
    let slope = try SlopeFigure(entries: changes, settings: settings).chart()
    #expect(slope.lines.map(\.isBroken) == [true])
    #expect(slope.lines.map(\.change) == [nil])
    #expect(slope.frame.notes == ["Brudd i serien: Dekningsgrad"])
    let bars = try ChangeFigure(entries: changes, settings: settings).chart()
    #expect(bars.bars.map(\.value) == [nil])
    #expect(bars.bars.map(\.symbol) == [".."])
  }
}
