package import IndicatorModel

/// How a region is named in a table: code and name, so that two of one name are told apart.
package enum RegionLabel {
  /// `0301 Oslo`; the whole country has no code.
  package static func text(_ region: Region, in language: Language) -> String {
    region.code == Region.countryCode
      ? Wording.regionName(region, in: language)
      : region.name.isEmpty || region.name == region.code
        ? region.code : "\(region.code) \(region.name)"
  }
}
