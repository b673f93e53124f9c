internal import GRDB

extension Database {
  /// Runs a statement that comes again with other values: it is prepared once, which takes longer
  /// than running it.
  func executePrepared(sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
