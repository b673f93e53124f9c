internal import GRDB
internal import GRDBSQLite

/// A prepared statement that is stepped on SQLite's own interface, without a value object per cell.
///
/// The only place with C beside the tokenizer's room: one GRDB call per row costs four times as much
/// as the row itself. It lives inside one transaction and never leaves the connection's queue.
@safe final class RawStatement {
  private let statement: OpaquePointer
  private let connection: OpaquePointer

  /// Prepares one statement.
  init(_ sql: String, on database: Database) throws {
    guard let connection = unsafe database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
    }
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      connection,
      sql,
      -1,
      UInt32(SQLITE_PREPARE_PERSISTENT),
      &prepared,
      nil
    )
    guard code == SQLITE_OK, let statement = unsafe prepared else {
      throw unsafe Self.error(of: connection)
    }
    unsafe self.statement = statement
    unsafe self.connection = connection
  }

  deinit { unsafe sqlite3_finalize(statement) }

  /// Gives parameter `index` (from one) an integer.
  func bind(_ value: Int64, at index: Int32) {
    unsafe sqlite3_bind_int64(statement, index, value)
  }

  /// Gives parameter `index` (from one) a number, or NULL for what is not a number.
  ///
  /// Whole numbers are given as integers: SQLite then stores them in a column of reals in less room.
  func bind(_ value: Double, at index: Int32) {
    if let whole = Int64(exactly: value), abs(whole) < 1 << 47 {
      unsafe sqlite3_bind_int64(statement, index, whole)
    } else {
      // SQLite itself stores a NaN as NULL.
      unsafe sqlite3_bind_double(statement, index, value)
    }
  }

  /// Gives parameter `index` (from one) a text.
  func bind(_ value: String, at index: Int32) {
    var value = value
    value.withUTF8 { bytes in
      let length = Int32(clamping: bytes.count)
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        // Transient (-1): SQLite keeps a copy of its own.
        _ = unsafe sqlite3_bind_text(
          statement,
          index,
          characters.baseAddress,
          length,
          unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        )
      }
    }
  }

  /// Gives parameter `index` (from one) NULL.
  func bindNull(at index: Int32) {
    unsafe sqlite3_bind_null(statement, index)
  }

  /// Runs a statement that gives no rows.
  func run() throws { try forEachRow { _ in } }

  /// Runs a statement that gives no rows with these parameters.
  func run(binding parameters: [Int64]) throws {
    for (position, parameter) in parameters.enumerated() {
      bind(parameter, at: Int32(position) + 1)
    }
    try run()
  }

  /// Runs a statement and looks at each of its rows; the body must not keep the row.
  func forEachRow(_ body: (RawStatement) throws -> Void) throws {
    defer { unsafe sqlite3_reset(statement) }
    while true {
      switch unsafe sqlite3_step(statement) {
      case SQLITE_ROW: try body(self)
      case SQLITE_DONE: return
      default: throw unsafe Self.error(of: connection)
      }
    }
  }

  /// Column `index` (from zero) of the current row as an integer; 0 for NULL.
  func integer(_ index: Int32) -> Int64 { unsafe sqlite3_column_int64(statement, index) }

  /// Column `index` (from zero) of the current row as a number; not a number for NULL.
  func number(_ index: Int32) -> Double {
    unsafe sqlite3_column_type(statement, index) == SQLITE_NULL
      ? .nan : sqlite3_column_double(statement, index)
  }

  /// Column `index` (from zero) of the current row as a text; `nil` for NULL.
  func text(_ index: Int32) -> String? {
    guard let bytes = unsafe sqlite3_column_text(statement, index) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(statement, index))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: bytes, count: count),
      as: UTF8.self
    )
  }

  /// Column `index` (from zero) of the current row, whatever it is.
  func value(_ index: Int32) -> SQLValue {
    switch unsafe sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(integer(index))
    case SQLITE_FLOAT: return unsafe .real(sqlite3_column_double(statement, index))
    case SQLITE_TEXT: return .text(text(index) ?? "")
    case SQLITE_BLOB:
      let count = unsafe Int(sqlite3_column_bytes(statement, index))
      guard let bytes = unsafe sqlite3_column_blob(statement, index) else { return .blob([]) }
      return unsafe .blob(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
    default: return .null
    }
  }

  /// Whether column `index` (from zero) of the current row is NULL.
  func isNull(_ index: Int32) -> Bool {
    unsafe sqlite3_column_type(statement, index) == SQLITE_NULL
  }

  private static func error(of connection: OpaquePointer) -> DatabaseError {
    DatabaseError(
      resultCode: unsafe ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: unsafe String(cString: sqlite3_errmsg(connection))
    )
  }
}
