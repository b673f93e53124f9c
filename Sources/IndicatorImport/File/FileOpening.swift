import Checksums
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
      return try WorkbookOpening.reader(content, origin: origin, options: options)
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
    sha256: SHA256.text(of: content),
    bytes: content.count,
    address: options.note.address ?? "",
    retrieved: options.note.retrieved
  )
  return (content, origin)
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
) throws -> any ObservationReader {
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
  let mended: any RowSource = survey.isDoubleEncoded ? MendedRows(source: source) : source
  let rows: any RowSource = if let parted = try JoinedKeyRows(mended) { parted } else { mended }
  let recognizer = RegionRecognizer(options.register)
  let found = try PlannedTable.all(in: rows) { sample throws(ImportError) in
    try TablePlanner(
      sample: sample,
      options: options,
      recognizer: recognizer,
      file: name,
      path: name,
      declarationRows: choice?.isDeclared == true ? 1 : 0,
      fallbackMark: delimiter == 0x2C ? .point : .comma
    )
  }
  let plan = found.tables[0].plan
  let planner = found.tables[0].planner
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
    findings: findings + found.findings + planner.findings
  )
  return joined(
    found.tables,
    understood: understood,
    options: options,
    recognizer: recognizer,
    isCommaSeparated: delimiter == 0x2C,
    mayBeCutOff: !survey.endsInLineBreak
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
func columns(of plan: TablePlan) -> String {
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
