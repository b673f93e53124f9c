import IndicatorCatalogue
import IndicatorModel
import Testing

extension Quantity {
  /// What an indicator of the catalogue measures.
  static func catalogued(_ id: String) throws -> Quantity {
    let indicator = try #require(try Catalogue.embedded().indicators.first { $0.id == id })
    return Quantity(
      id: indicator.id,
      indicator: indicator,
      name: indicator.name,
      unit: indicator.unit,
      decimals: indicator.decimals
    )
  }
}
