import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The goals that a command was asked to show, and the regions.
struct GoalSelection: Sendable {
  /// The agreements, with the goals that are shown.
  let agreements: [Agreement]
  /// The year at whose end is judged; `nil` for that of each agreement's own assessment.
  let year: Int?
  /// The codes of the regions; `nil` for all.
  let regions: Set<String>?

  /// Finds what was asked for.
  ///
  /// - Throws: ``CommandFailure`` for names that mean nothing; where the database cannot be read.
  init(_ options: GoalOptions, lookup: SeriesLookup) throws {
    year = options.year
    let all = try lookup.store.agreements()
    let named =
      options.agreement.isEmpty
      ? all : try AgreementLookup(agreements: all).agreements(named: options.agreement)
    agreements = try Self.limited(named, to: options.goal)
    try Self.requireFigures(of: agreements, until: options.year, lookup)
    let lists = lookup.regions.selection.lists
    regions =
      options.region.isEmpty
      ? nil
      : Set(
        try RegionLookup(lookup.register, lists: lists)
          .codes(of: options.region, known: try lookup.store.regionCodes(among: options.region))
      )
  }

  /// The agreements with only the goals of some ids.
  private static func limited(_ agreements: [Agreement], to ids: [String]) throws -> [Agreement] {
    guard !ids.isEmpty else { return agreements }
    let known = Set(agreements.flatMap { $0.targets.map(\.id) })
    for id in ids where !known.contains(id) {
      let hint = nearest(to: id, among: known.sorted()).map { "; did you mean \($0)?" } ?? ";"
      throw CommandFailure(.usage, "no goal '\(id)'\(hint) 'kommunetall goals' lists them")
    }
    return agreements.compactMap { agreement in
      var part = agreement
      part.targets.removeAll { !ids.contains($0.id) }
      return part.targets.isEmpty ? nil : part
    }
  }

  /// Refuses a year before the first figures of all goals, and tells of which years there are some.
  private static func requireFigures(
    of agreements: [Agreement],
    until year: Int?,
    _ lookup: SeriesLookup
  ) throws {
    guard let year else { return }
    let ids = Set(agreements.flatMap { $0.targets.flatMap(\.indicators) }).sorted()
    let extents = try ids.compactMap { id in
      try lookup.store.quantity(id).flatMap { try lookup.extent(of: $0) }
    }
    guard let first = extents.map(\.first).min(), let last = extents.map(\.last).max(),
      extents.allSatisfy({ $0.first.firstDay > CalendarDate.last(of: year) })
    else { return }
    throw CommandFailure(
      .noInput,
      "no goal has figures by the end of \(year); there are figures from \(first.code) to \(last.code)"
    )
  }

  /// The goals one by one, each with its agreement; an agreement without any by itself.
  var goals: [(agreement: Agreement, targets: [Target])] {
    agreements.flatMap { agreement in
      agreement.targets.isEmpty
        ? [(agreement, [])] : agreement.targets.map { (agreement, [$0]) }
    }
  }

  /// The results that are shown.
  func shown(_ entries: [GoalTable.Entry]) -> [GoalTable.Entry] {
    guard let regions else { return entries }
    return entries.filter { entry in
      entry.attainment.region.map { regions.contains($0.code) } ?? false
    }
  }

  /// The results that people are shown: without a choice of regions, not each municipality.
  func shown(_ judged: GoalResults.Judged) -> [GoalTable.Entry] {
    regions == nil ? judged.national : shown(judged.entries)
  }

  /// Prints the rows of goals while the next ones are judged.
  ///
  /// - Parameters:
  ///   - goals: The goals, each with its agreement.
  ///   - method: The method that is to judge them; `nil` for each goal's own.
  ///   - stream: Where the rows go.
  ///   - write: Writes the rows of one goal, with the look-up of the thread that it runs on.
  /// - Throws: Where the database cannot be read or standard output not be written, and where the
  ///   regions asked for have no row.
  func printRows(
    of goals: [(agreement: Agreement, targets: [Target])],
    by method: JudgingMethod?,
    on stream: RowStream,
    _ write: @escaping @Sendable (GoalResults.Judged, SeriesLookup, inout DataRows) throws -> Void
  ) throws {
    let year = year
    let document = try stream.print(pieces: goals.count) { number, lookup, rows in
      let judged = try GoalResults(lookup: lookup).judge(
        goals[number].agreement,
        year: year,
        by: method,
        only: goals[number].targets
      )
      try write(judged, lookup, &rows)
    }
    try requireRows(document.isEmpty ? 0 : 1)
    try document.end()
  }

  /// Says what was found to be empty instead of printing nothing.
  func requireRows(_ count: Int) throws(CommandFailure) {
    guard count == 0, let regions else { return }
    throw CommandFailure(
      .noInput,
      "no goal is judged in \(regions.sorted().joined(separator: ", ")); without --region the table shows where goals are judged"
    )
  }
}
