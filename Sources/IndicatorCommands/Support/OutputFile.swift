import Foundation
import OperatingSystem

/// A file written whole or not at all: to a neighbour first, then renamed into place.
enum OutputFile {
  /// Writes a text, refusing to replace any of the files that the command reads.
  ///
  /// A rename replaces a symbolic link itself and never writes through it.
  static func write(_ text: String, to path: String, sparing inputs: [String] = [])
    throws(CommandFailure)
  {
    try write(Array(text.utf8), to: path, sparing: inputs)
  }

  /// Writes bytes, refusing to replace any of the files that the command reads.
  static func write(_ bytes: [UInt8], to path: String, sparing inputs: [String] = [])
    throws(CommandFailure)
  {
    if let isFolder = isFolder(path) {
      if isFolder {
        throw CommandFailure(.cannotCreate, "'\(path)' is a folder; give a file name with -o")
      }
      if inputs.contains(where: { isSame(path, $0) }) {
        throw CommandFailure(
          .cannotCreate,
          "'\(path)' is read by this command; choose another name with -o"
        )
      }
    }
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    guard parent.isEmpty || isFolder(parent) == true else {
      throw CommandFailure(
        .cannotCreate,
        "cannot write '\(path)': there is no folder '\(parent)'; make it first"
      )
    }
    do {
      if isDevice(path) {
        try FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: Data(bytes))
        return
      }
      try replaceLink(at: path)
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw failure(error, path: path)
    }
  }

  /// Tells a full disk from a place that cannot be written.
  static func failure(_ error: any Error, path: String) -> CommandFailure {
    let nsError = error as NSError
    let code = (nsError.userInfo[NSUnderlyingErrorKey] as? NSError)?.code ?? nsError.code
    let isFull = nsError.domain == NSCocoaErrorDomain && nsError.code == 640
    let isDiskTrouble = isFull || [Int(ENOSPC), Int(EIO), Int(EFBIG), Int(EDQUOT)].contains(code)
    return CommandFailure(
      isDiskTrouble ? .inputOutput : .cannotCreate,
      "cannot write '\(path)': \(SystemErrorText.of(error))"
    )
  }

  /// Whether a path names a device (`/dev/null`, `/dev/stdout`), which is written to and never
  /// replaced by a file.
  static func isDevice(_ path: String) -> Bool {
    path.hasPrefix("/dev/") || FileStatus(at: path)?.kind == .device
  }

  /// Whether a path leads, through links, to a folder; `nil` where it leads to nothing.
  static func isFolder(_ path: String) -> Bool? {
    FileStatus(of: path).map { $0.kind == .folder }
  }

  /// Whether two paths name the same file, through links.
  static func isSame(_ left: String, _ right: String) -> Bool {
    func resolved(_ path: String) -> String {
      URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
    if resolved(left) == resolved(right) { return true }
    guard let one = FileStatus(of: left), let other = FileStatus(of: right) else { return false }
    return one.isSameFile(as: other)
  }

  /// Removes a symbolic link that stands where the file goes, so that nothing behind it changes.
  private static func replaceLink(at path: String) throws {
    if FileStatus(at: path)?.kind == .link { try FileManager.default.removeItem(atPath: path) }
  }
}
