import SVGCharts

extension SampleCharts {
  /// Charts of the other kinds.
  static func kinds(_ size: ChartSize) -> [(name: String, chart: any Chart)] {
    [
      ("rank", rank(size)),
      ("changebars", changeBars(size)),
      ("slope", slope(size)),
      ("goals", goals(size, isShared: true)),
      ("goalsmixed", goals(size, isShared: false)),
      ("multiples", multiples(size)),
      ("distribution", distribution(size, rows: 1)),
      ("distributions", distribution(size, rows: 3)),
      ("grouped", parts(size, .grouped)),
      ("stacked", parts(size, .stacked)),
      ("shares", parts(size, .share)),
      ("interval", interval(size)),
      ("printed", printed(size)),
    ]
  }

  /// Eight names of municipalities.
  static let places = [
    "Bergen", "Trondheim", "Stavanger", "Kristiansand", "Fredrikstad", "Drammen", "Tromsø",
    "Porsanger – Porsáŋgu – Porsanki",
  ]

  private static func rank(_ size: ChartSize) -> RankChart {
    RankChart(
      frame: frame(
        "Bodø ligger midt i gruppen",
        "Årsverk per 1 000 innbyggere, 2024",
        size: size
      ),
      entries: (0..<52).map { index in
        let step: Int = index * 17 % 53
        return BarChart.Bar(
          name: index == 20 ? "Bodø" : "Kommune \(index + 1)",
          value: index == 33 ? nil : 30 - Double(step) * 0.4,
          isHighlighted: index == 20,
          symbol: index == 33 ? ":" : nil
        )
      },
      references: [BarChart.Reference(label: "Gjennomsnitt: 19,8", value: 19.8)],
      format: plain(1)
    )
  }

  private static func changeBars(_ size: ChartSize) -> BarChart {
    let changes: [Double?] = [5.2, 3.6, 1.1, 0, -0.4, -2.2, -3.1, nil]
    return BarChart(
      frame: frame("Tre byer gikk tilbake", "Endring i prosent, 2023–2024", size: size),
      bars: zip(places, changes).map { name, change in
        BarChart.Bar(
          name: name,
          value: change,
          text: change.map { ($0 > 0 ? "+" : "") + number($0, 1) + "\u{A0}%" },
          symbol: ".."
        )
      },
      isDiverging: true,
      format: percent(1)
    )
  }

  private static func slope(_ size: ChartSize) -> SlopeChart {
    SlopeChart(
      frame: frame("Drammen gikk forbi Bergen", "Andel, prosent, 2015 og 2024", size: size),
      lines: places.enumerated().map { index, name in
        let (before, after): (Int, Int) = (40 + index * 7 % 11, 44 + index * 5 % 13)
        return SlopeChart.Line(
          name: name,
          from: Double(before),
          to: index == 6 ? nil : Double(after),
          change: index == 6 ? nil : "(+\(index) pp.)",
          isHighlighted: index == 5
        )
      },
      periods: ("2015", "2024"),
      format: percent(1)
    )
  }

  private static func goals(_ size: ChartSize, isShared: Bool) -> GoalChart {
    GoalChart(
      frame: frame("To av fem mål er nådd", "Andel, prosent, 2012", size: size),
      rows: [
        GoalChart.Row(
          name: "Skoleeiere med mentorordning",
          value: 77,
          target: 100,
          baseline: 48,
          verdict: .missed,
          word: "ikke nådd",
          detail: "77\u{A0}% av 100\u{A0}%"
        ),
        GoalChart.Row(
          name: "Kommuner med plan for boligsosialt arbeid",
          value: 88,
          target: 80,
          baseline: 12,
          verdict: .reached,
          word: "nådd",
          detail: "88\u{A0}%, mål 80\u{A0}%",
          isHighlighted: true
        ),
        GoalChart.Row(
          name: "Bosatte av anmodede",
          value: 70.9,
          target: 90,
          verdict: .worse,
          word: "ligger etter planen",
          detail: "70,9\u{A0}%, mål minst 90\u{A0}%"
        ),
        GoalChart.Row(
          name: "Andel i institusjon",
          value: 12,
          target: 10,
          baseline: 19,
          verdict: .better,
          word: "riktig vei",
          detail: "12\u{A0}%, mål høyst 10\u{A0}%"
        ),
        GoalChart.Row(
          name: "Tvangsbruk",
          value: nil,
          target: 20,
          verdict: .none,
          word: "kan ikke vurderes",
          detail: "ingen tall for 2012"
        ),
      ],
      hasSharedAxis: isShared,
      format: percent(0)
    )
  }

  private static func multiples(_ size: ChartSize) -> MultiplesChart {
    let country = line(
      "Hele landet",
      2015,
      [21, 21.4, 21.9, 22.3, 22.4, 22.8, 23.1, 23.3, 23.9, 24.2]
    )
    return MultiplesChart(
      frame: frame("Byene følger landet", "Årsverk per 1 000 innbyggere, 2015–2024", size: size),
      panels: places.enumerated().map { index, name in
        var own = line(
          name,
          2015,
          (0..<10).map { year in
            let wave: Int = year * (index + 2) % 7
            return index == 3 && year == 4 ? nil : 18 + Double(index) * 0.7 + Double(wave) * 0.5
          }
        )
        if index == 2 { own.points[5].breakBefore = true }
        own.points[9].state = .provisional
        return MultiplesChart.Panel(name: name, lines: [own, country])
      },
      targets: [TrendChart.Target(label: "Mål: 25", value: 25, from: 2020, through: 2024)],
      contextName: "Hele landet",
      format: plain(1)
    )
  }

  private static func distribution(_ size: ChartSize, rows: Int) -> DistributionChart {
    DistributionChart(
      frame: frame(
        "Halvparten av kommunene ligger mellom 18 og 26",
        "Årsverk per 1 000 innbyggere, alle kommuner, 2024",
        size: size
      ),
      rows: (0..<rows).map { row in
        DistributionChart.Row(
          name: rows == 1 ? "" : "\(2022 + row)",
          items: (0..<(rows == 1 ? 356 : 90)).map { index in
            let noise: Int = (index * 7919 + row * 31) % 1000
            let spread = Double(noise) / 1000
            return DistributionChart.Item(
              name: places[index % 8],
              value: 12 + spread * spread * 30 + Double(row),
              isHighlighted: [5, 50, 52].contains(index)
            )
          }
        )
      },
      format: plain(1)
    )
  }

  private static func parts(_ size: ChartSize, _ arrangement: PartsChart.Arrangement) -> PartsChart
  {
    PartsChart(
      frame: frame(
        "Flest eier boligen selv",
        arrangement == .share
          ? "Andel av husholdningene, prosent, 2024" : "Husholdninger, tusen, 2024",
        notes: [".. Tall mangler."],
        size: size
      ),
      parts: ["Eier alene", "Andelseier", "Leier", "Ukjent"],
      rows: [
        PartsChart.Row(name: "Bergen", values: [61, 42, 37, 1.2]),
        PartsChart.Row(name: "Trondheim", values: [48, 30, 33.4, 2], isHighlighted: true),
        PartsChart.Row(name: "Porsanger – Porsáŋgu – Porsanki", values: [1.2, 0.1, 0.6, 0]),
        PartsChart.Row(name: "Tromsø", values: [20, nil, 11, 0.4], symbol: ".."),
      ],
      arrangement: arrangement,
      format: plain(1),
      shareFormat: percent(0)
    )
  }

  private static func interval(_ size: ChartSize) -> TrendChart {
    var counted = line("Hele landet", 2008, [4, 5, 5, 6, 8, 9])
    counted.points[2].upper = 7
    counted.points[2].text = "5–7"
    return TrendChart(
      frame: frame("Ett år er oppgitt som et spenn", "Antall, 2008–2013", size: size),
      lines: [counted],
      format: plain(0)
    )
  }

  private static func printed(_ size: ChartSize) -> TrendChart {
    var chart = eight(size, highlighted: false)
    chart.lines.removeLast(4)
    chart.frame.theme = .print
    return chart
  }
}
