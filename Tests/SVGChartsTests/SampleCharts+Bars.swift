import SVGCharts

extension SampleCharts {
  /// Bar charts.
  static func bars(_ size: ChartSize) -> [(name: String, chart: BarChart)] {
    [
      ("bars5", bars5(size)),
      ("bars30", bars30(size)),
      ("barsnegative", barsnegative(size)),
      ("bars357", bars357(size)),
      ("barsmissing", barsmissing(size)),
    ]
  }

  private static func bars5(_ size: ChartSize) -> BarChart {
    BarChart(
      frame: frame("Oslo har flest", "Kommunale boliger per 1 000 innbyggere, 2011", size: size),
      bars: [
        BarChart.Bar(name: "Bergen", value: 18.2), BarChart.Bar(name: "Oslo", value: 21.4),
        BarChart.Bar(name: "Stavanger", value: 17.9, isHighlighted: true),
        BarChart.Bar(name: "Trondheim", value: 20.3), BarChart.Bar(name: "Tromsø", value: 0),
      ],
      format: plain(1)
    )
  }

  private static func bars30(_ size: ChartSize) -> BarChart {
    BarChart(
      frame: frame(
        "Store forskjeller mellom kommunene",
        "Andel, prosent, 2014",
        notes: [": Vises ikke av hensyn til personvern."],
        size: size
      ),
      bars: (0..<30).map { index in
        BarChart.Bar(
          name: "Kommune nummer \(index + 1)",
          value: share(index),
          isHighlighted: index == 12,
          symbol: index == 7 ? ":" : nil
        )
      },
      references: [BarChart.Reference(label: "Landet: 48,2\u{A0}%", value: 48.2)],
      format: percent(1)
    )
  }

  private static func barsnegative(_ size: ChartSize) -> BarChart {
    let county = [
      "Oslo", "Rogaland", "Møre og Romsdal", "Nordland", "Viken", "Innlandet",
      "Vestfold og Telemark", "Agder", "Vestland", "Trøndelag – Trööndelage",
      "Troms og Finnmark – Romsa ja Finnmárku – Tromssa ja Finmarkku",
    ]
    return BarChart(
      frame: frame(
        "Fire fylker mistet innbyggere",
        "Endring i prosent, 2020–2021",
        size: size
      ),
      bars: county.enumerated().map { index, name in
        BarChart.Bar(name: name, value: 2.3 - Double(index) * 0.41)
      },
      references: [BarChart.Reference(label: "Landet: 0,6\u{A0}%", value: 0.6)],
      format: percent(1)
    )
  }

  private static func bars357(_ size: ChartSize) -> BarChart {
    BarChart(
      frame: frame("Folketall i alle kommuner", "Personer 1. januar 2024", size: size),
      bars: (0..<357).map { index in
        BarChart.Bar(
          name: "Kommune \(index + 1)",
          value: Double(200 + (index * 7919) % 35_701),
          isHighlighted: index == 99
        )
      },
      format: plain(0)
    )
  }

  private static func barsmissing(_ size: ChartSize) -> BarChart {
    BarChart(
      frame: frame("Ingen har svart", "Antall, 2014", size: size),
      bars: [
        BarChart.Bar(name: "Øst", value: nil, symbol: ".."),
        BarChart.Bar(name: "Vest", value: nil, symbol: ":"),
      ],
      format: plain(0)
    )
  }

  private static func share(_ index: Int) -> Double? {
    let share: Int = (index * 53) % 97
    return index == 7 ? nil : Double(share) + 1.5
  }
}
