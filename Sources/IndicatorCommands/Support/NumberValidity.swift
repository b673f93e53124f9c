import IndicatorAnalysis
import IndicatorModel

/// Tells which municipalities count in a period: those whose number was valid then.
///
/// A file may have its rows on the maps of several years, each municipality once by every number it
/// has had, and places that are no municipality, such as Svalbard.
struct NumberValidity {
  private let register: RegionRegister
  private let graph: BoundaryGraph
  private let isOnMap: Bool
  /// Whether the register has most of the numbers: those of another country it cannot judge.
  private let isKnown: Bool

  /// Makes a judge of the numbers of some places.
  ///
  /// - Parameters:
  ///   - regions: All of the places.
  ///   - register: The register.
  ///   - graph: The municipalities through time.
  ///   - isOnMap: Whether the places are those of one map, which are valid in every period.
  init(of regions: [Region], register: RegionRegister, graph: BoundaryGraph, isOnMap: Bool) {
    self.register = register
    self.graph = graph
    self.isOnMap = isOnMap
    let municipalities = regions.filter { $0.level == .municipality }
    let known = municipalities.count { !register.places(of: $0.code).isEmpty }
    isKnown = isOnMap || 2 * known > municipalities.count
  }

  /// Whether a place counts in a period; places of other levels always do.
  func counts(_ region: Region, in period: TimePeriod) -> Bool {
    guard isKnown, region.level == .municipality else { return true }
    if isOnMap {
      // A place of a map may be several municipalities that only together have figures.
      return region.code.split(separator: "+").contains { !graph.areas(of: String($0)).isEmpty }
    }
    return register.region(region.code, in: period)?.level == .municipality
  }
}
