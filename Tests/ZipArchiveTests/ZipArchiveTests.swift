import TestSupport
import Testing

@testable import ZipArchive

@Suite struct ZipArchiveTests {
  private static let small = ZipBuilder(["a.txt": "første", "folder/b.txt": "second"]).bytes

  @Test func `files are listed in order and read whole`() throws {
    let archive = try ZipArchive(Self.small)
    #expect(archive.entries.map(\.name) == ["a.txt", "folder/b.txt"])
    let entry = try #require(archive.entry(named: "a.txt"))
    #expect(String(decoding: try archive.contents(of: entry), as: UTF8.self) == "første")
  }

  @Test func `a name is found with other capitals`() throws {
    let archive = try ZipArchive(Self.small)
    #expect(archive.entry(named: "Folder/B.TXT")?.name == "folder/b.txt")
    #expect(archive.entry(named: "c.txt") == nil)
  }

  @Test func `a file is read in pieces`() throws {
    let archive = try ZipArchive(Self.small)
    let entry = try #require(archive.entry(named: "folder/b.txt"))
    let reader = try archive.open(entry)
    var pieces: [String] = []
    while case let piece = try reader.next(atMost: 4), !piece.isEmpty {
      pieces.append(String(decoding: piece, as: UTF8.self))
    }
    #expect(pieces == ["seco", "nd"])
  }

  @Test func `bytes that are no archive are refused`() {
    for bytes in [Array("PK\u{3}\u{4}".utf8), Array("not an archive".utf8)] as [[UInt8]] {
      #expect(throws: ZipError.self) { try ZipArchive(bytes) }
    }
    let error = #expect(throws: ZipError.self) { try ZipArchive(Array("no".utf8)) }
    #expect(error?.description == "the file is no whole ZIP archive (Not a zip archive)")
  }

  @Test func `a damaged file is told by its checksum`() throws {
    var bytes = Self.small
    bytes[35] ^= 1
    let archive = try ZipArchive(bytes)
    let entry = try #require(archive.entry(named: "a.txt"))
    let error = #expect(throws: ZipError.self) { try archive.contents(of: entry) }
    #expect(error?.description == "'a.txt' in the archive is damaged (CRC error)")
  }

  @Test func `an archive that unpacks to more than its limit is refused`() throws {
    let archive = try ZipArchive(Self.small, unpackedLimit: 5)
    let entry = try #require(archive.entry(named: "a.txt"))
    let error = #expect(throws: ZipError.self) { try archive.contents(of: entry) }
    #expect(error?.description == "'a.txt' in the archive unpacks to more than 5 bytes")
  }

  @Test(arguments: 0..<60) func `a cut or changed archive never crashes`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = Self.small
    for _ in 0..<3 {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
        in: 0...255,
        using: &generator
      )
    }
    bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator) | 64))
    guard let archive = try? ZipArchive(bytes) else { return }
    for entry in archive.entries { _ = try? archive.contents(of: entry) }
  }
}
