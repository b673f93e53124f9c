import Foundation

/// Writes the reference data of a folder as one Swift file: `EmbedDatasets FOLDER OUTPUT.swift`.
///
/// The plugin runs it while the package is built. The same folder gives the same bytes.
@main
enum EmbedDatasets {
  /// The folders whose files are taken, with their ending; the same list stands in the plugin and
  /// in the catalogue's `DatasetFolder`.
  private static let folders = [("indicators", "yaml"), ("agreements", "yaml"), ("regions", "csv")]

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      stop("EmbedDatasets: \(arguments.count - 1) arguments; expected FOLDER OUTPUT.swift AGAIN")
    }
    let folder = URL(filePath: arguments[1])
    do {
      var literals: [String] = []
      for path in try paths(in: folder) {
        let file = folder.appending(path: path)
        let bytes = try Data(contentsOf: file)
        guard let contents = String(validating: bytes, as: UTF8.self) else {
          stop("\(file.path): error: not UTF-8; save the file as UTF-8")
        }
        literals.append("  (path: \(swiftLiteral(path)), contents: \(swiftLiteral(contents))),\n")
      }
      let text = """
        // Made from Datasets/ by EmbedDatasets when the package is built.
        let embeddedFiles: [(path: String, contents: String)] = [
        \(literals.joined())]

        """
      let output = URL(filePath: arguments[2])
      let again = URL(filePath: arguments[3])
      let round = (try? Data(contentsOf: again))?.first ?? 0
      try Data(repeating: round &+ 1, count: Int(round % 2) + 1).write(to: again, options: .atomic)
      if (try? Data(contentsOf: output)) == Data(text.utf8) { return }
      try Data(text.utf8).write(to: output, options: .atomic)
    } catch {
      stop("EmbedDatasets: error: cannot embed \(folder.path): \(error.localizedDescription)")
    }
  }

  /// The files to embed, as paths from the folder, sorted by their bytes.
  private static func paths(in folder: URL) throws -> [String] {
    var paths: [String] = []
    if FileManager.default.fileExists(atPath: folder.appending(path: "units.yaml").path) {
      paths.append("units.yaml")
    }
    for (name, ending) in folders {
      let path = folder.appending(path: name).path
      guard FileManager.default.fileExists(atPath: path) else { continue }
      for file in try FileManager.default.contentsOfDirectory(atPath: path)
      where file.hasSuffix(".\(ending)") && !file.hasPrefix(".") {
        paths.append("\(name)/\(file)")
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A text as a Swift string literal on one line; one long line compiles faster than many.
  private static func swiftLiteral(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": literal += "\\\\"
      case "\"": literal += "\\\""
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      // Also U+FEFF and the other invisible ones, which an editor would not show.
      case _
      where scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// Writes a message to standard error and ends the build.
  private static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
