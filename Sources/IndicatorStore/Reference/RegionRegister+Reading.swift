internal import GRDB
internal import IndicatorModel

extension RegionRegister {
  /// The register.
  static func stored(in database: Database) throws -> RegionRegister {
    RegionRegister(
      regions: try regions(in: database),
      changes: try changes(in: database),
      memberships: try memberships(in: database),
      splitShares: try splitShares(in: database),
      restorations: try restorations(in: database)
    )
  }

  /// The places of these codes, or all of them.
  ///
  /// - Note: Found without the index, which may be damaged where the table is whole.
  static func regions(in database: Database, codes: [String]? = nil) throws -> [Region] {
    var regions: [Region] = []
    let rows = try RawStatement(
      """
      SELECT otherNames, code, name, level, validFrom, validTo, county FROM region
      \(codes == nil ? "" : "WHERE +code IN (SELECT value FROM json_each(?))") ORDER BY id
      """,
      on: database
    )
    if let codes { rows.bind(try StoredJSON.text(codes), at: 1) }
    try rows.forEachRow { row in
      guard let code = row.text(1), let name = row.text(2), let level = row.text(3) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "NULL value in region")
      }
      regions.append(
        Region(
          code: code,
          name: name,
          level: Region.Level(rawValue: level) ?? .other,
          validFrom: CalendarDate(stored: row.text(4)),
          validTo: CalendarDate(stored: row.text(5)),
          countyCode: row.text(6),
          otherNames: try StoredJSON.list(row.text(0) ?? "[]")
        )
      )
    }
    return regions
  }

  /// The changes that led to these codes, or all of them; found without the index.
  static func changes(
    in database: Database,
    to codes: [String]? = nil
  ) throws -> [RegionChange] {
    var changes: [RegionChange] = []
    let rows = try RawStatement(
      """
      SELECT date, oldCode, newCode, kind, note FROM regionChange
      \(codes == nil ? "" : "WHERE +newCode IN (SELECT value FROM json_each(?))") ORDER BY id
      """,
      on: database
    )
    if let codes { rows.bind(try StoredJSON.text(codes), at: 1) }
    try rows.forEachRow { row in
      guard let day = CalendarDate(stored: row.text(0)),
        let kind = RegionChange.Kind(rawValue: row.text(3) ?? "")
      else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT,
          message: "a row of regionChange has no day or kind"
        )
      }
      changes.append(
        RegionChange(
          date: day,
          oldCode: row.text(1) ?? "",
          newCode: row.text(2) ?? "",
          kind: kind,
          note: row.text(4) ?? ""
        )
      )
    }
    return changes
  }

  private static func memberships(in database: Database) throws -> [RegionGroupMembership] {
    var memberships: [RegionGroupMembership] = []
    let rows = try RawStatement(
      "SELECT code, year, groupCode, basis FROM regionGroup ORDER BY id",
      on: database
    )
    try rows.forEachRow { row in
      memberships.append(
        RegionGroupMembership(
          code: row.text(0) ?? "",
          year: Int(row.integer(1)),
          group: row.text(2) ?? "",
          basis: row.text(3) ?? ""
        )
      )
    }
    return memberships
  }

  private static func splitShares(in database: Database) throws -> [RegionSplitShare] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT date, oldCode, newCode, weight, alternativeWeight, officialWeight, basis
        FROM regionSplitShare ORDER BY id
        """
    ).compactMap { row in
      CalendarDate(stored: row[0]).map { day in
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
  }

  private static func restorations(in database: Database) throws -> [RegionRestoration] {
    try Row.fetchAll(
      database,
      sql: "SELECT oldCode, newCode FROM regionRestoration ORDER BY oldCode"
    ).map { RegionRestoration(oldCode: $0[0], newCode: $0[1]) }
  }
}

extension CalendarDate {
  /// Reads a day of the database; `nil` for NULL.
  init?(stored text: String?) {
    guard let text else { return nil }
    self.init(iso: text)
  }
}
