import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// Collects what a report says of an agreement.
struct ReportFacts {
  private let lookup: SeriesLookup
  private let results: GoalResults
  private let origins: [String: Origin]

  init(_ store: IndicatorStore, reference: ReferenceData) throws {
    lookup = try SeriesLookup(store, reference: reference)
    results = GoalResults(lookup: lookup)
    origins = Dictionary(
      try store.imports().map { ($0.datasetCode, $0.origin) },
      uniquingKeysWith: { _, last in last }
    )
  }

  /// The facts of an agreement at the end of a year.
  func facts(of agreement: Agreement, year: Int) throws -> AgreementFacts {
    let judged = try results.judge(agreement, year: year)
    let figures = try agreement.indicators.compactMap { id in
      try self.figures(of: try lookup.quantity(named: id), through: year)
    }
    return AgreementFacts(
      agreement: agreement,
      year: year,
      figures: figures,
      goals: judged.national,
      municipal: judged.municipal,
      origins: origins
    )
  }

  /// The national figures of an indicator up to the end of a year; `nil` where there are none.
  private func figures(of quantity: Quantity, through year: Int) throws -> AgreementFacts.Figures? {
    var result = try lookup.series(of: quantity, regions: [Region.countryCode])
    guard var series = result.series.first else { return nil }
    series.observations.removeAll { $0.period.reportingYear > year }
    guard let last = series.observations.last(where: { $0.value != nil }) else { return nil }
    let change = self.change(to: last, in: series)
    let shown = [change.period, change.previous?.period].compactMap { $0 }
    result.totals.removeAll { !shown.contains($0.total.period) }
    return AgreementFacts.Figures(
      series: series,
      change: change,
      datasets: result.datasets,
      totals: result.totals
    )
  }

  /// The last value against the year before; where the series has no such cell, against the last
  /// earlier one with a value.
  private func change(to last: Observation, in series: Series) -> Change {
    let yearly = changes(in: series, from: last.period, to: last.period, base: nil).first
    if let yearly, yearly.previous != nil { return yearly }
    let earlier = series.observations.last {
      $0.value != nil && $0.period < last.period && $0.period.frequency == last.period.frequency
    }
    if let earlier {
      var against = changes(
        in: series,
        from: last.period,
        to: last.period,
        base: earlier.period
      ).first
      against?.index = nil
      if let against { return against }
    }
    return yearly ?? Change(observation: last, previous: nil, notes: [.noPreviousPeriod])
  }
}
