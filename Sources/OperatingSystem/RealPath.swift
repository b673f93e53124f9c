internal import Glibc

/// Paths as the system resolves them (POSIX `realpath`).
package enum RealPath {
  /// The absolute path of what a path leads to, without links; `nil` where it leads to nothing that
  /// can be seen.
  package static func of(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
