import IndicatorModel

extension TablePlanner {
  /// The format of numbers that could each be read in two ways, as their series show it; told with a
  /// warning, for a series may be of two kinds.
  mutating func inferredFormat() -> NumberFormat? {
    let keys = (0..<outline.width).filter(partsSeries)
    var evidence = GroupMarkEvidence()
    for row in data {
      let key = keys.map { row.cell($0).tidied }.joined(separator: "\u{1F}")
      for index in 0..<outline.width where !keys.contains(index) {
        evidence.look(at: row.cell(index), series: "\(index)\u{1F}\(key)")
      }
    }
    guard let (found, reason) = evidence.verdict else { return nil }
    guesses.append(
      Guess(
        "decimal mark",
        found.decimalMark == .comma ? "comma" : "point",
        evidence: reason,
        option: "--decimal-mark"
      )
    )
    note(
      "inferred-decimal-mark",
      found.decimalMark == .comma
        ? "the decimal mark is taken to be a comma: \(reason) (otherwise: --decimal-mark point)"
        : "the decimal mark is taken to be a point: \(reason) (otherwise: --decimal-mark comma)",
      .warning
    )
    return found
  }

  /// Whether the cells of a column may tell one series of figures from another: words and codes that
  /// come again, but neither periods nor regions.
  private func partsSeries(_ index: Int) -> Bool {
    let texts = Set(cells(index)).subtracting([""])
    guard !texts.isEmpty, texts.count * 2 <= data.count || texts.count == 1 else { return false }
    if texts.allSatisfy({ PeriodText($0) != nil }) { return false }
    let hasMarks = texts.contains { $0.contains(",") || $0.contains(".") }
    let areNumbers = texts.allSatisfy { NumberFormatSniffer.bare($0) != nil }
    let areWords = texts.contains { $0.contains(where: \.isLetter) && legend.marks[$0] == nil }
    guard areWords || areNumbers && !hasMarks else { return false }
    // "1" may be a county's number that lost its zero, or the code of anything.
    if areNumbers {
      return meaning(index) != .regionCode && !HeaderWords.speaksOfRegion(name(index))
    }
    let known = texts.count { recognizer.knows(RegionText($0)) }
    return known * 10 < texts.count * 8
  }
}
