import IndicatorAnalysis
import IndicatorModel
import IndicatorReport

/// Where goals are heading, for `goals --outlook`.
struct OutlookListing: Sendable {
  let selection: GoalSelection
  /// The years that paces are measured over.
  let years: Int
  let method: JudgingMethod?
  let language: Language

  /// Prints a table for each agreement that has goals.
  ///
  /// - Throws: Where the database cannot be read, or the output not be written.
  func print(_ format: OutputFormat, _ lookup: SeriesLookup) throws {
    if let format = format.forPrograms { return try stream(lookup, in: format) }
    let tables = try selection.agreements.compactMap { agreement -> TextTable? in
      let judged = try GoalResults(lookup: lookup)
        .judge(agreement, year: selection.year, by: method)
      let entries = try outlooks(of: selection.shown(judged), in: judged, lookup)
      guard !entries.isEmpty else { return nil }
      return OutlookTable(
        entries,
        remarks: [Wording.outlookMethod(years: years, in: language)]
          + CoverageSentences(language).lines(on: judged.totals)
      ).table(
        caption: "\(agreement.id) \(agreement.name[language]), \(judged.year)",
        in: language
      )
    }
    try selection.requireRows(tables.count)
    try Printer(format: format, language: language).print(tables)
  }

  private func stream(_ lookup: SeriesLookup, in format: DataRows.Format) throws {
    let goals = selection.goals.filter { !$0.targets.isEmpty }
    let stream = RowStream(lookup: lookup, format: format, columns: OutlookTable.dataColumns)
    try selection.printRows(of: goals, by: method, on: stream) { judged, lookup, rows in
      let entries = try outlooks(of: selection.shown(judged.entries), in: judged, lookup)
      for row in OutlookTable(entries).dataRows() { rows.append(row: row) }
    }
  }

  private func outlooks(
    of entries: [GoalTable.Entry],
    in judged: GoalResults.Judged,
    _ lookup: SeriesLookup
  ) throws -> [OutlookTable.Entry] {
    // On one map for all periods no border has moved.
    let register = judged.regional.map == nil ? try lookup.register : nil
    return entries.filter { $0.attainment.target != nil }.map { entry in
      let outlook = Outlook(
        of: entry.attainment,
        in: judged.series(of: entry.attainment),
        over: years,
        register: register
      )
      return .init(outlook: outlook, quantity: entry.quantity)
    }
  }
}
