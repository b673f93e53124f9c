import IndicatorAnalysis
package import IndicatorModel
package import SVGCharts

/// The values of several series in two periods, each joined by a line.
///
/// Over a break in the series the two values are not joined, and no change is written.
package struct SlopeFigure: Figure {
  /// The series with their changes, of one unit.
  package let entries: [ChangeFigure.Entry]
  /// The datasets the values come from.
  package let datasets: [Dataset]
  /// Footnotes from the data.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

  /// Makes a figure.
  package init(
    entries: [ChangeFigure.Entry],
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.entries = entries
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  private var language: Language { settings.language }
  private var texts: ChangeTexts { ChangeTexts(entries, in: language) }

  /// The heading of the figure.
  package var title: String {
    settings.title ?? FigureText.title(of: entries.map(\.series), datasets, in: language)
  }

  /// The chart.
  package func chart() throws -> SlopeChart {
    guard let first = entries.first else { throw ChartError.nothingToDraw }
    let texts = texts
    let quantity = first.series.quantity
    let earlier = entries.compactMap(\.change.previous).first?.period
    return SlopeChart(
      frame: settings.frame(
        title: title,
        subtitle: texts.subtitle(FigureText.heading(of: quantity.unit, in: language)),
        datasets: datasets,
        notes: notes + texts.notes,
        description: description()
      ),
      lines: zip(entries, texts.names).map { entry, name in
        SlopeChart.Line(
          name: name,
          from: entry.change.previous?.value,
          to: entry.change.observation.value,
          change: text(entry).map { "(\($0))" },
          isHighlighted: settings.highlighted.contains(entry.series.region.code),
          isBroken: entry.change.notes.contains(.seriesBreak),
          isProvisional: entry.change.notes.contains { $0 == .provisional || $0 == .estimated }
        )
      },
      periods: (
        earlier.map { Wording.label($0, in: language) } ?? "",
        Wording.label(first.change.period, in: language)
      ),
      format: .format(
        of: quantity,
        decimals: quantity.shownDecimals(
          entries.flatMap {
            [$0.change.observation.value, $0.change.previous?.value].compactMap { $0 }
          }
        ),
        in: language
      )
    )
  }

  /// The change as it is written after the later value.
  private func text(_ entry: ChangeFigure.Entry) -> String? {
    let numbers = NumberStyle(language)
    let mark = ChangeTexts.mark(of: entry.change)
    if let percent = entry.change.percent {
      return numbers.percent(percent, isSigned: true) + mark
    }
    guard let points = entry.change.points else { return nil }
    let decimals = entry.series.quantity.shownDecimals([points])
    return numbers.text(points, decimals: decimals, isSigned: true) + mark
  }

  /// The text for those who do not see the figure.
  package func description() -> String {
    let texts = texts
    let values = ValueText(language)
    let kind = language.choose(
      "Linjer mellom to tidspunkter.",
      "Linjer mellom to tidspunkt.",
      "Lines between two points in time."
    )
    let lines = zip(entries, texts.names).map { entry, name in
      let quantity = entry.series.quantity
      let from = entry.change.previous.map { values.cell($0, of: quantity) } ?? ".."
      let to = values.cell(entry.change.observation, of: quantity)
      let change = text(entry).map { " (\($0))" } ?? ""
      return language.choose(
        "\(name): fra \(from) til \(to)\(change).",
        "\(name): frå \(from) til \(to)\(change).",
        "\(name): from \(from) to \(to)\(change)."
      )
    }
    return FigureText.joined(
      [kind],
      entries: lines.map { [$0] },
      closing: texts.notes.map { "\($0)." }
    ) { FigureText.more($0, in: language) }
  }

  /// The two values of each series and the change.
  package func table() -> TextTable {
    texts.table(caption: title, measure: Wording.change[language], text)
  }
}
