package import IndicatorModel
package import SVGCharts

/// Series over time as a chart, with its text alternative computed from the data.
package struct TrendFigure: Figure {
  /// The lines, of one unit.
  package let series: [Series]
  /// The targets.
  package let targets: [FigureTarget]
  /// The datasets the series come from.
  package let datasets: [Dataset]
  /// Footnotes from the data: what a total leaves out.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

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
    let series = drawnSeries
    guard let quantity = series.first?.quantity else { throw ChartError.nothingToDraw }
    let decimals = Self.decimals(of: series)
    let labelled = FigureLabels(series, in: language)
    let lines = zip(series, labelled.names).map { one, name in
      Self.line(one, named: name, settings: settings)
    }
    let periods = Set(series.flatMap { $0.observations.map(\.period) }).sorted()
    return TrendChart(
      frame: settings.frame(
        title: title,
        subtitle: labelled.subtitle(unit: quantity.unit, periods: periods),
        datasets: datasets,
        notes: notes
          + TableNotes.signs(in: series.flatMap(\.observations), language: language),
        description: FigureDescription(self).text()
      ),
      lines: lines,
      targets: targets.map { Self.target($0, of: quantity, in: language) },
      periods: Self.labels(periods, in: language),
      format: .format(of: quantity, decimals: decimals, in: language)
    )
  }

  /// The heading of the figure.
  package var title: String {
    settings.title ?? FigureText.title(of: series, datasets, in: language)
  }

  /// The series without the periods at both ends in which none of them could have a value.
  var drawnSeries: [Series] { Self.trimmed(series) }

  /// Series without the periods at both ends in which none of them could have a value.
  ///
  /// A source prints «.» for years before a count began; they would take room and say nothing.
  static func trimmed(_ series: [Series]) -> [Series] {
    let possible = series.flatMap(\.observations).filter { $0.status != .cannotExist }
      .map(\.period)
    guard let first = possible.min(), let last = possible.max() else { return series }
    return series.map { one in
      var one = one
      one.observations.removeAll { $0.period < first || $0.period > last }
      return one
    }
  }

  /// The text for those who do not see the figure.
  package func description() -> String { FigureDescription(self).text() }

  /// The numbers drawn.
  package func table() -> TextTable {
    let series = drawnSeries
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

  /// A target as the chart draws it, with its label.
  static func target(
    _ target: FigureTarget,
    of quantity: Quantity,
    in language: Language
  ) -> TrendChart.Target {
    let value = target.text(of: quantity, in: language)
    let end = Wording.label(target.through, in: language)
    return TrendChart.Target(
      label: language.choose(
        "Mål \(end): \(value)",
        "Mål \(end): \(value)",
        "Target \(end): \(value)"
      ),
      value: target.value,
      from: target.from.chartPosition,
      through: target.through.chartPosition
    )
  }

  /// The names of periods on the axis.
  static func labels(_ periods: [TimePeriod], in language: Language) -> [TrendChart.PeriodLabel] {
    periods.map {
      TrendChart.PeriodLabel(x: $0.chartPosition, text: Wording.label($0, in: language))
    }
  }

  /// A series as a line.
  static func line(
    _ series: Series,
    named name: String,
    settings: FigureSettings
  ) -> TrendChart.Line {
    let values = ValueText(settings.language)
    return TrendChart.Line(
      name: name,
      points: series.observations.map { point($0, of: series.quantity, values) },
      isHighlighted: settings.highlighted.contains(series.region.code),
      importance: series.region.level == .country ? 1 : 0
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
      upper: observation.upperValue,
      state: state,
      breakBefore: observation.status == .seriesBreak,
      symbol: observation.value == nil ? Wording.sign(of: observation) : nil,
      text: observation.value == nil ? nil : values.cell(observation, of: quantity)
    )
  }

  /// The decimals that all labels of the figure show.
  static func decimals(of series: [Series]) -> Int {
    guard let quantity = series.first?.quantity else { return 0 }
    return quantity.shownDecimals(series.flatMap(\.observations).compactMap(\.value))
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
