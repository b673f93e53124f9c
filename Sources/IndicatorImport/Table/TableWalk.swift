import DelimitedText
import IndicatorModel

/// The state of reading one table: dictionaries of its keys, the batch being filled, what was wrong.
struct TableWalk {
  static let batchSize = 16_384
  /// How many places of an error are listed.
  static let listed = 1000

  let plan: TablePlan
  let options: ImportOptions
  let recognizer: RegionRecognizer
  let file: String
  let padsRows: Bool
  let isCommaSeparated: Bool

  var batch = ObservationBatch()
  var rows = 0
  private var seenRows = 0
  private(set) var problems: [Finding] = []
  private(set) var problemCount = 0
  private(set) var rejected: [RejectedRow] = []
  private(set) var rejectedCount = 0
  var notes: [String] = []
  var updated = ""
  private var footerLine: Int?
  private var lastWasBlank = false

  var regions: RegionKeys
  var periods: PeriodKeys
  var variables: VariableKeys
  var symbols: SymbolKeys
  var zeros = ZeroWatch()

  // The columns of each role, looked up once.
  private let width: Int
  private let keyColumns: [Int]
  private let dimensionColumns: [Int]
  private let valueColumns: [Int]
  private let regionColumn: Int?
  private let nameColumn: Int?
  private let periodColumn: Int?
  private let measureColumn: Int?
  private let precisionColumn: Int?
  private let upperColumn: Int?
  private let unitColumn: Int?
  private let fixedPeriods: [Int32?]
  private let fixedRegions: [Int32?]
  private let decimalMark: UInt8
  private var filled: [String] = []
  private var scratch = CellRow()

  init(
    plan: TablePlan,
    options: ImportOptions,
    recognizer: RegionRecognizer,
    file: String,
    padsRows: Bool,
    isCommaSeparated: Bool
  ) {
    self.plan = plan
    self.options = options
    self.recognizer = recognizer
    self.file = file
    self.padsRows = padsRows
    self.isCommaSeparated = isCommaSeparated
    width = plan.columns.count
    func first(_ role: TablePlan.Role) -> Int? { plan.indexes(of: role).first }
    regionColumn = first(.region)
    nameColumn = first(.regionName)
    periodColumn = first(.period)
    measureColumn = first(.measure)
    precisionColumn = first(.precision)
    upperColumn = first(.upperValue)
    unitColumn = first(.unit)
    valueColumns = plan.indexes(of: .value)
    dimensionColumns = plan.indexes(of: .dimension)
    keyColumns = plan.columns.indices.filter { index in
      switch plan.columns[index].role {
      case .region, .regionName, .period, .measure, .dimension, .unit: true
      default: false
      }
    }
    decimalMark = plan.numberFormat.decimalMark.byte
    var regions = RegionKeys(recognizer: recognizer, plan: plan)
    periods = PeriodKeys(hyphens: plan.hyphens)
    variables = VariableKeys(plan: plan)
    symbols = SymbolKeys(legend: plan.legend)
    var fixedPeriods: [Int32?] = []
    var fixedRegions: [Int32?] = []
    for column in plan.columns {
      let period = column.header.period ?? (first(.period) == nil ? plan.fixedPeriod : nil)
      fixedPeriods.append(column.role == .value ? period.map { Int32($0.packed) } : nil)
      let region = column.region ?? (first(.region) == nil ? plan.fixedRegion : nil)
      fixedRegions.append(column.role == .value ? region.map { regions.number(of: $0) } : nil)
    }
    self.fixedPeriods = fixedPeriods
    self.fixedRegions = fixedRegions
    self.regions = regions
    filled = [String](repeating: "", count: plan.columns.count)
  }

  /// Takes the next row of the file, header and titles too.
  mutating func take(_ row: borrowing CellRow) throws {
    seenRows += 1
    guard seenRows > plan.rowsBeforeData else { return }
    if row.count == 0 || row.count == 1 && row.isBlank(0) {
      lastWasBlank = true
      return
    }
    defer { lastWasBlank = false }
    // Footnotes and headings have no value; a row with one is data, and most rows are.
    if footerLine != nil || row.count != width || row.range(valueColumns[0]).isEmpty {
      guard try isData(row) else { return }
    }
    if plan.fillsDown || row.count < width {
      let complete = completing(row)
      try takeData(complete)
    } else {
      try takeData(row)
    }
  }

  private func isBlankRow(_ row: borrowing CellRow) -> Bool {
    guard row.isBlank(0) else { return false }
    for index in 0..<row.count where !row.isBlank(index) { return false }
    return true
  }

  /// Decides on a row that is not simply as wide as the table: data, heading, footnote or mistake.
  private mutating func isData(_ row: borrowing CellRow) throws -> Bool {
    if isBlankRow(row) {
      lastWasBlank = true
      return false
    }
    var last = -1
    var filledCells = 0
    for index in 0..<row.count where !row.isBlank(index) {
      last = index
      filledCells += 1
    }
    let hasValue = valueColumns.contains { $0 < row.count && !row.isBlank($0) }
    // In a stepped table a row of keys heads those below it; behind a blank line it is a note.
    let isHeading = plan.fillsDown && !lastWasBlank && !Self.isFootnote(row.text(0))
    if footerLine == nil, isHeading, !hasValue, last < width {
      _ = completing(row)
      return false
    }
    if footerLine == nil, !hasValue, last == 0, lastWasBlank || Self.isFootnote(row.text(0)) {
      footerLine = row.line
    }
    if let start = footerLine {
      if hasValue, row.count >= width, looksLikeData(row) {
        throw ImportError.refusal(
          "stacked-tables",
          "the table ends at line \(start), but here rows of figures follow; split the file, or remove what stands between\(padsRows ? "; another sheet is chosen with --sheet" : "")",
          at: .init(file: file, line: row.line)
        )
      }
      takeNote(row)
      return false
    }
    if last >= width || (last < width - 1 && row.count < width && !padsRows) {
      reportRagged(row, cells: last >= width ? last + 1 : row.count)
      return false
    }
    return true
  }

  private func looksLikeData(_ row: borrowing CellRow) -> Bool {
    if let periodColumn { return PeriodText(row.text(periodColumn)) != nil }
    return valueColumns.allSatisfy { index in
      NumberText(row.text(index), format: plan.numberFormat) != nil || row.isBlank(index)
    }
  }

  /// Words that begin a footnote where no blank line goes before.
  private static func isFootnote(_ text: String) -> Bool {
    let folded = text.tidied.lowercased()
    return [
      "kilde", "kjelde", "source", "sist endret", "sist endra", "latest update", "last updated",
      "merknad", "note", "fotnote", "footnote", "©", "* ", "1)", ". =", ".. =", ": =", "- =",
      "tallene", "figures",
    ].contains { folded.hasPrefix($0) }
  }

  private mutating func takeNote(_ row: borrowing CellRow) {
    let text = row.texts.filter { !$0.isBlank }.map(\.tidied).joined(separator: " ")
    if !text.isEmpty, notes.count < 200 { notes.append(text) }
  }

  private mutating func reportRagged(_ row: borrowing CellRow, cells: Int) {
    var message = "the row has \(cells) \(cells == 1 ? "cell" : "cells"), the header \(width)"
    if cells > width, isCommaSeparated {
      message += "; is a decimal comma written in a file whose cells are set apart by commas?"
    } else if cells > width {
      message += "; remove the cells that are too many"
    } else {
      message += "; the row is not complete, download the file again"
    }
    report(
      "ragged-row",
      message,
      line: row.line,
      column: min(cells, width) + (cells > width ? 1 : 0),
      text: row.texts.joined(separator: ";")
    )
  }

  /// Notes a place that cannot be read: an error, or a rejected row where the user allows it.
  mutating func report(
    _ category: Finding.Category,
    _ message: String,
    line: Int,
    column: Int,
    text: String
  ) {
    if options.skipsBadRows {
      rejectedCount += 1
      if rejected.count < Self.listed {
        rejected.append(RejectedRow(line: line, column: column, category: category, text: text))
      }
      return
    }
    problemCount += 1
    if problems.count < Self.listed {
      problems.append(
        Finding(.error, category, message, at: .init(file: file, line: line, column: column))
      )
    }
  }

  /// The row with empty keys filled from above, and with cells up to the table's width.
  private mutating func completing(_ row: borrowing CellRow) -> CellRow {
    var complete = CellRow()
    complete.line = row.line
    // A new heading ends what stood at its place and below.
    if plan.fillsDown, let first = keyColumns.first(where: { $0 < row.count && !row.isBlank($0) }) {
      for index in keyColumns where index >= first { filled[index] = "" }
    }
    for index in 0..<width {
      let text = index < row.count ? row.text(index) : ""
      if plan.fillsDown, keyColumns.contains(index) {
        if !text.isBlank { filled[index] = text }
        complete.append(filled[index])
      } else {
        complete.append(text)
      }
    }
    return complete
  }

  private mutating func takeData(_ row: borrowing CellRow) throws {
    rows += 1
    guard let region = regionNumber(row), let period = periodNumber(row) else { return }
    let span = row.bytes.span
    let precision = precisionColumn.map { row.text($0).tidied } ?? ""
    let key = variables.rowKey(
      row,
      measure: measureColumn,
      dimensions: dimensionColumns,
      unit: unitColumn
    )
    for index in valueColumns {
      let cell = span.extracting(row.range(index))
      let place = fixedRegions[index] ?? region
      let time = fixedPeriods[index] ?? period
      if let number = PlainNumber(cell, decimalMark: decimalMark), !isUndecided(number) {
        append(
          key: key,
          column: index,
          region: place,
          period: time,
          value: number.value,
          decimals: number.decimals,
          symbol: periods.provisionalSymbol(time, &symbols),
          line: row.line
        )
      } else if !takeUnusual(row, index, key: key, region: place, period: time) {
        return
      }
      if !precision.isEmpty { takePrecision(precision, row) }
    }
  }

  /// Whether a number could as well have a mark between thousands, in a file that uses both marks.
  @inline(__always)
  private func isUndecided(_ number: PlainNumber) -> Bool {
    plan.numberFormat.isDisputed && number.decimals == 3 && abs(number.value) < 1000
  }

  private mutating func append(
    key: Int32,
    column: Int,
    region: Int32,
    period: Int32,
    value: Double,
    decimals: Int,
    symbol: Int16,
    line: Int
  ) {
    let variable = variables.number(key: key, column: column, decimals: decimals)
    batch.variable.append(variable)
    batch.region.append(region)
    batch.period.append(period)
    batch.value.append(value)
    batch.symbol.append(symbol)
    batch.row.append(Int32(truncatingIfNeeded: line))
    zeros.take(variable: variable, period: period, value: value)
  }

  /// Reads a cell that is not plain digits; `false` where it cannot be read.
  private mutating func takeUnusual(
    _ row: borrowing CellRow,
    _ index: Int,
    key: Int32,
    region: Int32,
    period: Int32
  ) -> Bool {
    let text = row.text(index).tidied
    let legend = plan.legend
    if let status = legend.marks[text], !(status == .missing && text == "-") || legend.zeros.isEmpty
    {
      let symbol = symbols.number(of: text, status: status)
      append(
        key: key,
        column: index,
        region: region,
        period: period,
        value: .nan,
        decimals: 0,
        symbol: symbol,
        line: row.line
      )
      return true
    }
    if legend.zeros.contains(text) {
      let symbol = symbols.number(of: text, status: .normal)
      append(
        key: key,
        column: index,
        region: region,
        period: period,
        value: 0,
        decimals: 0,
        symbol: symbol,
        line: row.line
      )
      return true
    }
    if let number = NumberText(text, format: plan.numberFormat, flags: symbols.flags),
      !(plan.numberFormat.isDisputed && number.decimals == 3)
    {
      let symbol =
        number.flag.isEmpty
        ? periods.provisionalSymbol(period, &symbols)
        : symbols.number(of: number.flag, status: legend.status(ofFlag: number.flag))
      if number.isPercent { variables.notePercent(column: index) }
      append(
        key: key,
        column: index,
        region: region,
        period: period,
        value: number.value,
        decimals: number.decimals,
        symbol: symbol,
        line: row.line
      )
      return true
    }
    let mark = plan.numberFormat.decimalMark == .comma ? "comma" : "point"
    report(
      "malformed-number",
      "'\(Self.excerpt(text))' is neither a number nor a sign that \(legend.publisher) uses; expected digits with a decimal \(mark)",
      line: row.line,
      column: index + 1,
      text: text
    )
    return false
  }

  private mutating func takePrecision(_ word: String, _ row: borrowing CellRow) {
    guard let precision = Precision(rawValue: word.lowercased()) else {
      let words = Precision.allCases.map(\.rawValue).filter { !$0.isEmpty }
      let hint =
        nearest(to: word, among: words).map { "did you mean '\($0)'?" }
        ?? "expected \(words.joined(separator: ", "))"
      report(
        "unknown-precision",
        "'\(Self.excerpt(word))' does not say how exact a figure is; \(hint)",
        line: row.line,
        column: (precisionColumn ?? 0) + 1,
        text: word
      )
      return
    }
    guard precision != .exact, batch.count > 0 else { return }
    var upper: Double?
    if precision == .interval, let upperColumn {
      upper = NumberText(row.text(upperColumn), format: plan.numberFormat)?.value
      if upper == nil {
        report(
          "malformed-number",
          "'\(Self.excerpt(row.text(upperColumn)))' is not the upper end of an interval; expected a number",
          line: row.line,
          column: upperColumn + 1,
          text: row.text(upperColumn)
        )
        return
      }
    }
    batch.imprecise[batch.count - 1] = .init(precision: precision, upperValue: upper)
  }

  private mutating func regionNumber(_ row: borrowing CellRow) -> Int32? {
    guard let regionColumn else { return 0 }
    if row.isBlank(regionColumn), let nameColumn, !row.isBlank(nameColumn) {
      // Udir gives the country a name and no code.
      let name = row.text(nameColumn).tidied
      let code = recognizer.isCountry(name) ? Region.countryCode : ""
      return regions.number(of: RegionReference(code: code, name: name))
    }
    if row.isBlank(regionColumn) {
      report(
        "empty-region",
        "the region is empty; expected a code or a name",
        line: row.line,
        column: regionColumn + 1,
        text: ""
      )
      return nil
    }
    let number = regions.number(row, code: regionColumn, name: nameColumn)
    guard regions.doubtful.isEmpty || !regions.doubtful.contains(number) else {
      let text = row.text(regionColumn).tidied
      report(
        "lost-leading-zero",
        "'\(Self.excerpt(text))' is no region code; if its zero is lost (0\(text)), write codes as text with four digits, or add a column with names",
        line: row.line,
        column: regionColumn + 1,
        text: text
      )
      return nil
    }
    return number
  }

  private mutating func periodNumber(_ row: borrowing CellRow) -> Int32? {
    guard let periodColumn else { return 0 }
    let cell = row.bytes.span.extracting(row.range(periodColumn))
    if let number = periods.number(of: cell) { return number }
    let text = row.text(periodColumn)
    report(
      "malformed-period",
      "'\(Self.excerpt(text))' is not a period; expected a year, 2010/2011, 2024K1, 2024M03, 2024U12 or 2012-09-21",
      line: row.line,
      column: periodColumn + 1,
      text: text
    )
    return nil
  }

  /// The start of a text for a message.
  static func excerpt(_ text: String) -> String {
    let line = text.tidied
    return line.count > 60 ? String(line.prefix(60)) + "…" : line
  }

  /// Hands over the batch, with what is new in the dictionaries.
  mutating func flush(_ deliver: (ObservationBatch) throws -> Void) throws {
    batch.newVariables = variables.takeNew()
    batch.raisedDecimals = variables.takeRaised()
    batch.newRegions = regions.takeNew()
    batch.newSymbols = symbols.takeNew()
    // Nothing of a file that will be refused needs to be stored.
    if problems.isEmpty, batch.count > 0 || !batch.newVariables.isEmpty { try deliver(batch) }
    let capacity = Self.batchSize + 64
    batch = ObservationBatch()
    batch.variable.reserveCapacity(capacity)
    batch.region.reserveCapacity(capacity)
    batch.period.reserveCapacity(capacity)
    batch.value.reserveCapacity(capacity)
    batch.symbol.reserveCapacity(capacity)
    batch.row.reserveCapacity(capacity)
  }

  /// Ends the table: refuses it if anything was wrong.
  func finish() throws {
    guard problemCount == 0 else {
      throw ImportError.refused(file: file, problems: problems, total: problemCount)
    }
    guard rows > 0, rejectedCount < rows || batch.count > 0 || rejectedCount == 0 else {
      throw ImportError.refusal(
        "no-rows",
        "no row could be read; nothing is stored",
        at: .init(file: file)
      )
    }
  }
}
