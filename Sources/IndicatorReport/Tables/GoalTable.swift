package import IndicatorAnalysis
package import IndicatorModel

/// Goal attainment, for people and for programs.
package struct GoalTable: Sendable {
  /// One result with the quantity its numbers are in.
  package struct Entry: Sendable {
    /// The result.
    package var attainment: Attainment
    /// The quantity; `nil` where the target has no indicator.
    package var quantity: Quantity?
    /// Makes an entry.
    package init(attainment: Attainment, quantity: Quantity?) {
      self.attainment = attainment
      self.quantity = quantity
    }
  }

  /// The results, in the order in which they are shown.
  package let entries: [Entry]
  /// Lines under the table: coverage of the municipalities, what a total holds.
  package let remarks: [String]

  /// Makes a table.
  package init(entries: [Entry], remarks: [String] = []) {
    self.entries = entries
    self.remarks = remarks
  }

  /// The table for people.
  ///
  /// - Parameters:
  ///   - caption: What it shows.
  ///   - language: The language.
  ///   - year: The year at whose end goals are judged, where numbers get their names, for `explain`.
  /// - Returns: The table with its notes.
  package func table(caption: String, in language: Language, markingYear year: Int? = nil)
    -> TextTable
  {
    let sentences = GoalSentences(language, markingYear: year)
    let marks = GoalMarks(year: year)
    let values = ValueText(language)
    let regions = Set(entries.compactMap { $0.attainment.region?.code })
    var table = TextTable(
      caption: caption,
      columns: [
        .init(Wording.goal[language]),
        .init(regions.count > 1 ? Wording.region[language] : ""),
        .init(Wording.period[language]), .init(Wording.value[language], isNumeric: true),
        .init(Wording.targetValue[language], isNumeric: true),
        .init(Wording.gap[language], isNumeric: true), .init(Wording.verdict[language]),
        .init(Wording.reason[language]),
      ]
    )
    let calculation = CalculationLine(language, markingYear: year)
    table.notes = TableNotes.distinct(
      entries.compactMap {
        calculation.text(for: $0.attainment, namesRegion: regions.count > 1)
      } + remarks
        + TableNotes.signs(
          in: entries.filter { $0.attainment.coverage == nil }.compactMap(\.attainment.observation),
          language: language
        )
    )
    for entry in entries {
      let result = entry.attainment
      let quantity = entry.quantity
      table.rows.append([
        result.target.map(\.id) ?? result.agreement,
        regions.count > 1
          ? result.region.map { RegionLabel.text($0, in: language) } ?? "" : "",
        result.period.map { Wording.label($0, in: language) } ?? "",
        value(of: result, quantity: quantity, values: values, marks),
        sentences.demand(of: result, quantity: quantity),
        gap(of: result, quantity: quantity, values: values, marks),
        "\(Wording.sign(of: result.verdict)) \(Wording.verdict(result.verdict, in: language))",
        sentences.reason(for: result, quantity: quantity),
      ])
    }
    return table.withoutEmptyColumns()
  }

  /// The columns of the view `goal_status`.
  package static let dataColumns = [
    "agreement", "goal", "indicator", "region", "period", "value", "target", "attainment_percent",
    "progress_percent", "gap", "verdict", "reason",
  ]

  /// The results with the columns of the view `goal_status`.
  package func dataRows(in language: Language) -> [[DataValue]] {
    entries.map { entry in
      let result = entry.attainment
      func number(_ value: Double?) -> DataValue { value.map { .number($0) } ?? .null }
      return [
        .text(result.agreement), result.target.map { .text($0.id) } ?? .null,
        result.target?.indicator.map { .text($0) } ?? .null,
        result.region.map { .text($0.code) } ?? .null,
        result.period.map { .text($0.code) } ?? .null, number(result.observation?.value),
        number(result.targetValue), number(result.attainmentPercent),
        number(result.progressPercent), number(result.gap), .text(result.verdict.rawValue),
        .text(reason(of: entry, in: language)),
      ]
    }
  }

  /// The reason as the view has it; of another method the sentence with its numbers, since there is
  /// no view to look them up in.
  private func reason(of entry: Entry, in language: Language) -> String {
    let result = entry.attainment
    let short = Wording.reason(result.reason, in: language)
    guard result.method.name != .plan,
      let numbers = CalculationLine(language).text(for: result, namesRegion: false)
    else { return short }
    return "\(short) \(numbers)"
  }

  private func value(
    of result: Attainment,
    quantity: Quantity?,
    values: ValueText,
    _ marks: GoalMarks
  ) -> String {
    guard let observation = result.observation else { return "" }
    if result.coverage != nil, let share = observation.value {
      return marks.number(values.numbers.percent(share), .share, of: result)
    }
    let cell = quantity.map { values.cell(observation, of: $0) } ?? ""
    return observation.value == nil ? cell : marks.number(cell, .value, of: result)
  }

  private func gap(
    of result: Attainment,
    quantity: Quantity?,
    values: ValueText,
    _ marks: GoalMarks
  ) -> String {
    guard let gap = result.gap, let quantity else { return "" }
    if result.coverage != nil {
      return marks.number(values.numbers.points(gap), .gap, of: result)
    }
    let number = marks.number(values.change(gap, of: quantity, isSigned: false), .gap, of: result)
    let text = result.gapWord(in: values.language) + number
    guard result.target?.evidence != .direct else { return text }
    return "\(Wording.atLeast[values.language]) \(text)"
  }
}
