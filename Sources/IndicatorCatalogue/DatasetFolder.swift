import Checksums
import Foundation
import IndicatorModel

/// A file of reference data: its name for messages, and its bytes.
struct DatasetFile {
  /// The file as messages name it.
  let name: String
  /// Its bytes.
  let bytes: [UInt8]

  /// The text without a byte order mark; `nil`, with the problem told, if it is not UTF-8.
  func text(problems: ProblemCollector) -> String? {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    problems.add(.notUTF8, at: .init(file: name))
    return nil
  }
}

/// The files of a folder of reference data, by their paths in it, in the order of the paths' bytes.
///
/// `EmbedDatasets` takes the same files when the package is built.
struct DatasetFolder {
  /// The folders with the ending of the files that are taken.
  private static let folders = [("agreements", "yaml"), ("indicators", "yaml"), ("regions", "csv")]
  /// No reference data is this large; a larger file was named by mistake.
  private static let sizeLimit = 16 << 20

  /// What messages put before a path.
  let name: String
  /// The files by path.
  private(set) var files: [(path: String, file: DatasetFile)] = []

  /// Makes a folder of texts, as the embedded ones.
  init(name: String, texts: [(path: String, contents: String)]) {
    self.name = name
    files = texts.map { path, contents in
      (path, DatasetFile(name: "\(name)/\(path)", bytes: Array(contents.utf8)))
    }
  }

  /// Reads a folder.
  init(reading folder: String) throws(CatalogueError) {
    name = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let expected = "a folder with units.yaml, indicators/, agreements/ and regions/"
    let top = try Self.names(in: name, expected: expected)
    var paths = top.contains("units.yaml") ? ["units.yaml"] : []
    var problems: [CatalogueError.Problem] = []
    for (inner, ending) in Self.folders where top.contains(inner) {
      for file in try Self.names(in: "\(name)/\(inner)", expected: "a folder") {
        if file.hasSuffix(".\(ending)") {
          paths.append("\(inner)/\(file)")
        } else if ending == "yaml", file.lowercased().hasSuffix(".yml") {
          // Passed over in silence, it would be missed only much later.
          problems.append(
            .init(
              .contradiction("ends in .yml and would not be read; rename it to .yaml"),
              at: .init(file: "\(name)/\(inner)/\(file)")
            )
          )
        }
      }
    }
    guard problems.isEmpty else { throw CatalogueError(problems) }
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let bytes = try Self.bytes(of: "\(name)/\(path)", expected: "a file")
      files.append((path, DatasetFile(name: "\(name)/\(path)", bytes: bytes)))
    }
  }

  /// The files directly in one of the folders.
  func files(in inner: String) -> [DatasetFile] {
    files.filter { $0.path.hasPrefix("\(inner)/") }.map(\.file)
  }

  /// The file of a path; `nil`, with the problem told, if there is none.
  func file(_ path: String, problems: ProblemCollector) -> DatasetFile? {
    if let found = files.first(where: { $0.path == path }) { return found.file }
    problems.add(.missing(expected: "a file of reference data"), at: .init(file: "\(name)/\(path)"))
    return nil
  }

  /// The SHA-256 of all files' paths, sizes and bytes, in hexadecimal.
  ///
  /// The folder's own name and the order in which a disk lists its files do not count.
  var checksum: String {
    let hash = SHA256()
    for (path, file) in files {
      hash.update(Array("\(path)\0\(file.bytes.count)\0".utf8))
      hash.update(file.bytes)
    }
    return hash.finish()
  }

  /// The bytes of a file.
  static func bytes(of path: String, expected: String) throws(CatalogueError) -> [UInt8] {
    func problem(_ kind: CatalogueError.Kind) -> CatalogueError {
      CatalogueError([.init(kind, at: .init(file: path))])
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw problem(.missing(expected: expected))
    }
    do {
      // A pipe or device has no end; reading one would wait for ever.
      let file = URL(filePath: path).resolvingSymlinksInPath()
      let facts = try file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      guard facts.isRegularFile == true else {
        throw problem(.unreadable(reason: "it is not a file; expected \(expected)"))
      }
      guard (facts.fileSize ?? 0) <= sizeLimit else {
        throw problem(
          .unreadable(reason: "it is larger than \(sizeLimit >> 20) MiB; expected \(expected)")
        )
      }
      return Array(try Data(contentsOf: file))
    } catch let error as CatalogueError {
      throw error
    } catch {
      throw problem(.unreadable(reason: reason(of: error)))
    }
  }

  /// The names in a folder that are not hidden.
  private static func names(
    in path: String,
    expected: String
  ) throws(CatalogueError) -> [String] {
    let place = Finding.Location(file: path)
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path
    )
    guard let attributes else {
      throw CatalogueError([.init(.missing(expected: expected), at: place)])
    }
    guard attributes[.type] as? FileAttributeType == .typeDirectory else {
      let reason = "it is a file; expected \(expected)"
      throw CatalogueError([.init(.unreadable(reason: reason), at: place)])
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }
    } catch {
      throw CatalogueError([.init(.unreadable(reason: reason(of: error)), at: place)])
    }
  }

  /// The system's reason, in words that do not depend on the machine's language.
  private static func reason(of error: any Error) -> String {
    if let error = error as? CocoaError, error.code == .fileReadNoPermission {
      return "permission denied; allow reading it"
    }
    return "the system refused (\((error as NSError).domain) \((error as NSError).code))"
  }
}
