import IndicatorAnalysis
import IndicatorModel
import IndicatorReport

/// One quantity in many places: all municipalities, the members of a group, or places chosen one by
/// one.
struct Comparison {
  /// The series of the places with what a reader must know of them.
  let result: SeriesLookup.Result
  private let lookup: SeriesLookup
  private let group: RegionGroup?
  private let calculator: GroupCalculator?
  private let validity: NumberValidity
  private let language: Language

  /// Finds the places.
  ///
  /// - Parameters:
  ///   - selected: The quantity and the places asked for.
  ///   - among: A group by code or name; `nil` for all municipalities, or the places asked for.
  ///   - selection: The periods asked for.
  ///   - language: The language of the names.
  /// - Throws: Where there are several quantities, no such group, or no figures.
  init(
    _ selected: Selection,
    among: String?,
    _ selection: SelectionOptions,
    in language: Language
  ) throws {
    let lookup = selected.lookup
    self.lookup = lookup
    self.language = language
    let quantity = try selected.onlyQuantity()
    if among != nil, selected.regions != nil {
      throw CommandFailure(.usage, "--group and --region both choose the regions; give one of them")
    }
    var result = try lookup.series(
      of: quantity,
      regions: selected.regions,
      from: selection.first,
      to: selection.last
    )
    result.keepOneFigureOfEachGroup()
    result.series = result.labelled(in: language)
    if selected.regions == nil { result.series.removeAll { $0.region.level != .municipality } }
    try selected.requireRows(result.series.count)
    let map = result.map
    group = try among.map { name in
      let day = try map?.day ?? lookup.extent(of: quantity)?.last.daysOfMap.0
      let codes = try selected.places.groupCodes(of: name)
      let found = try day.flatMap { day in
        try codes.reversed().compactMap { try lookup.regions.group($0, on: day) }.first
      }
      guard let found else { throw try selected.places.noGroup(name) }
      return found
    }
    self.result = result
    calculator = try group.map { _ in
      GroupCalculator(register: try lookup.register, graph: try lookup.regions.graph, map: map)
    }
    validity = NumberValidity(
      of: result.series.map(\.region),
      register: try lookup.register,
      graph: try lookup.regions.graph,
      isOnMap: map != nil,
      areChosen: selected.regions != nil
    )
  }

  /// The last period in which some place that counts has a value.
  var lastPeriod: TimePeriod? {
    let periods = result.series.compactMap { one in
      one.observations.last { $0.value != nil && validity.counts(one.region, with: $0) }?.period
    }
    return periods.max()
  }

  /// The places with their cells of a period; of a group its members in that period.
  ///
  /// Each municipality counts once: those whose number meant none in the period are left out.
  func values(at period: TimePeriod) -> PeriodValues? {
    guard let group, let calculator else {
      let cells = result.series.compactMap { one in
        one.observation(at: period).map { (series: one, cell: $0) }
      }
      let others = cells.filter { !validity.counts($0.series.region, with: $0.cell) }
      return PeriodValues(
        cells.filter { validity.counts($0.series.region, with: $0.cell) }.map(\.series),
        at: period,
        leavingOut: others.filter { $0.cell.value != nil }.map(\.series.region),
        in: language
      )
    }
    let members = Set(calculator.members(of: group, in: period).codes)
    return PeriodValues(
      result.series.filter { members.contains($0.region.code) },
      at: period,
      group: group.region.name,
      in: language
    )
  }

  /// The country's own value, where it says something beside those of places: never a sum of them.
  func country(at period: TimePeriod) throws -> Observation? {
    guard !result.quantity.maySum else { return nil }
    let national = try lookup.national(of: result.quantity, from: period, to: period)
    return national.series?.observation(at: period)
  }
}

extension SeriesLookup.Result {
  /// Leaves out the plain mean of a group's members where there is a weighted one: a comparison has
  /// one value for each place.
  fileprivate mutating func keepOneFigureOfEachGroup() {
    let weighted = Set(groups.filter { $0.measure == .weightedMean }.map(\.series.region.code))
    let plain = groups.filter {
      $0.measure == .unweightedMean && weighted.contains($0.series.region.code)
    }
    for group in plain {
      if let index = series.firstIndex(of: group.series) { series.remove(at: index) }
    }
    groups.removeAll {
      $0.measure == .unweightedMean && weighted.contains($0.series.region.code)
    }
  }
}

extension Selection {
  /// The one quantity of a figure that shows no more.
  func onlyQuantity() throws(CommandFailure) -> Quantity {
    guard let only = quantities.first else {
      throw CommandFailure(.noInput, "no figures in \(inputs.joined(separator: ", "))")
    }
    guard quantities.count == 1 else {
      let names = quantities.map(\.id).joined(separator: ", ")
      throw CommandFailure(
        .usage,
        "found \(quantities.count) indicators (\(names)); this figure shows one, so import the file and name it"
      )
    }
    return only
  }
}
