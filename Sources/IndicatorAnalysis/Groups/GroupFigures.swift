package import IndicatorModel

/// One figure a period for a group of municipalities, and how many of them are in it.
package struct GroupFigures: Sendable {
  /// How the members' figures became one.
  package enum Measure: String, Hashable, Sendable {
    /// They were summed.
    case sum
    /// The sum of the numerators divided by the sum of the denominators (vektet gjennomsnitt).
    case weightedMean = "weighted-mean"
    /// The mean of the members' figures, each counting the same (uvektet gjennomsnitt).
    case unweightedMean = "unweighted-mean"
  }

  /// How many members a figure is made of.
  package struct Membership: Hashable, Sendable {
    /// The period.
    package let period: TimePeriod
    /// How many members have a figure.
    package let counted: Int
    /// How many members there are.
    package let expected: Int
    /// The numbers of those without a figure.
    package let missing: [String]
    /// Whether all members are in the figure.
    package var isComplete: Bool { counted == expected }
  }

  /// The group.
  package let group: RegionGroup
  /// How the figures became one.
  package let measure: Measure
  /// The figures; one that some members are missing from is uncertain, never normal.
  package let series: Series
  /// The members, by period.
  package let memberships: [Membership]
}

/// The series of the parts of a formula, by which rates of several municipalities are put together.
package struct FormulaParts: Sendable {
  /// The series above the line.
  package let numerators: [Series]
  /// The series below the line.
  package let denominators: [Series]
  /// The formula.
  package let formula: Indicator.Formula

  /// Makes parts.
  package init(numerators: [Series], denominators: [Series], formula: Indicator.Formula) {
    self.numerators = numerators
    self.denominators = denominators
    self.formula = formula
  }
}

/// Puts the figures of a group's members together.
package struct GroupCalculator: Sendable {
  /// The register.
  package let register: RegionRegister
  /// The municipalities through time.
  package let graph: BoundaryGraph
  /// The day of the map that all series are on; `nil` where each period has its own.
  package let mapDay: CalendarDate?

  /// Makes a calculator.
  ///
  /// - Parameters:
  ///   - register: The register.
  ///   - graph: The municipalities through time.
  ///   - map: The map that all series are on; `nil` for figures as published.
  package init(register: RegionRegister, graph: BoundaryGraph, map: BoundaryMap? = nil) {
    self.register = register
    self.graph = graph
    mapDay = map?.day
  }

  /// The figures of a group: the sum of counts, or both means of shares and rates, each named.
  ///
  /// A period in which no member has a figure is left out. The weighted mean is only there where the
  /// catalogue names the parts of the quantity.
  ///
  /// - Parameters:
  ///   - group: The group.
  ///   - values: The quantity's series, of all municipalities or of the members.
  ///   - maySum: Whether they are summed.
  ///   - parts: The series of the formula's parts.
  /// - Returns: A result for each way to put them together; none without any figure.
  package func figures(
    of group: RegionGroup,
    values: [Series],
    maySum: Bool,
    parts: FormulaParts? = nil
  ) -> [GroupFigures] {
    guard let quantity = values.first?.quantity ?? parts?.numerators.first?.quantity else {
      return []
    }
    let table = MemberTable(values)
    if maySum {
      return [
        collected(group, .sum, quantity, table.periods) { code, period in
          table.cell(code, period).map { ($0, nil) }
        }
      ].filter { !$0.memberships.isEmpty }
    }
    var result: [GroupFigures] = []
    if let parts {
      let (above, below) = (MemberTable(parts.numerators), MemberTable(parts.denominators))
      result.append(
        collected(
          group,
          .weightedMean,
          quantity,
          above.periods,
          factor: parts.formula.factor
        ) { code, period in
          guard let top = above.cell(code, period),
            let other = parts.formula.denominatorPeriod(for: period),
            let bottom = below.cell(code, other)
          else { return nil }
          return (top, bottom)
        }
      )
    }
    result.append(
      collected(group, .unweightedMean, quantity, table.periods) { code, period in
        table.cell(code, period).map { ($0, nil) }
      }
    )
    return result.filter { !$0.memberships.isEmpty }
  }

  /// The members of a group in a period.
  package func members(
    of group: RegionGroup,
    in period: TimePeriod
  ) -> (codes: [String], partly: [String]) {
    graph.members(of: group, on: mapDay ?? period.daysOfMap.0, register: register)
  }

  private func collected(
    _ group: RegionGroup,
    _ measure: GroupFigures.Measure,
    _ quantity: Quantity,
    _ periods: [TimePeriod],
    factor: Double = 1,
    cells: (String, TimePeriod) -> (Observation, Observation?)?
  ) -> GroupFigures {
    var observations: [Observation] = []
    var memberships: [GroupFigures.Membership] = []
    var known: [CalendarDate: (codes: [String], partly: [String])] = [:]
    for period in periods {
      let day = mapDay ?? period.daysOfMap.0
      let members = known[day] ?? graph.members(of: group, on: day, register: register)
      known[day] = members
      var sum = 0.0
      var below = 0.0
      var counted = 0
      var statuses: Set<ObservationStatus> = []
      var isExact = true
      var missing = members.partly
      for code in members.codes {
        guard let (top, bottom) = cells(code, period), let value = top.value,
          bottom == nil || bottom?.value != nil
        else {
          missing.append(code)
          continue
        }
        sum += value
        below += bottom?.value ?? 0
        counted += 1
        for cell in [top, bottom].compactMap({ $0 }) {
          // A break in one municipality is none in the group.
          if cell.status != .seriesBreak { statuses.insert(cell.status) }
          if cell.precision != .exact { isExact = false }
        }
      }
      guard counted > 0 else { continue }
      let value: Double? =
        switch measure {
        case .sum: withoutNoise(sum)
        case .weightedMean: below == 0 ? nil : factor * sum / below
        case .unweightedMean: sum / Double(counted)
        }
      let membership = GroupFigures.Membership(
        period: period,
        counted: counted,
        expected: members.codes.count + members.partly.count,
        missing: missing.sorted()
      )
      memberships.append(membership)
      observations.append(
        Observation(
          period,
          value,
          precision: isExact ? .exact : .about,
          status: value == nil
            ? .cannotExist
            : membership.isComplete ? combinedStatus(of: Array(statuses)) : .uncertain
        )
      )
    }
    return GroupFigures(
      group: group,
      measure: measure,
      series: Series(quantity: quantity, region: group.region, observations: observations),
      memberships: memberships
    )
  }
}

/// Series by number, for looking up cells.
private struct MemberTable {
  private let byCode: [String: Series]
  let periods: [TimePeriod]

  init(_ series: [Series]) {
    byCode = Dictionary(
      series.map { ($0.region.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    periods = Set(series.flatMap { $0.observations.lazy.map(\.period) }).sorted()
  }

  func cell(_ code: String, _ period: TimePeriod) -> Observation? {
    byCode[code]?.observation(at: period)
  }
}
