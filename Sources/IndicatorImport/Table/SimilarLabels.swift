import IndicatorModel

/// A label of a column that stands in the few rows which another one lacks, and is nearly that one:
/// most likely a slip, or a cell that was damaged.
struct SimilarLabels {
  /// The label in few rows.
  let rare: String
  /// In how many.
  let rows: Int
  /// The label that it most likely is.
  let common: String

  /// Columns with more labels are names of something, which may well be alike.
  private static let limit = 300

  /// Looks through the labels of a column, with how many rows each has.
  ///
  /// That a label is like another says little (`Elev`, `Elever`). It is told where the two have as many
  /// rows together as one other label alone, or where there is no other and the rows are few.
  init?(_ labels: [String: Int]) {
    guard (2...Self.limit).contains(labels.count) else { return nil }
    let rowCounts = Set(labels.values)
    let ordered = labels.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    for (rare, rows) in ordered {
      for (common, others) in ordered.reversed() where others >= rows && common != rare {
        let fits =
          labels.count == 2 ? rows * 4 <= others : rowCounts.contains(rows + others)
        guard fits, isSlip(rare, of: common) else { continue }
        self.rare = rare
        self.rows = rows
        self.common = common
        return
      }
    }
    return nil
  }
}
