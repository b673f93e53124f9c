/// An average or group of municipalities in KOSTRA, by SSB's codes.
///
/// Groups 1 to 17 put municipalities of like size, costs and income together (SSB Klass 112, since
/// 2020); the others are the country and the counties.
package enum KostraGroup: Hashable, Sendable {
  /// Municipalities alike: `EKG01` to `EKG17`.
  case group(String)
  /// All municipalities: `EAK`.
  case all
  /// All municipalities but Oslo: `EAKUO`.
  case allButOslo
  /// The municipalities of a county: `EKA03`.
  case county(String)

  /// Reads a code, in capitals or not; `nil` for anything else.
  package init?(code: some StringProtocol) {
    let code = code.uppercased()
    let digits = code.suffix(2)
    let isNumbered = code.utf8.count == 5 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    switch code {
    case "EAK": self = .all
    case "EAKUO": self = .allButOslo
    case _ where isNumbered && code.hasPrefix("EKG") && ("01"..."17").contains(String(digits)):
      self = .group(String(digits))
    case _ where isNumbered && code.hasPrefix("EKA"): self = .county(String(digits))
    default: return nil
    }
  }

  /// The code.
  package var code: String {
    switch self {
    case .group(let number): "EKG\(number)"
    case .all: "EAK"
    case .allButOslo: "EAKUO"
    case .county(let number): "EKA\(number)"
    }
  }

  /// The group as a region; a county's has the county's name of the day.
  package func region(in register: RegionRegister, on day: CalendarDate) -> Region {
    let name =
      switch self {
      case .group(let number): "Kostragruppe \(Int(number) ?? 0)"
      case .all: "Landet"
      case .allButOslo: "Landet uten Oslo"
      case .county(let number):
        "Kommunene i "
          + ((register.region(number, on: day) ?? register.places(of: number).last)?.name
            ?? "fylke \(number)")
      }
    return Region(code: code, name: name, level: .kostraGroup)
  }

  /// The codes of the municipalities that belong to the group on a day.
  ///
  /// The register has the groups of 2020 to 2024. The last ones are taken for later years, as the
  /// municipalities are the same; of earlier years nothing is known.
  package func members(in register: RegionRegister, on day: CalendarDate) -> [String] {
    let municipalities = register.regions(at: .municipality, on: day)
    switch self {
    case .all: return municipalities.map(\.code)
    case .allButOslo: return municipalities.map(\.code).filter { $0 != Self.osloCode }
    case .county(let number):
      return municipalities.filter { $0.countyCode == number }.map(\.code)
    case .group(let number):
      let years = Set(register.memberships.map(\.year))
      guard let last = years.max() else { return [] }
      let year = min(day.year, last)
      let members = Set(
        register.memberships.filter { $0.year == year && $0.group == number }.map(\.code)
      )
      return municipalities.map(\.code).filter { members.contains($0) }
    }
  }

  /// The group, one of the seventeen, that a municipality belongs to on a day.
  package static func group(
    of code: String,
    in register: RegionRegister,
    on day: CalendarDate
  ) -> KostraGroup? {
    guard let last = register.memberships.map(\.year).max() else { return nil }
    let year = min(day.year, last)
    return register.memberships.first { $0.code == code && $0.year == year }
      .map { .group($0.group) }
  }

  private static let osloCode = "0301"
}
