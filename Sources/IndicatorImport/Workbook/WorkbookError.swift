package import XMLReading
package import ZipArchive

/// Why a workbook cannot be read.
package enum WorkbookError: Error, Hashable, Sendable {
  /// The archive cannot be read.
  case archive(ZipError)
  /// A part of the workbook is no XML.
  case xml(part: String, XMLError)
  /// The archive is no Excel workbook; `kind` says what it is, if that is known.
  case notAWorkbook(kind: String)
  /// The workbook lacks a part that it names.
  case missingPart(String)
  /// A cell contradicts the rest of the workbook.
  case malformedCell(sheet: String, reference: String, found: String, expected: String)
  /// The workbook is larger than Excel's limits.
  case tooLarge(sheet: String, detail: String)
  /// There is no sheet of that name or number.
  case noSheet(String, known: [String])
}

extension WorkbookError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .archive(.encrypted):
      "the workbook is protected by a password; open it and save it without one"
    case .archive(.tooLarge(let name, let limit)):
      "'\(name)' in the workbook unpacks to more than \(limit) bytes, far more than its size lets "
        + "expect; if it is honest, save the sheet as CSV and import that"
    case .archive(let error): "the workbook cannot be read: \(error); download or save it again"
    case .xml(let part, let error): "'\(part)' in the workbook cannot be read: \(error)"
    case .notAWorkbook(let kind):
      "the file is \(kind), not an Excel workbook (.xlsx); save the table as .xlsx or CSV and "
        + "import that"
    case .missingPart(let part):
      "the workbook lacks its part '\(part)'; open it in a spreadsheet and save it again"
    case .malformedCell(let sheet, let reference, let found, let expected):
      "sheet '\(sheet)', cell \(reference): found '\(found)'; expected \(expected)"
    case .tooLarge(let sheet, let detail): "sheet '\(sheet)' has \(detail)"
    case .noSheet(let name, let known):
      "there is no sheet '\(name)'; the workbook has "
        + known.map { "'\($0)'" }.joined(separator: ", ")
    }
  }
}
