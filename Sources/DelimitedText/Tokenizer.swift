internal import CLibCSV

/// Takes text apart into rows of cells by the rules of CSV, with libcsv in its strict mode.
///
/// Text is given in pieces of any size; the rows that became whole are handed out after each piece.
/// Quoted cells may hold line ends. Blank rows are rows without cells, so that lines can be counted
/// and the end of a title be seen.
///
/// Rows that are plain (``CellRow/takePlainRow(_:from:delimiter:)``) are taken where they lie, which
/// costs a tenth of copying every byte through libcsv; libcsv gets each row that is not, up to the
/// next line feed outside of quotes, and decides on it.
@safe package final class Tokenizer {
  private var parser = unsafe csv_parser()
  private let rows: RowCollector
  private let limits: TextLimits
  private let delimiter: UInt8
  private let takesPlainRows: Bool
  /// Whether libcsv is between two rows, so that the next row may be taken as a plain one.
  private var isBetweenRows = true
  private var bytesBefore = 0
  private var isFinished = false

  /// Makes a tokenizer.
  ///
  /// - Parameters:
  ///   - delimiter: The byte between cells.
  ///   - limits: How large the parts may be.
  package convenience init(delimiter: UInt8, limits: TextLimits = .init()) {
    self.init(delimiter: delimiter, limits: limits, takesPlainRows: true)
  }

  /// Makes a tokenizer that gives every row to libcsv, for the tests that hold one against the other.
  init(delimiter: UInt8, limits: TextLimits, takesPlainRows: Bool) {
    self.limits = limits
    self.delimiter = delimiter
    self.takesPlainRows = takesPlainRows && ![0x22, 0x0A, 0x0D].contains(delimiter)
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
    var place = 0
    while place < count {
      if isBetweenRows, takesPlainRows {
        place = try takePlainRows(piece, from: place, body)
        if place == count { break }
      }
      let end = takesPlainRows ? Self.lineFeed(in: piece, from: place) ?? count : count
      try take(piece, from: place, to: end, body)
      isBetweenRows = false
      if end < count {
        // The line feed alone, to see whether it ends a row or stands in quotes.
        let before = rows.lineEndEvents
        try take(piece, from: end, to: end + 1, body)
        isBetweenRows = rows.lineEndEvents > before
      }
      place = end + 1
    }
    bytesBefore += count
  }

  /// Gives all plain rows from a place on, and returns the place of the first other one.
  private func takePlainRows(
    _ piece: [UInt8],
    from start: Int,
    _ body: (borrowing CellRow) throws -> Void
  ) throws -> Int {
    let text = piece.span
    let delimiter = delimiter
    let limits = limits
    var row = CellRow(in: piece, capacity: 64)
    row.line = rows.line
    defer { rows.line = row.line }
    var place = start
    while let next = row.takePlainRow(text, from: place, delimiter: delimiter) {
      // One that may be above a limit is libcsv's too, so that limits are checked in one place.
      if next - place > limits.rowBytes || row.count > limits.columns { break }
      try body(row)
      row.line += 1
      place = next
    }
    return place
  }

  /// Gives a part of a piece to libcsv, and the rows that end in it to `body`.
  private func take(
    _ piece: [UInt8],
    from start: Int,
    to end: Int,
    _ body: (borrowing CellRow) throws -> Void
  ) throws {
    let context = unsafe Unmanaged.passUnretained(rows).toOpaque()
    let consumed = unsafe piece.withUnsafeBytes { bytes in
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      return unsafe csv_parse(
        &parser,
        part.baseAddress,
        part.count,
        takeCell,
        takeLineEnd,
        context
      )
    }
    rows.countLineEnds(in: piece[start..<start + consumed])
    try rows.deliver(limits: limits, body)
    guard consumed == end - start else {
      // A quote that libcsv does not accept: report where it stands.
      throw DelimitedTextError.strayQuote(
        line: rows.openLine,
        column: rows.openColumn,
        byte: bytesBefore + start + consumed
      )
    }
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

  private static func lineFeed(in piece: [UInt8], from start: Int) -> Int? {
    piece[start...].firstIndex(of: 0x0A)
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
