import DelimitedText
import IndicatorModel

/// Understands the sheet that the user names; else the first visible one with a table, together with
/// those of the same form.
struct WorkbookOpening {
  private let workbook: Workbook
  private let origin: Origin
  private let options: ImportOptions
  private let recognizer: RegionRecognizer
  private var file: String { origin.file }

  /// The tables of a sheet.
  private struct Understood {
    var sheet: Sheet
    var tables: [PlannedTable]
    var findings: [Finding]
  }

  /// Opens a workbook and understands it.
  static func reader(
    _ content: [UInt8],
    origin: Origin,
    options: ImportOptions
  ) throws -> any ObservationReader {
    do {
      let opening = WorkbookOpening(
        workbook: try Workbook(content),
        origin: origin,
        options: options,
        recognizer: RegionRecognizer(options.register)
      )
      return try opening.reader()
    } catch let error as WorkbookError {
      throw ImportError.refusal(
        "malformed-workbook",
        .init(verbatim: error.description),
        at: .init(file: origin.file)
      )
    }
  }

  private func reader() throws -> any ObservationReader {
    if let choice = options.sheet {
      let sheet = try workbook.sheet(try workbook.tab(choice))
      guard !sheet.rows.isEmpty else { throw nothing("sheet '\(sheet.name)' holds nothing") }
      let understood = try tables(of: sheet)
      return reader(of: [understood], findings: otherSheets(than: [sheet.name]))
    }
    var sheets: [Sheet] = []
    for tab in workbook.tabs where !tab.isHidden {
      let sheet = try workbook.sheet(tab)
      if !sheet.rows.isEmpty { sheets.append(sheet) }
    }
    guard let main = try mainSheet(among: sheets) else { throw nothing("no sheet holds anything") }
    var taken = [main]
    var rows = Set(main.tables.flatMap(\.data))
    for sheet in sheets where sheet.name != main.sheet.name {
      guard let other = try? tables(of: sheet), other.tables.count == main.tables.count,
        zip(other.tables, main.tables).allSatisfy({ $0.hasForm(of: $1) })
      else { continue }
      // A sheet that only repeats rows of another is a copy for somebody's own use.
      let own = Set(other.tables.flatMap(\.data))
      if own.isSubset(of: rows) { continue }
      rows.formUnion(own)
      taken.append(other)
    }
    return reader(of: taken, findings: otherSheets(than: taken.map(\.sheet.name)))
  }

  /// The first sheet that is not only words; a page of explanations may go before it.
  private func mainSheet(among sheets: [Sheet]) throws -> Understood? {
    var refusal: (any Error)?
    for sheet in sheets {
      do { return try tables(of: sheet) } catch let error as ImportError {
        refusal = refusal ?? error
        guard case .refused(_, let problems, _) = error,
          problems.first?.category == "one-column"
        else { throw error }
      }
    }
    if let refusal { throw refusal }
    return nil
  }

  private func tables(of read: Sheet) throws -> Understood {
    let (sheet, noticed) = try withPlainNumbers(read)
    let found = try PlannedTable.all(in: SheetRows(sheet: sheet)) {
      sample throws(ImportError) in
      try TablePlanner(
        sample: sample,
        options: options,
        recognizer: recognizer,
        file: file,
        path: file,
        declarationRows: 0,
        fallbackMark: .point,
        fixedFormat: .machine,
        sheetName: sheet.name
      )
    }
    return Understood(sheet: sheet, tables: found.tables, findings: noticed + found.findings)
  }

  /// The sheet with its numbers stored as text as numbers.
  private func withPlainNumbers(_ sheet: Sheet) throws(ImportError) -> (Sheet, [Finding]) {
    switch sheet.withPlainNumbers(wanted: options.decimalMark) {
    case .plain(let plain, let rewritten):
      guard rewritten > 0 else { return (plain, []) }
      let finding = Finding(
        .note,
        "numbers-as-text",
        "\(rewritten) numbers are stored as text; their decimal marks and groups are understood",
        at: .init(file: file)
      )
      return (plain, [finding])
    case .undecided(let example):
      throw ImportError.refusal(
        "undecided-decimal-mark",
        "the text '\(example)' can be read as a number in two ways; add --decimal-mark comma or --decimal-mark point",
        at: .init(file: file)
      )
    }
  }

  /// Names the sheets, where there are several: those that are read as one table, and the others.
  private func otherSheets(than taken: [String]) -> [Finding] {
    func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
    let others = workbook.tabs.map(\.name).filter { !taken.contains($0) }
    guard taken.count + others.count > 1 else { return [] }
    let message: Message =
      if taken.count == 1 {
        "only sheet '\(taken[0])' is read; others are chosen with --sheet: \(list(others))"
      } else if others.isEmpty {
        "\(taken.count) sheets of the same form are read as one table: \(list(taken)); --sheet chooses one of them"
      } else {
        "\(taken.count) sheets of the same form are read as one table: \(list(taken)); others are chosen with --sheet: \(list(others))"
      }
    return [Finding(.warning, "other-sheets", message, at: .init(file: file))]
  }

  private func nothing(_ message: Message) -> ImportError {
    .refusal("empty", message, at: .init(file: file))
  }

  private func reader(of sheets: [Understood], findings: [Finding]) -> any ObservationReader {
    var findings = findings
    for sheet in sheets {
      for finding in sheet.findings + sheet.tables.flatMap(\.planner.findings)
      where !findings.contains(finding) { findings.append(finding) }
    }
    let first = sheets[0].tables[0]
    var origin = origin
    origin.reading =
      "format=xlsx sheet=\(sheets.map(\.sheet.name).joined(separator: ",")) "
      + "layout=\(first.plan.layout) \(columns(of: first.plan))"
    let understood = UnderstoodFile(
      origin: origin,
      format: .xlsx,
      decimalMark: ".",
      layout: first.plan.layout,
      dataset: first.planner.dataset(first.plan),
      legend: first.plan.legend.publisher,
      guesses: first.planner.guesses,
      findings: findings
    )
    return joined(
      sheets.flatMap(\.tables),
      understood: understood,
      options: options,
      recognizer: recognizer,
      isCommaSeparated: false
    )
  }
}

/// The reader of one table, or of several as one.
func joined(
  _ tables: [PlannedTable],
  understood: UnderstoodFile,
  options: ImportOptions,
  recognizer: RegionRecognizer,
  isCommaSeparated: Bool,
  mayBeCutOff: Bool = false
) -> any ObservationReader {
  let readers = tables.map { table in
    TableReader(
      understood: understood,
      plan: table.plan,
      source: table.rows,
      options: options,
      recognizer: recognizer,
      isCommaSeparated: isCommaSeparated,
      mayBeCutOff: mayBeCutOff
    )
  }
  return readers.count == 1 ? readers[0] : JoinedReader(understood: understood, parts: readers)
}
