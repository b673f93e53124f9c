package import IndicatorModel

/// The map on which figures of all years are shown: that of one year, or the areas that need no
/// estimate.
package struct BoundaryMap: Sendable {
  /// A place of the map.
  package struct Place: Sendable {
    /// The place as a region; several municipalities together have their numbers joined by `+`.
    package let region: Region
    /// The numbers of the map's last day that it is made of.
    package let codes: [String]
    /// The areas, of the map's day or, for groups, of all its days.
    let areas: [Int]
  }

  /// The day of the map.
  package let day: CalendarDate
  /// What becomes of divided municipalities.
  package let method: SplitMethod
  /// The municipalities through time.
  package let graph: BoundaryGraph
  /// The register.
  package let register: RegionRegister
  /// The places, by number.
  package let places: [Place]
  /// The place of each area that has one.
  let placeOfArea: [Int: Int]
  /// Whether places are groups that need no estimate.
  let isExact: Bool
  /// The plans made so far.
  let knownPlans = KnownPlans()

  /// The map of 1 January of a year.
  package init(
    year: Int,
    method: SplitMethod = .none,
    register: RegionRegister,
    graph: BoundaryGraph? = nil
  ) {
    let graph = graph ?? BoundaryGraph(register)
    let day = CalendarDate.first(of: year)
    let areas = graph.areas(on: day)
    self.init(
      day: day,
      method: method,
      isExact: false,
      groups: areas.map { [$0] },
      graph: graph,
      register: register
    )
  }

  /// The areas that between two days can be compared without an estimate.
  package init(
    exactFrom first: CalendarDate,
    through last: CalendarDate,
    register: RegionRegister,
    graph: BoundaryGraph? = nil
  ) {
    let graph = graph ?? BoundaryGraph(register)
    self.init(
      day: last,
      method: .none,
      isExact: true,
      groups: graph.connectedGroups(from: first, through: last),
      graph: graph,
      register: register
    )
  }

  private init(
    day: CalendarDate,
    method: SplitMethod,
    isExact: Bool,
    groups: [[Int]],
    graph: BoundaryGraph,
    register: RegionRegister
  ) {
    self.day = day
    self.method = method
    self.isExact = isExact
    self.graph = graph
    self.register = register
    places = groups.map { group in
      let codes = group.filter { graph.areas[$0].exists(on: day) }.map { graph.areas[$0].code }
        .sorted()
      return Place(
        region: Self.region(of: codes, on: day, in: register),
        codes: codes,
        areas: group
      )
    }.filter { !$0.codes.isEmpty }.sorted { $0.region.code < $1.region.code }
    var placeOfArea: [Int: Int] = [:]
    for (index, place) in places.enumerated() {
      for area in place.areas { placeOfArea[area] = index }
    }
    self.placeOfArea = placeOfArea
  }

  /// Some municipalities as one region: itself, or their numbers and names joined.
  static func region(
    of codes: [String],
    on day: CalendarDate,
    in register: RegionRegister
  ) -> Region {
    let regions = codes.map { code in
      register.region(code, on: day) ?? Region(code: code, name: code, level: .municipality)
    }
    if regions.count == 1, let region = regions.first { return region }
    let counties = Set(regions.compactMap(\.countyCode))
    return Region(
      code: codes.joined(separator: "+"),
      name: regions.map(\.name).joined(separator: " + "),
      level: .other,
      countyCode: counties.count == 1 ? counties.first : nil
    )
  }

  /// The places that a number has its land in, by index; empty for a number that is no
  /// municipality's.
  package func places(of code: String) -> [Int] {
    if let own = places.firstIndex(where: { $0.codes == [code] }) { return [own] }
    return Set(graph.areas(of: code).flatMap { placesReached(from: $0) }).sorted()
  }

  /// All numbers whose figures may lie in some places, or in a rest that they share with others.
  package func codes(reaching wanted: Set<Int>) -> Set<String> {
    // A rest is the sum of all its places, those that nobody asked for too.
    var reached = wanted
    var count = 0
    while count < reached.count {
      count = reached.count
      for area in graph.areas.indices {
        guard case .undivided? = placement(of: area) else { continue }
        let places = placesReached(from: area)
        if !reached.isDisjoint(with: places) { reached.formUnion(places) }
      }
    }
    return Set(
      graph.areas.indices.filter { !reached.isDisjoint(with: placesReached(from: $0)) }
        .map { graph.areas[$0].code }
    )
  }

  private func placesReached(from area: Int) -> [Int] {
    switch placement(of: area) {
    case nil: []
    case .whole(let area)?: [placeOfArea[area]].compactMap { $0 }
    case .assigned(let area, let others)?: ([area] + others).compactMap { placeOfArea[$0] }
    case .estimated(let shares)?: shares.compactMap { placeOfArea[$0.area] }
    case .undivided(let areas)?: Array(Set(areas.compactMap { placeOfArea[$0] })).sorted()
    }
  }

  /// Where an area's figures go on this map.
  func placement(of area: Int) -> BoundaryGraph.Placement? {
    if isExact { return placeOfArea[area] == nil ? nil : .whole(area) }
    return graph.placement(of: area, on: day, method: method)
  }
}
