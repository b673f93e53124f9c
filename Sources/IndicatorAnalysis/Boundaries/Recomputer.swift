import IndicatorModel

/// One run over all series of a quantity.
struct Recomputer {
  let map: BoundaryMap
  let quantity: Quantity
  let maySum: Bool
  let series: [Series]
  /// The index of each number's series.
  let indexByCode: [String: Int]
  /// All periods, oldest first.
  let periods: [TimePeriod]
  /// For each series and period the index of the cell, or -1.
  let cells: [[Int32]]
  /// The plan of each period.
  let plans: [BoundaryMap.Plan]
  let planOfPeriod: [Int]
  /// For each plan and place the series that alone and whole gives the place's figures, or -1.
  let onlySeries: [[Int]]
  /// The series with figures under numbers that were not valid, by place and period.
  let strangers: [Int: [(area: Int, series: Int)]]
  /// The plans of the maps that such figures may be of.
  let strangerPlans: [CalendarDate: BoundaryMap.Plan]
  /// The places and periods that took such figures.
  var taken: Set<Int> = []
  /// What is computed.
  var result = Recomputation()

  init(_ map: BoundaryMap, _ all: [Series], quantity: Quantity, maySum: Bool) {
    self.map = map
    self.quantity = quantity
    self.maySum = maySum
    let series = all.filter { !map.graph.areas(of: $0.region.code).isEmpty }
    self.series = series
    indexByCode = Dictionary(
      series.indices.map { (series[$0].region.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let periods = Set(series.flatMap { $0.observations.lazy.map(\.period) }).sorted()
    self.periods = periods
    cells = series.map { one in
      var cells = [Int32](repeating: -1, count: periods.count)
      var place = 0
      for (index, observation) in one.observations.enumerated() {
        while periods[place] != observation.period { place += 1 }
        cells[place] = Int32(index)
      }
      return cells
    }
    // The municipalities change on few days, so that few plans serve all periods.
    let days = map.graph.days
    var plans: [BoundaryMap.Plan] = []
    var known: [CalendarDate: Int] = [:]
    planOfPeriod = periods.map { period in
      let day = period.daysOfMap.0
      let start = days.last { $0 <= day } ?? day
      if let index = known[start] { return index }
      plans.append(map.plan(from: day))
      known[start] = plans.count - 1
      return plans.count - 1
    }
    self.plans = plans
    onlySeries = plans.map { [indexByCode] plan in
      zip(plan.standings, plan.parts).map { standing, parts in
        guard parts.count == 1, parts[0].weight == 1 else { return -1 }
        switch standing {
        case .undivided, .empty: return -1
        case .exact, .ruled, .estimated: return indexByCode[parts[0].code] ?? -1
        }
      }
    }
    strangers = Self.strangers(in: series, periods: periods, cells: cells, map: map)
    var strangerPlans: [CalendarDate: BoundaryMap.Plan] = [:]
    for area in Set(strangers.values.flatMap { $0.map(\.area) }) {
      for day in [map.day, map.graph.areas[area].from] where strangerPlans[day] == nil {
        strangerPlans[day] = map.plan(from: day)
      }
    }
    self.strangerPlans = strangerPlans
  }

  /// A figure under a number that was not valid is about the area that the number meant nearest in
  /// time: some sources print all years on the map of the last.
  private static func strangers(
    in series: [Series],
    periods: [TimePeriod],
    cells: [[Int32]],
    map: BoundaryMap
  ) -> [Int: [(area: Int, series: Int)]] {
    var result: [Int: [(area: Int, series: Int)]] = [:]
    let days = periods.map(\.daysOfMap)
    for (index, one) in series.enumerated() {
      let areas = map.graph.areas(of: one.region.code)
      guard let first = areas.first, let last = areas.last else { continue }
      for period in periods.indices where cells[index][period] >= 0 {
        let (day, otherDay) = days[period]
        if areas.contains(where: { map.graph.areas[$0].exists(on: day) }) { continue }
        // A bank prints zeros for years in which a number was not valid; they are no figures.
        let value = one.observations[Int(cells[index][period])].value
        guard let value, value != 0 else { continue }
        let area =
          map.graph.area(one.region.code, on: otherDay)
          ?? (day < map.graph.areas[first].from ? first : last)
        guard case .whole(let target)? = map.placement(of: area),
          let place = map.placeOfArea[target]
        else { continue }
        result[place * periods.count + period, default: []].append((area, index))
      }
    }
    return result
  }

  mutating func result(of wanted: Set<Int>?) -> Recomputation {
    for place in map.places.indices where wanted?.contains(place) ?? true {
      var observations: [Observation] = []
      var wasRuled: Bool?
      for period in periods.indices {
        guard var observation = figure(of: place, in: period) else { continue }
        let isRuled = plans[planOfPeriod[period]].standings[place] == .ruled
        if let wasRuled, wasRuled != isRuled, observation.value != nil,
          [.normal, .provisional].contains(observation.status)
        {
          observation.status = .seriesBreak
        }
        wasRuled = isRuled
        observations.append(observation)
      }
      guard !observations.isEmpty else { continue }
      result.series.append(
        Series(quantity: quantity, region: map.places[place].region, observations: observations)
      )
    }
    addRests(reaching: wanted)
    noteRules(reaching: wanted)
    noteStrangers(reaching: wanted)
    result.sortNotes()
    return result
  }

  func observation(_ series: Int, _ period: Int) -> Observation? {
    let cell = cells[series][period]
    return cell < 0 ? nil : self.series[series].observations[Int(cell)]
  }

  func observation(of code: String, _ period: Int) -> Observation? {
    indexByCode[code].flatMap { observation($0, period) }
  }

  /// The figure of a place in a period; `nil` where the source has no cell for any part.
  private mutating func figure(of place: Int, in period: Int) -> Observation? {
    // Most places are one municipality as it was: nothing is put together.
    let only = onlySeries[planOfPeriod[period]][place]
    if only >= 0, let found = observation(only, period), found.status != .cannotExist {
      return found
    }
    let plan = plans[planOfPeriod[period]]
    let parts = plan.parts[place]
    switch plan.standings[place] {
    case .undivided(let rest):
      let hasAny = plan.rests[rest].codes.contains { observation(of: $0, period) != nil }
      guard hasAny else { return ownMap(of: place, in: period) }
      return Observation(
        periods[period],
        nil,
        status: .seriesBreak,
        symbol: BoundaryMap.breakSymbol
      )
    case .empty: return ownMap(of: place, in: period)
    case .exact, .ruled, .estimated:
      let found = parts.map { observation(of: $0.code, period) }
      if found.allSatisfy({ $0 == nil || $0?.status == .cannotExist }),
        let own = ownMap(of: place, in: period)
      {
        return own
      }
      guard found.contains(where: { $0 != nil }) else {
        // All that lay here was given to another successor.
        let isGiven = plan.ruled.contains { ruled in
          ruled.others.contains(place) && observation(of: ruled.code, period) != nil
        }
        return isGiven && parts.isEmpty
          ? Observation(periods[period], nil, status: .seriesBreak, symbol: BoundaryMap.breakSymbol)
          : nil
      }
      return combined(
        place,
        period,
        zip(parts, found).map { ($0.code, $0.weight, $1) }
      )
    }
  }

  /// The figure that a source gives under a number of its own, later or earlier map.
  private mutating func ownMap(of place: Int, in period: Int) -> Observation? {
    guard let found = strangers[place * periods.count + period] else { return nil }
    // All of them must be of one map, and be all that this map has there.
    let days = [map.day] + found.map { map.graph.areas[$0.area].from }.sorted(by: >)
    for day in days {
      let onMap = found.filter { map.graph.areas[$0.area].exists(on: day) }
      guard !onMap.isEmpty else { continue }
      guard let plan = strangerPlans[day], plan.standings[place] == .exact,
        plan.parts[place].map(\.code).sorted()
          == onMap.map({ map.graph.areas[$0.area].code }).sorted()
      else { continue }
      taken.insert(place * periods.count + period)
      result.note(.publishedOnLaterMap(map.places[place].region), periods[period])
      return combined(
        place,
        period,
        onMap.map { (map.graph.areas[$0.area].code, 1, observation($0.series, period)) }
      )
    }
    return nil
  }

  private mutating func combined(
    _ place: Int,
    _ period: Int,
    _ parts: [(code: String, weight: Double, found: Observation?)]
  ) -> Observation {
    let region = map.places[place].region
    let time = periods[period]
    if parts.count == 1, let part = parts.first, part.weight == 1, let found = part.found {
      return found
    }
    guard maySum else {
      result.note(.notSummable(region), time)
      return Observation(time, nil, status: .missing, symbol: BoundaryMap.missingSymbol)
    }
    let lacking = parts.filter { $0.found?.value == nil }
    guard lacking.isEmpty else {
      result.note(.incomplete(region, missing: lacking.map(\.code)), time)
      return BoundaryMap.reason(for: lacking.map(\.found), in: time)
    }
    let isEstimate = parts.contains { $0.weight != 1 }
    return BoundaryMap.sum(
      parts.compactMap { part in part.found.map { ($0, part.weight) } },
      in: time,
      isEstimate: isEstimate
    )
  }
}
