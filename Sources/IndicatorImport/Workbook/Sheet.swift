/// A sheet's rows with the areas of merged cells.
package struct Sheet: Hashable, Sendable {
  /// The name on its tab.
  package var name: String
  /// Rows that hold anything, from the top.
  package var rows: [SheetRow]
  /// Areas that look like one cell; their text stands in the upper left one.
  package var merged: [CellRange]
}

/// A row of a sheet.
package struct SheetRow: Hashable, Sendable {
  /// The number of the row, from one.
  package var line: Int
  /// Its cells that hold anything, from the left.
  package var cells: [SheetCell]

  /// The texts by column, from the first column to the last that holds anything.
  package var texts: [String] {
    guard let last = cells.last else { return [] }
    var texts = [String](repeating: "", count: last.column + 1)
    for cell in cells { texts[cell.column] = cell.text }
    return texts
  }
}

/// A cell that holds something.
package struct SheetCell: Hashable, Sendable {
  /// What a cell holds.
  package enum Kind: UInt8, Hashable, Sendable {
    /// A text, which may well be a number that somebody stored as text.
    case text
    /// A number, written with a decimal point.
    case number
    /// A day, month or year, written as ``TimePeriod/code``.
    case date
    /// `#N/A` and other errors of formulas.
    case error
    /// `TRUE` or `FALSE`.
    case truth
  }

  /// The column, from zero.
  package var column: Int
  /// What it holds.
  package var kind: Kind
  /// The text.
  package var text: String
}

/// An area of cells, corners included; rows from one, columns from zero.
package struct CellRange: Hashable, Sendable {
  /// The first and the last row.
  package var rows: ClosedRange<Int>
  /// The first and the last column.
  package var columns: ClosedRange<Int>

  /// Reads `B2:D3` or `B2`.
  package init?(_ reference: some StringProtocol) {
    let corners = reference.split(separator: ":").map { CellReference($0) }
    guard (1...2).contains(corners.count), let first = corners[0],
      let last = corners[corners.count - 1],
      first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }
}

/// The address of a cell, `BC12`.
struct CellReference: Hashable {
  /// The row, from one.
  var row: Int
  /// The column, from zero.
  var column: Int

  /// Excel's own limits: rows 1 to 1 048 576, columns A to XFD.
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text.utf8 where byte != 0x24 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard digits == 0, letters < 3 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        letters += 1
      case 0x30...0x39:
        guard digits < 7 else { return nil }
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      default: return nil
      }
    }
    guard letters > 0, (1...Self.rowLimit).contains(row), column <= Self.columnLimit else {
      return nil
    }
    self.row = row
    self.column = column - 1
  }
}
