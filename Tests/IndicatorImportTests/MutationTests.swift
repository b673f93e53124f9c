import Foundation
import IndicatorCatalogue
import IndicatorImport
import IndicatorModel
import TestSupport
import Testing

/// Damaged files: whatever the bytes, a result or an error in words, and no letters that were lost.
///
/// `KOMMUNETALL_MUTATIONS` asks for another number of mutations than the few of the suite; the files
/// of `KOMMUNETALL_BAD_FILES` are then damaged too. A mutation that broke the import stays as a case
/// in ``found``.
@Suite struct MutationTests {
  private static let wanted =
    ProcessInfo.processInfo.environment["KOMMUNETALL_MUTATIONS"].flatMap { Int($0) }

  /// A file to damage.
  private struct Original {
    var name: String
    var bytes: [UInt8]
  }

  private static let originals: [Original] = {
    let texts =
      (TableQuirkTests.texts + TableQuirkTests.signs + TableQuirkTests.layouts
      + TableQuirkTests.keys).map { Original(name: "fil.csv", bytes: Array($0.text.utf8)) }
    let cubes = (CubeQuirkTests.jsonStat + CubeQuirkTests.pcAxis).map {
      Original(name: $0.name, bytes: Array($0.text.utf8))
    }
    let book = SmallWorkbook(sheets: [
      .init(name: "2019", rows: WorkbookTests.table, merged: ["A1:B1"]),
      .init(name: "2020", rows: WorkbookTests.table),
    ])
    return texts + cubes + [Original(name: "bok.xlsx", bytes: book.bytes)] + specimens
  }()

  private static var specimens: [Original] {
    guard wanted != nil, let folder = Places.specimens("KOMMUNETALL_BAD_FILES", "badinput"),
      let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    else { return [] }
    return names.sorted().compactMap { name in
      let data = try? Data(contentsOf: folder.appending(path: name))
      return data.flatMap { $0.count < 50_000 ? Original(name: name, bytes: Array($0)) : nil }
    }
  }

  /// What files of statistics are sensitive to.
  private static let spices: [[UInt8]] =
    [
      ";", ",", "\"", "\n", "\r", "\t", "..", ":", "-", "2020", "0301", "1e309", "æ", "=", "{", "}",
      "[", "]", "<", ">", "&", "\u{FEFF}", "\u{FFFD}", "99999999999999999999", " ", "0", "null",
      "TLIST(A1)", "##",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0x1A], [0x80, 0x96]]

  /// A copy with one to four damages.
  private static func mutation(of bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &random)
      case 1: bytes.insert(contentsOf: spices.randomElement(using: &random) ?? [], at: place)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4: bytes.replaceSubrange(place..<end, with: spices.randomElement(using: &random) ?? [])
      default: if Int.random(in: 0..<8, using: &random) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }

  private func read(_ bytes: [UInt8], named name: String, _ what: String) {
    do {
      let read = try ReadCells(bytes: bytes, named: name)
      #expect(!read.cells.contains { $0.contains("\u{FFFD}") }, "\(what): lost letters are stored")
    } catch is ImportError {
      // In words, as it should be.
    } catch {
      Issue.record("\(what): \(error)")
    }
  }

  @Test(arguments: 0..<4) func `a damaged file gives a result or an error`(part: Int) {
    let count = (Self.wanted ?? 1200) / 4
    for number in 0..<count {
      let seed = part * count + number
      var random = SeededGenerator(seed: UInt64(seed))
      let original = Self.originals[seed % Self.originals.count]
      read(
        Self.mutation(of: original.bytes, &random),
        named: (original.name as NSString).lastPathComponent,
        "seed \(seed), \(original.name)"
      )
    }
  }

  /// Files that broke the import once.
  static let found: [(name: String, text: String)] = []

  @Test(arguments: found) func `what broke the import once is read or refused`(
    name: String,
    text: String
  ) {
    read(Array(text.utf8), named: name, name)
  }
}
