internal import CLibCSV

/// Takes text apart into rows of cells by the rules of CSV, with libcsv in its strict mode.
///
/// Text is given in pieces of any size; the rows that became whole are handed out after each piece.
/// Quoted cells may hold line ends. Blank rows are rows without cells, so that lines can be counted
/// and the end of a title be seen.
@safe package final class Tokenizer {
  private var parser = unsafe csv_parser()
  private let rows: RowCollector
  private let limits: TextLimits
  private var bytesBefore = 0
  private var isFinished = false

  /// Makes a tokenizer.
  ///
  /// - Parameters:
  ///   - delimiter: The byte between cells.
  ///   - limits: How large the parts may be.
  package init(delimiter: UInt8, limits: TextLimits = .init()) {
    self.limits = limits
    rows = RowCollector()
    let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)
    let code = unsafe csv_init(&parser, options)
    precondition(code == 0, "libcsv refuses its own options")
    unsafe csv_set_delim(&parser, delimiter)
    // Spaces around a cell belong to it; by default libcsv removes them.
    unsafe csv_set_space_func(&parser) { _ in 0 }
    unsafe csv_set_blk_size(&parser, 4096)
  }

  deinit { unsafe csv_free(&parser) }

  /// Takes a piece of text, and gives the rows that end in it.
  package func parse(
    _ piece: [UInt8],
    row body: (borrowing CellRow) throws -> Void
  ) throws {
    let count = piece.count
    let context = unsafe Unmanaged.passUnretained(rows).toOpaque()
    let consumed = unsafe piece.withUnsafeBytes { bytes in
      unsafe csv_parse(&parser, bytes.baseAddress, bytes.count, takeCell, takeLineEnd, context)
    }
    rows.countLineEnds(in: piece, consumed: consumed)
    try rows.deliver(limits: limits, body)
    guard consumed == count else {
      // A quote that libcsv does not accept: report where it stands.
      throw DelimitedTextError.strayQuote(
        line: rows.openLine,
        column: rows.openColumn,
        byte: bytesBefore + consumed
      )
    }
    bytesBefore += count
    let open = unsafe csv_get_buffer_size(&parser)
    if open > limits.cellBytes + 4096 {
      throw DelimitedTextError.cellTooLong(
        line: rows.openLine,
        column: rows.openColumn,
        limit: limits.cellBytes
      )
    }
    try rows.checkOpenRow(limits: limits)
  }

  /// Ends the text, and gives the last row if no line end closed it.
  package func finish(row body: (borrowing CellRow) throws -> Void) throws {
    guard !isFinished else { return }
    isFinished = true
    let context = unsafe Unmanaged.passUnretained(rows).toOpaque()
    let code = unsafe csv_fini(&parser, takeCell, takeLineEnd, context)
    guard code == 0 else {
      throw DelimitedTextError.unclosedQuote(line: rows.openLine, column: rows.openColumn)
    }
    try rows.deliver(limits: limits, body)
  }
}

/// What libcsv's callbacks write into: the cells of the rows that ended in one piece of text.
private final class RowCollector {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// For each row that ended: how many cells there are up to its end.
  private var rowEnds: [Int] = []
  private var row = CellRow()
  /// The line in which the next row to deliver begins.
  private var line = 1
  private var lineEndEvents = 0
  private var lastWasCarriageReturn = false
  /// Line ends inside quotes that were read but whose cells have not been delivered yet.
  private var quotedLineEnds = 0
  private var lastByteWasCarriageReturn = false

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
  func countLineEnds(in piece: [UInt8], consumed: Int) {
    let span = piece.span
    var found = 0
    var index = 0
    while index < consumed {
      let byte = span[index]
      if byte == 0x0A || byte == 0x0D { found += 1 }
      index += 1
    }
    quotedLineEnds += found - lineEndEvents
    lineEndEvents = 0
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
        quotedLineEnds -= Self.lineEndBytes(in: row.bytes)
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

  private static func lineEndBytes(in text: [UInt8]) -> Int {
    text.reduce(0) { $1 == 0x0A || $1 == 0x0D ? $0 + 1 : $0 }
  }
}

private func takeCell(
  _ data: UnsafeMutableRawPointer?,
  _ count: Int,
  _ context: UnsafeMutableRawPointer?
) {
  guard let context = unsafe context else { return }
  let rows = unsafe Unmanaged<RowCollector>.fromOpaque(context).takeUnretainedValue()
  unsafe rows.take(cell: UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : count))
}

private func takeLineEnd(_ byte: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  let rows = unsafe Unmanaged<RowCollector>.fromOpaque(context).takeUnretainedValue()
  rows.takeLineEnd(byte)
}
