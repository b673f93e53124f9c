import IndicatorAnalysis
import IndicatorModel
import IndicatorStore
import TestSupport
import Testing

@testable import IndicatorCommands

/// Holds the public views against the functions of the analysis room, row by row.
@Suite struct SQLViewsTests {
  @Test(arguments: 1...25) func `changes are those of the analysis`(seed: UInt64) throws {
    let database = try RandomDatabase(seed: seed)
    let lookup = try SeriesLookup(database.store, register: database.reference.register)
    var expected: [[SQLValue]] = []
    for id in RandomCatalogue.measures {
      for series in try lookup.store.series(of: id) {
        for change in changes(in: series, register: database.reference.register) {
          expected.append([
            .text(id), .text(series.region.code), .text(change.period.code),
            .init(change.observation.value), .init(change.previous?.period.code),
            .init(change.previous?.value), .init(change.absolute), .init(change.percent),
            .init(change.points),
            .init(
              change.notes.isEmpty ? nil : change.notes.map(\.rawValue).joined(separator: ",")
            ),
          ])
        }
      }
    }
    let found = try database.store.rows(
      sql: """
        SELECT indicator, region, period, value, previous_period, previous_value, change,
          change_percent, change_points, note FROM changes
        """
    ).rows
    expectSameRows(found, expected)
  }

  @Test(arguments: 1...60) func `goal_status is that of the analysis`(seed: UInt64) throws {
    let database = try RandomDatabase(seed: seed)
    let lookup = try SeriesLookup(database.store, register: database.reference.register)
    var expected: [[SQLValue]] = []
    for agreement in database.reference.agreements {
      let results =
        agreement.targets.isEmpty
        ? attainments(of: agreement, in: agreement.assessed) { _ in [] }
        : try agreement.targets.flatMap { try everyRow(of: $0, in: agreement, lookup) }
      expected += results.map { result in
        [
          .text(result.agreement), .init(result.target?.id), .init(result.target?.indicator),
          .init(result.region?.code), .init(result.period?.code),
          .init(result.observation?.value),
          .init(result.observation == nil ? nil : result.targetValue),
          .init(result.attainmentPercent), .init(result.progressPercent), .init(result.gap),
          .text(result.verdict.rawValue), .text(result.reason.rawValue),
        ]
      }
    }
    let found = try database.store.rows(
      sql: """
        SELECT agreement, goal, indicator, region, period, value,
          CASE WHEN period IS NOT NULL THEN target END, attainment_percent, progress_percent, gap,
          verdict, reason FROM goal_status
        """
    ).rows
    expectSameRows(found, expected)
  }

  /// Every cell that the goal is held against, judged at the end of its own period.
  private func everyRow(of target: Target, in agreement: Agreement, _ lookup: SeriesLookup) throws
    -> [Attainment]
  {
    let country: Region? = target.scope == .municipalities ? nil : .country
    func unjudged(_ reason: Attainment.Reason) -> Attainment {
      Attainment(
        agreement: agreement.id,
        target: target,
        region: country,
        verdict: .notAssessable,
        reason: reason
      )
    }
    guard let id = target.indicator else { return [unjudged(.noIndicator)] }
    func all(_ id: String) throws -> [Series] {
      let quantity = try lookup.quantity(named: id)
      let national = try lookup.national(of: quantity).series
      return (national.map { [$0] } ?? [])
        + (try lookup.series(of: quantity, regions: nil).series.filter {
          $0.region.level != .country
        })
    }
    var others: [Series] = []
    if case .atLeastShare(_, let other) = target.demand { others = try all(other) }
    var rows: [Attainment] = []
    for series in target.measured(try all(id)) {
      let isWanted =
        switch target.scope {
        case .country: series.region.level == .country
        case .municipalities, .allMunicipalities: series.region.level == .municipality
        case .countryAndMunicipalities: series.region.level != .unknownPlace
        }
      guard isWanted else { continue }
      for cell in series.observations {
        if case .kept(let first, _) = target.deadline,
          cell.period < first || cell.period.frequency != first.frequency
        {
          continue
        }
        rows.append(
          Attainment(
            plan: cell,
            in: series,
            beside: others.first { $0.region.code == series.region.code },
            against: target,
            of: agreement.id
          )
        )
      }
    }
    if target.scope == .allMunicipalities {
      let groups = Dictionary(grouping: rows) { $0.period }
      for (period, group) in groups {
        guard let period else { continue }
        rows.append(
          Attainment(coverage: coverage(of: group), in: period, of: target, agreement.id)
        )
      }
    }
    return rows.isEmpty ? [unjudged(.noData)] : rows
  }

  /// The same rows in any order; numbers to nine digits.
  private func expectSameRows(
    _ found: [[SQLValue]],
    _ expected: [[SQLValue]],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (left, right) = (found.map(text).sorted(), expected.map(text).sorted())
    guard left != right else { return }
    let (extra, lacking) = (Set(left).subtracting(right), Set(right).subtracting(left))
    Issue.record(
      """
      only in SQL: \(extra.sorted().prefix(3))
      only in Swift: \(lacking.sorted().prefix(3))
      """,
      sourceLocation: sourceLocation
    )
  }

  private func text(_ row: [SQLValue]) -> String {
    row.map { value in
      switch value {
      case .null: "–"
      case .text(let text): text
      case .integer(let number): rounded(Double(number))
      case .real(let number): rounded(number)
      case .blob: "blob"
      }
    }.joined(separator: "|")
  }

  private func rounded(_ number: Double) -> String { "\((number * 1e6).rounded() / 1e6 + 0.0)" }
}

extension SQLValue {
  init(_ number: Double?) { self = number.map { .real($0) } ?? .null }
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
}
