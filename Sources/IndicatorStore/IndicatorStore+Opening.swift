internal import Foundation
internal import GRDB

extension IndicatorStore {
  /// Opens a database with a schema of the caller's; for the tests of upgrades.
  static func open(
    _ path: String,
    access: Access,
    schema: Schema,
    search: DamageSearch = .whole,
    cellWatch: CellWatch? = nil
  ) throws -> IndicatorStore {
    let content = try DatabaseFile.content(of: path)
    switch (content, access) {
    case (.missing, .readWrite(create: true)), (.empty, .readWrite(create: true)): break
    case (.missing, _), (.empty, _): throw StoreError.notFound(path: path)
    case (.foreign(let found), _): throw StoreError.notOurs(path: path, found: found)
    case (.ours(let version), _) where version > schema.version:
      throw StoreError.newerSchema(path: path, version: version)
    case (.ours(let version), .readOnly) where version < schema.version:
      throw StoreError.olderSchema(path: path, version: version)
    case (.ours, _), (.unfinished, _): break
    }
    let isNew = content == .missing || content == .empty
    return try translating(path, isNew ? .creating : .reading) {
      let queue = try DatabaseQueue(path: path, configuration: configuration(for: access))
      if content != .ours(version: schema.version) {
        do {
          try prepare(queue, path: path, access: access, schema: schema)
        } catch {
          try? queue.close()
          if content == .missing { DatabaseFile.removeIfEmpty(path) }
          throw error
        }
      }
      if search != .nothing, !isNew {
        try queue.read { try refuseIfDamaged($0, path: path, schema: schema, search) }
      }
      return IndicatorStore(
        path: path,
        isNew: isNew,
        queue: queue,
        schema: schema,
        isSearched: search != .tables,
        cellWatch: cellWatch
      )
    }
  }

  /// The settings of a connection, the same for every way of opening.
  ///
  /// - Note: Names in the schema cannot call functions with side effects (`trusted_schema`), and a
  ///   damaged page is an error and not a crash (`cell_size_check`): files may come from elsewhere.
  static func configuration(for access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.label = "kommunetall"
    configuration.readonly = access == .readOnly
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    // A reader may hold one state of the file through many calls.
    configuration.allowsUnsafeTransactions = access == .readOnly
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
      // 16 MiB at most: the series of one quantity may lie on pages far apart, and those of the
      // quantity imported with it on the same ones.
      try database.execute(sql: "PRAGMA cache_size = -16384")
      if access != .readOnly {
        // Of a new file only. Pages of 4 KiB, SQLite's own choice, take a tenth more time to write and
        // to read: observations are stored and read in long runs.
        try database.execute(sql: "PRAGMA page_size = 16384")
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
    }
    return configuration
  }

  /// Makes the tables of a new file, or upgrades an older one, in one transaction.
  private static func prepare(
    _ queue: DatabaseQueue,
    path: String,
    access: Access,
    schema: Schema
  ) throws {
    let present = try queue.read { database in
      if access == .readOnly { try verify(database, path: path) }
      return try Schema.version(of: database)
    }
    guard access != .readOnly else { return }
    if (1..<schema.version).contains(present) {
      try copy(queue, to: DatabaseFile.copyName(of: path, beforeVersion: schema.version))
    }
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        // Another process may have made or upgraded the file since it was looked at.
        let version = try Schema.version(of: database)
        if version > schema.version {
          throw StoreError.newerSchema(path: path, version: version)
        }
        if version > 0 {
          try verify(database, path: path)
        } else if try Schema.objects(of: database).isEmpty == false {
          throw StoreError.notOurs(path: path, found: "tables of another program")
        }
        try schema.bringUpToDate(database)
        return .commit
      }
    }
  }

  /// Checks, once SQLite itself has read the file, that it is ours.
  private static func verify(_ database: Database, path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard application == Schema.applicationID else {
      throw StoreError.notOurs(path: path, found: "a database of another program")
    }
  }

  /// Copies a database through SQLite, which alone may open the file while locks are held on it.
  private static func copy(_ queue: DatabaseQueue, to path: String) throws {
    try translating(path, .creating) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      let copy = try DatabaseQueue(path: path, configuration: configuration)
      try queue.backup(to: copy)
      try copy.close()
    }
  }
}
