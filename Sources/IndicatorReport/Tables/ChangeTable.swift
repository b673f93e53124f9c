package import IndicatorAnalysis
package import IndicatorModel

/// The changes of one quantity's series, for people and for programs.
package struct ChangeTable: Sendable {
  /// One series with its changes, step by step, and the whole stretch where one was asked for.
  package struct Entry: Sendable {
    /// The series.
    package var series: Series
    /// Each step.
    package var steps: [Change]
    /// First to last, with the mean pace.
    package var whole: ChangeOverTime?
    /// Makes an entry.
    package init(series: Series, steps: [Change], whole: ChangeOverTime? = nil) {
      self.series = series
      self.steps = steps
      self.whole = whole
    }
  }

  /// The series with their changes, all of one quantity.
  package let entries: [Entry]
  /// The datasets they come from.
  package let datasets: [Dataset]
  /// What else a reader must know.
  package let remarks: [String]

  /// Makes a table.
  package init(entries: [Entry], datasets: [Dataset], remarks: [String] = []) {
    self.entries = entries
    self.datasets = datasets
    self.remarks = remarks
  }

  /// The table for people.
  package func table(in language: Language) -> TextTable {
    guard let quantity = entries.first?.series.quantity else {
      return TextTable(caption: "", columns: [.init("")])
    }
    let hasRegions = entries.count > 1
    let inPoints = quantity.unit.changesInPoints
    var caption = Wording.name(
      quantity.name[language],
      withUnit: quantity.unit.name(for: nil, in: language)
    )
    if !hasRegions, let region = entries.first?.series.region {
      caption += ", \(RegionLabel.text(region, in: language))"
    }
    var table = TextTable(
      caption: caption,
      columns: (hasRegions ? [.init(Wording.region[language])] : []) + [
        .init(Wording.period[language]), .init(Wording.value[language], isNumeric: true),
        .init(Wording.previousPeriod[language]),
        .init(Wording.previousValue[language], isNumeric: true),
        .init(Wording.change[language], isNumeric: true),
        .init(inPoints ? "" : Wording.relativeChange[language], isNumeric: true),
        .init(Wording.indexNumber[language], isNumeric: true), .init(Wording.note[language]),
      ]
    )
    for entry in entries {
      for change in entry.steps {
        table.rows.append(row(change, in: entry.series, hasRegions: hasRegions, language: language))
      }
      if let whole = entry.whole {
        table.rows.append(
          row(whole.whole, in: entry.series, hasRegions: hasRegions, language: language)
        )
        if let pace = pace(of: whole, quantity: quantity, language: language) {
          let prefix = hasRegions ? "\(RegionLabel.text(entry.series.region, in: language)): " : ""
          table.notes.append(prefix + pace)
        }
      }
    }
    let observations = entries.flatMap { $0.steps.flatMap { [$0.observation, $0.previous] } }
    table.notes +=
      TableNotes.distinct(
        remarks + TableNotes.signs(in: observations.compactMap { $0 }, language: language)
      )
      + (TableNotes.source(datasets, language: language).map { [$0] } ?? [])
    return table.withoutEmptyColumns()
  }

  /// The columns of the view `changes`.
  package static let dataColumns = [
    "indicator", "series", "region", "period", "value", "previous_period", "previous_value",
    "change", "change_percent", "change_points", "note",
  ]

  /// Writes the first cells of the rows of a series.
  package static func prefix(of series: Series, in rows: DataRows) -> DataRows.Prefix {
    rows.prefix([
      series.quantity.indicator.map { .text($0.id) } ?? .null,
      series.code.map { .text($0) } ?? .null, .text(series.region.code),
    ])
  }

  /// Writes a change as a row with the columns of the view `changes`.
  package static func write(
    _ change: Change,
    after prefix: DataRows.Prefix,
    to rows: inout DataRows
  ) {
    rows.begin(prefix)
    rows.append(change.period)
    rows.append(change.observation.value)
    rows.append(change.previous?.period)
    rows.append(change.previous?.value)
    rows.append(change.absolute)
    rows.append(change.percent)
    rows.append(change.points)
    switch change.notes.count {
    case 0: rows.appendNull()
    case 1: rows.append(change.notes[0].rawValue)
    default: rows.append(change.notes.map(\.rawValue).joined(separator: ","))
    }
    rows.endRow()
  }

  private func row(_ change: Change, in series: Series, hasRegions: Bool, language: Language)
    -> [String]
  {
    let values = ValueText(language)
    let quantity = series.quantity
    let cells = [
      Wording.label(change.period, in: language),
      values.cell(change.observation, of: quantity),
      change.previous.map { Wording.label($0.period, in: language) } ?? "",
      change.previous.map { values.cell($0, of: quantity) } ?? "",
      change.absolute.map { values.change($0, of: quantity) } ?? "..",
      change.percent.map { values.numbers.percent($0, isSigned: true) } ?? "",
      change.index.map { values.numbers.text($0, decimals: 1) } ?? "",
      change.notes.map { Wording.note($0, in: language) }.joined(separator: "; "),
    ]
    return (hasRegions ? [RegionLabel.text(series.region, in: language)] : []) + cells
  }

  private func pace(of whole: ChangeOverTime, quantity: Quantity, language: Language) -> String? {
    let numbers = NumberStyle(language)
    if let points = whole.averageYearlyPoints {
      let decimals = max(1, quantity.shownDecimals([]))
      let text = numbers.points(points, decimals: decimals, isSigned: true)
      return "\(Wording.averageYearlyChange[language]): \(text)"
    }
    guard let percent = whole.averageYearlyPercent else { return nil }
    return "\(Wording.averageGrowth[language]): \(numbers.percent(percent, isSigned: true))"
  }
}
