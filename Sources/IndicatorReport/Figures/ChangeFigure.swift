package import IndicatorAnalysis
package import IndicatorModel
package import SVGCharts

/// What several series changed between two periods, as bars to both sides of zero.
///
/// A count changes in percent, a percentage in percentage points. A change that has no meaning is
/// not drawn: the reason stands below.
package struct ChangeFigure: Figure {
  /// A series with its change.
  package struct Entry: Sendable {
    /// The series.
    package var series: Series
    /// What it changed.
    package var change: Change
    /// Makes an entry.
    package init(series: Series, change: Change) {
      self.series = series
      self.change = change
    }
  }

  /// How a change is measured.
  package enum Measure: Hashable, Sendable {
    /// Percent, or percentage points where the values are percentages.
    case relative
    /// In the unit of the values.
    case absolute
  }

  /// The series with their changes; either all of them percentages or none.
  package let entries: [Entry]
  /// How the changes are measured.
  package let measure: Measure
  /// The datasets the values come from.
  package let datasets: [Dataset]
  /// Footnotes from the data.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

  /// Makes a figure.
  package init(
    entries: [Entry],
    measure: Measure = .relative,
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.entries = entries
    self.measure = measure
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

  private var isInPoints: Bool {
    entries.first?.series.quantity.unit.changesInPoints ?? false
  }

  private func value(_ entry: Entry) -> Double? {
    switch measure {
    case .absolute: entry.change.absolute
    case .relative: isInPoints ? entry.change.points : entry.change.percent
    }
  }

  /// What the bars measure: "Endring i prosent".
  private var measureName: String {
    let changed = Wording.change[language].lowercased()
    if isInPoints { return Wording.pointChange[language] }
    guard measure == .absolute else { return Wording.relativeChange[language] }
    let unit = entries.first.map { $0.series.quantity.unit.name(for: nil, in: language) } ?? ""
    return FigureText.capitalised(unit.isEmpty ? changed : "\(changed) (\(VisibleText.of(unit)))")
  }

  private var decimals: Int {
    guard measure == .absolute || isInPoints else { return 1 }
    return entries.map { entry in
      entry.series.quantity.shownDecimals([value(entry)].compactMap { $0 })
    }.max() ?? 0
  }

  /// A change with its sign; behind it the mark of a value that is not final.
  private func text(_ entry: Entry) -> String? {
    guard let value = value(entry) else { return nil }
    let numbers = NumberStyle(language)
    let isPercent = measure == .relative && !isInPoints
    let number =
      isPercent
      ? numbers.percent(value, decimals: decimals, isSigned: true)
      : numbers.text(value, decimals: decimals, isSigned: true)
    return number + ChangeTexts.mark(of: entry.change)
  }

  /// The chart.
  package func chart() throws -> BarChart {
    let isPercent = measure == .relative && !isInPoints
    let numbers = NumberStyle(language)
    let texts = texts
    return BarChart(
      frame: settings.frame(
        title: title,
        subtitle: texts.subtitle(measureName),
        datasets: datasets,
        notes: notes + texts.notes,
        description: description()
      ),
      bars: zip(entries, texts.names).map { entry, name in
        BarChart.Bar(
          name: name,
          value: value(entry),
          text: text(entry),
          isHighlighted: settings.highlighted.contains(entry.series.region.code),
          symbol: value(entry) == nil ? ".." : nil
        )
      },
      isDiverging: true,
      format: ValueFormat(decimals: decimals) { value, decimals in
        isPercent
          ? numbers.percent(value, decimals: decimals, isSigned: true)
          : numbers.text(value, decimals: decimals, isSigned: true)
      }
    )
  }

  /// The text for those who do not see the figure.
  package func description() -> String {
    let texts = texts
    let known = zip(entries, texts.names).filter { value($0.0) != nil }
      .sorted { (value($0.0) ?? 0) > (value($1.0) ?? 0) }
    func said(_ pair: (Entry, String)) -> String { "\(pair.1) \(text(pair.0) ?? "")" }
    var sentences = [
      language.choose(
        "Stolpediagram. \(texts.subtitle(measureName)).",
        "Stolpediagram. \(texts.subtitle(measureName)).",
        "Bar chart. \(texts.subtitle(measureName))."
      )
    ]
    if known.count <= 6 {
      sentences += known.isEmpty ? [] : [known.map(said).joined(separator: ", ") + "."]
    } else if let highest = known.first, let lowest = known.last {
      sentences.append(
        Wording.extremes(highest: said(highest), lowest: said(lowest), in: language)
      )
    }
    return FigureText.joined(sentences, closing: texts.notes.map { "\($0)." }) {
      FigureText.more($0, in: language)
    }
  }

  /// The two values of each series and the change.
  package func table() -> TextTable { texts.table(caption: title, measure: measureName, text) }
}
