import IndicatorAnalysis
import IndicatorModel
import IndicatorReport

/// Where the regions that a user names stand among others, indicator by indicator.
struct PeerSelection {
  /// The standings of one quantity.
  struct Result {
    /// The quantity.
    var quantity: Quantity
    /// By region, period and group.
    var standings: [PeerStanding]
    /// The datasets they come from.
    var datasets: [Dataset]
    /// What recomputing on another map did.
    fileprivate var recomputed: SeriesLookup.Result
    /// What a reader must know of groups, in every period.
    fileprivate var groupRemarks: [String]

    /// What a reader must know of the figures of some periods.
    func remarks(in periods: Set<TimePeriod>, language: Language) -> [String] {
      recomputed.regionalRemarks(shown: periods, in: language) + groupRemarks
    }
  }

  let selected: Selection
  /// Codes of the groups to compare with; empty for the usual ones.
  let groups: [String]
  let period: TimePeriod?
  let from: TimePeriod?
  let to: TimePeriod?
  let language: Language

  private var lookup: SeriesLookup { selected.lookup }

  /// The standings of every quantity asked for.
  func results() throws -> [Result] {
    try selected.quantities.compactMap { try result(of: $0) }
  }

  private func result(of quantity: Quantity) throws -> Result? {
    let codes = selected.regions ?? []
    guard let extent = try lookup.extent(of: quantity) else { return nil }
    let map = try lookup.regions.map(
      from: period ?? from ?? extent.first,
      to: period ?? to ?? extent.last
    )
    let register = try lookup.register
    let municipal = try lookup.municipal(of: quantity, places: nil, on: map, from, to)
    let calculator = PeerCalculator(
      series: municipal.series,
      direction: quantity.indicator?.direction ?? .none,
      register: register,
      graph: try lookup.regions.graph,
      map: map
    )
    var standings: [PeerStanding] = []
    var lacksKostraGroup = false
    for time in periods(of: codes, by: calculator) {
      for place in calculator.places(of: codes, in: time) {
        let groups = try self.groups(of: place, in: time, by: calculator)
        lacksKostraGroup =
          lacksKostraGroup || self.groups.isEmpty && !groups.contains { $0.isNumberedKostraGroup }
        standings += groups.map { calculator.standing(of: place, in: $0, period: time) }
      }
    }
    guard standings.contains(where: { $0.observation != nil }) else { return nil }
    var recomputed = SeriesLookup.Result(quantity: quantity, series: [], totals: [])
    recomputed.map = map
    recomputed.boundaryNotes = municipal.notes
    if let map {
      recomputed.residuals = try lookup.residuals(of: municipal.notes, on: map, from, to)
    }
    let shown = Set(standings.map(\.region.code))
    var remarks: [String] = []
    let sentences = PeerSentences(language)
    let years = register.memberships.map(\.year)
    if lacksKostraGroup, let year = years.min() {
      remarks.append(sentences.unknownKostraGroup(before: year))
    }
    let isLater = standings.contains { standing in
      let day = map?.day ?? standing.period.daysOfMap.0
      return standing.group.isNumberedKostraGroup && (years.max().map { $0 < day.year } ?? false)
    }
    if isLater, let year = years.max() { remarks.append(sentences.lastKostraGroups(of: year)) }
    return Result(
      quantity: quantity,
      standings: Self.byRegion(standings),
      datasets: lookup.datasets(of: municipal.series.filter { shown.contains($0.region.code) }),
      recomputed: recomputed,
      groupRemarks: remarks
    )
  }

  /// The standings of each region together, by its number; else in the order they have.
  private static func byRegion(_ standings: [PeerStanding]) -> [PeerStanding] {
    standings.enumerated().sorted { left, right in
      (left.element.region.code, left.offset) < (right.element.region.code, right.offset)
    }.map(\.element)
  }

  private func periods(of codes: [String], by calculator: PeerCalculator) -> [TimePeriod] {
    if let period { return [period] }
    let all = calculator.periods(of: codes)
    guard from != nil || to != nil else { return all.last.map { [$0] } ?? [] }
    return all.filter { one in (from.map { $0 <= one } ?? true) && (to.map { one <= $0 } ?? true) }
  }

  /// The groups that were named, else the usual ones and those of the user's own that hold the place.
  private func groups(
    of place: Region,
    in period: TimePeriod,
    by calculator: PeerCalculator
  ) throws -> [RegionGroup] {
    let day = calculator.groups.mapDay ?? period.daysOfMap.0
    guard groups.isEmpty else {
      return try groups.map { code in
        guard let group = try lookup.regions.group(code, on: day) else {
          throw try selected.places.noGroup(code)
        }
        return group
      }
    }
    let lists = lookup.regions.selection.lists
    let own = try lists.compactMap { try lookup.regions.group($0.id, on: day) }
      .filter { group in
        calculator.groups.members(of: group, in: period).codes.contains(place.code)
      }
    return calculator.usualGroups(of: place, in: period) + own
  }
}

extension RegionGroup {
  /// Whether it is one of the seventeen groups of KOSTRA.
  fileprivate var isNumberedKostraGroup: Bool {
    if case .kostra(.group) = kind { true } else { false }
  }
}
