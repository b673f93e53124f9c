/// Takes cells in the order of a file and gives them out in the order of the table's key.
///
/// Most files give a series in one piece, or all series of a region. Then cells are sorted in a
/// window, and what the second half of the window does not touch is given out while the file is
/// still being read. A file that jumps (a year at a time, say) is written to a ``SpillFile`` in
/// sorted runs, which are merged at the end. Either way memory does not grow with the file. What is
/// done depends on the rows alone, never on how they were cut into batches.
@safe final class CellSorter {
  /// Where sorted cells go; after each call all cells of their series have been given out, unless
  /// the file comes back to them.
  typealias Sink = (UnsafeMutableBufferPointer<IncomingCell>) throws -> Void

  /// How many cells are looked at together.
  struct Sizes {
    /// Cells in the window.
    var window = 1 << 17
    /// Cells in a run.
    var run = 1 << 19
  }

  private let path: String
  private let sizes: Sizes
  private let sink: Sink
  private var cells: UnsafeMutableBufferPointer<IncomingCell>
  private var count = 0
  private var lastKey: Int64 = 0
  private var isSorted = true
  private var file: SpillFile?

  init(databasePath: String, sizes: Sizes = Sizes(), sink: @escaping Sink) {
    path = databasePath
    self.sizes = sizes
    unsafe self.sink = unsafe sink
    unsafe cells = .allocate(capacity: sizes.window)
  }

  deinit { unsafe cells.deallocate() }

  /// Takes a cell.
  @inline(__always) func append(_ cell: IncomingCell) throws {
    if cell.key < lastKey { isSorted = false }
    lastKey = cell.key
    unsafe cells[count] = cell
    count += 1
    if unsafe count == cells.count { try closeWindow() }
  }

  /// Gives out what is left.
  func finish() throws {
    defer { count = 0 }
    sort()
    guard let file else {
      try unsafe sink(window(..<count))
      return
    }
    try unsafe file.append(window(..<count))
    let merge = try RunMerge(file)
    count = 0
    while let cell = try merge.next() {
      unsafe cells[count] = cell
      count += 1
      guard unsafe count == cells.count else { continue }
      // The cells of one series stay together.
      let whole = unsafe start(ofSeries: cells[count - 1].series)
      if whole > 0 { try release(whole) } else { try release(count) }
    }
    try unsafe sink(window(..<count))
  }

  private func closeWindow() throws {
    if let file {
      sort()
      try unsafe file.append(window(..<count))
      count = 0
    } else {
      let settled = settledCount()
      if settled * 4 >= count {
        try release(settled)
      } else {
        let file = try SpillFile(beside: path)
        self.file = file
        try unsafe file.append(window(..<count))
        unsafe cells.deallocate()
        unsafe cells = .allocate(capacity: sizes.run)
        count = 0
      }
    }
    isSorted = true
    if count == 0 { lastKey = 0 }
  }

  /// Sorts the window and returns how many cells belong to series that its second half leaves
  /// alone; 0 where the file seems to give one cell of each series at a time.
  private func settledCount() -> Int {
    var lowest = UInt32.max
    for index in count / 2..<count { unsafe lowest = min(lowest, cells[index].series) }
    sort()
    var series = 0
    var last: UInt32?
    for index in 0..<count {
      let number = unsafe cells[index].series
      if number != last { series += 1 }
      last = number
    }
    guard series * 2 <= count else { return 0 }
    return start(ofSeries: lowest)
  }

  /// Where the cells of a series begin in the sorted window.
  private func start(ofSeries series: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if unsafe cells[middle].series < series { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Gives out the first cells of the sorted window.
  private func release(_ released: Int) throws {
    try unsafe sink(window(..<released))
    let rest = count - released
    if let start = unsafe cells.baseAddress {
      unsafe start.update(from: start + released, count: rest)
    }
    count = rest
    lastKey = unsafe count == 0 ? 0 : cells[count - 1].key
  }

  private func sort() {
    if !isSorted {
      var window = unsafe window(..<count)
      unsafe window.sort { $0.precedes($1) }
    }
    isSorted = true
  }

  private func window(_ range: PartialRangeUpTo<Int>) -> UnsafeMutableBufferPointer<IncomingCell> {
    unsafe UnsafeMutableBufferPointer(rebasing: cells[range])
  }
}
