/// The first columns of a table that prints a key only where it changes.
///
/// An empty key repeats the one above; a row with keys and nothing else heads the rows below it.
struct SteppedKeys {
  /// How many columns at the left are keys.
  let count: Int
  /// The rows of data with their keys filled in, without the headings.
  let data: [TableSample.Row]

  /// Recognises such a table; `nil` for all others.
  init?(_ sample: TableSample, _ outline: TableOutline) {
    let rows = sample.rows[outline.dataStart...].filter { $0.filled > 0 }
    let count = Self.stubColumns(sample, outline, rows: rows)
    guard count > 1, let first = rows.first, !first.cell(0).isBlank else { return nil }
    let table = rows.prefix { row in row.cells.contains { !$0.isBlank } }
    let blank = table.count { $0.cell(0).isBlank }
    guard blank * 10 >= table.count * 3 else { return nil }
    var filled = [String](repeating: "", count: count)
    var data: [TableSample.Row] = []
    for row in rows {
      if let changed = (0..<count).first(where: { !row.cell($0).isBlank }) {
        for index in changed..<count {
          filled[index] = row.cell(index).isBlank ? "" : row.cell(index)
        }
      }
      let values = row.cells.dropFirst(count)
      if values.contains(where: { !$0.isBlank }) {
        data.append(TableSample.Row(line: row.line, cells: filled + values))
      }
    }
    guard !data.isEmpty else { return nil }
    self.count = count
    self.data = data
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
    let format = NumberFormat(decimalMark: .comma)
    return (0..<outline.width).prefix { column in
      let cells = rows.prefix(200).map { $0.cell(column).tidied }.filter { !$0.isEmpty }
      let numbers = cells.count { PeriodText($0) == nil && NumberText($0, format: format) != nil }
      return numbers * 2 < max(1, cells.count)
    }.count
  }
}
