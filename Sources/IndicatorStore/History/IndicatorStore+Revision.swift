internal import GRDB
internal import IndicatorModel

extension IndicatorStore {
  /// The cells whose values an import replaced, by quantity, region and period.
  ///
  /// - Parameter run: The number of the import.
  /// - Returns: Nothing for an import that only added cells, or that there is not.
  /// - Throws: ``StoreError``.
  package func revisedCells(import run: Int) throws -> [RevisedCell] {
    try read { database in
      let cells = try Row.fetchCursor(database, sql: Self.revision, arguments: [run])
      var revised: [RevisedCell] = []
      while let row = try cells.next() {
        guard let period = TimePeriod(packed: row["period"]) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a cell has no period")
        }
        let indicator: String? = row["indicator"]
        revised.append(
          RevisedCell(
            quantityID: indicator ?? row["slug"],
            indicator: indicator,
            datasetCode: row["dataset"],
            measure: row["measure"],
            breakdown: row["breakdown"],
            region: row["region"],
            regionName: row["regionName"],
            old: Self.observation(period, row, prefix: "old"),
            new: Self.observation(period, row, prefix: "new")
          )
        )
      }
      return revised
    }
  }

  /// The last import that replaced a value.
  ///
  /// - Returns: `nil` where none did.
  /// - Throws: ``StoreError``.
  package func lastRevision() throws -> ImportRun? {
    try read { try Self.runs($0, where: "r.changed > 0").last }
  }

  /// The new value is that of the table, or, if a later import replaced it in turn, the one it kept.
  private static let revision = """
    WITH new AS (
      SELECT cell, value, upperValue, precision, symbol, importRun, sourceRow
      FROM supersededObservation WHERE importRun = ?1
      UNION ALL
      SELECT o.cell, o.value, o.upperValue, o.precision, o.symbol, o.importRun, o.sourceRow
      FROM supersededObservation AS e JOIN observation AS o ON o.cell = e.cell
      WHERE e.replacedBy = ?1 AND o.importRun = ?1
    )
    SELECT d.code AS dataset, v.indicator, v.slug, v.measure, v.breakdown, pl.code AS region,
      \(Schema.registered("name", otherwise: "nullif(pl.name, ''), pl.code")) AS regionName,
      p.packed AS period,
      \(cellColumns(of: "o", as: "old")), \(cellColumns(of: "n", as: "new"))
    FROM supersededObservation AS o
    JOIN new AS n ON n.cell = o.cell
    JOIN series AS s ON s.id = o.cell >> \(Schema.periodBits)
    JOIN variable AS v ON v.id = s.variable
    JOIN dataset AS d ON d.id = v.dataset
    JOIN place AS pl ON pl.id = s.place
    JOIN period AS p ON p.packed = \(Schema.period(of: "o"))
    WHERE o.replacedBy = ?1
    ORDER BY coalesce(v.indicator, v.slug), pl.code, p.packed
    """

  private static func cellColumns(of cell: String, as prefix: String) -> String {
    """
    \(cell).value AS \(prefix)Value, \(cell).upperValue AS \(prefix)UpperValue,
      \(cell).precision AS \(prefix)Precision,
      (SELECT y.status FROM symbol AS y WHERE y.id = \(cell).symbol) AS \(prefix)Status,
      (SELECT y.text FROM symbol AS y WHERE y.id = \(cell).symbol) AS \(prefix)Symbol,
      \(cell).importRun AS \(prefix)Run, \(cell).sourceRow AS \(prefix)Row
    """
  }

  private static func observation(
    _ period: TimePeriod,
    _ row: Row,
    prefix: String
  ) -> Observation {
    let status: String = row["\(prefix)Status"] ?? ObservationStatus.normal.rawValue
    return Observation(
      period,
      row["\(prefix)Value"],
      upperValue: row["\(prefix)UpperValue"],
      precision: Precision(storedNumber: row["\(prefix)Precision"]),
      status: ObservationStatus(rawValue: status) ?? .uncertain,
      symbol: row["\(prefix)Symbol"],
      provenance: .init(importID: row["\(prefix)Run"], row: row["\(prefix)Row"])
    )
  }
}
