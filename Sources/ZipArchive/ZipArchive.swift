internal import CLibZip

/// A ZIP archive in memory, read by libzip.
///
/// Nothing is unpacked to disk, so names with `..` in them lead nowhere. How much may be unpacked is
/// limited by the size of the archive: a small file that swells to gigabytes is refused.
@safe package final class ZipArchive {
  /// A file in the archive.
  package struct Entry: Hashable, Sendable {
    /// The name with folders, as the archive spells it.
    package var name: String
    /// The size that the archive's directory promises.
    package var size: Int
    fileprivate var index: UInt64
  }

  private let handle: OpaquePointer
  /// The archive's bytes, which libzip reads from until it is closed.
  private let content: UnsafeMutableRawPointer
  /// The bytes that all entries together may still unpack to.
  private var allowance: Int
  /// What may be unpacked in all.
  package let unpackedLimit: Int
  /// The files, in the order of the archive.
  package let entries: [Entry]
  private let indexByName: [String: Int]

  /// Sheets shrink to a tenth; thirty times the archive, and 64 MB always, leave honest files room.
  private static func limit(of size: Int) -> Int { 64 << 20 + 30 * size }

  /// The most files an archive may have.
  private static let entryLimit = 10_000

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - limit: What may be unpacked in all; `nil` for thirty times the archive.
  /// - Throws: Where the bytes are no archive.
  package init(_ bytes: [UInt8], unpackedLimit limit: Int? = nil) throws(ZipError) {
    unpackedLimit = limit ?? Self.limit(of: bytes.count)
    allowance = unpackedLimit
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 0, &error) else {
      unsafe copy.deallocate()
      throw .notAnArchive(detail: unsafe String(cString: zip_error_strerror(&error)))
    }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let detail = unsafe String(cString: zip_error_strerror(&error))
      unsafe zip_source_free(source)
      unsafe copy.deallocate()
      throw .notAnArchive(detail: detail)
    }
    unsafe self.handle = unsafe handle
    unsafe content = unsafe copy
    let count = unsafe zip_get_num_entries(handle, 0)
    guard (0...Int64(Self.entryLimit)).contains(count) else {
      unsafe zip_discard(handle)
      unsafe copy.deallocate()
      throw .notAnArchive(detail: "\(count) files inside")
    }
    var entries: [Entry] = []
    var indexByName: [String: Int] = [:]
    for index in 0..<UInt64(count) {
      var status = unsafe zip_stat_t()
      unsafe zip_stat_init(&status)
      guard unsafe zip_stat_index(handle, index, 0, &status) == 0, let name = unsafe status.name
      else { continue }
      let text = unsafe String(cString: name)
      let size = unsafe status.valid & UInt64(ZIP_STAT_SIZE) != 0 ? Int(clamping: status.size) : 0
      indexByName[text] = entries.count
      entries.append(Entry(name: text, size: size, index: index))
    }
    self.entries = entries
    self.indexByName = indexByName
  }

  deinit {
    unsafe zip_discard(handle)
    unsafe content.deallocate()
  }

  /// The file of a name, also where the archive spells it with other capitals.
  package func entry(named name: String) -> Entry? {
    if let index = indexByName[name] { return entries[index] }
    let folded = name.lowercased()
    return entries.first { $0.name.lowercased() == folded }
  }

  /// Opens a file for reading piece by piece.
  package func open(_ entry: Entry) throws(ZipError) -> ZipEntryReader {
    guard let file = unsafe zip_fopen_index(handle, entry.index, 0) else {
      guard let error = unsafe zip_get_error(handle) else {
        throw .damagedEntry(name: entry.name, detail: "unknown")
      }
      let code = unsafe zip_error_code_zip(error)
      if code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD {
        throw .encrypted(name: entry.name)
      }
      throw .damagedEntry(
        name: entry.name,
        detail: unsafe String(cString: zip_error_strerror(error))
      )
    }
    return unsafe ZipEntryReader(file: file, name: entry.name, archive: self)
  }

  /// The whole content of a file, for small ones.
  package func contents(of entry: Entry) throws(ZipError) -> [UInt8] {
    let reader = try open(entry)
    var bytes: [UInt8] = []
    while true {
      let piece = try reader.next(atMost: 1 << 16)
      guard !piece.isEmpty else { return bytes }
      bytes += piece
    }
  }

  /// Takes note of unpacked bytes; throws when they are too many.
  fileprivate func spend(_ count: Int, on name: String) throws(ZipError) {
    allowance -= count
    guard allowance >= 0 else { throw .tooLarge(name: name, limit: unpackedLimit) }
  }
}

/// A file of an archive that is being read.
@safe package final class ZipEntryReader {
  private let file: OpaquePointer
  private let name: String
  private let archive: ZipArchive

  fileprivate init(file: OpaquePointer, name: String, archive: ZipArchive) {
    unsafe self.file = unsafe file
    self.name = name
    self.archive = archive
  }

  deinit { unsafe zip_fclose(file) }

  /// The next bytes, at most so many; empty at the end, when the checksum is known to be right.
  package func next(atMost count: Int) throws(ZipError) -> [UInt8] {
    var length: Int64 = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      length = unsafe zip_fread(file, buffer.baseAddress, UInt64(count))
      initialized = max(0, Int(length))
    }
    guard length >= 0 else {
      guard let error = unsafe zip_file_get_error(file) else {
        throw .damagedEntry(name: name, detail: "unknown")
      }
      throw .damagedEntry(name: name, detail: unsafe String(cString: zip_error_strerror(error)))
    }
    try archive.spend(piece.count, on: name)
    return piece
  }
}
