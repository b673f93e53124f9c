import IndicatorModel

/// Where a table begins: title lines, header lines, first line of data.
struct TableOutline {
  /// The texts before the header.
  var titles: [String]
  /// The header rows as indexes into the sample.
  var headers: Range<Int>
  /// The first row of data as an index into the sample.
  var dataStart: Int
  /// How many columns the table has.
  var width: Int

  /// Finds the outline; `nil` where no row has two cells.
  init?(_ sample: TableSample, skipping: Int, headerRows: Int?, legend: SymbolLegend) {
    let rows = sample.rows
    var first = skipping
    var titles: [String] = []
    let preamble = Self.preamble(of: rows, legend: legend)
    // A row with one text in its first cell is a title; one text further right heads a column.
    while first < rows.count,
      rows[first].filled == 0 || (rows[first].filled == 1 && !rows[first].cell(0).isBlank)
        || first < preamble
    {
      let texts = rows[first].cells.map(\.tidied).filter { !$0.isEmpty }
      if !texts.isEmpty { titles.append(texts.joined(separator: " ")) }
      first += 1
    }
    guard first < rows.count else { return nil }
    self.titles = titles
    let count =
      headerRows
      ?? Self.headerCount(rows[first..<min(first + 10, rows.count)].map { $0 }, legend: legend)
    headers = first..<min(first + count, rows.count)
    dataStart = headers.upperBound
    let header = rows[headers]
    let headed = header.compactMap { row in row.cells.lastIndex { !$0.isBlank } }.max() ?? -1
    let cells = header.map(\.cells.count).max() ?? Int.max
    var used = headed
    for row in rows[dataStart...].prefix(2000) where row.filled > 1 {
      if let last = row.cells.lastIndex(where: { !$0.isBlank }), last < cells {
        used = max(used, last)
      }
    }
    width = used + 1
  }

  /// How many rows at the start only tell something about the table, as `Unit,Percentage`.
  ///
  /// They have fewer cells than nearly all rows below, begin with a word, and stand above a header
  /// of the table's width.
  private static func preamble(of rows: [TableSample.Row], legend: SymbolLegend) -> Int {
    let counts = Dictionary(grouping: rows.filter { $0.filled > 1 }, by: \.cells.count)
      .mapValues(\.count)
    guard let width = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
      let header = rows.prefix(20).firstIndex(where: { $0.cells.count == width && $0.filled > 1 }),
      counts[width] ?? 0 >= 3, isHeader(rows[header], legend: legend),
      rows[..<header].contains(where: { $0.filled > 1 }),
      rows[..<header].allSatisfy({ row in
        row.filled == 0 || row.cells.count < width && !row.cell(0).isBlank && row.filled <= 2
      })
    else { return 0 }
    return header
  }

  /// How many of the rows are headers.
  private static func headerCount(_ rows: [TableSample.Row], legend: SymbolLegend) -> Int {
    guard let first = rows.first, isHeader(first, legend: legend) else { return 0 }
    var count = 1
    // A merged cell at the right leaves the header shorter than what lies below it.
    let end = rows.dropFirst().compactMap { row in row.cells.lastIndex { !$0.isBlank } }.max() ?? 0
    while count < min(8, rows.count), rows[count].filled > 0,
      isHeader(rows[count], legend: legend), !answers(rows[count], rows[..<count]),
      !isComplete(rows[..<count], through: end) || isBesideStub(rows[count], below: first)
        || namesStub(rows[count], below: rows[..<count])
    {
      count += 1
    }
    return count
  }

  /// Whether a row continues a header that leaves the first column free; rows of data fill it.
  private static func isBesideStub(
    _ row: TableSample.Row,
    below first: TableSample.Row
  ) -> Bool {
    first.cell(0).isBlank && row.cell(0).isBlank && first.filled == row.filled
  }

  /// Whether a row has texts under headers that ask for a region, a period or a measure: a row of
  /// data, even if its figures look like years.
  private static func answers(
    _ row: TableSample.Row,
    _ headers: ArraySlice<TableSample.Row>
  ) -> Bool {
    row.cells.indices.contains { column in
      let text = row.cell(column).tidied
      guard !text.isEmpty, HeaderWords.meaning(of: text) == nil else { return false }
      return headers.contains { header in
        switch HeaderWords.meaning(of: header.cell(column).tidied) {
        case .region, .regionCode, .measure: true
        default: false
        }
      }
    }
  }

  /// Whether a row heads the keys of a table whose upper headers stand above the figures only, and
  /// has periods below these.
  private static func namesStub(
    _ row: TableSample.Row,
    below headers: ArraySlice<TableSample.Row>
  ) -> Bool {
    guard let stub = headers.map({ $0.cells.prefix(while: \.isBlank).count }).min(), stub > 0,
      stub < row.cells.count
    else { return false }
    let keys = row.cells.prefix(stub)
    return keys.allSatisfy { !$0.isBlank }
      && keys.contains { HeaderWords.meaning(of: $0.tidied) != nil }
      && row.cells.dropFirst(stub).allSatisfy { PeriodText($0.tidied) != nil }
  }

  /// Whether no cell of a row is a number, unless it is a period, or a sign for a missing value.
  private static func isHeader(_ row: TableSample.Row, legend: SymbolLegend) -> Bool {
    row.cells.allSatisfy { cell in
      let text = cell.tidied
      if text.isEmpty { return true }
      if let period = PeriodText(text) { return period.certainty >= .year }
      if legend.marks[text] != nil { return false }
      // However a number is written: `1'953` is no header either.
      let format = NumberFormat(decimalMark: .comma)
      return NumberFormatSniffer.bare(text) == nil && NumberText(text, format: format) == nil
        && NumberText(text, format: .machine) == nil
    }
  }

  /// Whether the headers so far tell all columns apart: no gap behind the first filled cell, as a
  /// merged cell leaves, and no text twice.
  private static func isComplete(_ rows: ArraySlice<TableSample.Row>, through last: Int) -> Bool {
    let width = max(rows.map(\.cells.count).max() ?? 0, last + 1)
    let columns = (0..<width).map { column in rows.map { $0.cell(column).tidied } }
    func isEmpty(_ column: [String]) -> Bool { column.allSatisfy(\.isEmpty) }
    guard let start = columns.firstIndex(where: { !isEmpty($0) }),
      let end = columns.lastIndex(where: { !isEmpty($0) })
    else { return false }
    let used = columns[start...max(end, last)]
    return !used.contains(where: isEmpty) && Set(used).count == used.count
  }

  /// The header cells of a column from top to bottom, merged cells filled to the right.
  func headerTexts(of column: Int, in sample: TableSample) -> [String] {
    headers.map { index in
      let row = sample.rows[index]
      let own = row.cell(column).tidied
      guard own.isEmpty, index < headers.upperBound - 1 else { return own }
      // Only the upper rows have merged cells, and only above columns that the lowest row names.
      let lowest = sample.rows[headers.upperBound - 1]
      guard !lowest.cell(column).isBlank else { return own }
      var left = column
      while left > 0 {
        left -= 1
        let text = row.cell(left).tidied
        if !text.isEmpty { return lowest.cell(left).isBlank ? "" : text }
      }
      return own
    }
  }
}
