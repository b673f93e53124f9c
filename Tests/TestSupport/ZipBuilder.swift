/// Makes ZIP archives for tests, without compression.
package struct ZipBuilder {
  private var content: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Makes an empty archive.
  package init() {}

  /// Makes an archive of texts by name.
  package init(_ files: KeyValuePairs<String, String>) {
    for (name, text) in files { add(name, Array(text.utf8)) }
  }

  /// Adds a file.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    let checksum = Self.checksum(bytes)
    let size = Self.little(UInt32(bytes.count))
    let common: [UInt8] =
      [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x50] + Self.little(checksum) + size + size
      + [UInt8(name.utf8.count), 0, 0, 0]
    let offset = UInt32(content.count)
    content += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
    directory +=
      [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Self.little(offset)
      + Array(name.utf8)
    count += 1
  }

  /// The archive's bytes.
  package var bytes: [UInt8] {
    let number: [UInt8] = [UInt8(count & 0xFF), UInt8(count >> 8)]
    return content + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + number + number
      + Self.little(UInt32(directory.count)) + Self.little(UInt32(content.count)) + [0, 0]
  }

  private static func little(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32 as ZIP wants it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? (remainder >> 1) ^ 0xEDB8_8320 : remainder >> 1
      }
    }
    return ~remainder
  }
}
