/// Goals: a bar for the value, a mark for the target, another for where it began, and the verdict
/// in a word beside a shape.
///
/// After Few's bullet graph (2006), without its shaded bands.
package struct GoalChart: Chart {
  /// How a goal stands, said by a shape; its word is the caller's.
  package enum Verdict: Hashable, Sendable {
    /// Reached: a tick.
    case reached
    /// Missed: a cross.
    case missed
    /// The right way: a triangle that points up.
    case better
    /// The wrong way, or behind: a triangle that points down.
    case worse
    /// Not assessed: a line.
    case none
  }

  /// One goal.
  package struct Row: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// The value, or `nil` where there is none.
    package var value: Double?
    /// The target.
    package var target: Double
    /// Where it began.
    package var baseline: Double?
    /// How it stands.
    package var verdict: Verdict
    /// The word for it: «nådd».
    package var word: String
    /// Value and target in words: «77 % av 100 %».
    package var detail: String
    /// Whether the name is bold.
    package var isHighlighted: Bool

    /// Makes a goal.
    package init(
      name: String,
      value: Double?,
      target: Double,
      baseline: Double? = nil,
      verdict: Verdict,
      word: String,
      detail: String,
      isHighlighted: Bool = false
    ) {
      self.name = name
      self.value = value
      self.target = target
      self.baseline = baseline
      self.verdict = verdict
      self.word = word
      self.detail = detail
      self.isHighlighted = isHighlighted
    }
  }

  /// What stands around the plot.
  package var frame: ChartFrame
  /// The goals.
  package var rows: [Row]
  /// Whether all goals share one axis; else each has a scale of its own from zero.
  package var hasSharedAxis: Bool
  /// How the values of the shared axis are written.
  package var format: ValueFormat

  /// The most goals of one chart.
  package static let maximumRows = 24

  /// Makes a chart.
  package init(frame: ChartFrame, rows: [Row], hasSharedAxis: Bool, format: ValueFormat) {
    self.frame = frame
    self.rows = rows
    self.hasSharedAxis = hasSharedAxis
    self.format = format
  }

  package func drawing() throws(ChartError) -> Drawing {
    guard !rows.isEmpty else { throw .nothingToDraw }
    guard rows.count <= Self.maximumRows else {
      throw .tooManyRows(rows.count, most: Self.maximumRows)
    }
    for row in rows {
      for case let number? in [row.value, row.target, row.baseline] {
        try checkUsable(number, of: row.name)
      }
    }
    return GoalLayout(self).drawing()
  }
}
