import Checksums
import DelimitedText
import Dispatch
import Synchronization

/// The SHA-256 of a file, computed on another core while this one looks at the text.
final class FileChecksum: Sendable {
  private let result = Mutex<Result<Digest, DelimitedTextError>?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// What was computed.
  struct Digest: Sendable {
    /// The checksum in hexadecimal.
    var text: String
    /// How many bytes it is of.
    var byteCount: Int
  }

  /// Begins to read a file.
  init(of path: String) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let found = Result { () throws(DelimitedTextError) in try Self.digest(of: path) }
      result.withLock { $0 = found }
      done.signal()
    }
  }

  /// Waits for the checksum.
  func digest() throws(DelimitedTextError) -> Digest {
    done.wait()
    done.signal()
    guard let found = result.withLock({ $0 }) else {
      preconditionFailure("a checksum is there when it is done")
    }
    return try found.get()
  }

  private static func digest(of path: String) throws(DelimitedTextError) -> Digest {
    let file = try InputFile(path: path)
    let hash = SHA256()
    var count = 0
    var piece: [UInt8] = []
    while true {
      try file.read(into: &piece)
      if piece.isEmpty { return Digest(text: hash.finish(), byteCount: count) }
      hash.update(piece)
      count += piece.count
    }
  }
}
