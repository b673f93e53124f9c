import Crypto
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
    var hash = SHA256()
    var count = 0
    var piece: [UInt8] = []
    while true {
      try file.read(into: &piece)
      if piece.isEmpty { return Digest(text: hexadecimal(hash.finalize()), byteCount: count) }
      hash.update(data: piece)
      count += piece.count
    }
  }
}

/// A checksum in hexadecimal.
func hexadecimal(_ digest: SHA256.Digest) -> String {
  let digits = "0123456789abcdef".map(String.init)
  return digest.map { digits[Int($0 >> 4)] + digits[Int($0 & 15)] }.joined()
}
