internal import GRDB
package import IndicatorModel

extension IndicatorStore {
  /// Imports one file's observations in one transaction: all of them or none.
  ///
  /// The body hands over batches and returns what it learnt of the file. If it throws, or if the
  /// same file (checksum and reading) was imported before and its values and units are the current
  /// ones, the database stays as it was, byte for byte. What the file revises is kept as superseded.
  ///
  /// - Parameters:
  ///   - dataset: What the file's table is.
  ///   - importedAt: The time, as ISO 8601; only for `history`.
  ///   - check: Gets everything that was noticed before anything is kept; may throw to refuse it.
  ///   - announce: Gets the outcome when all is written but not yet kept, so that nothing is stored
  ///     that could not be told of; may throw to refuse it.
  ///   - body: Reads the file. It must not call the store.
  /// - Returns: The import, or the earlier one of the same file where nothing was written.
  /// - Throws: What the body throws; ``StoreError`` for everything else.
  package func importDataset(
    _ dataset: Dataset,
    importedAt: String? = nil,
    check: ([Finding]) throws -> Void = { _ in },
    announce: (ImportOutcome) throws -> Void = { _ in },
    write body: (ImportWriter) throws -> ImportSummary
  ) throws -> ImportOutcome {
    try importDataset(
      dataset,
      importedAt: importedAt,
      sizes: .init(),
      check: check,
      announce: announce,
      write: body
    )
  }

  /// Imports with a window of the caller's; for the tests of sorting.
  func importDataset(
    _ dataset: Dataset,
    importedAt: String? = nil,
    sizes: CellSorter.Sizes,
    check: ([Finding]) throws -> Void = { _ in },
    announce: (ImportOutcome) throws -> Void = { _ in },
    write body: (ImportWriter) throws -> ImportSummary
  ) throws -> ImportOutcome {
    try takingBackOnFailure {
      try queue.writeWithoutTransaction { database in
        // The writer makes every key it refers to, so that checking each row would only cost time;
        // `db check` looks at all of them.
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
        try database.execute(sql: "PRAGMA cache_size = -32768")
        // Debian's SQLite wipes what it frees, and so each page that it parts while rows are appended;
        // an import deletes nothing.
        let wipes = try Int.fetchOne(database, sql: "PRAGMA secure_delete") ?? 0
        try database.execute(sql: "PRAGMA secure_delete = OFF")
        defer { try? database.execute(sql: "PRAGMA secure_delete = \(wipes)") }
        var outcome: ImportOutcome?
        try database.inTransaction(.immediate) {
          let result = try run(
            database,
            dataset,
            importedAt: importedAt,
            sizes: sizes,
            check: check,
            body: body
          )
          outcome = result
          if result.kind == .imported { try Self.writeOut(database) }
          try announce(result)
          return result.kind == .unchanged ? .rollback : .commit
        }
        guard let outcome else { preconditionFailure("a transaction that ends has an outcome") }
        return outcome
      }
    }
  }

  private func run(
    _ database: Database,
    _ dataset: Dataset,
    importedAt: String?,
    sizes: CellSorter.Sizes,
    check: ([Finding]) throws -> Void,
    body: (ImportWriter) throws -> ImportSummary
  ) throws -> ImportOutcome {
    let datasetID = try Self.number(of: dataset, in: database)
    let run = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM importRun") ?? 0) + 1
    let writer = try ImportWriter(
      database: database,
      path: path,
      dataset: datasetID,
      datasetCode: dataset.code,
      run: run,
      sizes: sizes
    )
    var summary = try body(writer)
    let told = try writer.finish() + SupersededText.unitFindings(replacedBy: run, in: database)
    summary.findings += told.map { finding in
      var finding = finding
      finding.location.file = summary.origin.file
      return finding
    }
    let effect = writer.effect
    let missing = writer.missingBySymbol
    try check(summary.findings)
    // A table's notes and dates stand under it, so that it is described when it has been read.
    let isDescribedAnew = try Self.describe(
      summary.dataset,
      number: datasetID,
      run: run,
      in: database
    )
    var result = ImportRun(
      id: Int(run),
      datasetCode: dataset.code,
      origin: summary.origin,
      observations: writer.observations + summary.impossibleZeros,
      missing: missing.values.reduce(0, +) - summary.impossibleZeros,
      rows: summary.rows,
      rejected: summary.rejected,
      added: effect.added,
      changed: effect.changed,
      same: effect.same,
      importedAt: importedAt
    )
    var outcome = ImportOutcome(
      kind: .imported,
      run: result,
      duplicates: writer.duplicates,
      missingBySymbol: missing,
      findings: summary.findings
    )
    if effect.added == 0, effect.changed == 0, !isDescribedAnew,
      try !SupersededText.isChanged(by: run, in: database),
      let earlier = try Self.runs(
        database,
        where: """
          r.dataset = ? AND r.sha256 = ? AND r.reading = ?
            AND ?4 IN ('', r.address) AND coalesce(?5, r.retrieved) IS r.retrieved
          """,
        arguments: [
          datasetID, summary.origin.sha256, summary.origin.reading, summary.origin.address,
          summary.origin.retrieved?.description,
        ]
      ).last
    {
      result = earlier
      outcome.kind = .unchanged
      outcome.run = earlier
      return outcome
    }
    try Self.insert(result, dataset: datasetID, into: database)
    try Self.insert(summary.findings, of: run, into: database)
    try SourceMatching.resolve(database)
    return outcome
  }

  /// The number of a dataset, which is added if it is new.
  private static func number(of dataset: Dataset, in database: Database) throws -> Int64 {
    let known = try Int64.fetchOne(
      database,
      sql: "SELECT id FROM dataset WHERE code = ?",
      arguments: [dataset.code]
    )
    if let known { return known }
    try database.execute(
      sql: """
        INSERT INTO dataset (publisher, tableNumber, title, dimensions, sourceLine, licence,
          updated, notes, code)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: try description(of: dataset) + [dataset.code]
    )
    return database.lastInsertedRowID
  }

  /// Brings a dataset's description up to date.
  ///
  /// - Returns: Whether anything in it is new.
  private static func describe(
    _ dataset: Dataset,
    number: Int64,
    run: Int64,
    in database: Database
  ) throws -> Bool {
    let known = try Row.fetchOne(
      database,
      sql: "SELECT \(datasetColumns) FROM dataset WHERE id = ?",
      arguments: [number]
    )
    if let known, try Self.dataset(known) == dataset { return false }
    try SupersededText.keep(.dataset, number, replacedBy: run, in: database)
    try database.execute(
      sql: """
        UPDATE dataset SET publisher = ?, tableNumber = ?, title = ?, dimensions = ?,
          sourceLine = ?, licence = ?, updated = ?, notes = ?
        WHERE id = ?
        """,
      arguments: try description(of: dataset) + [number]
    )
    return true
  }

  private static func description(of dataset: Dataset) throws -> StatementArguments {
    [
      dataset.publisher, dataset.table, dataset.title, try StoredJSON.text(dataset.dimensions),
      dataset.sourceLine, dataset.licence, dataset.updated, try StoredJSON.text(dataset.notes),
    ]
  }

  private static func insert(
    _ run: ImportRun,
    dataset: Int64,
    into database: Database
  ) throws {
    let origin = run.origin
    try database.execute(
      sql: """
        INSERT INTO importRun (id, dataset, file, sha256, bytes, address, retrieved, reading,
          observations, missing, rowCount, rejected, added, changed, same, importedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.id, dataset, origin.file, origin.sha256, origin.bytes, origin.address,
        origin.retrieved?.description, origin.reading, run.observations, run.missing, run.rows,
        run.rejected, run.added, run.changed, run.same, run.importedAt,
      ]
    )
  }

  private static func insert(
    _ findings: [Finding],
    of run: Int64,
    into database: Database
  ) throws {
    for (position, finding) in findings.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO finding (importRun, position, severity, category, message, file, lineNumber,
            columnNumber)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run, position, finding.severity.rawValue, finding.category.rawValue,
          finding.message.description,
          finding.location.file, finding.location.line, finding.location.column,
        ]
      )
    }
  }
}
