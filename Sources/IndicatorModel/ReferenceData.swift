/// What the tool knows before any file is imported: catalogue, agreements, register.
package struct ReferenceData: Sendable {
  /// The units of measurement.
  package var units: [UnitMeasure]
  /// The catalogue of indicators.
  package var indicators: [Indicator]
  /// The agreements with their goals.
  package var agreements: [Agreement]
  /// The regions.
  package var register: RegionRegister
  /// A checksum of the files it was read from.
  package var checksum: String

  /// Makes reference data.
  package init(
    units: [UnitMeasure],
    indicators: [Indicator],
    agreements: [Agreement],
    register: RegionRegister,
    checksum: String
  ) {
    self.units = units
    self.indicators = indicators
    self.agreements = agreements
    self.register = register
    self.checksum = checksum
  }
}
