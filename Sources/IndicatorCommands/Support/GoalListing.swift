import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import Synchronization

/// Goals for people: a table for each agreement, with the municipalities counted and named.
///
/// Goals are judged one by one and only what is shown of them is kept: the results of all
/// municipalities would fill memory.
struct GoalListing: Sendable {
  let selection: GoalSelection
  /// How goals are judged; `nil` for the method that each names.
  let method: JudgingMethod?
  let language: Language

  /// What is shown of one goal, or of an agreement without any.
  private struct Part: Sendable {
    var agreement: Agreement
    var year: Int
    var entries: [GoalTable.Entry]
    var municipal: [AgreementFacts.MunicipalResult]
    var totals: [(quantity: Quantity, total: Total)]
    var regional: RegionalNotes

    /// Adds what is shown of another goal of the agreement; what two goals rest on is told once.
    mutating func add(_ other: Part) {
      entries += other.entries
      municipal += other.municipal
      let told = Set(totals.map { "\($0.quantity.id) \($0.total.period.code)" })
      totals += other.totals.filter {
        !told.contains("\($0.quantity.id) \($0.total.period.code)")
      }
      regional.map = other.regional.map ?? regional.map
      let quantities = Set(regional.boundaries.map(\.quantity.id))
      regional.boundaries += other.regional.boundaries.filter {
        !quantities.contains($0.quantity.id)
      }
      let divided = Set(regional.residuals.map(\.quantity.id))
      regional.residuals += other.regional.residuals.filter { !divided.contains($0.quantity.id) }
      let unpublished = Set(regional.unpublished.map(\.quantity.id))
      regional.unpublished += other.regional.unpublished.filter {
        !unpublished.contains($0.quantity.id)
      }
    }
  }

  /// The tables.
  ///
  /// - Throws: Where the database cannot be read, and where no goal is judged in the regions chosen.
  func tables(_ lookup: SeriesLookup) throws -> [TextTable] {
    let goals = selection.goals
    let found = Mutex<[Part]>([])
    try PieceWork(lookup: lookup).run(pieces: goals.count) { number, lookup in
      try part(of: goals[number].agreement, goals[number].targets, lookup)
    } into: { part in
      found.withLock { parts in
        guard let last = parts.indices.last, parts[last].agreement.id == part.agreement.id else {
          parts.append(part)
          return
        }
        parts[last].add(part)
      }
    }
    let tables = found.withLock { $0 }.compactMap(table)
    try selection.requireRows(tables.count)
    return tables
  }

  private func part(of agreement: Agreement, _ targets: [Target], _ lookup: SeriesLookup) throws
    -> Part
  {
    let judged = try GoalResults(lookup: lookup).judge(
      agreement,
      year: selection.year,
      by: method,
      only: targets
    )
    return Part(
      agreement: agreement,
      year: judged.year,
      entries: selection.shown(judged),
      municipal: selection.regions == nil ? judged.municipal : [],
      totals: judged.totals,
      regional: judged.regional
    )
  }

  /// The table of an agreement; `nil` where none of its goals is judged in the regions chosen.
  private func table(of part: Part) -> TextTable? {
    if part.entries.isEmpty, selection.regions != nil { return nil }
    let coverage = CoverageSentences(language)
    var remarks: [String] = []
    for result in part.municipal {
      let period = Wording.label(result.period, in: language)
      remarks.append("\(result.target.id), \(period): \(coverage.summary(result.coverage))")
      remarks += [
        coverage.names(result.coverage.notReached, missed: true),
        coverage.names(result.coverage.notAssessable, missed: false),
      ].compactMap { $0 }
    }
    remarks += coverage.lines(on: part.totals)
    let periods =
      selection.regions == nil
      ? part.municipal.map(\.period) : part.entries.compactMap(\.attainment.period)
    remarks += part.regional.lines(shown: Set(periods), in: language)
    return GoalTable(entries: part.entries, remarks: remarks).table(
      caption: "\(part.agreement.id) \(part.agreement.name[language]), \(part.year)",
      in: language
    )
  }
}
