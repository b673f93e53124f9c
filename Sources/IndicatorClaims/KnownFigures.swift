package import IndicatorModel

/// What claims are held against: the catalogue, its national figures, and those of other regions.
package struct KnownFigures {
  /// The indicators.
  package var indicators: [Indicator]
  /// The national observations by indicator, oldest first.
  package var national: [String: [Observation]]
  /// The places, whose names make a claim one about a region.
  package var register: RegionRegister
  /// Fetches an indicator's observations of a region by its code.
  package var regional: (_ indicator: String, _ region: String) throws -> [Observation]

  /// Makes a set of figures.
  package init(
    indicators: [Indicator],
    national: [String: [Observation]],
    register: RegionRegister = .empty,
    regional: @escaping (_ indicator: String, _ region: String) throws -> [Observation] = { _, _ in
      []
    }
  ) {
    self.indicators = indicators
    self.national = national
    self.register = register
    self.regional = regional
  }
}
