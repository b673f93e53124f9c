internal import Foundation
internal import GRDB
internal import IndicatorModel

/// The claims of the catalogue on what was imported: which variable is which indicator.
///
/// Publisher, table, measure and categories are compared trimmed and without regard to case. All
/// categories that an entry gives must match, and the variable may have no others. The result
/// depends only on what the database holds, not on the order in which it came.
enum SourceMatching {
  /// Brings every variable's indicator and unit up to date.
  static func resolve(_ database: Database) throws {
    let claims = try claims(of: database)
    let units = try units(of: database)
    let variables = try Row.fetchAll(
      database,
      sql: """
        SELECT v.id, d.publisher, d.tableNumber, v.measure, v.categories, v.indicator, v.unitID,
          v.unit
        FROM variable AS v JOIN dataset AS d ON d.id = v.dataset
        ORDER BY d.code, v.slug
        """
    )
    var taken: Set<String> = []
    var updates: [(id: Int64, indicator: String?, unit: String?)] = []
    var released: [Int64] = []
    for row in variables {
      let key = Key(publisher: row[1], table: row[2], measure: row[3])
      var claimed: Claim?
      if let candidates = claims[key] {
        let categories = Self.categories(try StoredJSON.value([[String]].self, row[4]))
        claimed = candidates.first { !taken.contains($0.indicator) && $0.categories == categories }
      }
      if let claimed { taken.insert(claimed.indicator) }
      let unit = claimed?.unit ?? units[folded(row[7])]
      if claimed?.indicator != row[5] || unit != row[6] {
        updates.append((row[0], claimed?.indicator, unit))
        if !row.hasNull(atIndex: 5) { released.append(row[0]) }
      }
    }
    // First let go of all, then take: two variables may change places.
    for id in released {
      try database.execute(
        sql: "UPDATE variable SET indicator = NULL WHERE id = ?",
        arguments: [id]
      )
    }
    let update = try database.cachedStatement(
      sql: "UPDATE variable SET indicator = ?, unitID = ? WHERE id = ?"
    )
    for one in updates { try update.execute(arguments: [one.indicator, one.unit, one.id]) }
  }

  private struct Key: Hashable {
    var publisher: String
    var table: String
    var measure: String

    init(publisher: String, table: String, measure: String) {
      self.publisher = folded(publisher)
      self.table = folded(table)
      self.measure = folded(measure)
    }
  }

  private struct Claim {
    var indicator: String
    var unit: String
    var categories: [[String]]
  }

  private static func claims(of database: Database) throws -> [Key: [Claim]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT publisher, tableNumber, measure, id, unit, categories
        FROM indicator WHERE measure IS NOT NULL ORDER BY id
        """
    )
    var claims: [Key: [Claim]] = [:]
    for row in rows {
      let categories = try StoredJSON.value([String: String].self, row[5])
      claims[Key(publisher: row[0], table: row[1], measure: row[2]), default: []].append(
        Claim(
          indicator: row[3],
          unit: row[4],
          categories: Self.categories(categories.map { [$0.key, $0.value] })
        )
      )
    }
    return claims
  }

  private static func units(of database: Database) throws -> [String: String] {
    var units: [String: String] = [:]
    for unit in try UnitMeasure.all(in: database) {
      let names = unit.names.values.flatMap { [$0.one, $0.many] }
      for spelling in [unit.id] + unit.aliases + names {
        // The first unit of the catalogue wins a spelling that two claim.
        units[folded(spelling)] = units[folded(spelling)] ?? unit.id
      }
    }
    units[""] = nil
    return units
  }

  private static func categories(_ pairs: [[String]]) -> [[String]] {
    pairs.map { $0.map(folded) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func folded(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
  }
}
