/// Writes a ZIP archive without compression: the same files give the same bytes.
///
/// Every date is 1 January 1980, the first that the format knows, so that nothing depends on when
/// the archive was made (PKWARE APPNOTE 6.3.4, method 0).
struct ZipWriter {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - path: Its name, with slashes between folders; ASCII.
  ///   - content: Its bytes, fewer than 4 GB.
  mutating func add(_ path: String, _ content: [UInt8]) {
    let name = Array(path.utf8)
    let offset = body.count
    var header: [UInt8] = []
    Self.append(20, 2, to: &header)
    Self.append(0, 2, to: &header)
    Self.append(0, 2, to: &header)
    Self.append(0, 2, to: &header)
    Self.append(0x21, 2, to: &header)
    Self.append(UInt64(Self.checksum(content)), 4, to: &header)
    Self.append(UInt64(content.count), 4, to: &header)
    Self.append(UInt64(content.count), 4, to: &header)
    Self.append(UInt64(name.count), 2, to: &header)
    Self.append(0, 2, to: &header)
    Self.append(0x0403_4B50, 4, to: &body)
    body += header + name + content
    Self.append(0x0201_4B50, 4, to: &directory)
    Self.append(20, 2, to: &directory)
    directory += header
    Self.append(0, 2, to: &directory)
    Self.append(0, 2, to: &directory)
    Self.append(0, 2, to: &directory)
    Self.append(0, 4, to: &directory)
    Self.append(UInt64(offset), 4, to: &directory)
    directory += name
    count += 1
  }

  /// Adds a text file in UTF-8.
  mutating func add(_ path: String, _ text: String) { add(path, Array(text.utf8)) }

  /// The archive.
  func finished() -> [UInt8] {
    var end: [UInt8] = []
    Self.append(0x0605_4B50, 4, to: &end)
    Self.append(0, 4, to: &end)
    Self.append(UInt64(count), 2, to: &end)
    Self.append(UInt64(count), 2, to: &end)
    Self.append(UInt64(directory.count), 4, to: &end)
    Self.append(UInt64(body.count), 4, to: &end)
    Self.append(0, 2, to: &end)
    return body + directory + end
  }

  private static func append(_ number: UInt64, _ bytes: Int, to buffer: inout [UInt8]) {
    for index in 0..<bytes { buffer.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  /// The CRC-32 of ISO 3309, as ZIP uses it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc = table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ (crc >> 8)
    }
    return crc ^ 0xFFFF_FFFF
  }

  private static let table: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }
}
