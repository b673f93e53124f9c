package import IndicatorModel

/// Places with their times, for people and for programs.
package struct RegionTable: Sendable {
  /// The places, in the order in which they are shown.
  package let regions: [Region]

  /// Makes a table.
  package init(_ regions: [Region]) { self.regions = regions }

  /// The table for people.
  package func table(caption: String, in language: Language) -> TextTable {
    var table = TextTable(
      caption: caption,
      columns: Wording.regionColumns(in: language).map { TextTable.Column($0) }
    )
    table.rows = regions.map { region in
      [
        region.code, region.name, region.level.rawValue, region.validFrom?.description ?? "",
        region.validTo?.description ?? "", region.countyCode ?? "",
      ]
    }
    return table
  }

  /// The columns of the rows for programs.
  package static let dataColumns = [
    "code", "name", "level", "valid_from", "valid_to", "county_code",
  ]

  /// The places for programs.
  package func dataRows() -> [[DataValue]] {
    regions.map { region in
      [
        .text(region.code), .text(region.name), .text(region.level.rawValue),
        region.validFrom.map { .text($0.description) } ?? .null,
        region.validTo.map { .text($0.description) } ?? .null,
        region.countyCode.map { .text($0) } ?? .null,
      ]
    }
  }
}
