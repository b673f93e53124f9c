package import IndicatorModel

extension Target {
  /// The series that the demand is held against: as given, or shares made of single waiting times.
  ///
  /// A time limit (tidsfrist) on an indicator whose unit is a duration is held against the share of
  /// the cases that were done in time, in percent, for each deadline: all cells with a value whose
  /// period lies within the deadline's. A country without a series of its own gets the cases of all
  /// places.
  ///
  /// - Parameter series: The indicator's series.
  /// - Returns: The series to judge; the country's first.
  package func measured(_ series: [Series]) -> [Series] {
    guard case .withinMonths(let months, _) = demand,
      series.contains(where: { $0.quantity.unit.kind == .duration })
    else { return series }
    var all = series
    if !series.contains(where: { $0.region.level == .country }), let first = series.first {
      let cases = series.filter { [.municipality, .unknownPlace].contains($0.region.level) }
      all.insert(
        Series(
          quantity: first.quantity,
          region: .country,
          observations: cases.flatMap(\.observations)
        ),
        at: 0
      )
    }
    return all.map { shares(within: months, of: $0) }
  }

  private func shares(within months: Double, of series: Series) -> Series {
    let cells = duePeriods.compactMap { deadline -> Observation? in
      let waits = series.observations.filter {
        deadline.firstDay <= $0.period.firstDay && $0.period.lastDay <= deadline.lastDay
      }.compactMap(\.value)
      guard !waits.isEmpty else { return nil }
      let inTime = waits.count { $0 <= months }
      return Observation(deadline, 100 * Double(inTime) / Double(waits.count))
    }
    return Series(
      quantity: measuredQuantity(series.quantity),
      region: series.region,
      observations: cells
    )
  }

  /// What a judged value of the indicator measures: the indicator's quantity, or a share in percent
  /// where that is made of single waiting times.
  package func measuredQuantity(_ quantity: Quantity) -> Quantity {
    guard case .withinMonths = demand, quantity.unit.kind == .duration else { return quantity }
    var share = quantity
    share.unit = .shareOfCases
    share.decimals = 1
    return share
  }

  /// The periods that are named as deadlines.
  private var duePeriods: [TimePeriod] {
    switch deadline {
    case .once(let period): [period]
    case .each(let periods): periods
    case .steps(let steps): steps.map(\.period)
    case .none, .yearly, .kept: []
    }
  }
}

extension UnitMeasure {
  /// The unit of a share that is made of single cases.
  static let shareOfCases = UnitMeasure(
    id: "percent",
    kind: .percent,
    names: [
      .nb: .init(one: "prosent", many: "prosent"), .nn: .init(one: "prosent", many: "prosent"),
      .en: .init(one: "percent", many: "percent"),
    ]
  )
}
