import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The figures of the database as reports take them.
struct StoredReportData: ReportData {
  private let lookup: SeriesLookup
  private let results: GoalResults
  private let origins: [String: Origin]
  private let agreements: [Agreement]
  private let register: RegionRegister
  private let judged = JudgedAgreements()

  /// What has been judged already: a report asks for each part of an agreement by itself.
  private final class JudgedAgreements {
    var facts: [String: AgreementFacts] = [:]
    var results: [String: GoalResults.Judged] = [:]
  }

  init(
    _ store: IndicatorStore,
    reference: ReferenceData,
    boundaries: BoundarySelection = .init()
  ) throws {
    lookup = try SeriesLookup(store, register: reference.register, boundaries: boundaries)
    agreements = reference.agreements
    register = reference.register
    results = GoalResults(lookup: lookup)
    origins = Dictionary(
      try store.imports().map { ($0.datasetCode, $0.origin) },
      uniquingKeysWith: { _, last in last }
    )
  }

  /// The quantity of an id.
  func quantity(named id: String) throws -> Quantity {
    try named { try lookup.quantity(named: id) }
  }

  /// The code that a region, by code or name, has at the end of a year.
  func regionCode(named name: String, in year: Int) throws -> String {
    let codes = try named {
      try RegionLookup(register, lists: lookup.regions.selection.lists)
        .codes(of: [name], known: try lookup.store.regionCodes(among: [name]))
    }
    let day = CalendarDate.last(of: year)
    return codes.first { register.region($0, on: day) != nil } ?? codes.last ?? name
  }

  /// The region of a code or name at the end of a year; `nil` for the whole country.
  func region(named name: String, in year: Int) throws -> Region? {
    let code = try regionCode(named: name, in: year)
    guard code != Region.countryCode else { return nil }
    let places = register.places(of: code)
    return register.region(code, on: .last(of: year)) ?? places.last
      ?? Region(code: code, name: code, level: .other)
  }

  /// An agreement by id or readable name.
  func agreement(named name: String) throws -> Agreement {
    let found = try named { try AgreementLookup(agreements: agreements).agreements(named: [name]) }
    guard let agreement = found.first else {
      throw UnknownName(message: "no agreement '\(name)'")
    }
    return agreement
  }

  /// How need, offer and result deviate, for an agreement at the end of a year.
  func deviations(of agreement: Agreement, year: Int, region: String, in language: Language) throws
    -> [DeviationTable]
  {
    try Deviations(lookup: lookup, language: language).tables(
      of: agreement,
      year: year,
      chosen: region == Region.countryCode ? nil : [region]
    )
  }

  /// Where a dataset's file came from.
  func origin(of dataset: String) -> Origin? { origins[dataset] }

  /// A name in a report file that means nothing.
  private struct UnknownName: ReportNameError {
    var message: String
  }

  /// Runs a look-up whose wrong names are mistakes of the report file.
  private func named<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as CommandFailure where failure.status == .usage {
      throw UnknownName(message: failure.description)
    }
  }

  /// The results of an agreement at the end of a year, for all regions.
  private func results(of agreement: Agreement, year: Int) throws -> GoalResults.Judged {
    let key = "\(agreement.id) \(year)"
    if let known = judged.results[key] { return known }
    let found = try results.judge(agreement, year: year)
    judged.results[key] = found
    return found
  }

  /// The facts of an agreement at the end of a year.
  func facts(of agreement: Agreement, year: Int, region: String = Region.countryCode) throws
    -> AgreementFacts
  {
    let key = "\(agreement.id) \(year) \(region)"
    if let known = judged.facts[key] { return known }
    let results = try results(of: agreement, year: year)
    let figures = try agreement.indicators.compactMap { id in
      try self.figures(
        of: try lookup.quantity(named: id),
        region: region,
        through: year
      )
    }
    let facts = AgreementFacts(
      agreement: agreement,
      year: year,
      region: region,
      figures: figures,
      goals: results.entries(in: region),
      municipal: region == Region.countryCode ? results.municipal : [],
      regional: results.regional,
      origins: origins
    )
    judged.facts[key] = facts
    return facts
  }

  /// The figures of an indicator in a region up to the end of a year; `nil` where there are none.
  func figures(of quantity: Quantity, region: String, through year: Int) throws
    -> AgreementFacts.Figures?
  {
    var result = try lookup.series(of: quantity, regions: [region])
    guard var series = result.series.first else { return nil }
    series.observations.removeAll { $0.period.reportingYear > year }
    guard let last = series.observations.last(where: { $0.value != nil }) else { return nil }
    let change = self.change(to: last, in: series)
    result.totals.removeAll { $0.total.period.reportingYear > year }
    return AgreementFacts.Figures(
      series: series,
      change: change,
      datasets: result.datasets,
      totals: result.totals,
      regional: result.regional
    )
  }

  /// The last value against the year before; where the series has no such cell, against the last
  /// earlier one with a value.
  private func change(to last: Observation, in series: Series) -> Change {
    let yearly = changes(in: series, from: last.period, to: last.period).first
    if let yearly, yearly.previous != nil { return yearly }
    let earlier = series.observations.last {
      $0.value != nil && $0.period < last.period && $0.period.frequency == last.period.frequency
    }
    if let earlier {
      var against = changes(
        in: series,
        from: last.period,
        to: last.period,
        against: .base(earlier.period)
      ).first
      against?.index = nil
      if let against { return against }
    }
    return yearly ?? Change(observation: last, previous: nil, notes: [.noPreviousPeriod])
  }
}
