import XMLReading
import ZipArchive

/// How the numbers of cells are shown, as far as it changes what they mean: days, percent, codes.
struct CellStyles {
  /// What a number format makes of a number.
  enum Meaning: Hashable {
    /// The number itself, whatever its decimals and separators.
    case number
    /// A share that is shown a hundred times larger with a percent sign.
    case percent
    /// A number shown with so many digits at least: `0301`.
    case digits(Int)
    /// A year.
    case year
    /// A month of a year.
    case month
    /// A day, with or without a time of day.
    case day
    /// A time of day or a duration, which no statistic of ours has.
    case time
  }

  /// The meaning of each cell format, by its number.
  private let meanings: [Meaning]
  /// Whether day 0 is 1 January 1904, as on old Macintoshes.
  let usesDatesFrom1904: Bool

  init(part: String?, archive: ZipArchive, usesDatesFrom1904: Bool) throws(WorkbookError) {
    self.usesDatesFrom1904 = usesDatesFrom1904
    guard let part, archive.entry(named: part) != nil else {
      meanings = []
      return
    }
    var custom: [Int: Meaning] = [:]
    var meanings: [Meaning] = []
    var isInCellFormats = false
    try Workbook.walk(part, in: archive) { reader, node in
      switch node {
      case .start("numFmt"):
        guard let id = reader.attribute("numFmtId").flatMap(Int.init) else { return }
        custom[id] = Self.meaning(ofFormat: reader.attribute("formatCode") ?? "")
      case .start("cellXfs"): isInCellFormats = !reader.isEmptyElement
      case .end("cellXfs"): isInCellFormats = false
      case .start("xf"):
        guard isInCellFormats else { return }
        let id = reader.attribute("numFmtId").flatMap(Int.init) ?? 0
        meanings.append(custom[id] ?? Self.meaning(ofBuiltIn: id))
      default: return
      }
    }
    self.meanings = meanings
  }

  /// The meaning of a cell format.
  func meaning(ofStyle index: Int) -> Meaning {
    meanings.indices.contains(index) ? meanings[index] : .number
  }

  /// The formats that every workbook knows (ECMA-376 part 1, 18.8.30).
  private static func meaning(ofBuiltIn id: Int) -> Meaning {
    switch id {
    case 9, 10: .percent
    case 14...16, 22, 27...31, 36, 50...54, 57, 58: .day
    case 17: .month
    case 18...21, 32...35, 45...47, 55, 56: .time
    default: .number
    }
  }

  /// The meaning of a format code: letters of days outside quotes and brackets, `%`, or only zeros.
  static func meaning(ofFormat code: String) -> Meaning {
    var plain = ""
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted = true
      } else if character == "[" {
        isBracketed = true
      } else if character == ";" {
        // The first section is that of positive numbers.
        break
      } else {
        plain.append(character)
      }
    }
    let letters = plain.lowercased()
    if letters.contains("general") { return .number }
    let hasDay = letters.contains("d")
    let hasYear = letters.contains("y") || letters.contains("å")
    let hasClock = letters.contains("h") || letters.contains("s")
    if hasDay { return .day }
    if hasYear { return letters.contains("m") ? (hasClock ? .day : .month) : .year }
    if hasClock || letters.contains("m") { return .time }
    if letters.contains("%") { return .percent }
    let trimmed = letters.filter { $0 != " " }
    if trimmed.count > 1, trimmed.allSatisfy({ $0 == "0" }) { return .digits(trimmed.count) }
    return .number
  }
}
