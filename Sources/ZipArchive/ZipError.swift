/// Why an archive or a file in it cannot be read.
package enum ZipError: Error, Hashable, Sendable {
  /// The bytes are no ZIP archive, or a damaged one.
  case notAnArchive(detail: String)
  /// A file in the archive is damaged.
  case damagedEntry(name: String, detail: String)
  /// A file in the archive is protected by a password.
  case encrypted(name: String)
  /// A file unpacks to far more than an honest one would.
  case tooLarge(name: String, limit: Int)
}

extension ZipError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAnArchive(let detail): "the file is no whole ZIP archive (\(detail))"
    case .damagedEntry(let name, let detail): "'\(name)' in the archive is damaged (\(detail))"
    case .encrypted(let name): "'\(name)' in the archive is protected by a password"
    case .tooLarge(let name, let limit):
      "'\(name)' in the archive unpacks to more than \(limit) bytes"
    }
  }
}
