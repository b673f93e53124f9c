import IndicatorModel
import IndicatorReport
import IndicatorStore

/// How need, offer and result deviate, for `goals --deviation`.
struct DeviationListing {
  let selection: GoalSelection
  let lookup: SeriesLookup
  let language: Language

  /// Prints a report for each goal that names its figures, and each period that it is due in.
  ///
  /// - Throws: Where no goal does, the database cannot be read, or the output not be written.
  func print(_ format: OutputFormat) throws {
    let tables = try selection.agreements.flatMap {
      try Deviations(lookup: lookup, language: language).tables(
        of: $0,
        year: selection.year,
        chosen: selection.regions
      )
    }
    guard !tables.isEmpty else { throw CommandFailure(.noInput, Wording.noDeviations) }
    try Printer(format: format, language: language).print(
      tables.map { $0.table(in: language) },
      data: DataTable(
        columns: DeviationTable.dataColumns,
        rows: tables.flatMap { $0.dataRows() }
      )
    )
  }
}
