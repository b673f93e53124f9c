internal import GRDB
internal import GRDBSQLite

extension IndicatorStore {
  /// Runs a body that writes, and leaves the file as it was where it fails.
  ///
  /// After a full disk SQLite does not trust what it has in memory and leaves the journal for the
  /// next one who reads; that is done here at once, so that no file stays beside the database.
  func takingBackOnFailure<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try translating(.writing, body)
    } catch {
      // Where this fails too, the next command that can write takes the change back.
      _ = try? queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      throw error
    }
  }

  /// Writes all changed pages of a transaction to the disk, without ending it.
  ///
  /// A disk that is full says so here, before the user is told of a success.
  static func writeOut(_ database: Database) throws {
    guard let connection = unsafe database.sqliteConnection else { return }
    let code = unsafe sqlite3_db_cacheflush(connection)
    guard code == SQLITE_OK else {
      let message = unsafe String(cString: sqlite3_errstr(code))
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }
}
