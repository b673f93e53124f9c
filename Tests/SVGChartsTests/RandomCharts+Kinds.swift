import SVGCharts

/// Random charts of the kinds beside trends and bars.
extension RandomCharts {
  /// A chart of any of the other kinds, with the name of its kind.
  mutating func otherKind(_ number: Int) -> any Chart {
    switch number % 9 {
    case 0: rank()
    case 1: slope()
    case 2: parts(.grouped)
    case 3: parts(.stacked)
    case 4: parts(.share)
    case 5: goals()
    case 6: multiples()
    case 7: distribution()
    default: map()
    }
  }

  private mutating func rank() -> RankChart {
    let bars = bars()
    return RankChart(
      frame: bars.frame,
      entries: bars.bars,
      isLowestFirst: happens(0.4),
      references: bars.references,
      format: bars.format
    )
  }

  private mutating func slope() -> SlopeChart {
    let (format, next) = numbers()
    let count = whole(1...8)
    let names = names(count)
    let chosen = happens(0.4) ? whole(0...(count - 1)) : -1
    return SlopeChart(
      frame: frame("Linjer"),
      lines: (0..<count).map { index in
        SlopeChart.Line(
          name: names[index],
          from: happens(0.1) ? nil : next(&self),
          to: happens(0.1) ? nil : next(&self),
          change: happens(0.5) ? "(+3,6\u{A0}%)" : nil,
          isHighlighted: index == chosen,
          isBroken: happens(0.1),
          isProvisional: happens(0.1)
        )
      },
      periods: ("2015", pick(["2024", "skoleåret 2023/2024"])),
      format: format
    )
  }

  private mutating func parts(_ arrangement: PartsChart.Arrangement) -> PartsChart {
    let (format, next) = numbers()
    let count = whole(1...6)
    let rows = whole(1...12)
    let names = names(rows)
    let partNames = names.isEmpty ? [] : self.names(count)
    let mayBeNegative = arrangement == .grouped
    var chart = PartsChart(
      frame: frame("Stolper"),
      parts: partNames,
      rows: (0..<rows).map { row in
        PartsChart.Row(
          name: names[row],
          values: (0..<count).map { _ in
            let value = next(&self)
            return happens(0.08) ? nil : mayBeNegative ? value : value.magnitude
          },
          isHighlighted: happens(0.1),
          symbol: pick(["..", ":"])
        )
      },
      arrangement: arrangement,
      format: format,
      shareFormat: SampleCharts.percent(0)
    )
    chart.frame.theme = .standard
    return chart
  }

  private mutating func goals() -> GoalChart {
    let (format, next) = numbers()
    let count = whole(1...9)
    let names = names(count)
    return GoalChart(
      frame: frame("Mål"),
      rows: (0..<count).map { index in
        let value = happens(0.15) ? nil : next(&self)
        let target = next(&self)
        return GoalChart.Row(
          name: names[index],
          value: value,
          target: target,
          baseline: happens(0.4) ? next(&self) : nil,
          verdict: pick([.reached, .missed, .better, .worse, .none]),
          word: pick(["nådd", "ikke nådd", "henger etter", "for tidlig å vurdere"]),
          detail:
            "\(value.map { format.text($0, format.decimals) } ?? "ingen tall"), mål: minst \(format.text(target, format.decimals))",
          isHighlighted: happens(0.1)
        )
      },
      hasSharedAxis: happens(0.5),
      format: format
    )
  }

  private mutating func multiples() -> MultiplesChart {
    let base = trend()
    let country = base.lines[0]
    let years = country.points.map(\.x)
    let (_, next) = numbers()
    let count = whole(1...12)
    let names = names(count)
    let hasContext = happens(0.6)
    return MultiplesChart(
      frame: base.frame,
      panels: (0..<count).map { index in
        let own = TrendChart.Line(
          name: names[index],
          points: years.map { year in
            let isMissing = happens(0.1)
            return TrendChart.Point(
              x: year,
              value: isMissing ? nil : next(&self),
              state: year == years.last && happens(0.3) ? .provisional : .normal,
              breakBefore: year != years.first && happens(0.03),
              symbol: isMissing ? ".." : nil
            )
          }
        )
        return MultiplesChart.Panel(
          name: names[index],
          lines: hasContext ? [own, country] : [own],
          isHighlighted: happens(0.1)
        )
      },
      targets: base.targets,
      contextName: hasContext ? "Hele landet" : nil,
      format: base.format
    )
  }

  private mutating func distribution() -> DistributionChart {
    let (format, next) = numbers()
    let rows = pick([1, 1, 2, 5, 8])
    let first = whole(2000...2015)
    return DistributionChart(
      frame: frame("Fordeling"),
      rows: (0..<rows).map { row in
        let count = pick([1, 2, 30, 120])
        let names = names(count)
        var named = 0
        return DistributionChart.Row(
          name: rows == 1 ? "" : "\(first + row)",
          items: (0..<count).map { index in
            let isNamed = named < 6 && happens(0.05)
            if isNamed { named += 1 }
            return DistributionChart.Item(
              name: names[index],
              value: next(&self),
              isHighlighted: isNamed
            )
          }
        )
      },
      format: format
    )
  }

  private mutating func map() -> MapChart {
    let (format, next) = numbers()
    let (columns, rows) = (whole(1...6), whole(1...8))
    let cells = SampleCharts.cells(columns: columns, rows: rows)
    let names = names(cells.count)
    var named = 0
    let classes: MapChart.Classes =
      happens(0.6) ? .quantiles(whole(2...5)) : .limits([next(&self), next(&self)])
    return MapChart(
      frame: frame("Kart"),
      areas: cells.enumerated().map { index, rings in
        let isNamed = named < 4 && happens(0.1)
        if isNamed { named += 1 }
        return MapChart.Area(
          name: names[index],
          rings: rings,
          value: happens(0.1) ? nil : next(&self),
          isHighlighted: isNamed
        )
      },
      classes: classes,
      format: format
    )
  }
}
