internal import IndicatorModel

/// What a file said more than once: counted, with the first place of each kind for a finding.
struct RepeatedCells {
  /// Two lines of a file about the same cell.
  struct Lines {
    var first: Int
    var second: Int
  }

  /// How many rows repeated an earlier row with the same value.
  private(set) var same = 0
  /// How many of them hold a number.
  private(set) var sameNumbers = 0
  /// How many cells were given both empty and filled; the filled one was taken.
  private(set) var filled = 0
  private var firstSame: Lines?
  private var firstFilled: Lines?

  /// All rows that are not stored as a cell of their own.
  var count: Int { same + filled }

  /// Counts a row that states the same as another one.
  mutating func addSame(_ first: Int32, _ second: Int32, isNumber: Bool) {
    same += 1
    if isNumber { sameNumbers += 1 }
    Self.keep(first, second, in: &firstSame)
  }

  /// Counts a cell that is empty in one row and filled in another.
  mutating func addFilled(_ first: Int32, _ second: Int32) {
    filled += 1
    Self.keep(first, second, in: &firstFilled)
  }

  /// What to tell of it.
  func findings(file: String?) -> [Finding] {
    func finding(
      _ severity: Finding.Severity,
      _ message: Message,
      _ lines: Lines?
    ) -> Finding? {
      lines.map {
        Finding(
          severity,
          .init("duplicate-key"),
          message + " (first lines \($0.first) and \($0.second))",
          at: .init(file: file, line: $0.second)
        )
      }
    }
    return [
      same == 0
        ? nil
        : finding(
          .note,
          same == 1
            ? "1 row repeats a cell with the same value; it was taken once"
            : "\(same) rows repeat cells with the same values; each was taken once",
          firstSame
        ),
      filled == 0
        ? nil
        : finding(
          .warning,
          filled == 1
            ? "1 cell is given twice, empty and filled; the filled one was taken"
            : "\(filled) cells are given twice, empty and filled; the filled ones were taken",
          firstFilled
        ),
    ].compactMap { $0 }
  }

  private static func keep(_ one: Int32, _ other: Int32, in first: inout Lines?) {
    let lines = Lines(first: Int(min(one, other)), second: Int(max(one, other)))
    guard let known = first, (known.second, known.first) <= (lines.second, lines.first) else {
      first = lines
      return
    }
  }
}
