import DelimitedText
import IndicatorModel

extension TableWalk {
  /// Reads the keys of a row of data, and its values.
  mutating func takeData(_ row: borrowing CellRow) throws {
    rows += 1
    // Once a row: each look at the bytes of a row holds on to them.
    let span = row.bytes.span
    let places = row.places.span
    guard let region = regionNumber(row, span, places),
      let period = periodNumber(row, span, places)
    else { return }
    let repeated = variables.repeatedKey(span, places)
    if repeated == nil, let measureColumn, row.isBlank(measureColumn) {
      report(
        "empty-measure",
        "the cell that says what is measured is empty; expected a text as in the other rows",
        line: row.line,
        column: measureColumn + 1,
        text: ""
      )
      return
    }
    if end != nil { end?.take(row) }
    let key = repeated ?? variables.searchKey(row, rows: rows)
    let start = batch.cells.count
    // By position: an iterator would hold on to the array once a row.
    for position in valueColumns.indices {
      let index = valueColumns[position]
      let cell = span.extracting(places[index])
      let place = fixedRegions[index] ?? region
      var time = fixedPeriods[index] ?? period
      if rowPart != 0 || !columnParts.isEmpty {
        guard let completed = completing(time, of: row, column: index) else {
          if options.skipsBadRows { return leaveOut(from: start) }
          continue
        }
        time = completed
      }
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
        // A row is left out whole; a file that is refused has every bad cell listed.
        if options.skipsBadRows { return leaveOut(from: start) }
        continue
      }
      if let precisionColumn {
        let precision = row.text(precisionColumn).tidied
        if !precision.isEmpty, !takePrecision(precision, row) { return leaveOut(from: start) }
      }
    }
    if let signColumn, !row.isBlank(signColumn), !takeSign(row, signColumn, from: start) {
      leaveOut(from: start)
    }
  }

  /// Gives the values of a row the sign that stands beside them; `false` where it is not known.
  private mutating func takeSign(
    _ row: borrowing CellRow,
    _ column: Int,
    from start: Int
  ) -> Bool {
    let text = row.text(column).tidied
    guard let status = plan.legend.statusBesideValue(text) else {
      report(
        "unknown-sign",
        "'\(Self.excerpt(text))' is no sign that \(plan.legend.publisher) uses, nor a code of SDMX",
        line: row.line,
        column: column + 1,
        text: text
      )
      return false
    }
    for index in start..<batch.cells.count {
      let printed = batch.cells[index].symbol
      let hasOwn = printed >= 0 && !symbols.meanings[Int(printed)].symbol.isEmpty
      let isMissing = batch.cells[index].value.isNaN
      // SDMX's A says that there is nothing to say.
      if hasOwn || status == .normal && !isMissing { continue }
      batch.cells[index].symbol = symbols.number(
        of: text,
        status: status.isMissing == isMissing ? status : isMissing ? .missing : .normal
      )
    }
    return true
  }

  /// Whether a number could as well have a mark between thousands, in a file that uses both marks.
  @inline(__always)
  private func isUndecided(_ number: PlainNumber) -> Bool {
    isDisputed && number.decimals == 3 && abs(number.value) < 1000
  }

  @inline(__always)
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
    batch.cells.append(
      ObservationBatch.Cell(
        variable: variable,
        region: region,
        period: period,
        row: Int32(truncatingIfNeeded: line),
        value: value,
        symbol: symbol
      )
    )
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

  /// Takes back the cells of the row being read.
  private mutating func leaveOut(from start: Int) {
    batch.cells.removeSubrange(start...)
    batch.imprecise = batch.imprecise.filter { $0.key < start }
  }

  /// Adds the word for exactness to the value just taken; `false` where it cannot be read.
  private mutating func takePrecision(_ word: String, _ row: borrowing CellRow) -> Bool {
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
      return false
    }
    guard precision != .exact, batch.count > 0 else { return true }
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
        return false
      }
    }
    batch.imprecise[batch.count - 1] = .init(precision: precision, upperValue: upper)
    return true
  }

  private mutating func regionNumber(
    _ row: borrowing CellRow,
    _ span: Span<UInt8>,
    _ places: Span<Range<Int>>
  ) -> Int32? {
    guard let regionColumn else { return 0 }
    // Rows that follow each other mostly are of the same region.
    let cell = span.extracting(places[regionColumn])
    if nameColumn == nil, let known = regions.repeated(cell) { return known }
    return newRegionNumber(row, regionColumn)
  }

  private mutating func newRegionNumber(_ row: borrowing CellRow, _ regionColumn: Int) -> Int32? {
    if repeatsHeader(row) {
      report(
        "repeated-header",
        "the row repeats the header; remove it, and see whether the tables before and behind it are the same",
        line: row.line,
        column: regionColumn + 1,
        text: row.text(regionColumn)
      )
      return nil
    }
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

  /// Whether the keys of a row are the names of their columns, as where files were put behind each
  /// other: years across would be read as values.
  private func repeatsHeader(_ row: borrowing CellRow) -> Bool {
    for index in keyColumns {
      let name = plan.columns[index].name
      guard !name.isEmpty, row.text(index).tidied == name else { return false }
    }
    return true
  }

  private mutating func periodNumber(
    _ row: borrowing CellRow,
    _ span: Span<UInt8>,
    _ places: Span<Range<Int>>
  ) -> Int32? {
    rowPart = 0
    if let partColumn {
      guard let offset = parts.offset(of: span.extracting(places[partColumn])) else {
        reportPeriod(row, partColumn, part: plan.partFrequency)
        return nil
      }
      rowPart = offset
    }
    guard let periodColumn else { return 0 }
    let cell = span.extracting(places[periodColumn])
    if let number = periods.number(of: cell) { return number }
    reportPeriod(row, periodColumn, part: nil)
    return nil
  }

  /// The period of a cell of which year and part stand in two places.
  private mutating func completing(
    _ year: Int32,
    of row: borrowing CellRow,
    column: Int
  ) -> Int32? {
    let offset = rowPart + (columnParts.isEmpty ? 0 : columnParts[column])
    if let period = PeriodPart.adding(offset, to: year) {
      periods.takeProvisional(of: year, for: period)
      return period
    }
    reportPeriod(row, partColumn ?? column, part: plan.partFrequency)
    return nil
  }

  private mutating func reportPeriod(
    _ row: borrowing CellRow,
    _ column: Int,
    part: TimePeriod.Frequency?
  ) {
    let text = row.text(column)
    let excerpt = Self.excerpt(text)
    report(
      "malformed-period",
      part == nil
        ? "'\(excerpt)' is not a period; expected a year, 2010/2011, 2024K1, 2024M03, 2024U12 or 2012-09-21"
        : "'\(excerpt)' is no part of the year of this row; expected a month, quarter or week as in the other rows",
      line: row.line,
      column: column + 1,
      text: text
    )
  }
}
