import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// How need, offer and result deviate, by the goals that name such figures.
struct Deviations {
  let lookup: SeriesLookup
  let language: Language

  /// A report for each goal of an agreement that names its figures, and each period that it is due in.
  ///
  /// - Parameters:
  ///   - agreement: The agreement, with the goals that are looked at.
  ///   - year: The year at whose end is judged; `nil` for that of the agreement's assessment.
  ///   - chosen: The codes of the regions shown; `nil` for those that explain most.
  /// - Returns: The reports that have anything to show.
  /// - Throws: Where the database cannot be read.
  func tables(
    of agreement: Agreement,
    year: Int?,
    chosen: Set<String>? = nil
  ) throws -> [DeviationTable] {
    try agreement.targets.flatMap { target in
      try target.deviation.map { try tables(of: target, $0, in: agreement, year, chosen) } ?? []
    }.filter { !$0.isEmpty }
  }

  private func tables(
    of target: Target,
    _ figures: Target.Deviation,
    in agreement: Agreement,
    _ year: Int?,
    _ chosen: Set<String>?
  ) throws -> [DeviationTable] {
    let results = GoalResults(lookup: lookup)
    // The time limits stand beside the places: both are what the agreement's effect is measured by.
    let whole = try lookup.store.agreements().first { $0.id == agreement.id } ?? agreement
    let timed = whole.targets.filter {
      if case .withinMonths = $0.demand { true } else { false }
    }
    let judged = try results.judge(agreement, year: year, only: [target] + timed)
    var (national, parts): ([String: Series], [String: [Series]]) = ([:], [:])
    var totals: [(quantity: Quantity, total: Total)] = []
    var datasets: [Dataset] = []
    for id in [figures.need, figures.offer, figures.realised] {
      let quantity = try lookup.quantity(named: id)
      let found = try lookup.series(of: quantity, regions: nil)
      let (total, sums) = try lookup.national(of: quantity, given: found.published)
      national[id] = total
      totals += sums
      parts[id] = GoalResults.judgeable(found).filter { $0.region.level == .municipality }
      datasets += found.datasets
    }
    let quantity = try lookup.quantity(named: figures.need)
    let periods = Set(
      judged.entries.lazy.map(\.attainment).filter { $0.target?.id == target.id }
        .compactMap(\.period)
    )
    return periods.sorted().map { period in
      let report = DeviationReport(
        of: figures,
        in: period,
        whole: { national[$0] },
        parts: { parts[$0] ?? [] }
      )
      return DeviationTable(
        report,
        agreement: agreement.id,
        goal: target.id,
        quantity: quantity,
        chosen: chosen,
        datasets: FigureCheck.distinct(datasets),
        remarks: timeLimits(in: judged, period)
          + CoverageSentences(language).lines(on: totals.filter { $0.total.period == period })
      )
    }
  }

  /// What is known of the shares that were served in time.
  private func timeLimits(in judged: GoalResults.Judged, _ period: TimePeriod) -> [String] {
    let sentences = GoalSentences(language)
    return judged.national.compactMap { entry in
      let result = entry.attainment
      guard let target = result.target, case .withinMonths = target.demand,
        result.period == nil || result.period == period
      else { return nil }
      let name = "\(target.id), \(target.name[language])"
      return "\(name): \(sentences.reason(for: result, quantity: entry.quantity))"
    }
  }
}
