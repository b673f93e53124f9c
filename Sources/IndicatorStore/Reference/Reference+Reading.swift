internal import GRDB
internal import IndicatorModel

extension UnitMeasure {
  /// All units, in the order of the catalogue.
  static func all(in database: Database) throws -> [UnitMeasure] {
    try Row.fetchAll(database, sql: "SELECT id, kind, names, aliases FROM unit ORDER BY position")
      .map { row in
        var names: [Language: Name] = [:]
        for (language, words) in try StoredJSON.value([String: [String]].self, row[2]) {
          guard let language = Language(rawValue: language), words.count == 2 else { continue }
          names[language] = Name(one: words[0], many: words[1])
        }
        return UnitMeasure(
          id: row[0],
          kind: Kind(rawValue: row[1]) ?? .other,
          names: names,
          aliases: try StoredJSON.value([String].self, row[3])
        )
      }
  }
}

extension Indicator {
  /// The whole catalogue, in its order.
  static func all(in database: Database) throws -> [Indicator] {
    let units = Dictionary(
      try UnitMeasure.all(in: database).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return try Row.fetchAll(database, sql: "SELECT * FROM indicator ORDER BY position").map { row in
      let unit: String = row["unit"]
      return Indicator(
        id: row["id"],
        name: try StoredJSON.localized(row["name"]),
        shortName: try StoredJSON.localized(row["shortName"]),
        subject: try StoredJSON.localized(row["subject"]),
        definition: try StoredJSON.localized(row["definition"]),
        unit: units[unit] ?? UnitMeasure(asPrinted: unit),
        decimals: row["decimals"],
        direction: Direction(rawValue: row["direction"]) ?? .none,
        aggregation: Aggregation(rawValue: row["aggregation"]) ?? .none,
        values: try values(row)
      )
    }
  }

  private static func values(_ row: Row) throws -> Definition {
    if let numerator: String = row["numerator"] {
      return .formula(
        Formula(
          numerator: numerator,
          denominator: row["denominator"] ?? "",
          factor: row["factor"] ?? 1
        )
      )
    }
    return .source(
      Source(
        publisher: row["publisher"] ?? "",
        table: row["tableNumber"] ?? "",
        measure: row["measure"] ?? "",
        categories: try StoredJSON.value([String: String].self, row["categories"] ?? "{}")
      )
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
        parties: try StoredJSON.value([String].self, row["parties"]),
        touches: try StoredJSON.value([String].self, row["touches"]),
        duration: Duration(
          from: date(row["validFrom"]),
          to: date(row["validTo"]),
          prolongedTo: date(row["prolongedTo"]),
          isProlonged: row["isProlonged"],
          words: try StoredJSON.localized(row["duration"])
        ),
        purpose: try StoredJSON.localized(row["purpose"]),
        assessed: row["assessed"],
        indicators: try StoredJSON.value([String].self, row["indicators"]),
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

extension RegionRegister {
  /// The register.
  static func stored(in database: Database) throws -> RegionRegister {
    let regions = try Row.fetchAll(
      database,
      sql:
        "SELECT code, name, level, validFrom, validTo, county, otherNames FROM region ORDER BY id"
    ).map { row in
      Region(
        code: row[0],
        name: row[1],
        level: Region.Level(rawValue: row[2]) ?? .other,
        validFrom: date(row[3]),
        validTo: date(row[4]),
        countyCode: row[5],
        otherNames: try StoredJSON.value([String].self, row[6])
      )
    }
    let changes = try Row.fetchAll(
      database,
      sql: "SELECT date, oldCode, newCode, kind, note FROM regionChange ORDER BY id"
    ).compactMap { row -> RegionChange? in
      guard let day = date(row[0]), let kind = RegionChange.Kind(rawValue: row[3]) else {
        return nil
      }
      return RegionChange(date: day, oldCode: row[1], newCode: row[2], kind: kind, note: row[4])
    }
    let memberships = try Row.fetchAll(
      database,
      sql: "SELECT code, year, groupCode, basis FROM regionGroup ORDER BY id"
    ).map { RegionGroupMembership(code: $0[0], year: $0[1], group: $0[2], basis: $0[3]) }
    let shares = try Row.fetchAll(
      database,
      sql: """
        SELECT date, oldCode, newCode, weight, alternativeWeight, officialWeight, basis
        FROM regionSplitShare ORDER BY id
        """
    ).compactMap { row in
      date(row[0]).map { day in
        RegionSplitShare(
          date: day,
          oldCode: row[1],
          newCode: row[2],
          weight: row[3],
          alternativeWeight: row[4],
          officialWeight: row[5],
          basis: row[6]
        )
      }
    }
    let restorations = try Row.fetchAll(
      database,
      sql: "SELECT oldCode, newCode FROM regionRestoration ORDER BY oldCode"
    ).map { RegionRestoration(oldCode: $0[0], newCode: $0[1]) }
    return RegionRegister(
      regions: regions,
      changes: changes,
      memberships: memberships,
      splitShares: shares,
      restorations: restorations
    )
  }
}

/// Reads a day; `nil` for NULL.
private func date(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }
