import DelimitedText

/// The key cells of one row, held against those of the next: rows that follow each other mostly are of
/// the same variable.
struct HeldKeys {
  private let columns: [Int]
  private var bytes: [UInt8] = []
  private var ends: [Int]
  private var isFilled = false

  /// Holds nothing yet of some columns.
  init(columns: [Int]) {
    self.columns = columns
    ends = [Int](repeating: 0, count: columns.count)
  }

  /// Whether a row, of which its bytes and the places of its cells are given, has the cells that are
  /// held.
  @inline(__always)
  func areThose(_ text: Span<UInt8>, _ places: Span<Range<Int>>) -> Bool {
    guard isFilled else { return false }
    let held = bytes.span
    var start = 0
    for position in columns.indices {
      let end = ends[position]
      let cell = text.extracting(places[columns[position]])
      if !held.extracting(start..<end).isSame(as: cell) { return false }
      start = end
    }
    return true
  }

  /// Holds the cells of a row.
  mutating func hold(_ row: borrowing CellRow) {
    bytes.removeAll(keepingCapacity: true)
    for (position, column) in columns.enumerated() {
      bytes.append(contentsOf: row.bytes[row.range(column)])
      ends[position] = bytes.count
    }
    isFilled = true
  }
}
