import IndicatorModel

/// Finds out how a file writes its decimals, from all cells that could be numbers.
///
/// `12,5` says comma and `12.5` point; `1.234` alone says nothing, and is refused rather than taken
/// for either.
struct NumberFormatSniffer {
  private var commaDecimals = 0
  private var pointDecimals = 0
  private var commaGroups = 0
  private var pointGroups = 0
  private var ambiguousCommas = 0
  private var ambiguousPoints = 0
  private var apostrophes = 0
  /// A cell that could be read in two ways.
  private(set) var ambiguousExample: String?

  /// What the evidence amounts to.
  enum Verdict: Hashable {
    /// A format, with the reason.
    case format(NumberFormat, evidence: Message)
    /// Only numbers that could be read in two ways.
    case undecided
  }

  /// Takes a cell into account.
  mutating func look(at cell: String) {
    guard Self.mayTell(cell.utf8) else { return }
    var text = cell.tidied
    if text.hasSuffix("%") { text = String(text.dropLast()).tidied }
    while let last = text.last, last == "*" || last == "r" || last == "e" || last == "p" {
      text.removeLast()
    }
    if text.hasPrefix("-") || text.hasPrefix("\u{2212}") || text.hasPrefix("+") {
      text.removeFirst()
    }
    text = text.filter { $0 != " " }
    guard let first = text.first, first.isASCII, first.isNumber, text.utf8.count <= 40,
      text.allSatisfy({
        $0.isASCII && $0.isNumber || $0 == "," || $0 == "." || $0 == "'" || $0 == "’"
      })
    else { return }
    if text.contains("'") || text.contains("’") { apostrophes += 1 }
    let commas = text.count { $0 == "," }
    let points = text.count { $0 == "." }
    if commas > 0, points > 0 {
      let lastMark = text.last { $0 == "," || $0 == "." }
      if lastMark == ",", commas == 1 {
        commaDecimals += 1
        pointGroups += 1
      } else if lastMark == ".", points == 1 {
        pointDecimals += 1
        commaGroups += 1
      }
    } else if commas > 1 {
      commaGroups += 1
    } else if points > 1 {
      pointGroups += 1
    } else if commas + points == 1 {
      let mark: Character = commas == 1 ? "," : "."
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty else { return }
      let isAmbiguous = parts[1].count == 3 && parts[0].count <= 3 && parts[0].first != "0"
      switch (mark, isAmbiguous) {
      case (",", false): commaDecimals += 1
      case (".", false): pointDecimals += 1
      case (",", true):
        ambiguousCommas += 1
        ambiguousExample = ambiguousExample ?? cell
      default:
        ambiguousPoints += 1
        ambiguousExample = ambiguousExample ?? cell
      }
    }
  }

  /// Whether a cell has a mark among signs of numbers; most have none, or are words.
  private static func mayTell(_ cell: String.UTF8View) -> Bool {
    var hasMark = false
    for byte in cell {
      switch byte {
      case 0x2C, 0x2E, 0x27, 0x80...: hasMark = true
      // Digits, spaces, and the signs that may stand around a number.
      case 0x30...0x39, 0x20, 0x09, 0x2B, 0x2D, 0x25, 0x2A, 0x72, 0x65, 0x70: break
      default: return false
      }
    }
    return hasMark
  }

  /// What the cells say.
  ///
  /// - Parameters:
  ///   - wanted: The mark if the user names one.
  ///   - fallback: The mark where no cell has any.
  /// - Returns: The format, or that it cannot be told.
  func verdict(wanted: DecimalMark?, fallback: DecimalMark) -> Verdict {
    let mark: DecimalMark
    let evidence: Message
    if let wanted {
      (mark, evidence) = (wanted, "as asked for")
    } else if commaDecimals > 0 || pointDecimals > 0 {
      mark = commaDecimals >= pointDecimals ? .comma : .point
      let count = max(commaDecimals, pointDecimals)
      evidence =
        count == 1 ? "1 number has decimals behind it" : "\(count) numbers have decimals behind it"
    } else if pointGroups > 0 || commaGroups > 0 {
      mark = pointGroups >= commaGroups ? .comma : .point
      evidence = "the other mark stands between groups of three digits"
    } else if ambiguousCommas + ambiguousPoints > 0 {
      return .undecided
    } else {
      (mark, evidence) = (fallback, "no number has decimals")
    }
    var groups: Set<NumberFormat.GroupMark> = [.space]
    // A group mark is believed only where the decimal mark is proven by other cells.
    if mark == .comma,
      pointGroups > 0 || (ambiguousPoints > 0 && commaDecimals > 0 && pointDecimals == 0)
    {
      groups.insert(.point)
    }
    if mark == .point,
      commaGroups > 0 || (ambiguousCommas > 0 && pointDecimals > 0 && commaDecimals == 0)
    {
      groups.insert(.comma)
    }
    if apostrophes > 0 { groups.insert(.apostrophe) }
    let isDisputed = wanted == nil && commaDecimals > 0 && pointDecimals > 0
    if isDisputed { groups = [.space] }
    var format = NumberFormat(decimalMark: mark, groupMarks: groups)
    format.isDisputed = isDisputed
    return .format(format, evidence: evidence)
  }
}
