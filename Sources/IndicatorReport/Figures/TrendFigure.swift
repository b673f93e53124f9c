package import IndicatorModel
package import SVGCharts

/// Series over time as a chart, with its text alternative computed from the data.
package struct TrendFigure: Sendable {
  /// The lines, of one unit.
  package let series: [Series]
  /// The targets.
  package let targets: [FigureTarget]
  /// The datasets the series come from.
  package let datasets: [Dataset]
  /// Footnotes from the data: what a total leaves out.
  package let notes: [String]
  /// What the user said.
  package let settings: FigureSettings

  /// Makes a figure.
  package init(
    series: [Series],
    targets: [FigureTarget] = [],
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.series = series
    self.targets = targets
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  private var language: Language { settings.language }

  /// The chart, ready to be drawn.
  package func chart() throws -> TrendChart {
    guard let quantity = series.first?.quantity else { throw ChartError.nothingToDraw }
    let values = ValueText(language)
    let decimals = Self.decimals(of: series)
    let labelled = FigureLabels(series, in: language)
    let lines = zip(series, labelled.names).map { one, name in
      TrendChart.Line(
        name: name,
        points: one.observations.map { Self.point($0, of: one.quantity, values) },
        isHighlighted: settings.highlighted.contains(one.region.code),
        importance: one.region.level == .country ? 1 : 0
      )
    }
    let periods = Set(series.flatMap { $0.observations.map(\.period) }).sorted()
    return TrendChart(
      frame: ChartFrame(
        title: title,
        subtitle: labelled.subtitle(unit: quantity.unit, periods: periods),
        source: TableNotes.source(datasets, language: language) ?? "",
        notes: notes
          + TableNotes.signs(in: series.flatMap(\.observations), language: language),
        description: FigureDescription(self).text(),
        language: language.rawValue,
        idPrefix: settings.idPrefix,
        size: settings.size,
        words: .words(in: language)
      ),
      lines: lines,
      targets: targets.map { target in
        TrendChart.Target(
          label: targetLabel(target, of: quantity),
          value: target.value,
          from: target.from.chartPosition,
          through: target.through.chartPosition
        )
      },
      periods: periods.map {
        TrendChart.PeriodLabel(x: $0.chartPosition, text: Wording.label($0, in: language))
      },
      format: .format(of: quantity, decimals: decimals, in: language)
    )
  }

  /// The heading of the figure.
  package var title: String {
    if let title = settings.title { return title }
    guard let first = series.first else { return "" }
    return VisibleText.of(first.quantity.name[language])
  }

  /// The text for those who do not see the figure.
  package func description() -> String { FigureDescription(self).text() }

  /// The numbers drawn.
  package func table() -> TextTable {
    let names = FigureLabels(series, in: language).names
    let periods = Set(series.flatMap { $0.observations.map(\.period) }).sorted()
    var table = TextTable(
      caption: title,
      columns: [.init(Wording.period[language])] + names.map { .init($0, isNumeric: true) }
    )
    table.rows = periods.map { period in
      [Wording.label(period, in: language)]
        + series.map { one in
          let values = ValueText(language, markingRegion: one.region.code)
          return one.observation(at: period).map { values.cell($0, of: one.quantity) } ?? ""
        }
    }
    table.notes = TableNotes.signs(in: series.flatMap(\.observations), language: language)
    return table
  }

  private func targetLabel(_ target: FigureTarget, of quantity: Quantity) -> String {
    let value = ValueText(language).number(target.value, of: quantity)
    let end = Wording.label(target.through, in: language)
    return language.choose(
      "Mål \(end): \(value)",
      "Mål \(end): \(value)",
      "Target \(end): \(value)"
    )
  }

  private static func point(_ observation: Observation, of quantity: Quantity, _ values: ValueText)
    -> TrendChart.Point
  {
    let state: TrendChart.Point.State =
      switch observation.status {
      case .provisional: .provisional
      case .estimated, .imputed, .forecast: .estimated
      default: .normal
      }
    return TrendChart.Point(
      x: observation.period.chartPosition,
      value: observation.value,
      state: state,
      breakBefore: observation.status == .seriesBreak,
      symbol: observation.value == nil ? Wording.sign(of: observation) : nil,
      text: observation.value == nil ? nil : values.cell(observation, of: quantity)
    )
  }

  /// The decimals that all labels of the figure show.
  static func decimals(of series: [Series]) -> Int {
    guard let quantity = series.first?.quantity else { return 0 }
    if quantity.indicator != nil || quantity.decimals > 0 { return quantity.decimals }
    let needed = series.flatMap(\.observations).compactMap(\.value).map {
      NumberStyle.decimals(needed: $0, limit: 4)
    }
    return needed.max() ?? 0
  }
}

extension TimePeriod {
  /// The place of a period on an axis of years.
  var chartPosition: Double {
    switch frequency {
    case .year, .schoolYear: Double(year)
    case .span: Double(year) + Double(index - 1) / 2
    case .halfYear: Double(year) + Double(index - 1) / 2
    case .quarter: Double(year) + Double(index - 1) / 4
    case .month: Double(year) + Double(index - 1) / 12
    case .week, .day:
      Double(year)
        + Double(firstDay.ordinal - CalendarDate.first(of: year).ordinal) / 365.25
    }
  }
}
