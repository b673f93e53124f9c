internal import Foundation
internal import OperatingSystem

/// A look at a file's first bytes, before SQLite gets to touch it.
///
/// What is not ours is recognised without opening it, so that a refusal cannot change a byte, make a
/// journal or wait on a pipe. Closing a file takes away the POSIX locks that the process holds on it,
/// so this looks only before a store opens it.
enum DatabaseFile {
  /// What a file holds.
  enum Content: Hashable {
    /// There is no file.
    case missing
    /// The file has no bytes, or is a database in which nothing was ever made.
    case empty
    /// A database of this tool.
    case ours(version: Int)
    /// A database whose first page a crash left unwritten; its journal lies beside it.
    case unfinished
    /// Anything else, in words.
    case foreign(String)
  }

  /// The first bytes of every SQLite database.
  private static let magic = Array("SQLite format 3\u{0}".utf8)

  /// Looks at a file.
  static func content(of path: String) throws -> Content {
    switch FileStatus(of: path)?.kind {
    case .regular: break
    case .folder: return .foreign("a folder")
    case nil: return .missing
    default: return .foreign("not a regular file")
    }
    let resolved = RealPath.of(path) ?? path
    guard let handle = FileHandle(forReadingAtPath: resolved) else {
      throw StoreError.ioError(path: path, detail: "no permission to read")
    }
    defer { try? handle.close() }
    let header: [UInt8]
    do { header = Array(try handle.read(upToCount: 100) ?? Data()) } catch {
      throw StoreError.ioError(path: path, detail: "reading failed")
    }
    return content(header: header, hasJournal: exists(resolved + "-journal"))
  }

  /// Recognises the first hundred bytes of a file.
  static func content(header: [UInt8], hasJournal: Bool) -> Content {
    func number(at offset: Int) -> Int {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    if header.isEmpty { return .empty }
    if hasJournal, header.allSatisfy({ $0 == 0 }) { return .unfinished }
    guard header.count == 100, header.starts(with: magic) else {
      return .foreign("not a SQLite file, or a damaged one")
    }
    let version = number(at: 60)
    let application = number(at: 68)
    if application == Schema.applicationID { return .ours(version: version) }
    // The schema cookie (offset 40) counts changes of the schema: 0 is a database never used.
    if application == 0, version == 0, number(at: 40) == 0 { return .empty }
    return .foreign("a database of another program")
  }

  /// The name of the copy that is kept when a database is upgraded: `NAME.before-vN.db` beside it.
  static func copyName(of path: String, beforeVersion version: Int) -> String {
    let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    return "\(stem).before-v\(version).db"
  }

  /// Removes a file that a failed creation left without any bytes.
  static func removeIfEmpty(_ path: String) {
    guard FileStatus(at: path)?.size == 0 else { return }
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
