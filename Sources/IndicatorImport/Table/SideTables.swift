import DelimitedText
import IndicatorModel

/// Tables that lie side by side, set apart by an empty column.
struct SideTables {
  /// The columns of the tables that are read: the first one, and those with the same headers.
  var taken: [Range<Int>]
  /// The columns of the tables that are not.
  var left: [Range<Int>]

  /// Looks for empty columns between headers; `nil` where there is one table.
  ///
  /// Values behind an empty column belong to the table before it, unless they have keys of their own:
  /// a header over texts.
  init?(_ sample: TableSample, _ outline: TableOutline) {
    guard !outline.headers.isEmpty else { return nil }
    let headers = sample.rows[outline.headers]
    let data = sample.rows[outline.dataStart...].filter { $0.filled > 1 }
    func isEmpty(_ column: Int) -> Bool {
      headers.allSatisfy { $0.cell(column).isBlank } && data.allSatisfy { $0.cell(column).isBlank }
    }
    var blocks: [Range<Int>] = []
    var start: Int?
    for column in 0...outline.width {
      if column < outline.width, !isEmpty(column) {
        start = start ?? column
      } else if let first = start {
        blocks.append(first..<column)
        start = nil
      }
    }
    guard blocks.count > 1, blocks[0].lowerBound == 0 else { return nil }
    func texts(_ block: Range<Int>) -> [[String]] {
      headers.map { row in block.map { row.cell($0).tidied } }
    }
    var tables = [blocks[0]]
    for block in blocks.dropFirst() {
      if block.contains(where: { Self.isKey($0, headers, data) }) {
        tables.append(block)
      } else {
        tables[tables.count - 1] = tables[tables.count - 1].lowerBound..<block.upperBound
      }
    }
    guard tables.count > 1 else { return nil }
    let form = texts(tables[0])
    taken = tables.filter { texts($0) == form }
    left = tables.filter { texts($0) != form }
  }

  /// Whether a column has a header, and texts under it.
  private static func isKey(
    _ column: Int,
    _ headers: ArraySlice<TableSample.Row>,
    _ data: [TableSample.Row]
  ) -> Bool {
    guard headers.contains(where: { !$0.cell(column).isBlank }) else { return false }
    let cells = data.map { $0.cell(column).tidied }.filter { !$0.isEmpty }
    let texts = cells.count { $0.contains(where: \.isLetter) }
    return texts > 0 && texts * 2 >= cells.count
  }

  /// What is said of them.
  func finding(file: String) -> Finding {
    let rest = left.map { "\($0.lowerBound + 1)–\($0.upperBound)" }.joined(separator: ", ")
    let message: Message =
      if left.isEmpty {
        "\(taken.count) tables with the same headers lie side by side and are read as one"
      } else if taken.count == 1 {
        "another table lies beside this one: columns \(rest) are not read; save them as a file of their own"
      } else {
        "\(taken.count) tables with the same headers lie side by side and are read as one; columns \(rest) are not read: save them as a file of their own"
      }
    return Finding(.warning, "side-by-side-tables", message, at: .init(file: file))
  }
}

/// Some columns of each row of a table.
struct BlockRows: RowSource {
  let source: any RowSource
  let columns: Range<Int>
  /// Whether the cells behind belong to no other table, so that they must be empty.
  let isLast: Bool
  var leavesOutEmptyEnds: Bool { source.leavesOutEmptyEnds }

  func forEachRow(_ body: (borrowing CellRow) throws -> Void) throws {
    try source.forEachRow { row in
      var part = CellRow()
      part.line = row.line
      let end = isLast ? row.count : min(columns.upperBound, row.count)
      for index in columns.lowerBound..<max(columns.lowerBound, end) {
        part.append(row.text(index))
      }
      try body(part)
    }
  }
}

extension TableSample {
  /// The same rows with some of their columns; title lines stay as they are.
  func block(_ columns: Range<Int>, from firstRow: Int) -> TableSample {
    var block = self
    for index in rows.indices where index >= firstRow {
      block.rows[index] = Row(line: rows[index].line, cells: columns.map(rows[index].cell))
    }
    return block
  }
}
