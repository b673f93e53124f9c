package import DelimitedText

/// Something that gives a table's rows in order, as often as asked.
package protocol RowSource: Sendable {
  /// Whether a row may end before its last cells because these are empty, as in a workbook.
  var leavesOutEmptyEnds: Bool { get }

  /// Gives every row; a body that throws ``DelimitedText/DelimitedTextFile/Stop`` ends it.
  func forEachRow(_ body: (borrowing CellRow) throws -> Void) throws
}

extension DelimitedTextFile: RowSource {
  package var leavesOutEmptyEnds: Bool { false }
}
