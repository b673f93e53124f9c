import Foundation

/// The files that a user names: files as they are, folders with all tables in them.
enum InputFiles {
  private static let endings: Set<String> = [
    "csv", "tsv", "tab", "txt", "json", "px", "xlsx", "xls", "ods",
  ]

  /// The files, those of a folder sorted by path.
  static func files(named names: [String]) throws(CommandFailure) -> [String] {
    var files: [String] = []
    for name in names {
      guard name != "-", OutputFile.isFolder(name) == true else {
        files.append(name)
        continue
      }
      let found = tables(in: name)
      guard !found.isEmpty else {
        throw CommandFailure(
          .noInput,
          "\(name): no tables in this folder; expected files ending in .csv, .tsv, .txt, .json, .px or .xlsx"
        )
      }
      files += found
    }
    return files
  }

  private static func tables(in folder: String) -> [String] {
    let stem = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let walk = FileManager.default.enumerator(atPath: stem) else { return [] }
    var found: [String] = []
    for case let path as String in walk {
      let url = URL(filePath: path)
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      guard !isHidden, endings.contains(url.pathExtension.lowercased()) else { continue }
      let whole = "\(stem)/\(path)"
      guard OutputFile.isFolder(whole) == false else { continue }
      found.append(whole)
    }
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
