import IndicatorStore

/// A goal whose verdict by the method `plan` an import turned, or gave, or took away.
struct TurnedGoal {
  /// What a verdict is about.
  struct Key: Hashable, Comparable {
    var agreement: String
    var goal: String
    var region: String
    var period: String

    static func < (left: Self, right: Self) -> Bool {
      (left.agreement, left.goal, left.region, left.period)
        < (right.agreement, right.goal, right.region, right.period)
    }
  }

  /// The goal, the region and the period.
  var key: Key
  /// The verdict before; `nil` where there was none.
  var old: String?
  /// The verdict after.
  var new: String?

  /// The goals that an import turned.
  static func all(in path: String, import run: Int) throws -> [TurnedGoal] {
    let old = try verdicts(of: try IndicatorStore.open(path, asOfImport: run - 1))
    let new = try verdicts(of: try IndicatorStore.open(path, asOfImport: run))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted().map {
      TurnedGoal(key: $0, old: old[$0], new: new[$0])
    }
  }

  private static func verdicts(of store: IndicatorStore) throws -> [Key: String] {
    let rows = try store.rows(
      sql: """
        SELECT agreement, coalesce(goal, ''), coalesce(region, ''), coalesce(period, ''), verdict
        FROM goal_status
        """
    ).rows
    var verdicts: [Key: String] = [:]
    for row in rows {
      let texts = row.map { value in if case .text(let text) = value { text } else { "" } }
      let key = Key(agreement: texts[0], goal: texts[1], region: texts[2], period: texts[3])
      verdicts[key] = texts[4]
    }
    return verdicts
  }
}
