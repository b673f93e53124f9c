import ArgumentParser
import Foundation
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall indicators`.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: "List the catalogue, and imported series that no entry of it claims.",
    discussion: """
      Example:
        kommunetall indicators bolig
      """
  )

  @Argument(help: "Words that id, name or definition must hold.")
  var words: [String] = []

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let workspace = Workspace(shared)
    let language = shared.language
    var listings: [QuantityOverview]
    if FileManager.default.fileExists(atPath: workspace.databasePath) {
      listings = try workspace.openForReading().quantities()
    } else {
      listings = try workspace.openInMemory().quantities()
    }
    let search = SearchWords(words)
    listings = listings.filter { listing in
      let quantity = listing.quantity
      let indicator = quantity.indicator
      return search.match([
        quantity.id, quantity.name[language], quantity.measure, quantity.breakdown,
        indicator?.definition[language] ?? "",
      ])
    }
    var table = TextTable(
      caption: Wording.indicators(in: language),
      columns: Wording.indicatorColumns(in: language).enumerated().map {
        TextTable.Column($1, isNumeric: $0 == 4)
      }
    )
    table.rows = listings.map { listing in
      let quantity = listing.quantity
      return [
        quantity.id, quantity.name[language], quantity.unit.name(for: nil, in: language),
        span(of: listing), listing.regionCount == 0 ? "" : String(listing.regionCount),
      ]
    }
    try Printer(format: formatting.format, language: language).print(
      [table],
      data: data(listings, in: language)
    )
  }

  private func span(of listing: QuantityOverview) -> String {
    guard let first = listing.firstPeriod, let last = listing.lastPeriod else { return "" }
    return first == last ? first.code : "\(first.code) – \(last.code)"
  }

  private func data(_ listings: [QuantityOverview], in language: Language) -> DataTable {
    DataTable(
      columns: [
        "id", "name", "definition", "unit", "decimals", "direction", "aggregation", "dataset",
        "measure", "breakdown", "first", "last", "regions",
      ],
      rows: listings.map { listing in
        let quantity = listing.quantity
        return [
          .text(quantity.id), .text(quantity.name[language]),
          quantity.indicator.map { .text($0.definition[language]) } ?? .null,
          .text(quantity.unit.id), .integer(quantity.decimals),
          quantity.indicator.map { .text($0.direction.rawValue) } ?? .null,
          quantity.indicator.map { .text($0.aggregation.rawValue) } ?? .null,
          .text(quantity.datasetCodes.joined(separator: " ")), .text(quantity.measure),
          .text(quantity.breakdown), listing.firstPeriod.map { .text($0.code) } ?? .null,
          listing.lastPeriod.map { .text($0.code) } ?? .null, .integer(listing.regionCount),
        ]
      }
    )
  }
}
