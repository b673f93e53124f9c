package import IndicatorModel
package import SVGCharts

/// The values of all places in one or several periods as dots, with the quartiles.
package struct DistributionFigure: Figure {
  /// The periods, each with its places; of one quantity.
  package let rows: [PeriodValues]
  /// The datasets the values come from.
  package let datasets: [Dataset]
  /// Footnotes from the data.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

  /// Makes a figure.
  package init(
    rows: [PeriodValues],
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.rows = rows
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  private var language: Language { settings.language }

  /// The heading of the figure.
  package var title: String {
    settings.title ?? rows.first.map { VisibleText.of($0.quantity.name[language]) } ?? ""
  }

  /// The chart.
  package func chart() throws -> DistributionChart {
    guard let first = rows.first else { throw ChartError.nothingToDraw }
    let known = rows.flatMap { $0.entries.compactMap(\.value) }
    return DistributionChart(
      frame: settings.frame(
        title: title,
        subtitle: subtitle(first),
        datasets: datasets,
        notes: notes + ownNotes,
        description: description()
      ),
      rows: rows.map { row in
        DistributionChart.Row(
          name: rows.count == 1 ? "" : Wording.label(row.period, in: language),
          items: row.entries.compactMap { entry in
            entry.value.map {
              DistributionChart.Item(
                name: entry.name,
                value: $0,
                isHighlighted: settings.highlighted.contains(entry.region.code)
              )
            }
          }
        )
      },
      format: .format(
        of: first.quantity,
        decimals: first.quantity.shownDecimals(known),
        in: language
      )
    )
  }

  private func subtitle(_ first: PeriodValues) -> String {
    guard rows.count > 1 else { return first.subtitle }
    return FigureText.subtitle(
      first.quantity.unit,
      [
        first.scope,
        FigureLabels.span(first.period, rows.last?.period ?? first.period, in: language),
      ],
      in: language
    )
  }

  /// Who has no value in which period, which numbers were not valid, and what the signs mean.
  private var ownNotes: [String] {
    let missing = rows.compactMap { row in
      row.missingLine.map {
        rows.count == 1 ? $0 : "\(Wording.label(row.period, in: language)): \($0)"
      }
    }
    // The line about numbers tells its period itself.
    return [missing, rows.compactMap(\.leftOutLine)].filter { !$0.isEmpty }
      .map { $0.joined(separator: "; ") }
      + TableNotes.signs(in: rows.flatMap { $0.entries.map(\.observation) }, language: language)
  }

  /// The text for those who do not see the figure.
  package func description() -> String {
    let texts = ValueText(language)
    var entries: [[String]] = []
    for row in rows {
      var sentences: [String] = []
      let ranked = row.ranked
      guard let highest = ranked.first, let lowest = row.lowest,
        let quartiles = DistributionChart.Quartiles(of: ranked.compactMap(\.value))
      else { continue }
      let decimals = row.quantity.shownDecimals(ranked.compactMap(\.value))
      let format = ValueFormat.format(of: row.quantity, decimals: decimals, in: language)
      func number(_ value: Double) -> String { format.text(value, decimals) }
      func text(_ entry: PeriodValues.Entry) -> String {
        "\(entry.name) \(texts.cell(entry.observation, of: row.quantity))"
      }
      let when = Wording.inPeriod(row.period, in: language)
      let (low, middle, high) = (
        number(quartiles.lower), number(quartiles.median), number(quartiles.upper)
      )
      sentences.append(
        language.choose(
          "Fordelingen av \(row.count) \(when): halvparten ligger mellom \(low) og \(high), medianen er \(middle).",
          "Fordelinga av \(row.count) \(when): halvparten ligg mellom \(low) og \(high), medianen er \(middle).",
          "The distribution of \(row.count) \(when): half lie between \(low) and \(high), the median is \(middle)."
        )
      )
      sentences.append(
        Wording.extremes(highest: text(highest), lowest: text(lowest), in: language)
      )
      for entry in ranked where settings.highlighted.contains(entry.region.code) {
        sentences.append("\(text(entry)).")
      }
      sentences += row.remarks.map { "\($0)." }
      entries.append(sentences)
    }
    return FigureText.joined([], entries: entries) { rest in
      let isOne = rest == 1
      return language.choose(
        "\(rest) \(isOne ? "periode" : "perioder") til.",
        "\(rest) \(isOne ? "periode" : "periodar") til.",
        "\(rest) more \(isOne ? "period" : "periods")."
      )
    }
  }

  /// For each period the number of places, the quartiles, the ends and the highlighted.
  package func table() -> TextTable {
    let texts = ValueText(language)
    let named =
      rows.first?.entries.filter {
        settings.highlighted.contains($0.region.code)
      } ?? []
    var table = TextTable(
      caption: title,
      columns: [
        .init(Wording.period[language]),
        .init(language.choose("Antall", "Tal på", "Number"), isNumeric: true),
        .init(language.choose("Lavest", "Lågast", "Lowest"), isNumeric: true),
        .init(language.choose("Nedre kvartil", "Nedre kvartil", "Lower quartile"), isNumeric: true),
        .init(language.choose("Median", "Median", "Median"), isNumeric: true),
        .init(language.choose("Øvre kvartil", "Øvre kvartil", "Upper quartile"), isNumeric: true),
        .init(language.choose("Høyest", "Høgast", "Highest"), isNumeric: true),
      ] + named.map { .init($0.name, isNumeric: true) }
    )
    for row in rows {
      let known = row.ranked.compactMap(\.value)
      guard let quartiles = DistributionChart.Quartiles(of: known), let highest = known.first,
        let lowest = known.last
      else { continue }
      let decimals = row.quantity.shownDecimals(known)
      let format = ValueFormat.format(of: row.quantity, decimals: decimals, in: language)
      let numbers = [lowest, quartiles.lower, quartiles.median, quartiles.upper, highest]
      table.rows.append(
        [
          Wording.label(row.period, in: language),
          texts.numbers.text(Double(known.count), decimals: 0),
        ]
          + numbers.map { format.text($0, decimals) }
          + named.map { one in
            row.entries.first { $0.region.code == one.region.code }
              .map { texts.cell($0.observation, of: row.quantity) } ?? ""
          }
      )
    }
    table.notes = ownNotes
    return table
  }
}
