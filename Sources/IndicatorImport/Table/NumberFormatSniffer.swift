import IndicatorModel

/// Finds out how a file writes its decimals, from all cells that could be numbers.
///
/// `12,5` says comma and `12.5` point; `1.234` alone says nothing, and is refused rather than taken
/// for either.
struct NumberFormatSniffer {
  /// How often each mark says something in one column.
  private struct Tally {
    var decimals = CountByMark()
    /// Those of the decimals that are not three.
    var short = CountByMark()
    var groups = CountByMark()
    var ambiguous = CountByMark()
    /// Those of the ambiguous that end in zero.
    var roundEnds = CountByMark()
    /// Cells with and without a mark.
    var numbers = 0

    /// What a number is good for as an example.
    enum Example {
      /// It could be read in two ways.
      case ambiguous
      /// Its mark stands between thousands.
      case grouped
      case other
    }

    /// Takes the digits and marks of a number into account.
    mutating func take(_ text: [Unicode.Scalar]) -> Example {
      numbers += 1
      let commas = text.count { $0 == "," }
      let points = text.count { $0 == "." }
      if commas > 0, points > 0 {
        let lastMark = text.last { $0 == "," || $0 == "." }
        if lastMark == ",", commas == 1 {
          decimals[","] += 1
          groups["."] += 1
        } else if lastMark == ".", points == 1 {
          decimals["."] += 1
          groups[","] += 1
        }
      } else if commas > 1 || points > 1 {
        // A date has two points as well.
        let mark: Unicode.Scalar = commas > 1 ? "," : "."
        guard NumberFormatSniffer.isGrouped(text, by: mark) else { return .other }
        groups[mark] += 1
        return .grouped
      } else if commas + points == 1 {
        let mark: Unicode.Scalar = commas == 1 ? "," : "."
        let whole = text.prefix { $0 != mark }
        let behind = text.count - whole.count - 1
        guard behind > 0 else { return .other }
        if behind == 3, whole.count <= 3, whole.first != "0" {
          ambiguous[mark] += 1
          if text.last == "0" { roundEnds[mark] += 1 }
          return .ambiguous
        }
        decimals[mark] += 1
        if behind != 3 { short[mark] += 1 }
      }
      return .other
    }
  }

  /// How often something was met with a comma, and how often with a point.
  private struct CountByMark {
    private var commas = 0
    private var points = 0

    subscript(mark: Unicode.Scalar) -> Int {
      get { mark == "," ? commas : points }
      set { if mark == "," { commas = newValue } else { points = newValue } }
    }
  }

  private var tallies: [Tally] = []
  private var apostrophes = 0
  /// A cell that could be read in two ways.
  private(set) var ambiguousExample: String?

  /// A cell whose groups show that its mark is none of decimals.
  private(set) var groupedExample: String?

  /// Whether digits are set apart in groups of three by a mark.
  static func isGrouped(_ text: [Unicode.Scalar], by mark: Unicode.Scalar) -> Bool {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    return parts.count > 1 && (1...3).contains(parts[0].count)
      && parts.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(isDigit) }
  }

  /// What the evidence amounts to.
  enum Verdict: Hashable {
    /// A format, with the reason.
    case format(NumberFormat, evidence: Message)
    /// Only numbers that could be read in two ways.
    case undecided
  }

  /// Takes a cell of a column into account.
  mutating func look(at cell: String, column: Int = 0) {
    guard Self.mayBeNumber(cell.utf8) else { return }
    // By scalars: every cell of the sample comes by here, and characters take ten times as long.
    guard let text = Self.bareScalars(of: cell) else { return }
    if text.contains(where: { $0 == "'" || $0 == "’" }) { apostrophes += 1 }
    while tallies.count <= column { tallies.append(Tally()) }
    switch tallies[column].take(text) {
    case .ambiguous: ambiguousExample = ambiguousExample ?? cell
    case .grouped: groupedExample = groupedExample ?? cell
    case .other: break
    }
  }

  /// The digits and marks of a number, without signs around it; `nil` where a cell is something else.
  static func bare(_ cell: String) -> String? {
    bareScalars(of: cell).map { String(String.UnicodeScalarView($0)) }
  }

  private static func bareScalars(of cell: String) -> [Unicode.Scalar]? {
    var text = Array(cell.tidied.unicodeScalars)
    if text.last == "%" {
      text.removeLast()
      while text.last == " " { text.removeLast() }
    }
    while let last = text.last, last == "*" || last == "r" || last == "e" || last == "p" {
      text.removeLast()
    }
    if let sign = text.first, sign == "-" || sign == "\u{2212}" || sign == "+" {
      text.removeFirst()
    }
    text.removeAll { $0 == " " }
    guard let first = text.first, isDigit(first), text.count <= 40,
      text.allSatisfy({ isDigit($0) || $0 == "," || $0 == "." || $0 == "'" || $0 == "’" })
    else { return nil }
    return text
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a cell has nothing but signs of numbers; most cells are words.
  private static func mayBeNumber(_ cell: String.UTF8View) -> Bool {
    cell.allSatisfy { byte in
      switch byte {
      // Digits, marks, spaces, and the signs that may stand around a number.
      case 0x30...0x39, 0x2C, 0x2E, 0x27, 0x80..., 0x20, 0x09, 0x2B, 0x2D, 0x25, 0x2A, 0x72, 0x65,
        0x70:
        true
      default: false
      }
    }
  }

  private func sum(_ counts: (Tally) -> CountByMark, _ mark: Unicode.Scalar) -> Int {
    tallies.reduce(0) { $0 + counts($1)[mark] }
  }

  /// What the cells say.
  ///
  /// - Parameters:
  ///   - wanted: The mark if the user names one.
  ///   - fallback: The mark where no cell has any.
  /// - Returns: The format, or that it cannot be told.
  func verdict(wanted: DecimalMark?, fallback: DecimalMark) -> Verdict {
    let (commaDecimals, pointDecimals) = (sum(\.decimals, ","), sum(\.decimals, "."))
    let (commaGroups, pointGroups) = (sum(\.groups, ","), sum(\.groups, "."))
    let (ambiguousCommas, ambiguousPoints) = (sum(\.ambiguous, ","), sum(\.ambiguous, "."))
    let mark: DecimalMark
    let evidence: Message
    if let wanted {
      (mark, evidence) = (wanted, "as asked for")
    } else if commaDecimals > 0 || pointDecimals > 0 {
      mark = commaDecimals >= pointDecimals ? .comma : .point
      let count = max(commaDecimals, pointDecimals)
      evidence =
        count == 1 ? "1 number has decimals behind it" : "\(count) numbers have decimals behind it"
      // Where both marks are met before decimals, each cell that could be either is told by itself.
      if commaDecimals == 0 || pointDecimals == 0 {
        // One sign cannot stand before decimals and between thousands.
        let isBoth = mark == .comma ? commaGroups > 0 : pointGroups > 0
        if isBoth || isThin(mark) { return .undecided }
      }
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

  /// Whether what speaks for a decimal mark may be a slip in one cell, while many other numbers could
  /// be read in two ways and would become a thousand times what they are.
  private func isThin(_ mark: DecimalMark) -> Bool {
    let own: Unicode.Scalar = mark == .comma ? "," : "."
    let other: Unicode.Scalar = own == "," ? "." : ","
    // The other mark would stand between thousands, with nothing in its own numbers to say so.
    let isProven = tallies.contains { tally in
      let decimals = tally.decimals[own]
      return decimals >= 3 || decimals > 0 && decimals * 4 >= tally.numbers
    }
    if sum(\.ambiguous, other) > 0, sum(\.groups, other) == 0, !isProven { return true }
    // Whoever prints 1,970 keeps the zeros at the end, and would print 12,500 for 12,5.
    return tallies.contains { tally in
      let (short, ambiguous) = (tally.short[own], tally.ambiguous[own])
      let isContrary = tally.roundEnds[own] > 0 && short * 20 < ambiguous + 20
      return short > 0 && short == tally.decimals[own]
        && (isContrary && short < 3 && ambiguous >= 3 || short * 50 < ambiguous)
    }
  }
}
