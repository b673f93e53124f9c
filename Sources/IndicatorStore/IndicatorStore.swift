internal import Foundation
internal import GRDB

/// One database file: what was imported, and the catalogue, agreements and register it is read by.
///
/// The file is a single one on disk between runs (rollback journal, `synchronous = FULL`), so that
/// it can be mailed, backed up, and opened from a read-only folder. Every change is one transaction:
/// all of it or nothing, also when the machine dies. The calls of one store may not be nested; the
/// body of ``importDataset(_:importedAt:write:)`` must not call the store.
package final class IndicatorStore: Sendable {
  /// What a store may do with its file.
  package enum Access: Hashable, Sendable {
    /// Only read; works on a read-only disk and never makes a file.
    case readOnly
    /// Read and write; with `create`, a missing or empty file becomes a database.
    case readWrite(create: Bool)
  }

  /// The file as the user named it; `:memory:` for a store without a file.
  package let path: String
  /// Whether this store made its file.
  package let isNew: Bool

  /// The path of a store without a file.
  static let temporaryPath = ":memory:"

  let queue: DatabaseQueue
  let schema: Schema
  let known: KnownReference
  let cellWatch: CellWatch
  /// How a table is read by what an index has: with the index if it was held against the table, else
  /// from the table alone.
  let byIndex: String

  init(
    path: String,
    isNew: Bool,
    queue: DatabaseQueue,
    schema: Schema,
    isSearched: Bool = true,
    cellWatch: CellWatch? = nil
  ) {
    self.cellWatch = cellWatch ?? CellWatch(isSearched: isSearched)
    known = KnownReference(path: path, isSearched: isSearched)
    byIndex = isSearched ? "" : "NOT INDEXED"
    self.path = path
    self.isNew = isNew
    self.queue = queue
    self.schema = schema
  }

  /// Opens a database, and makes or upgrades it where `access` allows.
  ///
  /// An older database is copied to `NAME.before-vN.db` beside it before it is upgraded.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: What may be done with it.
  ///   - search: How much of the file is looked through for damage.
  /// - Returns: The open store.
  /// - Throws: ``StoreError``; the file is then as it was, byte for byte.
  package static func open(
    _ path: String,
    access: Access,
    search: DamageSearch = .whole
  ) throws -> IndicatorStore {
    try open(path, access: access, schema: .current, search: search)
  }

  /// Makes a store without a file of its own; what memory has no room for goes to a temporary file
  /// that no one else sees.
  package static func inMemory() throws -> IndicatorStore {
    let path = Self.temporaryPath
    return try translating(path, .creating) {
      let queue = try DatabaseQueue(
        path: "",
        configuration: configuration(for: .readWrite(create: true))
      )
      try queue.inTransaction { database in
        try Schema.current.bringUpToDate(database)
        return .commit
      }
      return IndicatorStore(path: path, isNew: true, queue: queue, schema: .current)
    }
  }

  /// Removes the file again if this store made it and nothing was imported into it.
  ///
  /// For the end of a command whose every import was refused: nothing is to be left behind. Another
  /// process that waits for the same file is told that it is busy.
  package func removeIfNew() throws {
    guard isNew, path != Self.temporaryPath else { return }
    try translating(.writing) {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.exclusive) {
          if try Int.fetchOne(database, sql: "SELECT count(*) FROM importRun") == 0 {
            try? FileManager.default.removeItem(atPath: path)
          }
          return .rollback
        }
      }
      try queue.close()
    }
  }

  /// Breaks off what the store is doing on another thread; its transaction is taken back.
  package func interrupt() { queue.interrupt() }

  /// Runs a body and gives its errors in our words.
  func translating<Result>(
    _ activity: StoreError.Activity = .reading,
    _ body: () throws -> Result
  ) throws -> Result {
    try Self.translating(path, activity, body)
  }

  /// Runs a body and gives its errors in our words.
  static func translating<Result>(
    _ path: String,
    _ activity: StoreError.Activity,
    _ body: () throws -> Result
  ) throws -> Result {
    do { return try body() } catch let error as DatabaseError {
      throw StoreError(error, path: path, while: activity)
    }
  }

  /// Reads in one transaction, so that all statements see the same state.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translating { try queue.read(body) }
  }
}
