package import IndicatorModel

/// Judges every goal of an agreement at the end of a year.
///
/// A goal with one deadline, or none, is judged once for each region: in the deadline's period where
/// that has passed and has a value, else in the last period there is; municipalities all in the same
/// period. A goal that is due anew has a row for each period that was due, and one for the last
/// period while a later one lies ahead.
///
/// - Parameters:
///   - agreement: The agreement.
///   - year: The year at whose end is judged; later cells are not looked at.
///   - method: How; `nil` for the method that each goal names, which is the linear plan where it
///     names none.
///   - series: The series of an indicator: the country's first, then the regions' in their order.
/// - Returns: Results in the order of goals, regions and periods; one without a target where the
///   agreement names none.
package func attainments(
  of agreement: Agreement,
  in year: Int,
  by method: JudgingMethod? = nil,
  series: (String) throws -> [Series]
) rethrows -> [Attainment] {
  guard !agreement.targets.isEmpty else { return [withoutTargets(agreement, in: year)] }
  return try agreement.targets.flatMap { target in
    var others: [Series] = []
    if case .atLeastShare(_, let other) = target.demand { others = try series(other) }
    let judge = GoalJudge(
      agreement: agreement,
      target: target,
      end: .last(of: year),
      method: method ?? target.method ?? JudgingMethod(.plan),
      others: others
    )
    guard let indicator = target.indicator else { return [judge.unjudged(.noIndicator)] }
    let results = judge.results(try series(indicator))
    return results.isEmpty ? [judge.unjudged(.noData)] : results
  }
}

/// An agreement without goals: too early in its first twelve months, else not assessable.
private func withoutTargets(_ agreement: Agreement, in year: Int) -> Attainment {
  let isYoung =
    agreement.duration.from.map { $0.adding(months: 12) > CalendarDate.last(of: year) } ?? false
  return Attainment(
    agreement: agreement.id,
    verdict: isYoung ? .tooEarly : .notAssessable,
    reason: isYoung ? .agreementTooYoung : .noTargets
  )
}

/// Judges one goal in all its regions.
private struct GoalJudge {
  let agreement: Agreement
  let target: Target
  /// The day up to which cells are looked at.
  let end: CalendarDate
  let method: JudgingMethod
  /// What the demand is a share of.
  let others: [Series]

  func unjudged(_ reason: Attainment.Reason) -> Attainment {
    let country: Region? = target.scope == .municipalities ? nil : .country
    return Attainment(
      agreement: agreement.id,
      target: target,
      region: country,
      targetValue: target.value,
      verdict: .notAssessable,
      reason: reason
    )
  }

  func results(_ given: [Series]) -> [Attainment] {
    let all = target.measured(given)
    var national: [Attainment] = []
    if [.country, .countryAndMunicipalities].contains(target.scope) {
      for series in all where series.region.level == .country {
        national += judged(series, in: periods([series]))
      }
    }
    guard target.scope != .country else { return national }
    let local = all.filter { $0.region.level == .municipality }
    let periods = periods(local)
    let results = local.flatMap { judged($0, in: periods) }
    if target.scope == .allMunicipalities {
      for (period, group) in groups(results) {
        national.append(
          Attainment(coverage: coverage(of: group), in: period, of: target, agreement.id)
        )
      }
    }
    return national + results
  }

  private func groups(_ results: [Attainment]) -> [(TimePeriod, [Attainment])] {
    var groups: [TimePeriod: [Attainment]] = [:]
    for result in results {
      if let period = result.period { groups[period, default: []].append(result) }
    }
    return groups.sorted { $0.key < $1.key }
  }

  /// The periods in which these series are judged.
  private func periods(_ all: [Series]) -> [TimePeriod] {
    let met = MetPeriods(in: all)
    let known = met.periods.filter { $0.lastDay <= end }
    let latest = known.max { ($0.lastDay, $0) < ($1.lastDay, $1) }
    guard let latest else { return [] }
    switch target.deadline {
    case .none: return [latest]
    case .once(let deadline):
      return [
        known.contains(deadline) && met.hasValue(in: deadline) ? deadline : latest
      ]
    case .each(let deadlines): return due(deadlines, latest)
    case .steps(let steps): return due(steps.map(\.period), latest)
    case .yearly:
      let start = agreement.duration.from
      return known.filter { period in start.map { $0 <= period.lastDay } ?? true }.sorted()
    case .kept(let first, let last):
      let running = known.filter {
        $0.frequency == first.frequency && first <= $0 && $0 <= (last ?? $0)
      }
      return running.max().map { [$0] } ?? []
    }
  }

  private func due(_ deadlines: [TimePeriod], _ latest: TimePeriod) -> [TimePeriod] {
    let passed = deadlines.filter { $0.lastDay <= end }
    let isLatestExtra = passed.count < deadlines.count && !passed.contains(latest)
    return passed + (isLatestExtra ? [latest] : [])
  }

  private func judged(_ series: Series, in periods: [TimePeriod]) -> [Attainment] {
    let other = others.first { $0.region.code == series.region.code }
    return periods.compactMap { period in
      if let cell = series.observation(at: period) {
        return Attainment(
          judging: cell,
          in: series,
          beside: other,
          against: target,
          of: agreement.id,
          by: method
        )
      }
      guard series.region.isValid(on: period.lastDay) else { return nil }
      return Attainment(
        agreement: agreement.id,
        target: target,
        region: series.region,
        period: period,
        targetValue: target.value,
        deadline: target.deadline(for: period),
        verdict: .notAssessable,
        reason: .noValue
      )
    }
  }
}
