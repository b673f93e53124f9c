import Glibc

/// A file opened for reading from its start, in pieces.
package final class InputFile {
  /// How many bytes are read at a time.
  package static let pieceSize = 1 << 17

  private let descriptor: Int32

  /// Opens a file.
  package init(path: String) throws(DelimitedTextError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .notFound
      case ENXIO: throw .notAFile("a socket or a pipe without a writer")
      default: throw .unreadable(Self.words(errno))
      }
    }
    self.descriptor = descriptor
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else {
      throw .unreadable(Self.words(errno))
    }
    switch information.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .notAFile("a folder")
    case S_IFIFO: throw .notAFile("a pipe")
    default: throw .notAFile("a device or a socket")
    }
  }

  deinit { close(descriptor) }

  /// Reads the next bytes into a buffer, which keeps its memory; it is empty at the end.
  package func read(into buffer: inout [UInt8]) throws(DelimitedTextError) {
    if buffer.count != Self.pieceSize { buffer = [UInt8](repeating: 0, count: Self.pieceSize) }
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      }
      if count >= 0 {
        buffer.removeLast(buffer.count - count)
        return
      }
      guard errno == EINTR else { throw .unreadable(Self.words(errno)) }
    }
  }

  /// Reads the whole file, up to a limit of bytes.
  ///
  /// - Returns: `nil` where the file is larger.
  package func readAll(limit: Int) throws(DelimitedTextError) -> [UInt8]? {
    var all: [UInt8] = []
    var piece: [UInt8] = []
    while true {
      try read(into: &piece)
      if piece.isEmpty { return all }
      guard all.count + piece.count <= limit else { return nil }
      all.append(contentsOf: piece)
    }
  }

  private static func words(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
