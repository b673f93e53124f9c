package import IndicatorModel
package import SVGCharts

/// Several series for each row as bars: side by side, end to end, or as shares of 100 %.
///
/// The rows are regions where there are several, else periods; the parts are what else tells the
/// series apart.
package struct PartsFigure: Figure {
  /// The series, of one unit.
  package let series: [Series]
  /// The period; `nil` for all, where there is one region.
  package let period: TimePeriod?
  /// How the parts of a row stand to each other.
  package let arrangement: PartsChart.Arrangement
  /// The datasets the series come from.
  package let datasets: [Dataset]
  /// Footnotes from the data.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

  /// Makes a figure.
  package init(
    series: [Series],
    period: TimePeriod?,
    arrangement: PartsChart.Arrangement,
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.series = series
    self.period = period
    self.arrangement = arrangement
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  private var language: Language { settings.language }

  /// Whether rows and parts can show all: of regions, periods and quantities at most two vary.
  package var hasTwoWays: Bool {
    let periods =
      period.map { [$0] } ?? Array(Set(series.flatMap { $0.observations.map(\.period) }))
    let counts = [
      Set(series.map(\.quantity.id)).count, Set(series.map(\.region.code)).count, periods.count,
    ]
    return counts.count { $0 > 1 } <= 2
  }

  /// A row with the cell of each part.
  private struct Row {
    var name: String
    var isHighlighted: Bool
    var cells: [(observation: Observation?, quantity: Quantity)]
  }

  /// The rows with their cells, and the names of the parts.
  private var grid: (parts: [String], rows: [Row]) {
    let series = TrendFigure.trimmed(series)
    let quantities = series.reduce(into: [Quantity]()) { found, one in
      if !found.contains(where: { $0.id == one.quantity.id }) { found.append(one.quantity) }
    }
    let regions = series.reduce(into: [Region]()) { found, one in
      if !found.contains(where: { $0.code == one.region.code }) { found.append(one.region) }
    }
    func cell(_ quantity: Quantity, _ region: Region, _ period: TimePeriod) -> Observation? {
      series.first { $0.quantity.id == quantity.id && $0.region.code == region.code }?
        .observation(at: period)
    }
    let periods =
      period.map { [$0] }
      ?? Set(series.flatMap { $0.observations.map(\.period) }).sorted()
    let shortNames = quantities.map {
      VisibleText.of($0.indicator?.shortName[language] ?? $0.name[language])
    }
    // One quantity in several periods: the periods are what is set side by side.
    if quantities.count == 1, let only = quantities.first, periods.count > 1 {
      let rows = regions.map { region in
        Row(
          name: VisibleText.of(Wording.regionName(region, in: language)),
          isHighlighted: settings.highlighted.contains(region.code),
          cells: periods.map { (cell(only, region, $0), only) }
        )
      }
      return (periods.map { Wording.label($0, in: language) }, rows)
    }
    let rows =
      regions.count > 1
      ? regions.map { region in
        Row(
          name: VisibleText.of(Wording.regionName(region, in: language)),
          isHighlighted: settings.highlighted.contains(region.code),
          cells: quantities.map { quantity in
            (periods.last.flatMap { cell(quantity, region, $0) }, quantity)
          }
        )
      }
      : periods.map { period in
        Row(
          name: Wording.label(period, in: language),
          isHighlighted: false,
          cells: quantities.map { quantity in
            (regions.first.flatMap { cell(quantity, $0, period) }, quantity)
          }
        )
      }
    return (shortNames, rows)
  }

  /// The heading of the figure.
  package var title: String {
    settings.title ?? FigureText.title(of: series, datasets, in: language)
  }

  private var cells: [Observation] { grid.rows.flatMap { $0.cells.compactMap(\.observation) } }

  /// The chart.
  package func chart() throws -> PartsChart {
    guard let quantity = series.first?.quantity else { throw ChartError.nothingToDraw }
    let values = ValueText(language)
    let (parts, rows) = grid
    let periods = Set(cells.map(\.period)).sorted()
    let labels = FigureLabels(series, in: language)
    let decimals =
      series.map { $0.quantity.shownDecimals(cells.compactMap(\.value)) }
      .max() ?? 0
    let numbers = NumberStyle(language)
    return PartsChart(
      frame: settings.frame(
        title: title,
        subtitle: labels.subtitle(unit: quantity.unit, periods: periods),
        datasets: datasets,
        notes: notes + TableNotes.signs(in: cells, language: language),
        description: description()
      ),
      parts: parts,
      rows: rows.map { row in
        PartsChart.Row(
          name: row.name,
          values: row.cells.map { $0.observation?.value },
          texts: row.cells.map { cell in
            cell.observation.map { values.cell($0, of: cell.quantity) }
          },
          isHighlighted: row.isHighlighted,
          symbol: row.cells.lazy.compactMap(\.observation).first { $0.value == nil }
            .map { Wording.sign(of: $0) } ?? ".."
        )
      },
      arrangement: arrangement,
      format: .format(of: quantity, decimals: decimals, in: language),
      shareFormat: ValueFormat(decimals: 0, bounds: 0...100) { value, decimals in
        numbers.percent(value, decimals: decimals)
      }
    )
  }

  /// The text for those who do not see the figure: every row with its parts, as far as there is
  /// room.
  package func description() -> String {
    let values = ValueText(language)
    let (parts, rows) = grid
    let list = Wording.list(parts, in: language)
    let kind: String =
      switch arrangement {
      case .grouped:
        language.choose(
          "Grupperte stolper: \(list).",
          "Grupperte stolpar: \(list).",
          "Grouped bars: \(list)."
        )
      case .stacked:
        language.choose(
          "Stablede stolper: \(list).",
          "Stabla stolpar: \(list).",
          "Stacked bars: \(list)."
        )
      case .share:
        language.choose(
          "Stolper med andeler av 100 %: \(list).",
          "Stolpar med delar av 100 %: \(list).",
          "Bars with shares of 100%: \(list)."
        )
      }
    let lines = rows.map { row in
      let texts = row.cells.map { cell in
        cell.observation.map { values.cell($0, of: cell.quantity) } ?? ".."
      }
      return "\(row.name): \(texts.joined(separator: ", "))."
    }
    return FigureText.joined([kind], entries: lines.map { [$0] }) {
      FigureText.more($0, in: language)
    }
  }

  /// The numbers drawn.
  package func table() -> TextTable {
    let values = ValueText(language)
    let (parts, rows) = grid
    var table = TextTable(
      caption: title,
      columns: [.init(Wording.name[language])] + parts.map { .init($0, isNumeric: true) }
    )
    table.rows = rows.map { row in
      [row.name]
        + row.cells.map { cell in
          cell.observation.map { values.cell($0, of: cell.quantity) } ?? ""
        }
    }
    table.notes = TableNotes.signs(in: cells, language: language)
    return table
  }
}
