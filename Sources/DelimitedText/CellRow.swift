/// One row of text cells, in UTF-8: a run of bytes, and where in it each cell lies.
///
/// A reader reuses one row for a whole file, and the rows of a file without exceptions lie in the
/// piece of it that was read, so that no cell is an object of its own nor a copy.
package struct CellRow: Sendable {
  /// The bytes in which the cells lie; there may be others between them.
  package private(set) var bytes: [UInt8] = []
  /// Where each cell lies in ``bytes``; those from ``count`` on mean nothing.
  @usableFromInline package private(set) var places: [Range<Int>] = []
  /// How many cells the row has.
  @usableFromInline package private(set) var count = 0
  /// The line in the file where the row begins, from one.
  package var line = 1

  /// Makes a row without cells.
  package init() {}

  /// Makes a row of texts.
  package init(line: Int, cells: [String]) {
    self.line = line
    for cell in cells { append(cell) }
  }

  /// Makes a row without cells in a piece of text.
  init(in piece: [UInt8], capacity: Int) {
    bytes = piece
    places = [Range<Int>](repeating: 0..<0, count: capacity)
  }

  /// The place of a cell's bytes.
  @inlinable @inline(__always) package func range(_ index: Int) -> Range<Int> {
    precondition(index < count, "a cell that the row does not have")
    return places[index]
  }

  /// How many bytes the cells have together.
  package var byteCount: Int { places.prefix(count).reduce(0) { $0 + $1.count } }

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

  /// Whether a cell may be blank, by its first byte: a quick look before ``isBlank(_:)``.
  @inlinable @inline(__always) package func mayBeBlank(_ index: Int) -> Bool {
    let place = range(index)
    return place.isEmpty || bytes[place.lowerBound] <= 0x20 || bytes[place.lowerBound] == 0xC2
  }

  /// Removes all cells, keeping the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
  }

  private mutating func append(_ place: Range<Int>) {
    if count < places.count { places[count] = place } else { places.append(place) }
    count += 1
  }

  /// Adds a cell.
  package mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    append(start..<bytes.count)
  }

  /// Takes cells out of a larger run of bytes, in which they lie behind each other.
  mutating func assign(bytes source: [UInt8], cells taken: Range<Int>, ends all: [Int]) {
    removeAll()
    let start = taken.lowerBound == 0 ? 0 : all[taken.lowerBound - 1]
    let end = taken.isEmpty ? start : all[taken.upperBound - 1]
    bytes.append(contentsOf: source[start..<end])
    var place = 0
    for cell in taken {
      append(place..<all[cell] - start)
      place = all[cell] - start
    }
  }
}

extension CellRow {
  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Takes the row that begins at a place of its ``bytes``, if it is a plain one.
  ///
  /// Plain is a row that is one line, ends in LF or CR LF within the bytes, and whose cells have no
  /// quotes or stand in quotes as a whole, without a quote in them or anything behind them: rows on
  /// which nobody can differ. All others are libcsv's.
  ///
  /// - Parameters:
  ///   - text: The span of ``bytes``.
  ///   - start: Where the row begins.
  ///   - delimiter: The byte between cells.
  /// - Returns: Where the next row begins; `nil` if the row is not plain, and then the cells mean
  ///   nothing.
  @inline(__always)
  mutating func takePlainRow(_ text: Span<UInt8>, from start: Int, delimiter: UInt8) -> Int? {
    while true {
      let found = Self.plainRow(in: text, from: start, delimiter: delimiter, &places)
      count = found.cells
      if let next = found.next { return next }
      guard found.cells == places.count else { return nil }
      places += [Range<Int>](repeating: 0..<0, count: max(places.count, 16))
    }
  }

  /// Writes down where the cells of a plain row lie.
  ///
  /// - Returns: Where the next row begins, or `nil`, and how many cells were written down: all that
  ///   there is room for where there are more.
  @inline(__always)
  private static func plainRow(
    in text: Span<UInt8>,
    from start: Int,
    delimiter: UInt8,
    _ places: inout [Range<Int>]
  ) -> (next: Int?, cells: Int) {
    let raw = unsafe text.bytes
    let count = text.count
    var written = places.mutableSpan
    let room = written.count
    var cells = 0
    var place = start
    guard place < count else { return (nil, 0) }
    // Every place is held against the count before it is looked at.
    var byte = byte(raw, place)
    if byte != lineFeed, byte != carriageReturn {
      while true {
        if cells == room { return (nil, room) }
        if byte == quote {
          guard let end = quote(in: raw, from: place + 1) else { return (nil, 0) }
          written[cells] = place + 1..<end
          place = end + 1
          guard place < count else { return (nil, 0) }
          byte = Self.byte(raw, place)
        } else {
          let first = place
          while byte != delimiter, byte != lineFeed, byte != carriageReturn {
            place &+= 1
            if byte == quote || place == count { return (nil, 0) }
            byte = Self.byte(raw, place)
          }
          written[cells] = first..<place
        }
        cells += 1
        if byte != delimiter { break }
        place += 1
        guard place < count else { return (nil, 0) }
        byte = Self.byte(raw, place)
      }
    }
    if byte == lineFeed { return (place + 1, cells) }
    guard byte == carriageReturn, place + 1 < count, Self.byte(raw, place + 1) == lineFeed
    else { return (nil, 0) }
    return (place + 2, cells)
  }

  @inline(__always)
  private static func byte(_ text: RawSpan, _ place: Int) -> UInt8 {
    unsafe text.unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self)
  }

  /// The next quote from a place on; `nil` where a line may end before it.
  @inline(__always)
  private static func quote(in text: RawSpan, from start: Int) -> Int? {
    let count = text.byteCount
    let quotes = ByteWord.repeating(quote)
    var place = start
    while place <= count &- 8 {
      let word = ByteWord(text, at: place)
      if word.lineEndsOr(quotes) != 0 {
        // One byte at a time where a line ends, before the quote or behind it.
        if word.hasLineEnd { break }
        return place + ByteWord.first(word.matches(quotes))
      }
      place &+= 8
    }
    while place < count {
      let byte = byte(text, place)
      if byte == quote { return place }
      if byte == lineFeed || byte == carriageReturn { return nil }
      place += 1
    }
    return nil
  }
}
