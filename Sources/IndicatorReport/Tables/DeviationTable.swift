package import IndicatorAnalysis
package import IndicatorModel

/// A deviation report, for people and for programs.
package struct DeviationTable: Sendable {
  private let report: DeviationReport
  private let agreement: String
  private let goal: String
  private let quantity: Quantity
  /// The codes of the regions shown; `nil` for those that explain most.
  private let chosen: Set<String>?
  private let datasets: [Dataset]
  private let remarks: [String]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - agreement: The agreement's id.
  ///   - goal: The goal's id.
  ///   - quantity: What need, offer and result are counted in.
  ///   - chosen: The codes of the regions shown; `nil` for those that explain most.
  ///   - datasets: Where the figures come from.
  ///   - remarks: Lines under the table: what sums hold, and the goals beside this one.
  package init(
    _ report: DeviationReport,
    agreement: String,
    goal: String,
    quantity: Quantity,
    chosen: Set<String>? = nil,
    datasets: [Dataset] = [],
    remarks: [String] = []
  ) {
    self.report = report
    self.agreement = agreement
    self.goal = goal
    self.quantity = quantity
    self.chosen = chosen
    self.datasets = datasets
    self.remarks = remarks
  }

  /// Whether there is anything to show.
  package var isEmpty: Bool { report.total.need?.value == nil && report.regions.isEmpty }

  private var rows: [Deviation] {
    guard let chosen else { return report.explainingMost }
    return report.regions.filter { chosen.contains($0.region.code) }
  }

  /// The table for people: the whole, the regions that explain most, the others, the rest.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - limit: How many regions are shown at most; `nil` for all that explain most.
  /// - Returns: The table, with sentences and sources under it.
  package func table(in language: Language, limit: Int? = nil) -> TextTable {
    let rows = self.rows.prefix(limit ?? .max)
    func heading(_ word: LocalizedText) -> TextTable.Column {
      .init(word[language], isNumeric: true)
    }
    var table = TextTable(
      caption: Wording.deviationReport("\(agreement) \(goal)", report.period, in: language),
      columns: [
        .init(Wording.region[language]), heading(Wording.need), heading(Wording.offer),
        heading(Wording.realised), heading(Wording.offerAgainstNeed),
        heading(Wording.realisedAgainstNeed), heading(Wording.realisedOfNeed),
        heading(Wording.allowedDeviation), .init(Wording.within[language]),
        heading(Wording.shareOfShortfall),
      ]
    )
    table.rows = [row(report.total, share: nil, language)]
    table.rows += rows.map { row($0, share: report.shortfallPercent(of: $0), language) }
    if chosen == nil {
      let shown = Set(rows.map(\.region.code))
      let others = report.regions.filter { !shown.contains($0.region.code) }
        .compactMap(\.ofRealised).reduce(0, +)
      table.rows.append(sum(Wording.otherRegions[language], withoutNoise(others), language))
      if let rest = report.rest, rest != 0 {
        table.rows.append(sum(Wording.restOfDeviation[language], rest, language))
      }
    }
    let cells = ([report.total] + rows).flatMap { [$0.need, $0.offer, $0.realised] }
    table.notes =
      DeviationSentences(language).lines(of: report, quantity: quantity)
      + TableNotes.distinct(
        remarks + TableNotes.signs(in: cells.compactMap { $0 }, language: language)
      )
      + (TableNotes.source(datasets, language: language).map { [$0] } ?? [])
    return table.withoutEmptyColumns()
  }

  private func row(_ one: Deviation, share: Double?, _ language: Language) -> [String] {
    let values = ValueText(language)
    func cell(_ observation: Observation?) -> String {
      observation.map { values.cell($0, of: quantity) } ?? ""
    }
    func change(_ value: Double?) -> String {
      value.map { values.change($0, of: quantity) } ?? ""
    }
    return [
      RegionLabel.text(one.region, in: language), cell(one.need), cell(one.offer),
      cell(one.realised), change(one.ofOffer), change(one.ofRealised),
      one.realisedPercent.map { values.numbers.percent($0) } ?? "",
      one.allowed.map { values.change($0, of: quantity, isSigned: false) } ?? "",
      one.isWithin.map { Wording.answer($0, in: language) } ?? "",
      share.map { values.numbers.percent($0) } ?? "",
    ]
  }

  private func sum(_ name: String, _ deviation: Double, _ language: Language) -> [String] {
    [name, "", "", "", "", ValueText(language).change(deviation, of: quantity), "", "", "", ""]
  }

  /// The columns for programs.
  package static let dataColumns = [
    "agreement", "goal", "period", "region", "need", "offer", "realised", "offer_deviation",
    "deviation", "realised_percent", "allowed_deviation", "within", "shortfall_percent",
    "within_percent",
  ]

  /// The whole, every region (or those chosen), and the rest with an empty region; `within` is 1, 0
  /// or empty, `within_percent` the share of regions within, with the whole.
  package func dataRows() -> [[DataValue]] {
    func number(_ value: Double?) -> DataValue { value.map { .number($0) } ?? .null }
    let start: [DataValue] = [.text(agreement), .text(goal), .text(report.period.code)]
    let shown = chosen == nil ? report.regions : rows
    var table = ([report.total] + shown).enumerated().map { index, one -> [DataValue] in
      start + [
        .text(one.region.code), number(one.need?.value), number(one.offer?.value),
        number(one.realised?.value), number(one.ofOffer), number(one.ofRealised),
        number(one.realisedPercent), number(one.allowed),
        one.isWithin.map { .integer($0 ? 1 : 0) } ?? .null,
        index == 0 ? .null : number(report.shortfallPercent(of: one)),
        index == 0 ? number(report.withinPercent) : .null,
      ]
    }
    if chosen == nil, let rest = report.rest {
      table.append(
        start + [.null, .null, .null, .null, .null, .number(rest)]
          + [DataValue](repeating: .null, count: 5)
      )
    }
    return table
  }
}
