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
  /// Whether the user chose the places by number or name.
  private let areChosen: Bool
  /// Whether the register has most of the numbers: those of another country it cannot judge.
  private let isKnown: Bool

  /// Makes a judge of the numbers of some places.
  ///
  /// - Parameters:
  ///   - regions: All of the places.
  ///   - register: The register.
  ///   - graph: The municipalities through time.
  ///   - isOnMap: Whether the places are those of one map, which are valid in every period.
  ///   - areChosen: Whether the user chose the places: they are drawn wherever they have a figure.
  init(
    of regions: [Region],
    register: RegionRegister,
    graph: BoundaryGraph,
    isOnMap: Bool,
    areChosen: Bool
  ) {
    self.register = register
    self.graph = graph
    self.isOnMap = isOnMap
    self.areChosen = areChosen
    let municipalities = regions.filter { $0.level == .municipality }
    let known = municipalities.count { !register.places(of: $0.code).isEmpty }
    isKnown = isOnMap || 2 * known > municipalities.count
  }

  /// Whether a place counts in the period of a cell.
  ///
  /// A cell that cannot exist is a number not in use, where the register agrees; else the source has
  /// no figure of a place that there was.
  func counts(_ region: Region, with cell: Observation) -> Bool {
    guard isKnown, [.municipality, .county].contains(region.level) else { return true }
    if isOnMap, region.level == .municipality {
      // A place of a map may be several municipalities that only together have figures.
      return region.code.split(separator: "+").contains { !graph.areas(of: String($0)).isEmpty }
    }
    let isValid = register.region(region.code, in: cell.period)?.level == region.level
    let asksForMunicipalities = region.level == .municipality && !areChosen
    return isValid || !asksForMunicipalities && cell.status != .cannotExist
  }
}
