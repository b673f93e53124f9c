private import Foundation
import IndicatorReport

/// Standard output for data, standard error for messages; every write is checked.
///
/// Swift's `print` to a full disk is silent and exits 0; a report that lost its end would look
/// whole. Here it is an error.
enum Console {
  /// Writes data to standard output.
  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Writes data to standard output, as bytes.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard !bytes.isEmpty else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw CommandFailure(
        .inputOutput,
        "cannot write to standard output: \(SystemErrorText.of(error))"
      )
    }
  }

  /// Writes a message for the user to standard error; one that cannot be written is given up.
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - keepingLines: Whether it has several lines.
  static func say(_ message: String, keepingLines: Bool = false) {
    let text =
      keepingLines
      ? message.split(separator: "\n", omittingEmptySubsequences: false)
        .map { VisibleText.of(String($0)) }.joined(separator: "\n") : VisibleText.of(message)
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Whether standard error is a terminal, so that a progress line makes sense.
  static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  /// Shows a passing line on the terminal; the next one, or an empty one, takes its place.
  static func progress(_ line: String) {
    guard isTerminal else { return }
    let text = "\r\u{1B}[2K" + VisibleText.of(line)
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

/// How far a long command has come, as a bar on the terminal.
struct ProgressBar {
  /// How many steps there are.
  let total: Int

  private static let width = 24

  /// Shows that so many steps are done, and which one is next.
  func show(_ done: Int, _ name: String) {
    let filled = total > 0 ? Self.width * done / total : Self.width
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    Console.progress("\(bar) \(done)/\(total) \(name)")
  }
}

/// The system's words for an error, without Foundation's wrapping.
enum SystemErrorText {
  /// What the system said where Foundation only keeps a number of its own.
  private static let foundationCodes: [Int: POSIXErrorCode] = [
    CocoaError.fileNoSuchFile.rawValue: .ENOENT,
    CocoaError.fileReadNoSuchFile.rawValue: .ENOENT,
    CocoaError.fileWriteNoPermission.rawValue: .EACCES,
    CocoaError.fileReadNoPermission.rawValue: .EACCES,
    CocoaError.fileWriteOutOfSpace.rawValue: .ENOSPC,
    CocoaError.fileWriteVolumeReadOnly.rawValue: .EROFS,
  ]

  /// "No space left on device" for an error that wraps ENOSPC.
  static func of(_ error: any Error) -> String {
    let error = error as NSError
    let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    let code =
      inner.domain == NSPOSIXErrorDomain
      ? POSIXErrorCode(rawValue: Int32(inner.code)) : foundationCodes[error.code]
    let words = code.map { POSIXError($0).localizedDescription } ?? error.localizedDescription
    // Foundation puts a sentence of its own before the system's.
    let wrapping = "The operation could not be completed. "
    return words.hasPrefix(wrapping) ? String(words.dropFirst(wrapping.count)) : words
  }
}
