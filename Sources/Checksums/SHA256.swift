internal import CLibCrypto

/// The SHA-256 (FIPS 180-4) of bytes that come in pieces.
///
/// The work is OpenSSL's, which Debian has on every machine and which takes a seventh fewer
/// instructions for it than BoringSSL, which Swift packages build a copy of.
@safe package final class SHA256 {
  private let context: OpaquePointer

  /// OpenSSL as it was built: the machine's settings for networks mean nothing to a checksum, and may
  /// not bring code of others into the process.
  private static let isReady =
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1

  /// Begins a checksum.
  package init() {
    guard Self.isReady, let context = unsafe EVP_MD_CTX_new(),
      unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    else { preconditionFailure("OpenSSL has no SHA-256") }
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Takes a piece.
  package func update(_ piece: [UInt8]) {
    let code = unsafe piece.withUnsafeBytes { bytes in
      unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }
    precondition(code == 1, "OpenSSL refuses bytes")
  }

  /// Ends the checksum, which takes no more pieces then.
  ///
  /// - Returns: 64 hexadecimal digits in small letters.
  package func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    let code = unsafe EVP_DigestFinal_ex(context, &digest, &count)
    precondition(code == 1, "OpenSSL refuses to end a checksum")
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.prefix(Int(count)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The checksum of bytes that are there as a whole.
  package static func text(of bytes: [UInt8]) -> String {
    let hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}
