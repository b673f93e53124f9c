import Foundation

/// A file that somebody wrote, read whole: a report file, a text to check.
enum InputText {
  /// More than this is no text that a person wrote.
  static let textLimit = 64 << 20

  /// The bytes of a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes that such a file can have.
  /// - Returns: Its bytes.
  /// - Throws: Where there is no such file, or it is too large or cannot be read.
  static func bytes(of path: String, limit: Int = textLimit) throws(CommandFailure) -> [UInt8] {
    if path != "-" {
      guard let isFolder = OutputFile.isFolder(path) else {
        throw CommandFailure(.noInput, "'\(path)': no such file")
      }
      guard !isFolder else {
        throw CommandFailure(.noInput, "'\(path)' is a folder; give a file")
      }
    }
    do {
      let handle =
        path == "-"
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      var bytes: [UInt8] = []
      while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
        bytes += part
        guard bytes.count <= limit else {
          throw CommandFailure(
            .refused,
            "'\(path)' is larger than \(limit >> 20) MB, the most that is read"
          )
        }
      }
      return bytes
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.inputOutput, "cannot read '\(path)': \(SystemErrorText.of(error))")
    }
  }
}
