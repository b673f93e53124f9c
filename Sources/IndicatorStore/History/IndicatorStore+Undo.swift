internal import GRDB

extension IndicatorStore {
  /// Takes the last import back: its cells go, the values that it replaced return.
  ///
  /// One transaction; afterwards the database holds what it held before the import. Repeated, it goes
  /// back import by import.
  ///
  /// - Returns: The import that was taken back; `nil` where there is none.
  /// - Throws: ``StoreError``; nothing is changed then.
  package func undoLastImport() throws -> ImportRun? {
    try translating(.writing) {
      try queue.writeWithoutTransaction { database in
        // What refers to the import is deleted before it; looking for it in every cell again for
        // each key would only cost time.
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
        var undone: ImportRun?
        try database.inTransaction(.immediate) {
          undone = try Self.runs(database, where: "1").last
          guard let undone else { return .rollback }
          try Self.undo(Int64(undone.id), in: database)
          return .commit
        }
        return undone
      }
    }
  }

  private static func undo(_ run: Int64, in database: Database) throws {
    let columns = "cell, value, upperValue, precision, symbol, importRun, sourceRow"
    try database.execute(sql: "DELETE FROM observation WHERE importRun = ?", arguments: [run])
    try database.execute(
      sql: """
        INSERT INTO observation (\(columns))
        SELECT \(columns) FROM supersededObservation WHERE replacedBy = ?
        """,
      arguments: [run]
    )
    try database.execute(
      sql: "DELETE FROM supersededObservation WHERE replacedBy = ?",
      arguments: [run]
    )
    try SupersededText.restore(replacedBy: run, in: database)
    try database.execute(sql: "DELETE FROM finding WHERE importRun = ?", arguments: [run])
    try database.execute(sql: "DELETE FROM importRun WHERE id = ?", arguments: [run])
    for statement in removalOfUnused { try database.execute(sql: statement) }
    try SourceMatching.resolve(database)
  }

  /// Removes what nothing refers to any more; each statement those that refer to the next ones.
  private static let removalOfUnused = [
    """
    DELETE FROM series WHERE NOT EXISTS (
        SELECT 1 FROM observation AS o WHERE \(Schema.isCell("o", ofSeries: "series.id")))
      AND NOT EXISTS (
        SELECT 1 FROM supersededObservation AS o WHERE \(Schema.isCell("o", ofSeries: "series.id")))
    """,
    "DELETE FROM variable WHERE id NOT IN (SELECT variable FROM series)",
    "DELETE FROM place WHERE id NOT IN (SELECT place FROM series)",
    "DELETE FROM dataset WHERE id NOT IN (SELECT dataset FROM importRun)",
    """
    DELETE FROM symbol WHERE id NOT IN (
      SELECT symbol FROM observation WHERE symbol IS NOT NULL
      UNION SELECT symbol FROM supersededObservation WHERE symbol IS NOT NULL)
    """,
    """
    DELETE FROM period WHERE packed NOT IN (
      SELECT \(Schema.period(of: "o")) FROM observation AS o
      UNION SELECT \(Schema.period(of: "o")) FROM supersededObservation AS o
      UNION SELECT baselinePeriod FROM target WHERE baselinePeriod IS NOT NULL
      UNION SELECT period FROM targetDeadline)
    """,
  ]
}
