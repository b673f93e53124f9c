import Checksums
import Testing

@Suite struct `The SHA-256 of bytes` {
  /// The examples of NIST for FIPS 180-4, one block and two; nothing.
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ])
  func `is that of the standard`(text: String, expected: String) {
    #expect(SHA256.text(of: Array(text.utf8)) == expected)
  }

  /// NIST's third example.
  @Test func `is that of the standard for a million letters`() {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.text(of: text) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    )
  }

  @Test(arguments: 0..<50 as Range<Int>)
  func `does not depend on how the bytes are cut`(seed: Int) {
    let bytes = (0..<1000 + seed * 37).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ seed) }
    let hash = SHA256()
    var rest = bytes[...]
    var size = seed
    while !rest.isEmpty {
      hash.update(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      size = (size * 7 + 1) % 131
    }
    #expect(hash.finish() == SHA256.text(of: bytes))
  }
}
