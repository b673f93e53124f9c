import DelimitedText
import IndicatorModel

/// Looks whether a file that ends without a line break ends in the middle of its last row.
///
/// Many programs write no line break at the end, so that nothing can be said where the last row looks
/// like the others; where its last cell is empty or shorter as no other is, that is told.
struct EndWatch {
  /// The last column of the table, and whether it holds figures.
  let column: Int
  let holdsFigures: Bool
  let decimalMark: UInt8

  private var rows = 0
  private var blanks = 0
  private var decimals: Int?
  private var isVaried = false
  private var lastIsBlank = false
  private var lastDecimals: Int?
  private var lastLine = 0
  private var lastText = ""

  init(column: Int, holdsFigures: Bool, decimalMark: UInt8) {
    self.column = column
    self.holdsFigures = holdsFigures
    self.decimalMark = decimalMark
  }

  /// Takes a row of data into account.
  mutating func take(_ row: borrowing CellRow) {
    guard column < row.count else { return }
    if rows > 0 { keep() }
    rows += 1
    lastLine = row.line
    lastIsBlank = row.isBlank(column)
    let cell = row.range(column)
    let number = PlainNumber(row.bytes.span.extracting(cell), decimalMark: decimalMark)
    lastDecimals = holdsFigures ? number?.decimals : nil
    // A text is made only of what may be told.
    if let decimals, let lastDecimals, lastDecimals < decimals { lastText = row.text(column) }
  }

  /// Counts the row before the present one among those that are whole.
  private mutating func keep() {
    if lastIsBlank { blanks += 1 }
    guard let lastDecimals else { return }
    if decimals == nil { decimals = lastDecimals }
    if decimals != lastDecimals { isVaried = true }
  }

  /// What speaks for a file that was cut off; `nil` where nothing does.
  var message: Message? {
    if rows > 1, lastIsBlank, blanks == 0 {
      return
        "the file ends without a line break, and the last cell of line \(lastLine) is empty as in no other row: was the file cut off? Download it again"
    }
    // Two whole rows may have the same decimals by chance.
    if rows > 3, !isVaried, let decimals, let lastDecimals, lastDecimals < decimals {
      return
        "the file ends without a line break, and its last number '\(lastText)' has fewer decimals than all others: was the file cut off? Download it again"
    }
    return nil
  }
}
