internal import GRDB

extension IndicatorStore {
  /// Looks for damage and returns what is wrong, in words; nothing if the database is whole.
  ///
  /// - Parameter quick: Leaves out the comparison of indexes with tables, which takes longest.
  /// - Returns: A sentence for each thing that is wrong.
  /// - Throws: ``StoreError`` where the file cannot be read at all.
  package func check(quick: Bool = false) throws -> [String] {
    do {
      return try queue.read { database in
        let pages = try String.fetchAll(
          database,
          sql: quick ? "PRAGMA quick_check" : "PRAGMA integrity_check"
        ).filter { $0 != "ok" }
        if quick { return pages }
        return try pages + Self.danglingReferences(in: database)
          + schemaDifferences(in: database)
      }
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: return [error.message ?? "damaged"]
      default: throw StoreError(error, path: path, while: .reading)
      }
    }
  }

  private static func danglingReferences(in database: Database) throws -> [String] {
    // The key of a cell is made of two references, which SQLite itself knows nothing of.
    let cells = ["observation", "supersededObservation"].flatMap { table in
      [
        ("series", "id", "\(table).cell >> \(Schema.periodBits)"),
        ("period", "packed", Schema.period(of: table)),
      ].map { parent, key, value in
        """
        UNION ALL SELECT '\(table)', '\(parent)' FROM \(table)
          WHERE \(value) NOT IN (SELECT \(key) FROM \(parent))
        """
      }
    }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT child, parent, count(*) FROM (
          SELECT "table" AS child, parent FROM pragma_foreign_key_check
          \(cells.joined(separator: "\n"))
        ) GROUP BY child, parent ORDER BY child, parent
        """
    ).map { row in
      "\(row[2] as Int) rows of table \(row[0] as String) refer to rows of \(row[1] as String) "
        + "that are not there"
    }
  }

  private func schemaDifferences(in database: Database) throws -> [String] {
    let expected = try IndicatorStore.expectedObjects(of: schema)
    let present = try Schema.objects(of: database)
    var problems: [String] = []
    for name in Set(expected.keys).union(present.keys).sorted() {
      switch (expected[name], present[name]) {
      case (_?, nil): problems.append("\(name) is not there")
      case (nil, _?): problems.append("\(name) was added by another program")
      case (let expected, let present):
        if expected != present { problems.append("\(name) was changed by another program") }
      }
    }
    return problems
  }

  static func expectedObjects(of schema: Schema) throws -> [String: String] {
    let queue = try DatabaseQueue()
    return try queue.write { database in
      try schema.bringUpToDate(database)
      return try Schema.objects(of: database)
    }
  }
}
