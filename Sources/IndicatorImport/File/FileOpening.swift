import Crypto
import DelimitedText
import IndicatorModel

/// Recognises and understands a file, whatever its format.
///
/// - Parameters:
///   - path: The file as the system finds it.
///   - name: The file as messages and the database name it.
///   - options: What the user tells.
/// - Returns: A reader of its observations, which has not read any yet.
/// - Throws: ``ImportError``.
package func openFile(
  _ path: String,
  named name: String,
  options: ImportOptions
) throws -> any ObservationReader {
  try translatingTextErrors(of: name) {
    let start = try InputFile.start(of: path)
    switch FileRecognition(start: start) {
    case .other(let found, let advice):
      throw ImportError.refusal(
        "not-a-table",
        "this is \(found), not a table of statistics; \(advice)",
        at: .init(file: name)
      )
    case .format(.csv): return try openDelimitedText(path, named: name, options: options)
    case .format(.xlsx):
      let (content, origin) = try wholeFile(path, named: name, options: options)
      return try openWorkbook(content, origin: origin, options: options)
    case .format(let format):
      let (content, origin) = try wholeFile(path, named: name, options: options)
      return try CubeFile.reader(content, format: format, origin: origin, options: options)
    }
  }
}

/// The largest file of a format that must be held in memory: a hundred times what sites hand out.
private let wholeFileLimit = 400 << 20

/// Reads a file of a format whose parts refer to each other, with its checksum.
private func wholeFile(
  _ path: String,
  named name: String,
  options: ImportOptions
) throws -> ([UInt8], Origin) {
  guard let content = try InputFile(path: path).readAll(limit: wholeFileLimit) else {
    throw ImportError.refusal(
      "too-large",
      "the file has more than \(wholeFileLimit >> 20) MB; download the table as CSV, or in parts",
      at: .init(file: name)
    )
  }
  let origin = Origin(
    file: name,
    sha256: hexadecimal(SHA256.hash(data: content)),
    bytes: content.count,
    address: options.note.address ?? "",
    retrieved: options.note.retrieved
  )
  return (content, origin)
}

/// Understands the sheet that the user names, else the first visible one that holds anything.
private func openWorkbook(
  _ content: [UInt8],
  origin: Origin,
  options: ImportOptions
) throws -> TableReader {
  let name = origin.file
  var sheet: Sheet
  var findings: [Finding] = []
  do {
    let workbook = try Workbook(content)
    let chosen = try options.sheet.map { choice throws(WorkbookError) in try workbook.tab(choice) }
    let tabs = chosen.map { [$0] } ?? workbook.tabs.filter { !$0.isHidden }
    var first: Sheet?
    for tab in tabs where first == nil {
      let read = try workbook.sheet(tab)
      if !read.rows.isEmpty { first = read }
    }
    guard let first else {
      throw ImportError.refusal("empty", "no sheet holds anything", at: .init(file: name))
    }
    sheet = first
    let others = workbook.tabs.filter { $0.name != sheet.name }
    if !others.isEmpty {
      let list = others.map { "'\($0.name)'" }.joined(separator: ", ")
      findings.append(
        Finding(
          .warning,
          "other-sheets",
          "only sheet '\(sheet.name)' is read; others are chosen with --sheet: \(list)",
          at: .init(file: name)
        )
      )
    }
  } catch let error as WorkbookError {
    throw ImportError.refusal(
      "malformed-workbook",
      .init(verbatim: error.description),
      at: .init(file: name)
    )
  }
  switch sheet.withPlainNumbers(wanted: options.decimalMark) {
  case .plain(let plain, let rewritten):
    sheet = plain
    if rewritten > 0 {
      findings.append(
        Finding(
          .note,
          "numbers-as-text",
          "\(rewritten) numbers are stored as text; their decimal marks and groups are understood",
          at: .init(file: name)
        )
      )
    }
  case .undecided(let example):
    throw ImportError.refusal(
      "undecided-decimal-mark",
      "the text '\(example)' can be read as a number in two ways; add --decimal-mark comma or --decimal-mark point",
      at: .init(file: name)
    )
  }
  let rows = SheetRows(sheet: sheet)
  let recognizer = RegionRecognizer(options.register)
  var planner = try TablePlanner(
    sample: try TableSample(of: rows),
    options: options,
    recognizer: recognizer,
    file: name,
    path: name,
    declarationRows: 0,
    fallbackMark: .point,
    fixedFormat: .machine
  )
  let plan = try planner.plan()
  var origin = origin
  origin.reading = "format=xlsx sheet=\(sheet.name) layout=\(plan.layout) \(columns(of: plan))"
  let understood = UnderstoodFile(
    origin: origin,
    format: .xlsx,
    decimalMark: ".",
    layout: plan.layout,
    dataset: planner.dataset(plan),
    legend: plan.legend.publisher,
    guesses: planner.guesses,
    findings: findings + planner.findings
  )
  return TableReader(
    understood: understood,
    plan: plan,
    source: rows,
    options: options,
    recognizer: recognizer,
    isCommaSeparated: false
  )
}

/// Gives errors of the text room the file's name and place.
func translatingTextErrors<Result>(
  of name: String,
  _ body: () throws -> Result
) throws -> Result {
  do { return try body() } catch let error as DelimitedTextError {
    switch error {
    case .notFound, .notAFile: throw ImportError.notFound(file: name, detail: error.description)
    case .unreadable: throw ImportError.unreadable(file: name, detail: error.description)
    default:
      throw ImportError.refusal(
        .init(error.category),
        .init(verbatim: error.description),
        at: .init(file: name, line: error.line, column: error.column)
      )
    }
  }
}

private func openDelimitedText(
  _ path: String,
  named name: String,
  options: ImportOptions
) throws -> TableReader {
  let checksum = FileChecksum(of: path)
  let survey = try TextSurvey(path: path, encoding: options.encoding)
  let digest = try checksum.digest()
  guard digest.byteCount == survey.byteCount else {
    throw DelimitedTextError.unreadable("it changes while it is read; import it when it is whole")
  }
  var guesses: [Guess] = []
  var findings: [Finding] = []
  if options.encoding == nil {
    guesses.append(
      Guess(
        "encoding",
        .init(verbatim: survey.encoding.rawValue),
        evidence: .init(stringLiteral: survey.evidence.rawValue),
        option: "--encoding"
      )
    )
  }
  if survey.hasReplacementCharacters {
    throw ImportError.refusal(
      "damaged-text",
      "the file holds U+FFFD where letters were lost by an earlier program; download it again",
      at: .init(file: name)
    )
  }
  if survey.isDoubleEncoded {
    findings.append(
      Finding(
        .warning,
        "double-encoded",
        "the text looks encoded twice ('Ã¸' for 'ø'); the letters are put right, check the names",
        at: .init(file: name)
      )
    )
  }
  let start = try DelimitedTextFile.start(of: path, survey: survey, bytes: 1 << 16)
  let choice = DelimiterSniffer.choice(for: start)
  if options.delimiter == nil, let choice {
    guesses.append(
      Guess(
        "delimiter",
        .init(stringLiteral: delimiterName(choice.delimiter)),
        evidence: choice.evidence,
        option: "--delimiter"
      )
    )
  }
  let delimiter = options.delimiter ?? choice?.delimiter ?? 0x3B
  let source = DelimitedTextFile(
    path: path,
    survey: survey,
    delimiter: delimiter,
    limits: options.limits
  )
  let rows: any RowSource = survey.isDoubleEncoded ? MendedRows(source: source) : source
  let sample = try TableSample(of: rows)
  let recognizer = RegionRecognizer(options.register)
  var planner = try TablePlanner(
    sample: sample,
    options: options,
    recognizer: recognizer,
    file: name,
    path: name,
    declarationRows: choice?.isDeclared == true ? 1 : 0,
    fallbackMark: delimiter == 0x2C ? .point : .comma
  )
  let plan = try planner.plan()
  let origin = Origin(
    file: name,
    sha256: digest.text,
    bytes: survey.byteCount,
    address: options.note.address ?? "",
    retrieved: options.note.retrieved,
    reading: reading(plan, encoding: survey.encoding, delimiter: delimiter)
  )
  let understood = UnderstoodFile(
    origin: origin,
    format: .csv,
    encoding: survey.encoding.rawValue,
    delimiter: String(Unicode.Scalar(delimiter)),
    decimalMark: plan.numberFormat.decimalMark.rawValue,
    layout: plan.layout,
    dataset: planner.dataset(plan),
    legend: plan.legend.publisher,
    guesses: guesses + planner.guesses,
    findings: findings + planner.findings
  )
  return TableReader(
    understood: understood,
    plan: plan,
    source: rows,
    options: options,
    recognizer: recognizer,
    isCommaSeparated: delimiter == 0x2C
  )
}

/// How a file was read, as one line: the same file read in another way is another import.
private func reading(_ plan: TablePlan, encoding: TextEncoding, delimiter: UInt8) -> String {
  [
    "format=csv", "encoding=\(encoding.rawValue)", "delimiter=\(delimiterName(delimiter))",
    "decimalMark=\(plan.numberFormat.decimalMark.rawValue)", "layout=\(plan.layout)",
    "legend=\(plan.legend.publisher)", columns(of: plan),
  ].joined(separator: " ")
}

/// What each column was taken for; columns of values with the period that their header names, by
/// which `explain` tells in which column a value stands.
private func columns(of plan: TablePlan) -> String {
  let columns = plan.columns.enumerated().map { index, column in
    let period = column.role == .value ? column.header.period.map { "=\($0.code)" } ?? "" : ""
    return "\(index + 1):\(column.role)\(period)"
  }
  let rest = columns.count > 60 ? ",…" : ""
  return "columns=\(columns.prefix(60).joined(separator: ","))\(rest)"
}

/// A delimiter by name.
func delimiterName(_ byte: UInt8) -> String {
  switch byte {
  case 0x09: "tab"
  case 0x3B: "semicolon"
  case 0x2C: "comma"
  case 0x7C: "pipe"
  default: String(Unicode.Scalar(byte))
  }
}

extension InputFile {
  /// The first bytes of a file.
  static func start(of path: String) throws -> [UInt8] {
    let file = try InputFile(path: path)
    var piece: [UInt8] = []
    try file.read(into: &piece)
    guard !piece.isEmpty else { throw DelimitedTextError.empty }
    return Array(piece.prefix(4096))
  }
}
