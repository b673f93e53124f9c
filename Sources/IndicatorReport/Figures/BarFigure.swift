package import IndicatorModel
package import SVGCharts

/// The values of several series in one period as bars, with the text alternative.
package struct BarFigure: Figure {
  /// One series in one period.
  package struct Entry: Sendable {
    /// The series.
    package var series: Series
    /// Its observation in the period.
    package var observation: Observation
    /// Makes an entry.
    package init(series: Series, observation: Observation) {
      self.series = series
      self.observation = observation
    }
  }

  /// The bars, of one unit.
  package let entries: [Entry]
  /// The value that all are held against, if there is one.
  package let target: FigureTarget?
  /// The datasets the series come from.
  package let datasets: [Dataset]
  /// Footnotes from the data.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

  /// Makes a figure of the series that have a cell in the period.
  package init(
    series: [Series],
    period: TimePeriod,
    target: FigureTarget? = nil,
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    entries = series.compactMap { one in
      one.observation(at: period).map { Entry(series: one, observation: $0) }
    }
    self.target = target
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  private var language: Language { settings.language }
  private var names: [String] { FigureLabels(entries.map(\.series), in: language).names }

  /// The chart, ready to be drawn.
  package func chart() throws -> BarChart {
    guard let first = entries.first else { throw ChartError.nothingToDraw }
    let quantity = first.series.quantity
    let values = ValueText(language)
    let labels = FigureLabels(entries.map(\.series), in: language)
    return BarChart(
      frame: settings.frame(
        title: title,
        subtitle: labels.subtitle(unit: quantity.unit, periods: [first.observation.period]),
        datasets: datasets,
        notes: notes + TableNotes.signs(in: entries.map(\.observation), language: language),
        description: description()
      ),
      bars: zip(entries, names).map { entry, name in
        BarChart.Bar(
          name: name,
          value: entry.observation.value,
          upper: entry.observation.upperValue,
          text: entry.observation.value == nil
            ? nil : values.cell(entry.observation, of: entry.series.quantity),
          isHighlighted: settings.highlighted.contains(entry.series.region.code),
          symbol: entry.observation.value == nil ? Wording.sign(of: entry.observation) : nil
        )
      },
      references: target.map { target in
        let value = target.text(of: quantity, in: language)
        let label = language.choose("Mål: \(value)", "Mål: \(value)", "Target: \(value)")
        return [BarChart.Reference(label: label, value: target.value)]
      } ?? [],
      format: .format(
        of: quantity,
        decimals: TrendFigure.decimals(of: entries.map(\.series)),
        in: language
      )
    )
  }

  /// The heading of the figure.
  package var title: String {
    settings.title ?? FigureText.title(of: entries.map(\.series), datasets, in: language)
  }

  /// The text for those who do not see the figure: kind, number of bars, highest and lowest.
  package func description() -> String {
    let values = ValueText(language)
    let count = entries.count
    let known = zip(entries, names).filter { $0.0.observation.value != nil }
      .sorted { ($0.0.observation.value ?? 0) > ($1.0.observation.value ?? 0) }
    func text(_ pair: (Entry, String)) -> String {
      "\(pair.1) \(values.cell(pair.0.observation, of: pair.0.series.quantity))"
    }
    var sentences = [
      language.choose(
        "Stolpediagram med \(count) stolper.",
        "Stolpediagram med \(count) stolpar.",
        "Bar chart with \(count) bars."
      )
    ]
    if known.count <= 6 {
      sentences += known.isEmpty ? [] : [known.map(text).joined(separator: ", ") + "."]
    } else if let highest = known.first, let lowest = known.last {
      sentences.append(
        language.choose(
          "Høyest: \(text(highest)). Lavest: \(text(lowest)).",
          "Høgast: \(text(highest)). Lågast: \(text(lowest)).",
          "Highest: \(text(highest)). Lowest: \(text(lowest))."
        )
      )
    }
    let missing = count - known.count
    if missing > 0 {
      sentences.append(
        language.choose(
          "\(missing) uten tall.",
          "\(missing) utan tal.",
          "\(missing) without a figure."
        )
      )
    }
    if let target, let quantity = entries.first?.series.quantity {
      let value = target.text(of: quantity, in: language)
      sentences.append(
        language.choose("Målet er \(value).", "Målet er \(value).", "The target is \(value).")
      )
    }
    return sentences.joined(separator: " ")
  }

  /// The numbers drawn.
  package func table() -> TextTable {
    var table = TextTable(
      caption: title,
      columns: [
        .init(Wording.name[language]), .init(Wording.period[language]),
        .init(Wording.value[language], isNumeric: true),
      ]
    )
    table.rows = zip(entries, names).map { entry, name in
      let values = ValueText(language, markingRegion: entry.series.region.code)
      return [
        name, Wording.label(entry.observation.period, in: language),
        values.cell(entry.observation, of: entry.series.quantity),
      ]
    }
    table.notes = TableNotes.signs(in: entries.map(\.observation), language: language)
    return table
  }
}
