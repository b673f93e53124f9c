import Foundation
import OperatingSystem

/// A file to read, or standard input and pipes copied to a temporary file, since the text is gone
/// through more than once.
struct InputSpool {
  /// The file that can be read as often as needed.
  let path: String
  private let temporary: URL?

  /// Prepares an input; `-` is standard input.
  init(_ name: String) throws {
    guard name == "-" || Self.isPipe(name) else {
      path = name
      temporary = nil
      return
    }
    let copy = FileManager.default.temporaryDirectory.appending(
      path: "kommunetall-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    )
    guard FileManager.default.createFile(atPath: copy.path, contents: nil),
      let target = FileHandle(forWritingAtPath: copy.path),
      let source = name == "-" ? .standardInput : FileHandle(forReadingAtPath: name)
    else {
      throw CommandFailure(
        .inputOutput,
        "cannot copy '\(name)' to the temporary folder '\(copy.deletingLastPathComponent().path)'"
      )
    }
    temporary = copy
    path = copy.path
    do {
      try Interruption.whileWaiting(for: copy) {
        while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty {
          try target.write(contentsOf: piece)
        }
      }
      try target.close()
    } catch {
      try? FileManager.default.removeItem(at: copy)
      throw CommandFailure(
        .inputOutput,
        "cannot copy '\(name)' to a temporary file: \(SystemErrorText.of(error))"
      )
    }
  }

  /// Whether a name is that of a pipe.
  private static func isPipe(_ name: String) -> Bool { FileStatus(of: name)?.kind == .pipe }

  /// What messages and the database call an input.
  static func name(of input: String) -> String { input == "-" ? "standard-input" : input }

  /// Removes the temporary copy.
  func remove() {
    if let temporary { try? FileManager.default.removeItem(at: temporary) }
  }
}
