internal import GRDB
package import IndicatorModel

/// A quantity with what the database holds of it.
package struct QuantityOverview: Hashable, Sendable {
  /// What it measures.
  package var quantity: Quantity
  /// The first period with a value, for a formula in both its parts; `nil` where there is none.
  package var firstPeriod: TimePeriod?
  /// The last period with a value.
  package var lastPeriod: TimePeriod?
  /// How many regions have a value, for a formula in both its parts.
  package var regionCount: Int
}

extension IndicatorStore {
  /// All datasets, by code.
  package func datasets() throws -> [Dataset] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT \(Self.datasetColumns) FROM dataset ORDER BY code")
        .map(Self.dataset)
    }
  }

  /// All imports, oldest first.
  package func imports() throws -> [ImportRun] { try read { try Self.runs($0, where: "1") } }

  /// What was noticed during an import, in order.
  package func findings(import id: Int) throws -> [Finding] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT severity, category, message, file, lineNumber, columnNumber
          FROM finding WHERE importRun = ? ORDER BY position
          """,
        arguments: [id]
      ).map { row in
        Finding(
          Finding.Severity(rawValue: row[0]) ?? .warning,
          Finding.Category(row[1]),
          .init(verbatim: row[2]),
          at: .init(file: row[3], line: row[4], column: row[5])
        )
      }
    }
  }

  /// The catalogue's entries in its order, with and without data, then the variables that none
  /// claims, by id.
  package func quantities() throws -> [QuantityOverview] { try read(quantities) }

  /// The quantities that were imported, in the order of the import, each formula after its parts.
  package func storedQuantities() throws -> [Quantity] { try read(storedQuantities) }

  /// The quantity that an id names; `nil` for an unknown one.
  package func quantity(_ id: String) throws -> Quantity? {
    try read { try quantity(of: id, $0, withExtent: false)?.quantity }
  }

  /// The quantity that an id names, with what the database holds of it; `nil` for an unknown one.
  package func overview(_ id: String) throws -> QuantityOverview? {
    try read { try quantity(of: id, $0, withExtent: true) }
  }

  /// The columns of a dataset that ``dataset(_:)`` reads.
  static let datasetColumns =
    "code, publisher, tableNumber, title, dimensions, sourceLine, licence, updated, notes"

  /// Reads a dataset.
  static func dataset(_ row: Row) throws -> Dataset {
    Dataset(
      code: row["code"],
      publisher: row["publisher"],
      table: row["tableNumber"],
      title: row["title"],
      dimensions: try StoredJSON.list(row["dimensions"]),
      sourceLine: row["sourceLine"],
      licence: row["licence"],
      updated: row["updated"],
      notes: try StoredJSON.list(row["notes"])
    )
  }

  /// Reads imports, oldest first.
  static func runs(
    _ database: Database,
    where condition: String,
    arguments: StatementArguments = []
  ) throws -> [ImportRun] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT r.*, d.code AS datasetCode FROM importRun AS r JOIN dataset AS d ON d.id = r.dataset
        WHERE \(condition) ORDER BY r.id
        """,
      arguments: arguments
    ).map { row in
      ImportRun(
        id: row["id"],
        datasetCode: row["datasetCode"],
        origin: Origin(
          file: row["file"],
          sha256: row["sha256"],
          bytes: row["bytes"],
          address: row["address"],
          retrieved: (row["retrieved"] as String?).flatMap { CalendarDate(iso: $0) },
          reading: row["reading"]
        ),
        observations: row["observations"],
        missing: row["missing"],
        rows: row["rowCount"],
        rejected: row["rejected"],
        added: row["added"],
        changed: row["changed"],
        same: row["same"],
        importedAt: row["importedAt"]
      )
    }
  }
}
