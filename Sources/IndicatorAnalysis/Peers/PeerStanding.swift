package import IndicatorModel

/// Where a place stands in one group and period, and how much of the group is in the comparison.
package struct PeerStanding: Sendable {
  /// The group.
  package let group: RegionGroup
  /// The period.
  package let period: TimePeriod
  /// The place.
  package let region: Region
  /// The place's own cell; `nil` where the source has none.
  package let observation: Observation?
  /// The cells of all members that are ranked, by number: exactness and standing go with a value.
  package let cells: [String: Observation]
  /// The position; `nil` where the place has no figure that can be ranked, or is no member.
  package let position: PeerPosition?
  /// How many members have a figure.
  package let counted: Int
  /// How many members the group has.
  package let expected: Int
  /// The numbers of those without a figure.
  package let missing: [String]
}

/// Ranks places within groups of municipalities, each period by the members of its map.
package struct PeerCalculator: Sendable {
  /// What knows the members of groups.
  package let groups: GroupCalculator
  private let map: BoundaryMap?
  private let series: [String: Series]
  private let direction: Indicator.Direction

  /// Makes a calculator of one quantity.
  ///
  /// - Parameters:
  ///   - series: The quantity's series of all municipalities, or of the places of the map.
  ///   - direction: Which way is better.
  ///   - register: The register.
  ///   - graph: The municipalities through time.
  ///   - map: The map that the series are on; `nil` for figures as published.
  package init(
    series: [Series],
    direction: Indicator.Direction,
    register: RegionRegister,
    graph: BoundaryGraph,
    map: BoundaryMap?
  ) {
    groups = GroupCalculator(register: register, graph: graph, map: map)
    self.map = map
    self.series = Dictionary(
      series.map { ($0.region.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.direction = direction
  }

  /// The places that some numbers mean in a period: themselves as published, or on the map.
  package func places(of codes: [String], in period: TimePeriod) -> [Region] {
    if let map {
      let places = Set(codes.flatMap { map.places(of: $0) }).sorted()
      return places.map { map.places[$0].region }
    }
    return codes.compactMap { groups.register.region($0, in: period) }
      .filter { $0.level == .municipality }
  }

  /// The groups that a place is held against where the user names none: its KOSTRA group, its
  /// county, and the country.
  ///
  /// A place of several municipalities has a KOSTRA group or a county only if they share it; before
  /// 2020 the register knows no KOSTRA groups.
  package func usualGroups(of place: Region, in period: TimePeriod) -> [RegionGroup] {
    let register = groups.register
    let day = groups.mapDay ?? period.daysOfMap.0
    let codes = place.code.split(separator: "+").map(String.init)
    let kostra = Set(codes.map { KostraGroup.group(of: $0, in: register, on: day) })
    let names = [
      kostra.count == 1 ? kostra.first.flatMap { $0 }?.code : nil, place.countyCode,
      Region.countryCode,
    ]
    return names.compactMap { $0.flatMap { RegionGroup(code: $0, register: register, on: day) } }
  }

  /// Where a place stands in a group in a period.
  ///
  /// A figure between two bounds has no place in a ranking; its municipality counts as missing.
  package func standing(
    of place: Region,
    in group: RegionGroup,
    period: TimePeriod
  ) -> PeerStanding {
    let members = self.members(of: group, in: period)
    var values: [(region: Region, value: Double)] = []
    var cells: [String: Observation] = [:]
    var missing = members.partly
    for member in members.codes {
      guard let one = series[member], let cell = one.observation(at: period),
        let value = cell.value, cell.upperValue == nil
      else {
        missing.append(member)
        continue
      }
      values.append((groups.register.region(member, in: period) ?? one.region, value))
      cells[values[values.count - 1].region.code] = cell
    }
    let position = PeerPosition(
      of: place.code,
      among: values,
      missing: missing,
      period: period,
      direction: direction
    )
    return PeerStanding(
      group: group,
      period: period,
      region: place,
      observation: series[place.code]?.observation(at: period),
      cells: cells,
      position: position,
      counted: values.count,
      expected: values.count + missing.count,
      missing: missing.sorted()
    )
  }

  /// The periods in which one of the places that some numbers mean has a figure, oldest first.
  package func periods(of codes: [String]) -> [TimePeriod] {
    let places = map.map { map in
      Set(codes.flatMap { map.places(of: $0) }).map { map.places[$0].region.code }
    }
    let own = (places ?? codes).compactMap { series[$0] }
    let periods = own.flatMap { one in
      one.observations.filter { cell in
        cell.value != nil
          && (map != nil || groups.register.region(one.region.code, in: cell.period) != nil)
      }.map(\.period)
    }
    return Set(periods).sorted()
  }

  /// The members as the series name them: places of several municipalities are members as a whole.
  private func members(
    of group: RegionGroup,
    in period: TimePeriod
  ) -> (codes: [String], partly: [String]) {
    let members = groups.members(of: group, in: period)
    guard let map, map.isExact else { return members }
    let codes = Set(members.codes)
    let touched = map.places.filter { !codes.isDisjoint(with: $0.codes) }
    return (
      touched.filter { codes.isSuperset(of: $0.codes) }.map(\.region.code),
      touched.filter { !codes.isSuperset(of: $0.codes) }.map(\.region.code) + members.partly
    )
  }
}
