package import IndicatorAnalysis
package import IndicatorModel

/// Where places stand among others in one quantity, for people and for programs.
package struct PeerTable: Sendable {
  /// What is compared.
  package let quantity: Quantity
  /// The standings, in the order in which they are shown.
  package let standings: [PeerStanding]
  /// The datasets they come from.
  package let datasets: [Dataset]
  /// What else a reader must know.
  package let remarks: [String]

  /// Makes a table of one quantity's standings.
  package init(
    quantity: Quantity,
    standings: [PeerStanding],
    datasets: [Dataset],
    remarks: [String] = []
  ) {
    self.quantity = quantity
    self.standings = standings
    self.datasets = datasets
    self.remarks = remarks
  }

  /// The table for people: a row for each place, period and group.
  package func table(in language: Language) -> TextTable {
    let sentences = PeerSentences(language)
    let regions = Set(standings.map(\.region.code))
    let periods = Set(standings.map(\.period))
    var table = TextTable(
      caption: caption(in: language, regions: regions.count, periods: periods.count),
      columns: [
        .init(sentences.group),
        .init(regions.count > 1 ? Wording.region[language] : ""),
        .init(periods.count > 1 ? Wording.period[language] : ""),
        .init(Wording.value[language], isNumeric: true),
        .init(sentences.place, isNumeric: true), .init(sentences.counted, isNumeric: true),
        .init(sentences.percentile, isNumeric: true), .init(sentences.quartile, isNumeric: true),
        .init(sentences.median, isNumeric: true), .init(sentences.distance, isNumeric: true),
        .init(sentences.assessment),
      ]
    )
    table.rows = standings.map { standing in
      row(standing, hasRegions: regions.count > 1, hasPeriods: periods.count > 1, in: language)
    }
    table.notes =
      (standings.compactMap(\.position).first.map { [sentences.order(of: $0)] } ?? [])
      + sentences.missing(standings) + remarks
      + TableNotes.signs(in: standings.compactMap(\.observation), language: language)
      + (TableNotes.source(datasets, language: language).map { [$0] } ?? [])
    return table.withoutEmptyColumns()
  }

  /// The position whose percentile and quartile say something: among one there are none.
  private static func spread(of standing: PeerStanding) -> PeerPosition? {
    standing.counted > 1 ? standing.position : nil
  }

  private func row(
    _ standing: PeerStanding,
    hasRegions: Bool,
    hasPeriods: Bool,
    in language: Language
  ) -> [String] {
    let values = ValueText(language)
    let sentences = PeerSentences(language)
    let position = standing.position
    let spread = Self.spread(of: standing)
    return [
      RegionLabel.text(standing.group.region, in: language),
      hasRegions ? RegionLabel.text(standing.region, in: language) : "",
      hasPeriods ? Wording.label(standing.period, in: language) : "",
      standing.observation.map { values.cell($0, of: quantity) } ?? "",
      position.map { sentences.place($0) } ?? "–",
      sentences.counted(standing),
      spread.map { values.numbers.text($0.percentile, decimals: 0) } ?? "",
      spread.map { "\($0.quartile)" } ?? "",
      position.map { values.number($0.median, of: quantity) } ?? "",
      position.map { values.change($0.distance, of: quantity) } ?? "",
      position.map { sentences.assessment($0) } ?? sentences.unranked(standing),
    ]
  }

  private func caption(in language: Language, regions: Int, periods: Int) -> String {
    var caption = Wording.name(
      quantity.name[language],
      withUnit: quantity.unit.name(for: nil, in: language)
    )
    guard let first = standings.first else { return caption }
    if regions == 1 { caption += ", \(RegionLabel.text(first.region, in: language))" }
    if periods == 1 { caption += ", \(Wording.label(first.period, in: language))" }
    return caption
  }

  /// The columns of the rows for programs.
  package static let dataColumns = [
    "indicator", "region", "region_name", "period", "value", "status", "group", "group_name",
    "rank", "ties", "counted", "members", "percentile", "quartile", "median", "unweighted_mean",
    "distance", "assessment", "missing",
  ]

  /// The standings for programs; rank to assessment are null where there is no position.
  package func dataRows(in language: Language) -> [[DataValue]] {
    standings.map { standing in
      let position = standing.position
      let spread = Self.spread(of: standing)
      func number(_ value: Double?) -> DataValue { value.map { .number($0) } ?? .null }
      func integer(_ value: Int?) -> DataValue { value.map { .integer($0) } ?? .null }
      let group = standing.group.region
      return [
        .text(quantity.id), .text(standing.region.code), .text(standing.region.name),
        .text(standing.period.code), number(standing.observation?.value),
        standing.observation.map { .text($0.status.rawValue) } ?? .null, .text(group.code),
        .text(Wording.regionName(group, in: language)), integer(position?.own.rank),
        integer(position?.ties), .integer(standing.counted), .integer(standing.expected),
        number(spread?.percentile), integer(spread?.quartile), number(position?.median),
        number(position?.mean), number(position?.distance),
        position.map { .text($0.assessment.rawValue) } ?? .null,
        .text(standing.missing.joined(separator: " ")),
      ]
    }
  }
}
