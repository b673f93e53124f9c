import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// Series of places and groups, on each period's own map or on one for all.
extension SeriesLookup {
  /// A quantity's series by municipality on the map asked for, with the parts of its formula.
  struct Municipal {
    /// The series by place.
    var series: [Series] = []
    /// The series of places that only together have figures.
    var rests: [Series] = []
    /// What recomputing did.
    var notes: [(quantity: Quantity, note: Recomputation.Note)] = []
    /// The parts of the formula.
    var parts: FormulaParts?
  }

  /// The series of everything but the country.
  func regional(
    of quantity: Quantity,
    codes: [String]?,
    from: TimePeriod?,
    to: TimePeriod?
  ) throws -> Result {
    var result = Result(quantity: quantity, series: [], totals: [])
    guard let codes else {
      try addEverything(of: quantity, from, to, to: &result)
      return result
    }
    let others = codes.filter { $0 != Region.countryCode }
    guard !others.isEmpty else { return result }
    var map: BoundaryMap?
    // Where a quantity begins and ends is told by all of its series: it is asked for only if needed.
    if regions.selection.choice != .asPublished {
      guard let extent = try extent(of: quantity) else { return result }
      map = try regions.map(from: from ?? extent.first, to: to ?? extent.last)
    }
    result.map = map
    // A group of the user's own is never published; counties and KOSTRA's may be.
    var published = others.filter { code in !regions.selection.lists.contains { $0.id == code } }
    if let map {
      try published.removeAll {
        try regions.group($0, on: map.day) != nil || isMunicipal($0)
      }
    }
    if !published.isEmpty {
      result.series = try direct(of: quantity, codes: published, from: from, to: to)
    }
    if let map {
      let wanted = Set(others.flatMap { map.places(of: $0) })
      if !wanted.isEmpty { try add(wanted, of: quantity, on: map, from, to, to: &result) }
    }
    let found = Set(result.series.map(\.region.code))
    let remaining = others.filter { !found.contains($0) }
    var groups: [RegionGroup] = []
    if !remaining.isEmpty, let extent = try extent(of: quantity) {
      let day = map?.day ?? (to ?? extent.last).daysOfMap.0
      groups = try remaining.compactMap { try regions.group($0, on: day) }
    }
    if !groups.isEmpty {
      let municipal = try municipal(of: quantity, places: nil, on: map, from, to)
      let calculator = GroupCalculator(
        register: try register,
        graph: try regions.graph,
        map: map
      )
      for group in groups {
        let figures = calculator.figures(
          of: group,
          values: municipal.series,
          maySum: quantity.maySum,
          parts: municipal.parts
        )
        result.groups += figures
        result.series += figures.map(\.series)
      }
    }
    try noteBorders(in: &result)
    return result
  }

  /// Whether a code is a municipality's.
  private func isMunicipal(_ code: String) throws -> Bool {
    try !regions.graph.areas(of: code).isEmpty
  }

  /// Every region with data: on one map the municipalities and what belongs to no map.
  private func addEverything(
    of quantity: Quantity,
    _ from: TimePeriod?,
    _ to: TimePeriod?,
    to result: inout Result
  ) throws {
    let all = try direct(of: quantity, codes: nil, from: from, to: to)
    result.published = all
    // Where each period has its own map, its first and last need not be known.
    guard regions.selection.choice != .asPublished, let extent = try extent(of: quantity),
      let map = try regions.map(from: from ?? extent.first, to: to ?? extent.last)
    else {
      result.series = all
      try noteBorders(in: &result)
      return
    }
    result.map = map
    // Counties have their own history; on one map they are made from municipalities, when asked for.
    let levels: [Region.Level] = [.county, .kostraGroup]
    result.series = try all.filter {
      try !levels.contains($0.region.level) && !isMunicipal($0.region.code)
    }
    try add(nil, of: quantity, given: all, on: map, from, to, to: &result)
  }

  private func add(
    _ places: Set<Int>?,
    of quantity: Quantity,
    given published: [Series]? = nil,
    on map: BoundaryMap,
    _ from: TimePeriod?,
    _ to: TimePeriod?,
    to result: inout Result
  ) throws {
    let municipal = try municipal(
      of: quantity,
      places: places,
      given: published,
      on: map,
      from,
      to
    )
    result.series += municipal.series + municipal.rests
    result.boundaryNotes += municipal.notes
    result.residuals += try residuals(of: municipal.notes, on: map, from, to)
  }

  /// What the map leaves of the country for each quantity of which something was divided.
  func residuals(
    of notes: [(quantity: Quantity, note: Recomputation.Note)],
    on map: BoundaryMap,
    _ from: TimePeriod?,
    _ to: TimePeriod?
  ) throws -> [(quantity: Quantity, residuals: [Residual])] {
    guard explains else { return [] }
    var divided: [Quantity] = []
    for (quantity, note) in notes
    where note.remark.isAboutDivision && quantity.maySum && !divided.contains(quantity) {
      divided.append(quantity)
    }
    return try divided.map { quantity in
      let published = try direct(of: quantity, codes: nil, from: from, to: to)
      let municipalities = try published.filter { try isMunicipal($0.region.code) }
      let found = Residual.all(
        places: map.recomputed(municipalities, maySum: true).series,
        country: published.first { $0.region.code == Region.countryCode },
        published: municipalities,
        graph: map.graph
      )
      return (quantity, found)
    }
  }

  /// The series of municipalities, recomputed where a map is given; rates from their parts.
  ///
  /// - Parameters:
  ///   - quantity: The quantity.
  ///   - places: The places of the map; `nil` for all.
  ///   - published: All of its published series, where they have been read already.
  ///   - map: The map; `nil` for each period's own.
  ///   - from: The first period; `nil` for the first there is.
  ///   - to: The last one.
  /// - Returns: The series with what recomputing did.
  /// - Throws: Where the database cannot be read.
  func municipal(
    of quantity: Quantity,
    places: Set<Int>?,
    given published: [Series]? = nil,
    on map: BoundaryMap?,
    _ from: TimePeriod?,
    _ to: TimePeriod?
  ) throws -> Municipal {
    if case .formula(let formula)? = quantity.indicator?.values {
      let (above, below) = try parts(of: formula)
      let numerators = try municipal(of: above, places: places, on: map, from, to)
      var denominators = Municipal()
      if map == nil {
        denominators.series = try self.denominators(
          of: below,
          codes: nil,
          over: numerators.series,
          formula: formula
        )
      } else {
        denominators = try municipal(
          of: below,
          places: places,
          on: map,
          from.flatMap(formula.denominatorPeriod),
          to.flatMap(formula.denominatorPeriod)
        )
      }
      func ratios(_ top: [Series], _ bottom: [Series]) -> [Series] {
        let bottom = Dictionary(
          bottom.map { ($0.region.code, $0) },
          uniquingKeysWith: { first, _ in first }
        )
        return top.compactMap { numerator in
          bottom[numerator.region.code].map {
            ratio(numerator, $0, formula: formula, quantity: quantity)
          }
        }
      }
      return Municipal(
        series: ratios(numerators.series, denominators.series),
        rests: ratios(numerators.rests, denominators.rests),
        notes: numerators.notes + denominators.notes,
        parts: FormulaParts(
          numerators: numerators.series,
          denominators: denominators.series,
          formula: formula
        )
      )
    }
    let codes = map.flatMap { map in places.map { map.codes(reaching: $0).sorted() } }
    let all = try published ?? direct(of: quantity, codes: codes, from: from, to: to)
    let local = try all.filter { try isMunicipal($0.region.code) }
    guard let map else { return Municipal(series: local) }
    let recomputed = map.recomputed(local, maySum: quantity.maySum, places: places)
    return Municipal(
      series: recomputed.series,
      rests: recomputed.rests,
      notes: recomputed.notes.map { (quantity, $0) }
    )
  }

  /// The series below the line of a formula, as published.
  ///
  /// Where the denominator is of another year than the numerator and the map changed between them,
  /// it is recomputed on the numerator's map: what 0219 had at the end of 2019 is divided by the
  /// population of 1 January 2020, which is published under 3024.
  func denominators(
    of below: Quantity,
    codes: [String]?,
    over numerators: [Series],
    formula: Indicator.Formula
  ) throws -> [Series] {
    let periods = Set(numerators.flatMap { $0.observations.lazy.map(\.period) }).sorted()
    let others = periods.compactMap(formula.denominatorPeriod)
    guard let first = others.first, let last = others.last else { return [] }
    guard formula.denominatorYears != 0 else {
      return try direct(of: below, codes: codes, from: first, to: last)
    }
    let graph = try regions.graph
    let crossing = zip(periods, others).filter { own, other in
      let days = [own.daysOfMap.0, other.daysOfMap.0].sorted()
      return graph.days.contains { days[0] < $0 && $0 <= days[1] }
    }
    guard !crossing.isEmpty else {
      return try direct(of: below, codes: codes, from: first, to: last)
    }
    let all = try direct(of: below, codes: nil, from: first, to: last)
    var byCode = Dictionary(
      all.map { ($0.region.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (own, other) in crossing {
      let map = BoundaryMap(
        year: own.daysOfMap.0.year,
        register: try register,
        graph: graph
      )
      let published = try all.filter { try isMunicipal($0.region.code) }.map {
        $0.limited(to: other)
      }
      let recomputed = map.recomputed(published, maySum: below.maySum)
      // Under its own number only what lies within the numerator's borders counts.
      for code in byCode.keys where try isMunicipal(code) {
        byCode[code]?.observations.removeAll { $0.period == other }
      }
      for series in recomputed.series {
        let known = byCode[series.region.code]
        byCode[series.region.code] = Series(
          code: known?.code,
          quantity: below,
          region: known?.region ?? series.region,
          observations: (known?.observations ?? []) + series.observations
        )
      }
    }
    return byCode.values.filter { one in codes.map { $0.contains(one.region.code) } ?? true }
      .sorted { $0.region.code < $1.region.code }
  }

  /// Tells where series as published go on with other borders.
  private func noteBorders(in result: inout Result) throws {
    guard result.map == nil else { return }
    let municipal = result.series.filter { $0.region.level == .municipality }
    guard !municipal.isEmpty else { return }
    let (register, graph) = try regions.borders(of: municipal.map(\.region.code), in: store)
    for series in municipal {
      result.boundaryNotes += graph.borderNotes(of: series, register: register)
        .map { (result.quantity, $0) }
    }
  }
}

extension Quantity {
  /// Whether the values of several places may be added: as the catalogue says, else by the unit.
  var maySum: Bool {
    if let indicator { return indicator.aggregation == .sum }
    return unit.kind == .count || unit.kind == .amount
  }
}

extension SeriesLookup.Result {
  /// What a reader must know of maps and groups.
  var regional: RegionalNotes {
    RegionalNotes(
      map: map,
      boundaries: boundaryNotes,
      residuals: residuals,
      groups: groups,
      unpublished: unpublished
    )
  }

  /// The lines under a table or figure about maps and groups; see ``RegionalNotes``.
  func regionalRemarks(shown: Set<TimePeriod>, in language: Language) -> [String] {
    regional.lines(shown: shown, in: language)
  }

  /// The series with the names of groups saying how their figures became one.
  func labelled(in language: Language) -> [Series] {
    let sentences = GroupSentences(language)
    var labelled = series
    for group in groups where group.measure != .sum {
      guard let index = labelled.firstIndex(of: group.series) else { continue }
      labelled[index].region = sentences.region(of: group)
    }
    return labelled
  }
}
