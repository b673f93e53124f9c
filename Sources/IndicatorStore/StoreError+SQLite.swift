internal import GRDB

extension StoreError {
  /// What was being done when SQLite refused; the same code means different things.
  enum Activity {
    /// Opening or reading.
    case reading
    /// Changing an existing database.
    case writing
    /// Making a database.
    case creating
  }

  /// Makes an error of SQLite's, in words of ours.
  init(_ error: DatabaseError, path: String, while activity: Activity) {
    let detail = error.message ?? "error \(error.extendedResultCode.rawValue)"
    switch error.extendedResultCode {
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY, .SQLITE_READONLY_CANTLOCK:
      self = .needsRecovery(path: path)
      return
    // The file was taken away between opening and writing: a failed import cleaned up after itself.
    case .SQLITE_READONLY_DBMOVED:
      self = .busy(path: path)
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_NOTADB: self = .notOurs(path: path, found: "not a SQLite file, or a damaged one")
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN:
      switch activity {
      case .reading: self = .ioError(path: path, detail: detail)
      case .writing: self = .readOnly(path: path)
      case .creating: self = .cannotCreate(path: path)
      }
    case .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_PROTOCOL, .SQLITE_INTERRUPT:
      self = .ioError(path: path, detail: detail)
    default: self = .sql(message: detail)
    }
  }
}
