package import IndicatorAnalysis
package import IndicatorModel

/// What each part gave of a whole's change, for people and for programs.
package struct ContributionTable: Sendable {
  private let contributions: Contributions
  private let whole: Series
  private let datasets: [Dataset]
  private let remarks: [String]

  /// Makes a table of a whole and its parts.
  package init(
    _ contributions: Contributions,
    of whole: Series,
    datasets: [Dataset] = [],
    remarks: [String] = []
  ) {
    self.contributions = contributions
    self.whole = whole
    self.datasets = datasets
    self.remarks = remarks
  }

  /// The table for people: the parts, the rest, the total.
  package func table(in language: Language) -> TextTable {
    let quantity = whole.quantity
    let total = contributions.total
    let from = total.previous.map { Wording.label($0.period, in: language) } ?? ""
    let to = Wording.label(total.period, in: language)
    var table = TextTable(
      caption:
        "\(quantity.name[language]), \(RegionLabel.text(whole.region, in: language)), \(from)–\(to)",
      columns: [
        .init(Wording.part[language]), .init(from, isNumeric: true), .init(to, isNumeric: true),
        .init(Wording.change[language], isNumeric: true),
        .init(Wording.shareOfChange[language], isNumeric: true),
        .init(Wording.pointsOfGrowth[language], isNumeric: true),
      ]
    )
    for part in contributions.parts {
      table.rows.append(row(name(of: part.part, language), part, part.change, language))
    }
    if contributions.rest.amount != 0 || !contributions.missing.isEmpty {
      table.rows.append(row(Wording.rest[language], contributions.rest, nil, language))
    }
    let sum = Contribution(
      part: nil,
      change: total,
      amount: total.absolute ?? 0,
      sharePercent: total.absolute == 0 ? nil : 100,
      points: total.percent
    )
    table.rows.append(row(Wording.total[language], sum, total, language))
    if !contributions.missing.isEmpty {
      let names = contributions.missing.map { name(of: $0.part, language) }
      table.notes = [Wording.partsWithoutChange(names, in: language)]
    }
    let cells = (contributions.parts.map(\.change) + [total]).flatMap {
      [$0?.observation, $0?.previous]
    }
    table.notes +=
      TableNotes.distinct(
        remarks + TableNotes.signs(in: cells.compactMap { $0 }, language: language)
      )
      + (TableNotes.source(datasets, language: language).map { [$0] } ?? [])
    return table.withoutEmptyColumns()
  }

  private func row(_ name: String, _ one: Contribution, _ change: Change?, _ language: Language)
    -> [String]
  {
    let values = ValueText(language)
    return [
      name, change?.previous.map { values.cell($0, of: whole.quantity) } ?? "",
      change.map { values.cell($0.observation, of: whole.quantity) } ?? "",
      values.change(one.amount, of: whole.quantity),
      one.sharePercent.map { values.numbers.percent($0) } ?? "",
      one.points.map { values.numbers.points($0, decimals: 2, isSigned: true) } ?? "",
    ]
  }

  /// The columns for programs.
  package static let dataColumns = [
    "indicator", "region", "part_indicator", "part_region", "previous_period", "period",
    "previous_value", "value", "change", "share_percent", "growth_points",
  ]

  /// The parts, then the rest with an empty part.
  package func dataRows() -> [[DataValue]] {
    (contributions.parts + [contributions.rest]).map { one in
      func number(_ value: Double?) -> DataValue { value.map { .number($0) } ?? .null }
      return [
        .text(whole.quantity.id), .text(whole.region.code),
        one.part.map { .text($0.quantity.id) } ?? .null,
        one.part.map { .text($0.region.code) } ?? .null,
        contributions.total.previous.map { .text($0.period.code) } ?? .null,
        .text(contributions.total.period.code), number(one.change?.previous?.value),
        number(one.change?.observation.value), .number(one.amount), number(one.sharePercent),
        number(one.points),
      ]
    }
  }

  private func name(of part: Series?, _ language: Language) -> String {
    guard let part else { return "" }
    return part.region.code == whole.region.code
      ? part.quantity.name[language] : RegionLabel.text(part.region, in: language)
  }
}
