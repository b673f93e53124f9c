import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// What regions or categories gave of a total's change, for `change --contribution`.
struct ContributionListing {
  private let selected: Selection
  private let options: SelectionOptions
  private let language: Language

  init(_ selected: Selection, _ options: SelectionOptions, language: Language) {
    self.selected = selected
    self.options = options
    self.language = language
  }

  /// Prints a table for each whole.
  ///
  /// - Throws: Where nothing can be put together, or the output cannot be written.
  func print(_ printer: Printer) throws {
    var tables: [ContributionTable] = []
    if selected.quantities.count > 1 {
      tables = try categories()
    } else if let quantity = selected.quantities.first {
      tables.append(try regions(of: quantity))
    }
    try selected.requireRows(tables.count)
    try printer.print(
      tables.map { $0.table(in: language) },
      data: DataTable(
        columns: ContributionTable.dataColumns,
        rows: tables.flatMap { $0.dataRows() }
      )
    )
  }

  /// One indicator: the regions chosen, or all municipalities, within the country.
  private func regions(of quantity: Quantity) throws -> ContributionTable {
    guard quantity.maySum else {
      throw CommandFailure(
        .usage,
        "'\(quantity.id)' is no sum of its regions; leave out --contribution, or name a count that is"
      )
    }
    let (national, totals) = try selected.lookup.national(of: quantity)
    guard let national else {
      throw CommandFailure(
        .noInput,
        "'\(quantity.id)' has no figure for the whole country that its regions could be parts of"
      )
    }
    let chosen = (selected.regions ?? []).filter { $0 != Region.countryCode }
    var result = try selected.lookup.series(of: quantity, regions: chosen.isEmpty ? nil : chosen)
    if chosen.isEmpty {
      // On one map, places that only together have figures stand as a rest of their own.
      let levels: [Region.Level] =
        result.map == nil
        ? [.municipality, .unknownPlace] : [.municipality, .unknownPlace, .other]
      result.series.removeAll { !levels.contains($0.region.level) }
    }
    let levels = Set(result.series.map(\.region.level)).subtracting([.unknownPlace, .other])
    guard levels.count <= 1 else {
      throw CommandFailure(
        .usage,
        "regions of several kinds hold one another; give counties only, or municipalities only"
      )
    }
    let parts = result.labelled(in: language)
    let (first, last) = try periods(of: national)
    var remarks = result.regionalRemarks(shown: [first, last], in: language)
    remarks += CoverageSentences(language)
      .remarks(on: totals.filter { [first, last].contains($0.total.period) })
    return try table(of: parts, in: national, datasets: result.datasets, remarks: remarks)
  }

  /// Several indicators: each a category of their sum, region by region.
  private func categories() throws -> [ContributionTable] {
    let results = try selected.results(from: nil, to: nil)
    let codes = results.first.map { $0.series.map(\.region.code) } ?? []
    return try codes.compactMap { code in
      let parts = results.compactMap { $0.series.first { $0.region.code == code } }
      guard parts.count == results.count, let first = parts.first else { return nil }
      guard Set(parts.map(\.quantity.unit.id)).count == 1,
        [.count, .amount].contains(first.quantity.unit.kind)
      else {
        throw CommandFailure(
          .usage,
          "the indicators are not parts of one sum: their units differ, or are no counts or amounts"
        )
      }
      let datasets = FigureCheck.distinct(results.flatMap(\.datasets))
      return try table(of: parts, in: sum(of: parts), datasets: datasets, remarks: [])
    }
  }

  private func sum(of parts: [Series]) -> Series {
    func joined(_ names: [String]) -> String { names.joined(separator: " + ") }
    var quantity = parts[0].quantity
    quantity.indicator = nil
    quantity.id = joined(parts.map(\.quantity.id))
    quantity.name = LocalizedText(
      nb: joined(parts.map(\.quantity.name[.nb])),
      nn: joined(parts.map(\.quantity.name[.nn])),
      en: joined(parts.map(\.quantity.name[.en]))
    )
    let cells = parts[0].observations.compactMap { cell -> Observation? in
      let all = parts.compactMap { $0.observation(at: cell.period) }
      let values = all.compactMap(\.value)
      guard values.count == parts.count else { return nil }
      return Observation(
        cell.period,
        withoutNoise(values.reduce(0, +)),
        precision: all.allSatisfy { $0.precision == .exact } ? .exact : .about,
        status: all.contains { $0.status == .seriesBreak } ? .seriesBreak : nil
      )
    }
    return Series(quantity: quantity, region: parts[0].region, observations: cells)
  }

  /// The two periods that are compared: as asked for, else the last with a value and a year before.
  private func periods(of whole: Series) throws -> (TimePeriod, TimePeriod) {
    let last = options.last ?? whole.observations.last { $0.value != nil }?.period
    guard let last, let first = options.from ?? last.oneYearEarlier else {
      throw CommandFailure(
        .noInput,
        "'\(whole.quantity.id)' has no two periods to compare; give --from and --to"
      )
    }
    return (first, last)
  }

  private func table(
    of parts: [Series],
    in whole: Series,
    datasets: [Dataset],
    remarks: [String]
  ) throws -> ContributionTable {
    let (first, last) = try periods(of: whole)
    guard let result = contributions(of: parts, to: whole, from: first, to: last) else {
      throw CommandFailure(
        .noInput,
        "no change of '\(whole.quantity.id)' in region \(whole.region.code) from \(first.code) to \(last.code): a figure is missing, or the series breaks; 'kommunetall table' shows the figures"
      )
    }
    return ContributionTable(result, of: whole, datasets: datasets, remarks: remarks)
  }
}
