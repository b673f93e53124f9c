internal import GRDB
internal import IndicatorModel

extension UnitMeasure {
  /// The units, in the order of the catalogue; only those with these ids where some are given.
  static func all(in database: Database, ids: [String]? = nil) throws -> [UnitMeasure] {
    let isWanted = ids == nil ? "" : "WHERE u.id IN (SELECT value FROM json_each(?))"
    var units: [UnitMeasure] = []
    var positions: [String: Int] = [:]
    let words = ["nb", "nn", "en"].map { "names ->> '$.\($0)[0]', names ->> '$.\($0)[1]'" }
    let rows = try RawStatement(
      """
      SELECT id, kind, \(words.joined(separator: ", ")) FROM unit AS u \(isWanted)
      ORDER BY position
      """,
      on: database
    )
    if let ids { rows.bind(try StoredJSON.text(ids), at: 1) }
    try rows.forEachRow { row in
      var names: [Language: Name] = [:]
      for (column, language) in [Language.nb, .nn, .en].enumerated() {
        let column = Int32(2 + 2 * column)
        guard let one = row.text(column), let many = row.text(column + 1) else { continue }
        names[language] = Name(one: one, many: many)
      }
      let id = row.text(0) ?? ""
      positions[id] = units.count
      units.append(
        UnitMeasure(id: id, kind: Kind(rawValue: row.text(1) ?? "") ?? .other, names: names)
      )
    }
    let aliases = try RawStatement(
      """
      SELECT u.id, a.value FROM unit AS u CROSS JOIN json_each(u.aliases) AS a \(isWanted)
      ORDER BY u.position, a.key
      """,
      on: database
    )
    if let ids { aliases.bind(try StoredJSON.text(ids), at: 1) }
    try aliases.forEachRow { row in
      guard let id = row.text(0), let position = positions[id] else { return }
      units[position].aliases.append(row.text(1) ?? "")
    }
    return units
  }
}

extension Indicator {
  /// The ids of the units of some entries; none where there are no such entries.
  static func units(of ids: [String], in database: Database) throws -> [String] {
    let rows = try RawStatement(
      "SELECT DISTINCT unit FROM indicator WHERE id IN (SELECT value FROM json_each(?))",
      on: database
    )
    rows.bind(try StoredJSON.text(ids), at: 1)
    var units: [String] = []
    try rows.forEachRow { units.append($0.text(0) ?? "") }
    return units
  }

  /// The catalogue, in its order; only the entries with these ids where some are given.
  static func all(
    in database: Database,
    ids: [String]? = nil,
    units: [UnitMeasure]
  ) throws -> [Indicator] {
    let isWanted = ids == nil ? "1" : "i.id IN (SELECT value FROM json_each(?))"
    let units = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var categories: [String: [String: String]] = [:]
    let pairs = try RawStatement(
      """
      SELECT i.id, c.key, c.value FROM indicator AS i CROSS JOIN json_each(i.categories) AS c
      WHERE i.categories <> '{}' AND \(isWanted)
      """,
      on: database
    )
    if let ids { pairs.bind(try StoredJSON.text(ids), at: 1) }
    try pairs.forEachRow { row in
      categories[row.text(0) ?? "", default: [:]][row.text(1) ?? ""] = row.text(2) ?? ""
    }
    let texts = ["name", "shortName", "subject", "definition"].map(RawStatement.languages(of:))
    let rows = try RawStatement(
      """
      SELECT id, unit, decimals, direction, aggregation, numerator, denominator,
        coalesce(factor, 1), publisher, tableNumber, measure, \(texts.joined(separator: ", ")),
        coalesce(denominatorYears, 0)
      FROM indicator AS i WHERE \(isWanted) ORDER BY position
      """,
      on: database
    )
    if let ids { rows.bind(try StoredJSON.text(ids), at: 1) }
    var indicators: [Indicator] = []
    try rows.forEachRow { row in
      let id = row.text(0) ?? ""
      let unit = row.text(1) ?? ""
      indicators.append(
        Indicator(
          id: id,
          name: row.localized(11),
          shortName: row.localized(14),
          subject: row.localized(17),
          definition: row.localized(20),
          unit: units[unit] ?? UnitMeasure(asPrinted: unit),
          decimals: Int(row.integer(2)),
          direction: Direction(rawValue: row.text(3) ?? "") ?? .none,
          aggregation: Aggregation(rawValue: row.text(4) ?? "") ?? .none,
          values: values(row, categories: categories[id] ?? [:])
        )
      )
    }
    return indicators
  }

  /// Where the values of a row of ``all(in:units:)`` come from.
  private static func values(_ row: RawStatement, categories: [String: String]) -> Definition {
    if let numerator = row.text(5) {
      return .formula(
        Formula(
          numerator: numerator,
          denominator: row.text(6) ?? "",
          factor: row.number(7),
          denominatorYears: Int(row.integer(23))
        )
      )
    }
    return .source(
      Source(
        publisher: row.text(8) ?? "",
        table: row.text(9) ?? "",
        measure: row.text(10) ?? "",
        categories: categories
      )
    )
  }
}

extension RawStatement {
  /// The columns that ``localized(_:)`` reads of a column with a text in three languages.
  fileprivate static func languages(of column: String) -> String {
    ["nb", "nn", "en"].map { "\(column) ->> '\($0)'" }.joined(separator: ", ")
  }

  /// The text in three languages that begins in column `index`.
  fileprivate func localized(_ index: Int32) -> LocalizedText {
    LocalizedText(
      nb: text(index) ?? "",
      nn: text(index + 1) ?? "",
      en: text(index + 2) ?? ""
    )
  }
}

extension Agreement {
  /// All agreements with their goals, in order.
  static func all(in database: Database) throws -> [Agreement] {
    let targets = try Dictionary(grouping: Target.all(in: database), by: \.agreement)
    let texts = Dictionary(
      grouping: try Row.fetchAll(
        database,
        sql:
          "SELECT agreement, section, text FROM agreementText ORDER BY agreement, section, position"
      ),
      by: { $0[0] as String }
    )
    return try Row.fetchAll(database, sql: "SELECT * FROM agreement ORDER BY position").map { row in
      let id: String = row["id"]
      var sections: [Section: [LocalizedText]] = [:]
      for text in texts[id] ?? [] {
        guard let section = Section(rawValue: text[1]) else { continue }
        sections[section, default: []].append(try StoredJSON.localized(text[2]))
      }
      return Agreement(
        id: id,
        slug: row["slug"],
        name: try StoredJSON.localized(row["name"]),
        parties: try StoredJSON.list(row["parties"]),
        touches: try StoredJSON.list(row["touches"]),
        duration: Duration(
          from: CalendarDate(stored: row["validFrom"]),
          to: CalendarDate(stored: row["validTo"]),
          prolongedTo: CalendarDate(stored: row["prolongedTo"]),
          isProlonged: row["isProlonged"],
          words: try StoredJSON.localized(row["duration"])
        ),
        purpose: try StoredJSON.localized(row["purpose"]),
        assessed: row["assessed"],
        indicators: try StoredJSON.list(row["indicators"]),
        texts: sections,
        targets: targets[id]?.map(\.target) ?? [],
        source: row["source"]
      )
    }
  }
}

extension Target {
  /// All goals, in order, each with its agreement's id.
  static func all(in database: Database) throws -> [(agreement: String, target: Target)] {
    let deadlines = Dictionary(
      grouping: try Row.fetchAll(
        database,
        sql:
          "SELECT agreement, target, period, value FROM targetDeadline ORDER BY agreement, target, position"
      ),
      by: { [$0[0] as String, $0[1] as String] }
    )
    return try Row.fetchAll(database, sql: "SELECT * FROM target ORDER BY agreement, position")
      .map { row in
        let agreement: String = row["agreement"]
        let id: String = row["id"]
        let demand = StoredDemand(
          kind: row["demand"],
          value: row["value"],
          upperValue: row["upperValue"],
          other: row["other"],
          months: row["months"],
          direction: row["direction"],
          month: row["month"],
          day: row["day"]
        ).demand
        guard let demand else {
          throw DatabaseError(
            resultCode: .SQLITE_CORRUPT,
            message: "goal '\(id)' of '\(agreement)' has no demand"
          )
        }
        let steps = (deadlines[[agreement, id]] ?? []).compactMap {
          step -> (period: TimePeriod, value: Double?)? in
          TimePeriod(packed: step[2]).map { ($0, step[3]) }
        }
        let method = try (row["method"] as String?).flatMap {
          try StoredJSON.value(StoredMethod.self, $0).method
        }
        let deviation = try (row["deviation"] as String?).map {
          try StoredJSON.value(StoredDeviation.self, $0).deviation
        }
        let baseline = (row["baselinePeriod"] as Int?).flatMap { TimePeriod(packed: $0) }
        return (
          agreement,
          Target(
            id: id,
            name: try StoredJSON.localized(row["name"]),
            indicator: row["indicator"],
            demand: demand,
            deadline: Deadline(storedKind: row["deadline"], steps: steps),
            scope: Scope(rawValue: row["scope"]) ?? .country,
            evidence: Evidence(rawValue: row["evidence"]) ?? .direct,
            baseline: baseline.map { Baseline(period: $0, value: row["baselineValue"]) },
            tolerance: row["tolerance"],
            method: method,
            deviation: deviation,
            note: try (row["note"] as String?).map { try StoredJSON.localized($0) }
          )
        )
      }
  }
}
