/// Why the store could not do what it was asked.
///
/// Every case means that nothing was changed. The commands choose the exit status by the case.
package enum StoreError: Error, Hashable, Sendable {
  /// There is no such file, or nothing in it yet.
  case notFound(path: String)
  /// The file is something else than a database of this tool.
  case notOurs(path: String, found: String)
  /// The database was made by a newer version of the tool.
  case newerSchema(path: String, version: Int)
  /// The database was made by an older version, and was opened for reading only.
  case olderSchema(path: String, version: Int)
  /// The pages of the database contradict each other.
  case damaged(path: String, detail: String)
  /// Another program is writing.
  case busy(path: String)
  /// The disk has no room left.
  case diskFull(path: String)
  /// The database or its folder may not be written to.
  case readOnly(path: String)
  /// A crash left an unfinished change, which only a command with write access can take back.
  case needsRecovery(path: String)
  /// The database cannot be made.
  case cannotCreate(path: String)
  /// Reading or writing failed.
  case ioError(path: String, detail: String)
  /// Nothing had been imported on a day that was asked for; `first` is the day of the first import.
  case nothingImported(path: String, by: String, first: String?)
  /// Two rows of one file give different values for the same cell.
  case conflictingRows(first: Int, second: Int, cell: String)
  /// A query is wrong.
  case sql(message: String)
  /// A query would change something, or is more than one query.
  case notAQuery(found: String)
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let path):
      "\(path): no database here; import a file first, or name another one with --database"
    case .notOurs(let path, let found):
      "\(path): \(found), expected a database made by kommunetall; "
        + "restore a copy, or name another one with --database"
    case .newerSchema(let path, let version):
      "\(path): made by a newer version of kommunetall (schema \(version), this one knows "
        + "\(Schema.current.version)); update kommunetall"
    case .olderSchema(let path, let version):
      "\(path): made by an older version of kommunetall (schema \(version), expected "
        + "\(Schema.current.version)); run 'kommunetall import' with it once to bring it up to date"
    case .damaged(let path, let detail):
      "\(path): the database is damaged (\(detail)); restore a copy, or import the files anew "
        + "into another one"
    case .busy(let path):
      "\(path): another import is running; try again when it is done"
    case .diskFull(let path):
      "\(path): the disk is full; nothing was changed, free some room and try again"
    case .readOnly(let path):
      "\(path): the database or its folder is read-only; nothing was changed, "
        + "name another one with --database"
    case .needsRecovery(let path):
      "\(path): a crash left an unfinished import; run 'kommunetall db check' with write access once"
    case .cannotCreate(let path):
      "\(path): cannot create the database; expected an existing folder that may be written to"
    case .ioError(let path, let detail):
      "\(path): cannot be read or written (\(detail)); nothing was changed, check the disk, "
        + "its limits and the permissions"
    case .nothingImported(let path, let day, let first):
      "\(path): nothing had been imported by \(day); "
        + (first.map { "the first import is of \($0)" } ?? "the database is empty")
    case .conflictingRows(let first, let second, let cell):
      "lines \(first) and \(second) give different values for \(cell); remove one of them"
    case .sql(let message):
      "the query is wrong: \(message); the views are observations, changes and goal_status"
    case .notAQuery(let found):
      "'\(found)' is not a single reading query; expected one SELECT, WITH or VALUES"
    }
  }
}
