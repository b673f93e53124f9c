package import IndicatorModel

/// What a value is compared with.
package enum ComparedPeriod: Hashable, Sendable {
  /// The same period one year earlier.
  case yearEarlier
  /// The period just before: last quarter, last month; last year for years.
  case periodBefore
  /// One period for all values, which then also have an index.
  case base(TimePeriod)

  /// The period that a value of another one is compared with; `nil` where there is none.
  func period(beside period: TimePeriod) -> TimePeriod? {
    switch self {
    case .yearEarlier: period.oneYearEarlier
    case .periodBefore: period.previous
    case .base(let base): base
    }
  }
}

/// Returns what each value of a stretch says beside the one it is compared with.
///
/// - Parameters:
///   - series: The series.
///   - first: The first period, included; `nil` for the beginning. A period of another frequency
///     takes in all that lie within its days: `2012` every quarter of 2012.
///   - last: The last period, included; `nil` for the end.
///   - compared: What they are compared with.
///   - register: Tells where borders changed; `nil` tells of none.
/// - Returns: One change for each cell, missing ones too, in the order of the series.
package func changes(
  in series: Series,
  from first: TimePeriod? = nil,
  to last: TimePeriod? = nil,
  against compared: ComparedPeriod = .yearEarlier,
  register: RegionRegister? = nil
) -> [Change] {
  var changes: [Change] = []
  forEachChange(in: series, from: first, to: last, against: compared, register: register) {
    changes.append($0)
  }
  return changes
}

/// Gives what each value of a stretch says beside the one it is compared with, one after another.
///
/// The same as ``changes(in:from:to:against:register:)`` without holding them all: the changes of
/// a whole database are many times its size.
package func forEachChange(
  in series: Series,
  from first: TimePeriod? = nil,
  to last: TimePeriod? = nil,
  against compared: ComparedPeriod = .yearEarlier,
  register: RegionRegister? = nil,
  _ body: (Change) throws -> Void
) rethrows {
  let observations = series.observations(from: first, to: last)
  let unit = Change.UnitFacts(series.quantity.unit)
  let isUnbroken = !series.observations.contains { $0.isBreak }
  let movesBorder = register?.movesBorder(of: series.region.code) ?? false
  for position in observations.indices {
    let period = observations[position].period
    let earlier = compared.period(beside: period)
    var change = Change(observation: observations[position], previous: nil)
    if position > 0, observations[position - 1].period == earlier {
      // In a yearly series without gaps it is the cell before.
      change.previous = observations[position - 1]
    } else if let earlier {
      change.previous = series.observation(at: earlier)
    }
    change.compare(
      unit,
      hasBreak: !isUnbroken && change.hasBreak(in: series),
      hasNewBorders: movesBorder && change.hasNewBorders(of: series.region.code, register)
    )
    if case .base = compared { change.addIndex() }
    try body(change)
  }
}

extension Change {
  /// What a unit says of changes.
  fileprivate struct UnitFacts {
    var inPoints: Bool
    var isCount: Bool

    init(_ unit: UnitMeasure) {
      inPoints = unit.changesInPoints
      isCount = unit.kind == .count
    }
  }

  /// Compares two cells of a series.
  ///
  /// - Parameters:
  ///   - observation: The value.
  ///   - previous: The one it is compared with; `nil` where the series has no such cell.
  ///   - series: The series of both, for its unit and for breaks between the two.
  ///   - register: Tells where borders changed; `nil` tells of none.
  init(
    of observation: Observation,
    against previous: Observation?,
    in series: Series,
    register: RegionRegister? = nil
  ) {
    self.init(observation: observation, previous: previous)
    compare(
      UnitFacts(series.quantity.unit),
      hasBreak: hasBreak(in: series),
      hasNewBorders: hasNewBorders(of: series.region.code, register)
    )
  }

  /// Whether the series breaks between the two cells.
  fileprivate func hasBreak(in series: Series) -> Bool {
    guard let previous else { return false }
    return series.hasBreak(between: previous.period, and: observation.period)
  }

  /// Works out numbers and notes.
  fileprivate mutating func compare(_ unit: UnitFacts, hasBreak: Bool, hasNewBorders: Bool) {
    if let value = observation.value, let base = previous?.value, !hasBreak {
      let difference = withoutNoise(value - base)
      absolute = difference
      if unit.inPoints {
        points = difference
      } else if base > 0 {
        percent = 100 * (value - base) / base + 0.0
      }
    }
    let isSmall = unit.isCount && percent != nil && (previous?.value ?? 0) < Self.smallestBase
    // Most cells are plain numbers of which there is nothing to say.
    if percent != nil || points != nil, !isSmall, !hasNewBorders, observation.isPlain,
      previous?.isPlain ?? false
    {
      return
    }
    notes = Note.allCases.filter { note in
      switch note {
      case .smallBase: isSmall
      case .seriesBreak: hasBreak
      case .changedBorders: hasNewBorders
      default: applies(note, inPoints: unit.inPoints)
      }
    }
  }

  /// The value where the one compared with is 100; a percentage has no index, which would be its
  /// relative change.
  fileprivate mutating func addIndex() {
    guard percent != nil, let value = observation.value, let base = previous?.value else { return }
    index = 100 * value / base + 0.0
  }

  /// Whether the borders of the region changed between the two periods.
  fileprivate func hasNewBorders(of code: String, _ register: RegionRegister?) -> Bool {
    guard let register, let previous else { return false }
    return register.movesBorder(
      of: code,
      after: previous.period.daysOfMap.0,
      through: observation.period.daysOfMap.0
    )
  }

  /// Whether a note that the two cells alone decide is to be made.
  private func applies(_ note: Note, inPoints: Bool) -> Bool {
    func either(_ holds: (Observation) -> Bool) -> Bool {
      holds(observation) || previous.map(holds) ?? false
    }
    let isComparable = observation.value != nil && !inPoints
    return switch note {
    case .noPreviousPeriod: previous == nil
    case .missing: observation.value == nil
    case .previousMissing: previous.map { $0.value == nil } ?? false
    case .zeroBase: isComparable && previous?.value == 0
    case .negativeBase: isComparable && (previous?.value ?? 0) < 0
    case .imprecise: either { $0.value != nil && $0.precision != .exact }
    case .provisional: either { $0.isProvisional }
    case .estimated: either { $0.isEstimated }
    case .revised: either { $0.isRevised }
    case .smallBase, .seriesBreak, .changedBorders: false
    }
  }
}

extension Observation {
  // The cases are matched, not compared: comparing enumerations of another module costs a call for
  // every cell.
  var isBreak: Bool { if case .seriesBreak = status { true } else { false } }
  /// Whether a value is exact, as published, and nothing is said of it.
  fileprivate var isPlain: Bool {
    if case .normal = status, case .exact = precision { value != nil && !isRevised } else { false }
  }
  fileprivate var isProvisional: Bool { if case .provisional = status { true } else { false } }
  fileprivate var isEstimated: Bool { if case .estimated = status { true } else { false } }
}
