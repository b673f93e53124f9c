/// Everything known about regions: places with their time of validity, changes, groups.
///
/// A code says nothing without a day: 1507 is Ålesund with Haram in 2020–2023 and nothing before.
package struct RegionRegister: Sendable {
  /// All places, each (code, name) with its own interval.
  package let regions: [Region]
  /// All changes, oldest first.
  package let changes: [RegionChange]
  /// All memberships in KOSTRA groups.
  package let memberships: [RegionGroupMembership]
  /// What the successors of divided municipalities got, by estimate.
  package let splitShares: [RegionSplitShare]
  /// The municipalities that came back within their old borders.
  package let restorations: [RegionRestoration]

  private let placesByCode: [String: [Region]]
  /// The days on which a code's borders changed, in no order.
  private let borderDays: [String: [CalendarDate]]

  /// Makes a register.
  package init(
    regions: [Region],
    changes: [RegionChange],
    memberships: [RegionGroupMembership],
    splitShares: [RegionSplitShare] = [],
    restorations: [RegionRestoration] = []
  ) {
    self.regions = regions
    self.changes = changes.sorted {
      ($0.date, $0.oldCode, $0.newCode) < ($1.date, $1.oldCode, $1.newCode)
    }
    self.memberships = memberships
    self.splitShares = splitShares
    self.restorations = restorations
    var borders: [String: [CalendarDate]] = [:]
    for change in changes where [.merge, .split, .transfer].contains(change.kind) {
      for code in Set([change.oldCode, change.newCode]) {
        borders[code, default: []].append(change.date)
      }
    }
    borderDays = borders
    placesByCode = Dictionary(grouping: regions, by: \.code).mapValues { places in
      places.sorted { ($0.validFrom ?? .first(of: 1)) < ($1.validFrom ?? .first(of: 1)) }
    }
  }

  /// The day on which the register that the tool brings ends: changes after it are not known, and
  /// later years are taken to have the same map.
  package static let lastKnownDay = CalendarDate.first(of: 2024).adding(months: 11)

  /// A register that knows no place.
  package static let empty = RegionRegister(regions: [], changes: [], memberships: [])

  /// The place that a code means on a day, or `nil`.
  package func region(_ code: String, on day: CalendarDate) -> Region? {
    placesByCode[code]?.first { $0.isValid(on: day) }
  }

  /// The place that a code means in a period: on its last day, else on its first, or `nil`.
  ///
  /// A school year is about its autumn, when pupils and teachers are counted.
  package func region(_ code: String, in period: TimePeriod) -> Region? {
    let days = period.daysOfMap
    return region(code, on: days.0) ?? region(code, on: days.1)
  }

  /// All places a code has meant, oldest first.
  package func places(of code: String) -> [Region] { placesByCode[code] ?? [] }

  /// Whether a region's borders ever changed.
  package func movesBorder(of code: String) -> Bool { borderDays[code] != nil }

  /// Whether a region's borders changed after one day, up to another: a merger into it, a split of
  /// it, or a part that was moved.
  package func movesBorder(
    of code: String,
    after first: CalendarDate,
    through last: CalendarDate
  ) -> Bool {
    borderDays[code]?.contains { first < $0 && $0 <= last } ?? false
  }

  /// The places of one level that are valid on a day, by code.
  package func regions(at level: Region.Level, on day: CalendarDate) -> [Region] {
    regions.filter { $0.level == level && $0.isValid(on: day) }.sorted { $0.code < $1.code }
  }
}

extension TimePeriod {
  /// The day whose map a period's figures follow, and the day to try where a code means nothing
  /// then.
  package var daysOfMap: (CalendarDate, CalendarDate) {
    frequency == .schoolYear ? (firstDay, lastDay) : (lastDay, firstDay)
  }
}
