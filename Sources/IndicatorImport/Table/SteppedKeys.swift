/// The first columns of a table that prints a key only where it changes.
///
/// An empty key repeats the one above; a row with keys and nothing else heads the rows below it.
struct SteppedKeys {
  /// How many columns at the left are keys.
  let count: Int
  /// The rows of data with their keys filled in, without the headings.
  let data: [TableSample.Row]
  /// The columns whose keys stand in rows of their own, above the figures.
  let headings: Set<Int>

  /// Recognises such a table; `nil` for all others.
  init?(_ sample: TableSample, _ outline: TableOutline) {
    let rows = sample.rows[outline.dataStart...].filter { $0.filled > 0 }
    let count = Self.stubColumns(sample, outline, rows: rows)
    guard count > 1, let first = rows.first, !first.cell(0).isBlank else { return nil }
    // Notes under a short table may be more than its rows.
    let table = rows.filter { row in row.cells.dropFirst(count).contains { !$0.isBlank } }
    let blank = table.count { $0.cell(0).isBlank }
    guard blank * 10 >= table.count * 3 else { return nil }
    var filled = [String](repeating: "", count: count)
    var data: [TableSample.Row] = []
    // How often a column's key stands in a row of its own, and how often beside figures.
    var above = [Int](repeating: 0, count: count)
    var beside = above
    // Notes under the table are texts in rows of their own too, but no figures follow.
    var pending: [Int] = []
    for row in rows {
      if let changed = (0..<count).first(where: { !row.cell($0).isBlank }) {
        for index in changed..<count {
          filled[index] = row.cell(index).isBlank ? "" : row.cell(index)
        }
      }
      let values = row.cells.dropFirst(count)
      // A row with its last key is one of data, even if its figures are missing.
      let isData = values.contains { !$0.isBlank } || !row.cell(count - 1).isBlank
      let keys = (0..<count).filter { !row.cell($0).isBlank }
      guard isData else {
        pending += keys
        continue
      }
      for index in pending { above[index] += 1 }
      pending = []
      for index in keys { beside[index] += 1 }
      data.append(TableSample.Row(line: row.line, cells: filled + values))
    }
    guard !data.isEmpty else { return nil }
    self.count = count
    self.data = data
    headings = Set((0..<count).filter { above[$0] > beside[$0] })
  }

  /// How many columns stand before the values: those without a header, or those without numbers.
  private static func stubColumns(
    _ sample: TableSample,
    _ outline: TableOutline,
    rows: [TableSample.Row]
  ) -> Int {
    let unnamed = (0..<outline.width).prefix {
      outline.headerTexts(of: $0, in: sample).allSatisfy(\.isEmpty)
    }
    if unnamed.count > 1 { return unnamed.count }
    let formats = [DecimalMark.comma, .point].map { mark in
      NumberFormat(decimalMark: mark, groupMarks: mark == .comma ? [.point] : [.comma])
    }
    // Some column must be left for the figures.
    return (0..<outline.width - 1).prefix { column in
      let headers = outline.headerTexts(of: column, in: sample).filter { !$0.isEmpty }
      if headers.count == 1, HeaderWords.meaning(of: headers[0]) == .regionCode { return true }
      let cells = rows.prefix(200).map { $0.cell(column).tidied }.filter { !$0.isEmpty }
      let numbers = cells.count { cell in
        PeriodText(cell) == nil && formats.contains { NumberText(cell, format: $0) != nil }
      }
      return numbers * 2 < max(1, cells.count)
    }.count
  }
}
