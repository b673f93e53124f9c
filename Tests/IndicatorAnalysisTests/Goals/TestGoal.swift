import IndicatorAnalysis
import IndicatorModel

/// Goals and judgements for the tests of this room.
enum TestGoal {
  /// A goal on the indicator `antall`.
  static func target(
    _ demand: Target.Demand,
    by deadline: Target.Deadline = .once(.year(2030)),
    from baseline: Target.Baseline? = nil,
    scope: Target.Scope = .country,
    evidence: Target.Evidence = .direct,
    tolerance: Double = 0
  ) -> Target {
    Target(
      id: "G1",
      name: LocalizedText(same: "mål"),
      indicator: "antall",
      demand: demand,
      deadline: deadline,
      scope: scope,
      evidence: evidence,
      baseline: baseline,
      tolerance: tolerance
    )
  }

  /// The judgement by the linear plan of two values, the first of them the baseline.
  static func plan(
    _ base: (year: Int, value: Double),
    _ current: (year: Int, value: Double),
    _ demand: Target.Demand,
    by deadline: Target.Deadline = .once(.year(2030)),
    tolerance: Double = 0
  ) -> Attainment {
    let target = target(
      demand,
      by: deadline,
      from: .init(period: .year(base.year)),
      tolerance: tolerance
    )
    return plan(
      TestSeries.of([
        Observation(.year(base.year), base.value), Observation(.year(current.year), current.value),
      ]),
      target
    )
  }

  /// The judgement by the linear plan of the last cell of a series.
  static func plan(_ series: Series, _ target: Target, beside other: Series? = nil) -> Attainment {
    var cell = series.observations.last ?? Observation(.year(1), nil)
    // Without a symbol it would be a ratio over zero.
    if cell.value == nil { cell.symbol = ".." }
    return Attainment(
      plan: cell,
      in: series,
      beside: other,
      against: target,
      of: "A1"
    )
  }
}
