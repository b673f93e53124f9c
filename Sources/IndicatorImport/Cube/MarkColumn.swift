/// Collects the marks of a cube's cells: a column of small indices, made when the first one comes.
struct MarkColumn {
  private(set) var indices: [Int16] = []
  private(set) var texts: [String] = []
  private var indexByText: [String: Int16] = [:]
  private let cellCount: Int

  /// The most different marks: a status column with more is no status column.
  static let limit = 10_000

  init(cellCount: Int) {
    self.cellCount = cellCount
  }

  /// Sets the mark of a cell; `false` if there are too many different marks.
  mutating func set(_ text: String, at cell: Int) -> Bool {
    if indices.isEmpty { indices = [Int16](repeating: -1, count: cellCount) }
    if let index = indexByText[text] {
      indices[cell] = index
      return true
    }
    guard texts.count < Self.limit else { return false }
    let index = Int16(texts.count)
    texts.append(text)
    indexByText[text] = index
    indices[cell] = index
    return true
  }

  /// Removes the mark of a cell.
  mutating func clear(at cell: Int) {
    if !indices.isEmpty { indices[cell] = -1 }
  }
}
