package import Foundation

/// Folders that tests read and write.
package enum Places {
  /// The top of the package.
  package static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `Datasets/`.
  package static let datasets = package.appending(path: "Datasets")

  /// The folder with shared specimens of a kind, from the environment or beside the package; `nil`
  /// where the machine has none.
  ///
  /// - Parameters:
  ///   - variable: The environment variable that names it, `KOMMUNETALL_REAL_FILES`.
  ///   - name: Its name beside the package, `real`.
  /// - Returns: The folder, if it is there.
  package static func specimens(_ variable: String, _ name: String) -> URL? {
    let folder =
      ProcessInfo.processInfo.environment[variable].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared/\(name)")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// The files under a folder, at any depth, sorted by path.
  package static func files(under folder: URL) -> [URL] {
    let names =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
  }
}

/// Runs a test's body with a new empty folder, and removes the folder after it.
package func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "kommunetall-test-\(UUID().uuidString)"
  )
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
