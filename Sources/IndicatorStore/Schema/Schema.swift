internal import GRDB

/// The tables and views of a database, and the steps that lead to them.
///
/// `PRAGMA user_version` is the number of steps taken. A step that has shipped is never edited:
/// what changes later is a new step.
struct Schema: Sendable {
  /// `PRAGMA application_id`: "KTal" in ASCII, so that `file` and SQLite tell our files apart.
  static let applicationID = 0x4B54_616C

  /// The schema of this version of the tool.
  static let current = Schema(steps: [Self.tables + Self.seeds + Self.views])

  /// The statements of each step.
  var steps: [[String]]

  /// The schema's number.
  var version: Int { steps.count }

  /// Takes the steps that a database lacks; call it in a transaction.
  func bringUpToDate(_ database: Database) throws {
    let present = try Self.version(of: database)
    guard present < version else { return }
    for step in steps[present...] {
      for statement in step { try database.execute(sql: statement) }
    }
    try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The number of steps a database has taken.
  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Every object of a database's schema with its definition, by kind and name.
  static func objects(of database: Database) throws -> [String: String] {
    let rows = try RawStatement(
      "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema",
      on: database
    )
    var objects: [String: String] = [:]
    try rows.forEachRow { row in
      guard let name = row.text(0), objects[name] == nil else { return }
      objects[name] = row.text(1) ?? ""
    }
    return objects
  }
}
