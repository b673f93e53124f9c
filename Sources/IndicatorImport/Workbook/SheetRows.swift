import DelimitedText

/// A sheet's rows as a source for the layout engine; blank rows between them are given too.
struct SheetRows: RowSource {
  let sheet: Sheet
  var leavesOutEmptyEnds: Bool { true }

  func forEachRow(_ body: (borrowing CellRow) throws -> Void) throws {
    var line = 1
    do {
      for row in sheet.rows {
        // A run of blank rows says no more than one of them.
        if row.line > line { try body(CellRow(line: row.line - 1, cells: [""])) }
        try body(CellRow(line: row.line, cells: row.texts))
        line = row.line + 1
      }
    } catch is DelimitedTextFile.Stop {}
  }
}
