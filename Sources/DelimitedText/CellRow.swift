/// One row of text cells: the bytes of all cells behind each other, in UTF-8.
///
/// A reader reuses one row for a whole file, so that no cell is an object of its own.
package struct CellRow: Sendable {
  /// The cells' bytes, one after another.
  package private(set) var bytes: [UInt8] = []
  /// Where each cell ends in ``bytes``.
  package private(set) var ends: [Int] = []
  /// The line in the file where the row begins, from one.
  package var line = 1

  /// Makes a row without cells.
  package init() {}

  /// Makes a row of texts.
  package init(line: Int, cells: [String]) {
    self.line = line
    for cell in cells { append(cell) }
  }

  /// How many cells the row has.
  package var count: Int { ends.count }

  /// The place of a cell's bytes.
  package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// A cell as text.
  package func text(_ index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }

  /// All cells as texts.
  package var texts: [String] { (0..<count).map(text) }

  /// Whether a cell has nothing but spaces.
  package func isBlank(_ index: Int) -> Bool {
    for byte in bytes[range(index)]
    where byte != 0x20 && byte != 0x09 && byte != 0xC2 && byte != 0xA0 {
      return false
    }
    return true
  }

  /// Removes all cells, keeping the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds a cell.
  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  /// Takes cells out of a larger run of bytes.
  mutating func assign(bytes source: [UInt8], cells: Range<Int>, ends all: [Int]) {
    removeAll()
    let start = cells.lowerBound == 0 ? 0 : all[cells.lowerBound - 1]
    let end = cells.isEmpty ? start : all[cells.upperBound - 1]
    bytes.append(contentsOf: source[start..<end])
    for cell in cells { ends.append(all[cell] - start) }
  }
}
