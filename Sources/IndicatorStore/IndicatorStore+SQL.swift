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
    let query = try SQLText(sql).singleQuery()
    return try read { database in
      let statement = try database.makeStatement(sql: query)
      guard statement.isReadonly else { throw StoreError.notAQuery(found: SQLText.excerpt(sql)) }
      var rows: [[SQLValue]] = []
      let cursor = try Row.fetchCursor(statement)
      while let row = try cursor.next() {
        rows.append(row.databaseValues.map { SQLValue($0) })
      }
      return SQLResult(columns: statement.columnNames, rows: rows)
    }
  }
}

extension SQLValue {
  fileprivate init(_ value: DatabaseValue) {
    self =
      switch value.storage {
      case .null: .null
      case .int64(let number): .integer(number)
      case .double(let number): .real(number)
      case .string(let text): .text(text)
      case .blob(let data): .blob(Array(data))
      }
  }
}
