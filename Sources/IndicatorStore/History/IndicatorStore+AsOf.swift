internal import GRDB
package import IndicatorModel

extension IndicatorStore {
  /// Opens a database to be read as it was after an import.
  ///
  /// All that a store can be asked then answers from that state: series, views, lists, queries in
  /// SQL. Only imports are chosen: catalogue, agreements and register are those of today.
  ///
  /// - Parameters:
  ///   - path: The database.
  ///   - run: The number of the import; 0 for the state before the first.
  /// - Returns: A store that can only be read.
  /// - Throws: ``StoreError``.
  package static func open(_ path: String, asOfImport run: Int) throws -> IndicatorStore {
    let store = try open(path, access: .readOnly)
    try store.translating {
      try store.queue.writeWithoutTransaction { try rewind($0, to: run) }
    }
    return store
  }

  /// Opens a database to be read as it was at the end of a day (UTC).
  ///
  /// - Parameters:
  ///   - path: The database.
  ///   - day: The day; imports whose time is not known count as made before it.
  /// - Returns: A store that can only be read.
  /// - Throws: ``StoreError/nothingImported(path:by:first:)`` where the first import is later.
  package static func open(_ path: String, asOf day: CalendarDate) throws -> IndicatorStore {
    let store = try open(path, access: .readOnly)
    let (run, first) = try store.read { database in
      (
        try Int.fetchOne(
          database,
          sql: "SELECT max(id) FROM importRun WHERE coalesce(substr(importedAt, 1, 10), '') <= ?",
          arguments: [day.description]
        ),
        try String.fetchOne(
          database,
          sql: "SELECT substr(importedAt, 1, 10) FROM importRun ORDER BY id LIMIT 1"
        )
      )
    }
    guard let run else {
      throw StoreError.nothingImported(path: path, by: day.description, first: first)
    }
    try store.translating {
      try store.queue.writeWithoutTransaction { try rewind($0, to: run) }
    }
    return store
  }

  /// Lays temporary tables and views of an earlier state before those of the database.
  ///
  /// SQLite looks for a name without a database's name among the temporary ones first, but not in
  /// the views of the database itself, so these are made anew too. What an indicator claims is
  /// worked out again, for a dataset that came later may have taken it.
  private static func rewind(_ database: Database, to run: Int) throws {
    let columns = "cell, value, upperValue, precision, symbol, importRun, sourceRow"
    try database.execute(
      sql: """
        CREATE TEMP VIEW observation AS
        SELECT \(columns) FROM main.observation WHERE importRun <= \(run)
        UNION ALL
        SELECT \(columns) FROM main.supersededObservation
        WHERE importRun <= \(run) AND replacedBy > \(run);
        CREATE TEMP VIEW supersededObservation AS
        SELECT * FROM main.supersededObservation WHERE replacedBy <= \(run);
        CREATE TEMP TABLE importRun AS SELECT * FROM main.importRun WHERE id <= \(run);
        CREATE TEMP TABLE dataset AS
        SELECT * FROM main.dataset WHERE id IN (SELECT dataset FROM importRun);
        CREATE TEMP TABLE variable AS
        SELECT v.* FROM main.variable AS v WHERE EXISTS (
          SELECT 1 FROM series AS s
          CROSS JOIN observation AS o ON \(Schema.isCell("o", ofSeries: "s.id"))
          WHERE s.variable = v.id);
        CREATE TEMP TABLE place AS SELECT * FROM main.place;
        CREATE INDEX temp.variableByIndicator ON variable (indicator);
        CREATE UNIQUE INDEX temp.variableByID ON variable (id);
        CREATE UNIQUE INDEX temp.datasetByID ON dataset (id);
        CREATE UNIQUE INDEX temp.placeByID ON place (id);
        """
    )
    for kind in SupersededText.Kind.allCases {
      try SupersededText.rewind(kind, to: run, in: database)
    }
    try SourceMatching.resolve(database)
    for view in Schema.views {
      let temporary = view.replacing(/^CREATE VIEW/, with: "CREATE TEMP VIEW", maxReplacements: 1)
      try database.execute(sql: temporary)
    }
  }
}
