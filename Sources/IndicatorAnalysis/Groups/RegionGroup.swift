package import IndicatorModel

/// Municipalities that are put together under one name: a county, a KOSTRA group, a group of the
/// user's own.
package struct RegionGroup: Hashable, Sendable {
  /// How its members are known.
  package enum Kind: Hashable, Sendable {
    /// All municipalities.
    case country
    /// The municipalities of a county on the day.
    case county
    /// A KOSTRA group on the day.
    case kostra(KostraGroup)
    /// Municipalities by any of their numbers, each followed through time.
    case own(members: [String])
  }

  /// The group as a region.
  package let region: Region
  /// How its members are known.
  package let kind: Kind

  /// Makes a group.
  package init(_ region: Region, kind: Kind) {
    self.region = region
    self.kind = kind
  }

  /// The group that a code names; `nil` where it names none.
  ///
  /// - Parameters:
  ///   - code: A county's two digits, or a KOSTRA code.
  ///   - register: The register that knows counties and groups.
  ///   - day: The day whose name it bears.
  package init?(code: String, register: RegionRegister, on day: CalendarDate) {
    if code == Region.countryCode {
      self.init(.country, kind: .country)
    } else if let kostra = KostraGroup(code: code) {
      self.init(kostra.region(in: register, on: day), kind: .kostra(kostra))
    } else if let county = register.region(code, on: day) ?? register.places(of: code).last,
      county.level == .county
    {
      self.init(county, kind: .county)
    } else {
      return nil
    }
  }
}

extension BoundaryGraph {
  /// The members of a group on a day, and those of the day that are only in part within it.
  package func members(
    of group: RegionGroup,
    on day: CalendarDate,
    register: RegionRegister
  ) -> (codes: [String], partly: [String]) {
    switch group.kind {
    case .country: return (areas(on: day).map { areas[$0].code }.sorted(), [])
    case .county:
      let codes = register.regions(at: .municipality, on: day)
        .filter { $0.countyCode == group.region.code }.map(\.code)
      return (codes, [])
    case .kostra(let kostra): return (kostra.members(in: register, on: day), [])
    case .own(let members):
      // The group is the land of its members on the last map; on other days it is what lies there.
      let last = days.last ?? day
      let land = Set(
        members.compactMap { areas(of: $0).last }.flatMap { areasReached(from: $0, on: last) }
      )
      var codes: [String] = []
      var partly: [String] = []
      for area in areas(on: day) {
        let reached = Set(areasReached(from: area, on: last))
        if reached.isEmpty || reached.isDisjoint(with: land) { continue }
        if reached.isSubset(of: land) {
          codes.append(areas[area].code)
        } else {
          partly.append(areas[area].code)
        }
      }
      return (codes.sorted(), partly.sorted())
    }
  }

  private func areasReached(from area: Int, on day: CalendarDate) -> [Int] {
    switch placement(of: area, on: day, method: .none) {
    case nil: []
    case .whole(let area)?: [area]
    case .assigned(let area, let others)?: [area] + others
    case .estimated(let shares)?: shares.map(\.area)
    case .undivided(let areas)?: areas
    }
  }
}
