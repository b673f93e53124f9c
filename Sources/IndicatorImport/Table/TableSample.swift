import DelimitedText

/// The first rows of a table as texts, from which its layout is understood.
struct TableSample {
  /// A row of texts.
  struct Row {
    /// The line in the file.
    var line: Int
    /// The cells as printed.
    var cells: [String]
    /// How many cells hold something.
    var filled: Int

    init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
      filled = cells.reduce(0) { $1.isBlank ? $0 : $0 + 1 }
    }

    /// A cell, or nothing behind the row's end.
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
  }

  /// The rows, blank ones too.
  var rows: [Row]
  /// Whether these are all rows of the file.
  var isWhole: Bool

  /// Reads the first rows.
  init(of source: any RowSource, rows limit: Int = 3000, bytes: Int = 1 << 20) throws {
    var rows: [Row] = []
    var size = 0
    var isWhole = true
    try source.forEachRow { row in
      if rows.count >= limit || size > bytes {
        isWhole = false
        throw DelimitedTextFile.Stop()
      }
      size += row.byteCount
      rows.append(Row(line: row.line, cells: row.texts))
    }
    self.rows = rows
    self.isWhole = isWhole
  }
}

extension String {
  /// Whether a cell holds nothing but spaces of any kind.
  var isBlank: Bool {
    unicodeScalars.allSatisfy {
      NumberText.isSpace($0) || $0 == "\u{FEFF}" || $0 == "\n" || $0 == "\r"
    }
  }

  /// Whether letters of the Far East stand in it, which damaged UTF-16 turns Latin ones into.
  var hasFarLetters: Bool {
    unicodeScalars.contains { (0x2E80..<0xFB00).contains($0.value) }
  }

  /// The text without spaces around it, with one kind of space in it.
  var tidied: String { RegionText.collapsingSpaces(self) }
}
