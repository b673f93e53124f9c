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
  var seenRows = 0
  private(set) var problems: [Finding] = []
  private(set) var problemCount = 0
  private(set) var rejected: [RejectedRow] = []
  private(set) var rejectedCount = 0
  var notes: [String] = []
  var updated = ""
  var footerLine: Int?
  var lastWasBlank = false

  var regions: RegionKeys
  var periods: PeriodKeys
  var parts: PeriodPartKeys
  /// What the row being read adds to years that stand in headers.
  var rowPart: Int32 = 0
  var variables: VariableKeys
  var symbols: SymbolKeys
  var zeros = ZeroWatch()
  /// Looks at the end of a file that does not end in a line break; absent for all others.
  var end: EndWatch?

  // The columns of each role, looked up once.
  let width: Int
  let keyColumns: [Int]
  let valueColumns: [Int]
  let regionColumn: Int?
  let nameColumn: Int?
  let periodColumn: Int?
  let precisionColumn: Int?
  let upperColumn: Int?
  let partColumn: Int?
  let measureColumn: Int?
  let signColumn: Int?
  let fixedPeriods: [Int32?]
  /// What the header of each column adds to the year of its row; empty where none does.
  let columnParts: [Int32]
  let fixedRegions: [Int32?]
  let decimalMark: UInt8
  let isDisputed: Bool
  let rowsBeforeData: Int
  let fillsDown: Bool
  var filled: [String] = []

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
    partColumn = first(.periodPart)
    measureColumn = first(.measure)
    signColumn = first(.sign)
    precisionColumn = first(.precision)
    upperColumn = first(.upperValue)
    valueColumns = plan.indexes(of: .value)
    keyColumns = plan.columns.indices.filter { index in
      switch plan.columns[index].role {
      case .region, .regionName, .period, .periodPart, .measure, .dimension, .unit: true
      default: false
      }
    }
    decimalMark = plan.numberFormat.decimalMark.byte
    isDisputed = plan.numberFormat.isDisputed
    fillsDown = plan.fillsDown
    rowsBeforeData = plan.rowsBeforeData
    var regions = RegionKeys(recognizer: recognizer, plan: plan)
    periods = PeriodKeys(plan: plan)
    parts = PeriodPartKeys(frequency: plan.partFrequency)
    let hasParts = plan.columns.contains { $0.periodPart != nil }
    columnParts = hasParts ? plan.columns.map { $0.periodPart?.offset ?? 0 } : []
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
    guard seenRows > rowsBeforeData else { return }
    if row.count == 0 || row.mayBeBlank(0) && isBlankRow(row) {
      lastWasBlank = true
      return
    }
    defer { lastWasBlank = false }
    // Footnotes and headings have no value; a row with one is data, and most rows are.
    if footerLine != nil || row.count != width || row.range(valueColumns[0]).isEmpty {
      guard try isData(row) else { return }
    }
    if fillsDown, hasStrayKey(row) { return }
    if fillsDown || row.count < width {
      let complete = completing(row)
      try takeData(complete)
    } else {
      try takeData(row)
    }
  }

  /// Notes a place that cannot be read: an error, or a rejected row where the user allows it.
  mutating func report(
    _ category: Finding.Category,
    _ message: Message,
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

  /// The start of a text for a message.
  static func excerpt(_ text: String) -> String {
    let line = text.tidied
    return line.count > 60 ? String(line.prefix(60)) + "…" : line
  }

  /// Hands over the batch, with what is new in the dictionaries.
  mutating func flush(_ deliver: (ObservationBatch) throws -> Void) throws {
    try refuseTooManyCategories()
    batch.newVariables = variables.takeNew()
    batch.raisedDecimals = variables.takeRaised()
    batch.newRegions = regions.takeNew()
    batch.newSymbols = symbols.takeNew()
    // Nothing of a file that will be refused needs to be stored.
    if problems.isEmpty, batch.count > 0 || !batch.newVariables.isEmpty { try deliver(batch) }
    batch = ObservationBatch()
    batch.cells.reserveCapacity(Self.batchSize + 64)
  }

  /// Refuses a table whose categories are as many as its rows: notes, names of persons.
  private func refuseTooManyCategories() throws(ImportError) {
    let limit = options.categoryLimit
    if variables.variables.count > limit, let (column, count) = variables.mostVaried {
      let name = plan.columns[column].name
      throw ImportError.refusal(
        "too-many-categories",
        "there are more than \(limit) combinations of measure and categories; column '\(name)' alone has \(count) different cells so far: leave it out with --ignore-column '\(name)', or raise the limit with --max-categories",
        at: .init(file: file)
      )
    }
    if regions.references.count > limit, let regionColumn {
      let name = plan.columns[regionColumn].name
      throw ImportError.refusal(
        "too-many-categories",
        "column '\(name)' has more than \(limit) different regions; name the column of regions with --region-column, or raise the limit with --max-categories",
        at: .init(file: file)
      )
    }
  }

  /// Whether the batch holds enough to be handed over.
  var isFull: Bool { batch.cells.count >= Self.batchSize }

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
