package import IndicatorModel
package import SVGCharts

/// Small line charts with the same axes, one a series, with the country in grey behind each.
package struct MultiplesFigure: Figure {
  /// The series, of one unit.
  package let series: [Series]
  /// The grey line behind each; `nil` where there is none.
  package let context: Series?
  /// The targets.
  package let targets: [FigureTarget]
  /// The datasets the series come from.
  package let datasets: [Dataset]
  /// Footnotes from the data.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

  /// Makes a figure.
  package init(
    series: [Series],
    context: Series? = nil,
    targets: [FigureTarget] = [],
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.series = series
    self.context = context
    self.targets = targets
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  private var language: Language { settings.language }
  private var lines: TrendFigure {
    TrendFigure(series: series, targets: targets, datasets: datasets, settings: settings)
  }

  /// The series and the grey one, without the periods at both ends in which none could have a value.
  private var drawn: (series: [Series], context: Series?) {
    let all = TrendFigure.trimmed(series + [context].compactMap { $0 })
    return (Array(all.prefix(series.count)), context == nil ? nil : all.last)
  }

  /// The heading of the figure.
  package var title: String { lines.title }

  private var contextName: String? {
    context.map { VisibleText.of(Wording.regionName($0.region, in: language)) }
  }

  /// The chart.
  package func chart() throws -> MultiplesChart {
    guard let quantity = series.first?.quantity else { throw ChartError.nothingToDraw }
    let (series, context) = drawn
    let all = series + [context].compactMap { $0 }
    let labels = FigureLabels(series, in: language)
    let periods = Set(all.flatMap { $0.observations.map(\.period) }).sorted()
    return MultiplesChart(
      frame: settings.frame(
        title: title,
        subtitle: labels.subtitle(unit: quantity.unit, periods: periods),
        datasets: datasets,
        notes: notes + TableNotes.signs(in: all.flatMap(\.observations), language: language),
        description: description()
      ),
      panels: zip(series, labels.names).map { one, name in
        var lines = [TrendFigure.line(one, named: name, settings: settings)]
        if let context, let contextName {
          lines.append(TrendFigure.line(context, named: contextName, settings: settings))
        }
        return MultiplesChart.Panel(
          name: name,
          lines: lines,
          isHighlighted: settings.highlighted.contains(one.region.code)
        )
      },
      targets: targets.map { TrendFigure.target($0, of: quantity, in: language) },
      contextName: contextName,
      periods: TrendFigure.labels(periods, in: language),
      format: .format(of: quantity, decimals: TrendFigure.decimals(of: all), in: language)
    )
  }

  /// The text for those who do not see the figure: of each small chart its first and last value.
  package func description() -> String {
    let values = ValueText(language)
    let names = FigureLabels(series, in: language).names
    let count = series.count
    let kind = language.choose(
      "\(count) små linjediagram med samme akser.",
      "\(count) små linjediagram med same aksar.",
      "\(count) small line charts with the same axes."
    )
    let lines =
      (zip(series, names).map { ($0, $1) }
      + [context].compactMap { one in
        one.map { ($0, contextName ?? "") }
      }).map { one, name in
        let known = one.observations.filter { $0.value != nil }
        guard let first = known.first, let last = known.last else {
          return language.choose(
            "\(name): ingen tall.",
            "\(name): ingen tal.",
            "\(name): no figures."
          )
        }
        let (start, end) = (
          values.cell(first, of: one.quantity), values.cell(last, of: one.quantity)
        )
        let when = FigureLabels.span(first.period, last.period, in: language)
        guard first.period != last.period else { return "\(name): \(end) (\(when))." }
        return language.choose(
          "\(name): fra \(start) til \(end) (\(when)).",
          "\(name): frå \(start) til \(end) (\(when)).",
          "\(name): from \(start) to \(end) (\(when))."
        )
      }
    return FigureText.joined([kind], entries: lines.map { [$0] }) {
      FigureText.more($0, in: language)
    }
  }

  /// The numbers drawn.
  package func table() -> TextTable {
    TrendFigure(series: series + [context].compactMap { $0 }, settings: settings).table()
  }
}
