import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import SVGCharts
import TestSupport
import Testing

@Suite struct PeerTableTests {
  /// Six municipalities of one county and a small KOSTRA group; fewer of them is better.
  private static let register: RegionRegister = {
    let codes = ["1101", "1102", "1103", "1104", "1105", "1106"]
    return RegionRegister(
      regions: [
        Region(code: "0", name: "Hele landet", level: .country),
        Region(code: "11", name: "Rogaland", level: .county),
      ]
        + codes.map { code in
          Region(code: code, name: "K\(code)", level: .municipality, countyCode: "11")
        },
      changes: [],
      memberships: ["1101", "1103", "1106"].map {
        RegionGroupMembership(code: $0, year: 2020, group: "01", basis: "")
      }
    )
  }()

  private static let quantity = Quantity(
    id: "ventetid",
    name: LocalizedText(nb: "Ventetid", nn: "Ventetid", en: "Waiting time"),
    unit: UnitMeasure(
      id: "days",
      kind: .duration,
      names: [
        .nb: .init(one: "dag", many: "dager"), .nn: .init(one: "dag", many: "dagar"),
        .en: .init(one: "day", many: "days"),
      ]
    ),
    decimals: 0
  )

  private static let values: [(String, Double?)] = [
    ("1101", 12), ("1102", 30), ("1103", 25), ("1104", 12), ("1105", nil), ("1106", 20),
  ]

  private static func standings(
    _ direction: Indicator.Direction,
    of values: [(String, Double?)] = values
  ) -> [PeerStanding] {
    let series = values.map { code, value in
      Series(
        quantity: quantity,
        region: register.places(of: code)[0],
        observations: [
          Observation(
            .year(2022),
            value,
            status: value == nil ? .suppressed : .normal,
            symbol: value == nil ? ":" : nil
          )
        ]
      )
    }
    let calculator = PeerCalculator(
      series: series,
      direction: direction,
      register: register,
      graph: BoundaryGraph(register),
      map: nil
    )
    return ["1101", "1105"].map { register.places(of: $0)[0] }.flatMap { place in
      calculator.usualGroups(of: place, in: .year(2022)).map {
        calculator.standing(of: place, in: $0, period: .year(2022))
      }
    }
  }

  private static func table(_ direction: Indicator.Direction) -> PeerTable {
    PeerTable(
      quantity: quantity,
      standings: standings(direction),
      datasets: [Dataset(code: "x", publisher: "SSB", table: "12345", title: "x")]
    )
  }

  @Test(arguments: Language.allCases)
  func `places, ties, missing members and the verdict in every language`(_ language: Language) {
    expectSnapshot(
      Self.table(.down).table(in: language).text(),
      named: "peers-\(language.rawValue).txt"
    )
  }

  @Test func `without a wanted direction nothing is better or worse`() {
    let table = Self.table(.none).table(in: .nb)
    let own = table.rows.filter { $0[1] == "1101 K1101" }
    #expect(own.count == 3)
    #expect(own.allSatisfy { $0.last == "" })
    #expect(table.notes[0].hasPrefix("Plass 1 har den høyeste verdien."))
  }

  @Test func `a place alone among those with a figure has no percentile and no quartile`() {
    let alone = Self.standings(
      .down,
      of: [("1101", 12)] + Self.values.dropFirst().map { ($0.0, nil) }
    )
    let table = PeerTable(quantity: Self.quantity, standings: alone, datasets: [])
    let own = table.dataRows(in: .nb)[0]
    #expect(Array(own[8...13]) == [1, 0, 1, 3].map { .integer($0) } + [.null, .null])
    let shown = table.table(in: .nb).columns.map(\.title)
    #expect(shown.contains("Median"))
    #expect(!shown.contains("Persentil") && !shown.contains("Kvartil"))
  }

  @Test func `rows for programs have everything, and null where there is no position`() {
    let rows = DataTable(
      columns: PeerTable.dataColumns,
      rows: Self.table(.down).dataRows(in: .nb)
    )
    expectSnapshot(rows.json(), named: "peers.json")
  }

  @Test func `members are listed by place, the own one marked, those without a figure last`() throws
  {
    let standing = try #require(Self.standings(.down).first { $0.group.region.code == "11" })
    let list = PeerListTable(
      quantity: Self.quantity,
      standing: standing,
      own: ["1101"],
      datasets: []
    )
    expectSnapshot(list.table(in: .nb).text(), named: "peer-list.txt")
    let rows = list.dataRows(in: .nb, register: Self.register)
    #expect(rows.map { $0[4] } == [1, 1, 3, 4, 5].map { .integer($0) } + [.null])
    #expect(rows.last?[5] == .text("1105"))
  }

  @Test func `the figure emphasises the own place and tells it to those who do not see it`() throws
  {
    let standing = try #require(Self.standings(.down).first { $0.group.region.code == "11" })
    let figure = try #require(
      RankFigure(
        quantity: Self.quantity,
        standing: standing,
        settings: FigureSettings(language: .nb, highlighted: ["1101"])
      )
    )
    let chart = try figure.chart()
    #expect(chart.isLowestFirst)
    #expect(chart.entries.filter(\.isHighlighted).map(\.name) == ["K1101"])
    #expect(chart.references.map(\.label) == ["Median: 20"])
    #expect(chart.frame.subtitle == "Dager. Rogaland, 2022")
    #expect(
      chart.frame.description
        == "Rangering av 5 kommuner i Rogaland i 2022, lavest først. Høyest: K1102 30. Lavest: K1101 12. K1101 12. Median: 20."
    )
    #expect(
      chart.frame.notes == ["11 Rogaland, 2022: 5 av 6 kommuner har tall (mangler 1105)."]
    )
  }

  @Test func `provisional and rounded values keep their marks in a group's list and figure`() throws
  {
    let cells = [
      Observation(.year(2022), 12, status: .provisional),
      Observation(.year(2022), 30, precision: .about), Observation(.year(2022), 25),
    ]
    let calculator = PeerCalculator(
      series: zip(["1101", "1102", "1103"], cells).map { code, cell in
        Series(
          quantity: Self.quantity,
          region: Self.register.places(of: code)[0],
          observations: [cell]
        )
      },
      direction: .down,
      register: Self.register,
      graph: BoundaryGraph(Self.register),
      map: nil
    )
    let place = Self.register.places(of: "1101")[0]
    let county = try #require(
      calculator.usualGroups(of: place, in: .year(2022)).first { $0.region.code == "11" }
    )
    let standing = calculator.standing(of: place, in: county, period: .year(2022))
    let list = PeerListTable(
      quantity: Self.quantity,
      standing: standing,
      own: ["1101"],
      datasets: []
    ).table(in: .nb)
    #expect(list.rows.map { $0[2] } == ["12*", "25", "om lag 30"])
    #expect(list.notes.contains("* = foreløpig tall"))
    let figure = try #require(
      RankFigure(
        quantity: Self.quantity,
        standing: standing,
        settings: FigureSettings(language: .nb, highlighted: ["1101"])
      )
    )
    let chart = try figure.chart()
    #expect(Set(chart.entries.map(\.text)) == ["12*", "25", "om lag 30"])
    #expect(chart.frame.notes.contains("* = foreløpig tall"))
  }
}
