internal import Glibc

/// What stands at a path, as the system tells it (POSIX `stat` and `lstat`).
///
/// Foundation's attributes also look up the names of owner and group, in files of the system, which
/// takes longer than all else that a small command does with its files.
package struct FileStatus: Hashable, Sendable {
  /// The kinds of things that have a path.
  package enum Kind: Hashable, Sendable {
    case regular, folder, link, pipe, device, other
  }

  /// What it is.
  package let kind: Kind
  /// Its size in bytes.
  package let size: Int
  private let system: UInt
  private let number: UInt

  /// Looks at what a path leads to, through links; `nil` where it leads to nothing that can be seen.
  package init?(of path: String) {
    var found = stat()
    guard unsafe stat(path, &found) == 0 else { return nil }
    self.init(found)
  }

  /// Looks at what stands at a path itself, which may be a link; `nil` where there is nothing.
  package init?(at path: String) {
    var found = stat()
    guard unsafe lstat(path, &found) == 0 else { return nil }
    self.init(found)
  }

  private init(_ found: stat) {
    kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFBLK, S_IFCHR: .device
      default: .other
      }
    size = Int(found.st_size)
    system = found.st_dev
    number = found.st_ino
  }

  /// Whether two paths led to the same file, by whatever name.
  package func isSameFile(as other: FileStatus) -> Bool {
    (system, number) == (other.system, other.number)
  }
}
