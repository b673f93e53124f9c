/// What libcsv's callbacks write into: the cells of the rows that ended in one piece of text.
final class RowCollector {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// For each row that ended: how many cells there are up to its end.
  private var rowEnds: [Int] = []
  private var row = CellRow()
  /// The line in which the next row to deliver begins.
  var line = 1
  /// How many line ends outside of quotes libcsv has told of.
  private(set) var lineEndEvents = 0
  private var countedLineEnds = 0
  private var lastWasCarriageReturn = false
  /// Line ends inside quotes that were read but whose cells have not been delivered yet.
  private var quotedLineEnds = 0

  /// The line in which the cell begins that is not finished.
  var openLine: Int { line + Self.lineEnds(in: bytes[...]) }
  /// Its number in its row, from one.
  var openColumn: Int { ends.count + 1 }

  func take(cell: UnsafeRawBufferPointer) {
    unsafe bytes.append(contentsOf: cell)
    ends.append(bytes.count)
    lastWasCarriageReturn = false
  }

  func takeLineEnd(_ byte: Int32) {
    // -1 is the end of the text, which ends a row too.
    if byte >= 0 { lineEndEvents += 1 }
    if byte == 0x0A, lastWasCarriageReturn, (rowEnds.last ?? 0) == ends.count {
      lastWasCarriageReturn = false
      return
    }
    lastWasCarriageReturn = byte == 0x0D
    if byte < 0, (rowEnds.last ?? 0) == ends.count { return }
    rowEnds.append(ends.count)
  }

  /// Finds out whether line ends stand inside quotes, which only then must be looked for.
  func countLineEnds(in piece: ArraySlice<UInt8>) {
    quotedLineEnds += Self.lineEndBytes(in: piece) - (lineEndEvents - countedLineEnds)
    countedLineEnds = lineEndEvents
  }

  func deliver(limits: TextLimits, _ body: (borrowing CellRow) throws -> Void) throws {
    var first = 0
    for end in rowEnds {
      row.assign(bytes: bytes, cells: first..<end, ends: ends)
      row.line = line
      if row.count > limits.columns {
        throw DelimitedTextError.tooManyColumns(line: line, limit: limits.columns)
      }
      if row.bytes.count > limits.rowBytes {
        throw DelimitedTextError.rowTooLong(line: line, limit: limits.rowBytes)
      }
      line += 1
      if quotedLineEnds > 0 {
        line += Self.lineEnds(in: row.bytes[...])
        quotedLineEnds -= Self.lineEndBytes(in: row.bytes[...])
      }
      try body(row)
      first = end
    }
    guard let last = rowEnds.last else { return }
    let used = last == 0 ? 0 : ends[last - 1]
    bytes.removeFirst(used)
    ends.removeFirst(last)
    for index in ends.indices { ends[index] -= used }
    rowEnds.removeAll(keepingCapacity: true)
  }

  func checkOpenRow(limits: TextLimits) throws {
    if bytes.count > limits.rowBytes {
      throw DelimitedTextError.rowTooLong(line: line, limit: limits.rowBytes)
    }
    if ends.count > limits.columns {
      throw DelimitedTextError.tooManyColumns(line: line, limit: limits.columns)
    }
  }

  /// How many lines end in a text; CR LF is one.
  private static func lineEnds(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }

  private static func lineEndBytes(in text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { $1 == 0x0A || $1 == 0x0D ? $0 + 1 : $0 }
  }
}
