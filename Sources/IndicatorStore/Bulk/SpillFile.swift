internal import Foundation
internal import GRDB

/// A file without a name for sorted runs of cells that memory has no room for.
///
/// It lies in the folder of the database, where the room is that the database will need anyway, and
/// has no name from the start, so that nothing stays behind whatever happens to the process.
@safe final class SpillFile {
  private let descriptor: Int32
  /// The runs in it, as offsets in cells.
  private(set) var runs: [Range<Int>] = []
  private var count = 0

  /// Makes a file in the folder of `path`; in the folder for temporary files for a database in
  /// memory.
  init(beside path: String) throws {
    let folder =
      path == IndicatorStore.temporaryPath
      ? FileManager.default.temporaryDirectory.path
      : URL(filePath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
    // O_TMPFILE, which Swift does not import; file systems without it get a name for a moment.
    let flags = 0o20_000_000 | O_DIRECTORY | O_RDWR | O_CLOEXEC
    var opened = unsafe open(folder, flags, 0o600)
    if opened < 0 {
      var template = Array("\(folder)/.kommunetall-XXXXXX".utf8CString)
      opened = unsafe mkstemp(&template)
      if opened >= 0 { unsafe unlink(template) }
    }
    guard opened >= 0 else { throw Self.error() }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Appends a run.
  func append(_ run: UnsafeMutableBufferPointer<IncomingCell>) throws {
    let bytes = UnsafeRawBufferPointer(run)
    let start = count * MemoryLayout<IncomingCell>.stride
    var done = 0
    while done < bytes.count {
      let written = unsafe pwrite(
        descriptor,
        bytes.baseAddress?.advanced(by: done),
        bytes.count - done,
        off_t(start + done)
      )
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Self.error() }
      done += written
    }
    runs.append(count..<count + run.count)
    count += run.count
  }

  /// Reads cells from an offset on, as many as the buffer takes.
  func read(into buffer: UnsafeMutableBufferPointer<IncomingCell>, from offset: Int) throws {
    let bytes = UnsafeMutableRawBufferPointer(buffer)
    let start = offset * MemoryLayout<IncomingCell>.stride
    var done = 0
    while done < bytes.count {
      let read = unsafe pread(
        descriptor,
        bytes.baseAddress?.advanced(by: done),
        bytes.count - done,
        off_t(start + done)
      )
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { throw Self.error() }
      done += read
    }
  }

  private static func error() -> DatabaseError {
    let number = errno
    let message = unsafe String(cString: strerror(number))
    let isFull = number == ENOSPC || number == EDQUOT || number == EFBIG
    return DatabaseError(
      resultCode: isFull ? .SQLITE_FULL : .SQLITE_IOERR,
      message: "temporary file: \(message)"
    )
  }
}
