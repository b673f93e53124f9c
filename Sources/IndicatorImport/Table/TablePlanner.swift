import DelimitedText
import IndicatorModel

/// Understands a table from its first rows: what each column is, and what the headers say.
///
/// Columns are recognised by what stands in them, with the words of the header as a second witness;
/// what is guessed is told with its reason and the option that says otherwise, and what is too
/// uncertain is refused with the options to add.
struct TablePlanner {
  let sample: TableSample
  let options: ImportOptions
  let recognizer: RegionRecognizer
  /// The file as messages name it.
  let file: String
  /// What title, file name and user say of the table.
  private(set) var description: DatasetDescription
  /// How many rows at the start only declare the format (`sep=;`).
  let declarationRows: Int
  /// The decimal mark where no number has any.
  let fallbackMark: DecimalMark
  /// The format where the source fixes it, as a workbook does.
  let fixedFormat: NumberFormat?
  /// The name of the sheet, which may tell a period or a region.
  let sheetName: String?

  var findings: [Finding] = []
  var guesses: [Guess] = []
  var updated = ""
  var roles: [TablePlan.Role?] = []
  var headers: [[String]] = []
  var profiles: [ColumnProfile] = []
  var data: [TableSample.Row] = []
  var format = NumberFormat(decimalMark: .comma)
  var legend = SymbolLegend.ssb
  var outline: TableOutline
  /// The first columns, where empty keys repeat those above.
  var steps: SteppedKeys?
  /// Whose signs the table is printed with, where title and file name do not say it.
  private(set) var evidence: PublisherEvidence?

  init(
    sample: TableSample,
    options: ImportOptions,
    recognizer: RegionRecognizer,
    file: String,
    path: String,
    declarationRows: Int,
    fallbackMark: DecimalMark,
    fixedFormat: NumberFormat? = nil,
    sheetName: String? = nil
  ) throws(ImportError) {
    self.sample = sample
    self.options = options
    self.recognizer = recognizer
    self.file = file
    self.declarationRows = declarationRows
    self.fallbackMark = fallbackMark
    self.fixedFormat = fixedFormat
    self.sheetName = sheetName
    let skipped = declarationRows + (options.skippedRows ?? 0)
    let early = DatasetDescription(titles: [], path: path, note: options.note)
    legend = options.legend ?? .legend(ofPublisher: early.publisher)
    guard sample.rows.contains(where: { $0.filled > 0 }) else {
      throw ImportError.refusal(
        "empty",
        "the file holds no text; download it again",
        at: .init(file: file)
      )
    }
    guard
      let outline = TableOutline(
        sample,
        skipping: skipped,
        headerRows: options.headerRows,
        legend: legend
      )
    else {
      throw ImportError.refusal(
        "one-column",
        "every row is a single cell; if cells are set apart by another sign, name it with --delimiter",
        at: .init(file: file, line: 1)
      )
    }
    self.outline = outline
    description = DatasetDescription(titles: outline.titles, path: path, note: options.note)
    legend = options.legend ?? .legend(ofPublisher: description.publisher)
    steps = SteppedKeys(sample, outline)
    data = steps?.data ?? sample.rows[outline.dataStart...].filter { $0.filled > 1 }
    headers = (0..<outline.width).map { outline.headerTexts(of: $0, in: sample) }
    if description.publisher.isEmpty {
      evidence = PublisherEvidence(sample, headers: headers)
      if options.legend == nil, let evidence { legend = evidence.legend }
    }
    headers = headers.map { $0.map(JoinedKeyRows.withoutPeriods) }
    roles = [TablePlan.Role?](repeating: nil, count: outline.width)
    self.path = path
  }

  let path: String

  /// Makes the plan.
  ///
  /// A file whose rows do not fit their header is refused for that, whatever else it lacks.
  mutating func plan() throws(ImportError) -> TablePlan {
    do throws(ImportError) { return try understand() } catch {
      if case .refused(_, let problems, _) = error, problems.first?.category == "not-a-statistic" {
        throw error
      }
      if let ragged = raggedRow() { throw ragged }
      throw error
    }
  }

  /// The first row of the sample that has other cells than the header, unless it may.
  private func raggedRow() -> ImportError? {
    guard fixedFormat == nil, steps == nil, !outline.headers.isEmpty else { return nil }
    let width = sample.rows[outline.headers.upperBound - 1].cells.count
    for row in sample.rows[outline.dataStart...] {
      if row.filled == 0 { return nil }
      guard row.cells.count != width else { continue }
      return .refusal(
        "ragged-row",
        TableWalk.raggedMessage(
          cells: row.cells.count,
          width: width,
          isCommaSeparated: fallbackMark == .point
        ),
        at: .init(file: file, line: row.line, column: min(row.cells.count, width + 1))
      )
    }
    return nil
  }

  private mutating func understand() throws(ImportError) -> TablePlan {
    try requireData()
    try chooseFormat()
    makeProfiles()
    try applyOptions()
    ignoreOwnKeys()
    ignoreEmptyAndRunning()
    ignoreSortKeys()
    try ignoreCoordinates()
    assignByWords()
    let headerCells = parsedHeaders()
    assignValuesWithPeriods(headerCells)
    choosePeriodColumn()
    choosePeriodPart(headerCells)
    ignorePeriodAttributes()
    chooseRegionColumns()
    try refuseCodeLists()
    try refuseRivalRegions()
    try refuseExchangedHeaders()
    chooseMeasureColumn()
    chooseValueColumns()
    try requireValues()
    ignoreRegionAttributes()
    try refuseTornFigures()
    noteNumbersAsCategories()
    for index in roles.indices where roles[index] == nil { roles[index] = .dimension }
    let plan = try assemble(headerCells)
    explainOutline()
    return plan
  }

  /// The name of a column for messages and options.
  func name(_ index: Int) -> String {
    let text = headers[index].filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? String(index + 1) : text
  }

  /// The meaning of a column's header.
  func meaning(_ index: Int) -> HeaderWords.Meaning? {
    let texts = headers[index].filter { !$0.isEmpty }
    return texts.count == 1 ? HeaderWords.meaning(of: texts[0]) : nil
  }

  /// The cells of a column in the sample's data.
  func cells(_ index: Int) -> [String] { data.map { $0.cell(index).tidied } }

  /// The indexes of columns that have no role yet.
  var open: [Int] { roles.indices.filter { roles[$0] == nil } }

  mutating func note(_ category: String, _ message: Message, _ severity: Finding.Severity = .note) {
    findings.append(Finding(severity, .init(category), message, at: .init(file: file)))
  }

  private func requireData() throws(ImportError) {
    guard data.isEmpty else { return }
    throw ImportError.refusal(
      "no-rows",
      "there is a header but no row of data; download the table again",
      at: .init(file: file, line: sample.rows[outline.headers.lowerBound].line)
    )
  }

  private mutating func chooseFormat() throws(ImportError) {
    if let fixedFormat {
      format = fixedFormat
      return
    }
    var sniffer = NumberFormatSniffer()
    for row in data {
      for index in 0..<outline.width { sniffer.look(at: row.cell(index), column: index) }
    }
    switch sniffer.verdict(wanted: options.decimalMark, fallback: fallbackMark) {
    case .format(let found, let evidence):
      format = found
      guesses.append(
        Guess(
          "decimal mark",
          found.decimalMark == .comma ? "comma" : "point",
          evidence: evidence,
          option: "--decimal-mark"
        )
      )
    case .undecided:
      if let inferred = inferredFormat() {
        format = inferred
        return
      }
      throw ImportError.refusal(
        "undecided-decimal-mark",
        "'\(sniffer.ambiguousExample ?? sniffer.groupedExample ?? "")' can be read in two ways; add --decimal-mark comma or --decimal-mark point",
        at: .init(file: file)
      )
    }
  }

  private mutating func makeProfiles() {
    profiles = (0..<outline.width).map { column in
      var profile = ColumnProfile()
      for (position, row) in data.enumerated() {
        profile.look(at: row.cell(column), position: position, format: format, legend: legend)
      }
      return profile
    }
  }

  private func column(named wanted: String, option: String) throws(ImportError) -> Int {
    let folded = wanted.tidied.lowercased()
    if let found = roles.indices.first(where: { name($0).lowercased() == folded }) { return found }
    if let number = Int(wanted), roles.indices.contains(number - 1) { return number - 1 }
    let nearest = nearest(to: wanted, among: roles.indices.map(name))
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
    throw ImportError.refusal(
      "unknown-column",
      "\(option): there is no column '\(wanted)'\(hint) The columns are \(columnList)",
      at: .init(file: file)
    )
  }

  /// The columns in words: "1 region, 2 år, 3 verdi".
  var columnList: String {
    roles.indices.prefix(12).map { index in
      headers[index].allSatisfy(\.isEmpty) ? "\(index + 1)" : "\(index + 1) '\(name(index))'"
    }.joined(separator: ", ") + (roles.count > 12 ? ", …" : "")
  }

  private mutating func applyOptions() throws(ImportError) {
    for wanted in options.ignoredColumns {
      roles[try column(named: wanted, option: "--ignore-column")] = .ignored
    }
    if let wanted = options.regionColumn {
      roles[try column(named: wanted, option: "--region-column")] = .region
    }
    if let wanted = options.periodColumn {
      roles[try column(named: wanted, option: "--period-column")] = .period
    }
    for wanted in options.valueColumns {
      roles[try column(named: wanted, option: "--value-column")] = .value
    }
    if !options.valueColumns.isEmpty {
      // Whoever names the columns of values names all of them.
      for index in open where meaning(index) == .value { roles[index] = .dimension }
    }
  }

  private mutating func assignByWords() {
    chooseSignColumn()
    for index in open {
      switch meaning(index) {
      case .precision: roles[index] = .precision
      case .upperValue where roles.indices.contains(where: { meaning($0) == .precision }):
        roles[index] = .upperValue
      case .unit where !profiles[index].isNumeric && profiles[index].distinct.count <= 20:
        roles[index] = .unit
      case .updated where profiles[index].isConstant:
        roles[index] = .ignored
        updated = profiles[index].distinct.first ?? ""
        note(
          "constant-column",
          "column '\(name(index))' is the same in every row and tells when the table was updated"
        )
      default: break
      }
    }
  }

  private func parsedHeaders() -> [HeaderCell] {
    let style = Self.hyphenStyle(of: headers.joined().map { $0 })
    return headers.map { HeaderCell(rows: $0, hyphens: style) }
  }

  /// How texts like `2010-11` are meant: as months if any of them can be nothing else.
  static func hyphenStyle(of texts: [String]) -> PeriodText.HyphenStyle {
    let pairs = texts.filter { $0.utf8.count == 7 && $0.contains("-") && PeriodText($0) != nil }
    let crossing = pairs.filter { text in
      PeriodText(text, hyphens: .schoolYear)?.period.frequency == .schoolYear
    }
    return pairs.isEmpty || crossing.count == pairs.count ? .schoolYear : .month
  }

  /// Columns whose header names a period hold values, even where these look like years.
  private mutating func assignValuesWithPeriods(_ cells: [HeaderCell]) {
    for index in open where cells[index].parts.last?.label.lowercased() == "brudd" {
      roles[index] = .ignored
      guard profiles[index].filled > 0, !findings.contains(where: { $0.category == "series-break" })
      else { continue }
      note(
        "series-break",
        "'\(name(index))': \(TableWalk.excerpt(profiles[index].distinct.sorted()[0]))",
        .warning
      )
    }
    for index in open where cells[index].period != nil {
      // "kommunenummer_2020" is a number of 2020, not a figure.
      if cells[index].parts.contains(where: { HeaderWords.speaksOfRegion($0.label) }) { continue }
      // A header that is nothing but a period heads values, whatever stands in the cells: text there
      // is a mistake to be told, not a dimension.
      let isOnlyPeriod = cells[index].parts.isEmpty
      let profile = profiles[index]
      let holdsFigures = profile.numbers + profile.marks + profile.figures > 0
      if isOnlyPeriod || holdsFigures || profiles[index].filled == 0 { roles[index] = .value }
    }
  }

  /// The columns of values whose header names a period.
  func headerPeriods(_ cells: [HeaderCell]) -> [Int] {
    roles.indices.filter { roles[$0] == .value && cells[$0].period != nil }
  }
}
