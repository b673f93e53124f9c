/// Several sorted runs of a file, given out as one.
///
/// Each run has a small buffer; a heap of the runs, ordered by their next cells, tells which is
/// first. Memory does not grow with the runs until there are thousands of them.
@safe final class RunMerge {
  @unsafe private struct Reader {
    var buffer: UnsafeMutableBufferPointer<IncomingCell>
    var index: Int
    var count: Int
    var unread: Range<Int>
  }

  private let file: SpillFile
  private var readers: [Reader]
  private var heap: [(cell: IncomingCell, reader: Int)] = []

  /// How many cells the buffers of all runs hold together.
  private static let buffered = 1 << 19

  init(_ file: SpillFile) throws {
    self.file = file
    let size = max(64, min(4096, Self.buffered / max(1, file.runs.count)))
    unsafe readers = file.runs.map {
      unsafe Reader(buffer: .allocate(capacity: size), index: 0, count: 0, unread: $0)
    }
    for reader in file.runs.indices {
      if let cell = try nextCell(of: reader) { heap.append((cell, reader)) }
    }
    for parent in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(from: parent) }
  }

  deinit { unsafe readers.forEach { unsafe $0.buffer.deallocate() } }

  /// The next cell in the order of the key, and of the file within a key.
  func next() throws -> IncomingCell? {
    guard let first = heap.first else { return nil }
    if let cell = try nextCell(of: first.reader) {
      heap[0].cell = cell
    } else {
      let last = heap.removeLast()
      if heap.isEmpty { return first.cell }
      heap[0] = last
    }
    sink(from: 0)
    return first.cell
  }

  private func nextCell(of number: Int) throws -> IncomingCell? {
    var reader = unsafe readers[number]
    if unsafe reader.index == reader.count {
      let count = unsafe min(reader.unread.count, reader.buffer.count)
      if count == 0 { return nil }
      try unsafe file.read(
        into: UnsafeMutableBufferPointer(rebasing: reader.buffer[..<count]),
        from: reader.unread.lowerBound
      )
      unsafe reader.unread = unsafe reader.unread.dropFirst(count)
      unsafe reader.count = count
      unsafe reader.index = 0
    }
    let cell = unsafe reader.buffer[reader.index]
    unsafe reader.index += 1
    unsafe readers[number] = reader
    return cell
  }

  private func sink(from start: Int) {
    var parent = start
    let moved = heap[start]
    while true {
      var child = 2 * parent + 1
      if child >= heap.count { break }
      if child + 1 < heap.count, heap[child + 1].cell.precedes(heap[child].cell) { child += 1 }
      if moved.cell.precedes(heap[child].cell) { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = moved
  }
}
