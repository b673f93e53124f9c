package import IndicatorAnalysis
package import IndicatorModel

/// Where goals are heading, for people and for programs.
package struct OutlookTable: Sendable {
  /// One outlook with the quantity its numbers are in.
  package struct Entry: Sendable {
    /// The outlook.
    package var outlook: Outlook
    /// The quantity; `nil` where the target has no indicator.
    package var quantity: Quantity?
    /// Makes an entry.
    package init(outlook: Outlook, quantity: Quantity?) {
      self.outlook = outlook
      self.quantity = quantity
    }
  }

  /// The outlooks, in the order in which they are shown.
  package let entries: [Entry]
  /// Lines under the table.
  package let remarks: [String]

  /// Makes a table.
  package init(_ entries: [Entry], remarks: [String] = []) {
    self.entries = entries
    self.remarks = remarks
  }

  /// The table for people.
  package func table(caption: String, in language: Language) -> TextTable {
    let goals = GoalSentences(language)
    let sentences = OutlookSentences(language)
    let values = ValueText(language)
    var table = TextTable(
      caption: caption,
      columns: [
        .init(Wording.goal[language]), .init(Wording.region[language]),
        .init(Wording.period[language]), .init(Wording.value[language], isNumeric: true),
        .init(Wording.targetValue[language], isNumeric: true),
        .init(Wording.neededPerYear[language], isNumeric: true),
        .init(Wording.theilSen[language], isNumeric: true),
        .init(Wording.leastSquares[language], isNumeric: true),
        .init(Wording.reachedIn[language]), .init(Wording.interval[language]),
        .init(Wording.outlook[language]),
      ]
    )
    for entry in entries {
      let (outlook, result) = (entry.outlook, entry.outlook.attainment)
      func perYear(_ value: Double?) -> String {
        guard let value, let quantity = entry.quantity else { return "" }
        return sentences.perYear(value, of: quantity)
      }
      let value = result.observation.flatMap { cell in
        entry.quantity.map { values.cell(cell, of: $0) }
      }
      var (year, interval) = ("", "")
      if case .expected(let period, let ends) = outlook.outcome {
        (year, interval) = (Wording.label(period, in: language), sentences.interval(ends))
      }
      table.rows.append([
        result.target.map(\.id) ?? result.agreement,
        result.region.map { RegionLabel.text($0, in: language) } ?? "",
        result.period.map { Wording.label($0, in: language) } ?? "", value ?? "",
        goals.demand(of: result, quantity: entry.quantity), perYear(outlook.neededPerYear),
        perYear(outlook.pace?.theilSen), perYear(outlook.pace?.leastSquares), year, interval,
        sentences.text(of: outlook, quantity: entry.quantity),
      ])
    }
    table.notes = remarks
    return table.withoutEmptyColumns()
  }

  /// The columns for programs.
  package static let dataColumns = [
    "agreement", "goal", "indicator", "region", "period", "value", "target", "gap", "deadline",
    "needed_per_year", "first_period", "points", "pace_theil_sen", "pace_least_squares",
    "reached_period", "reached_earliest", "reached_latest", "outlook", "note",
  ]

  /// The outlooks for programs.
  package func dataRows() -> [[DataValue]] {
    entries.map { entry in
      let (outlook, result) = (entry.outlook, entry.outlook.attainment)
      func number(_ value: Double?) -> DataValue { value.map { .number($0) } ?? .null }
      func period(_ period: TimePeriod?) -> DataValue { period.map { .text($0.code) } ?? .null }
      var (reached, interval): (TimePeriod?, Outlook.Interval?)
      if case .expected(let period, let ends) = outlook.outcome {
        (reached, interval) = (period, ends)
      }
      let notes = outlook.notes.map(\.rawValue).joined(separator: ",")
      return [
        .text(result.agreement), result.target.map { .text($0.id) } ?? .null,
        result.target?.indicator.map { .text($0) } ?? .null,
        result.region.map { .text($0.code) } ?? .null, period(result.period),
        number(result.observation?.value), number(result.targetValue), number(result.gap),
        period(result.deadline), number(outlook.neededPerYear), period(outlook.firstPeriod),
        .integer(outlook.points), number(outlook.pace?.theilSen),
        number(outlook.pace?.leastSquares), period(reached), period(interval?.earliest),
        period(interval?.latest), .text(outlook.outcome.code),
        notes.isEmpty ? .null : .text(notes),
      ]
    }
  }
}
