internal import Foundation
internal import GRDB

/// One value of a query's result.
package enum SQLValue: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

/// The result of a query.
package struct SQLResult: Hashable, Sendable {
  /// The names of the columns.
  package var columns: [String]
  /// The rows.
  package var rows: [[SQLValue]]
}

extension IndicatorStore {
  /// Runs one reading query of the user's.
  ///
  /// Nothing can be changed by it: the text must begin as a query does, SQLite must find that it
  /// only reads, and the connection refuses writes meanwhile.
  ///
  /// - Throws: ``StoreError/notAQuery(found:)`` for anything but one `SELECT`, `WITH` or `VALUES`
  ///   (or `EXPLAIN` of one); ``StoreError/sql(message:)`` for a wrong one.
  package func rows(sql: String) throws -> SQLResult {
    var result = SQLResult(columns: [], rows: [])
    try forEachRow(sql: sql, columns: { result.columns = $0 }, row: { result.rows.append($0) })
    return result
  }

  /// Runs one reading query of the user's and looks at each row, so that none need be kept.
  ///
  /// - Parameters:
  ///   - sql: The query.
  ///   - columns: Is given the names of the columns, before the first row.
  ///   - row: Is given each row.
  /// - Throws: As ``rows(sql:)``, before any row for a wrong query; and what the closures throw.
  package func forEachRow(
    sql: String,
    columns: ([String]) throws -> Void,
    row: ([SQLValue]) throws -> Void
  ) throws {
    let query = try SQLText(sql).singleQuery()
    try read { database in
      let statement = try database.makeStatement(sql: query)
      guard statement.isReadonly else { throw StoreError.notAQuery(found: SQLText.excerpt(sql)) }
      try columns(statement.columnNames)
      let count = Int32(statement.columnCount)
      let rows = try RawStatement(query, on: database)
      try rows.forEachRow { found in try row((0..<count).map(found.value)) }
    }
  }
}
