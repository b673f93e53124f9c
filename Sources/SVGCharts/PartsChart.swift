/// Horizontal bars of several parts a row: side by side, end to end, or as shares of the whole.
package struct PartsChart: Chart {
  /// How the parts of a row stand to each other.
  package enum Arrangement: Hashable, Sendable {
    /// One below the other, each from zero.
    case grouped
    /// End to end; the whole is their sum.
    case stacked
    /// End to end, each as a share of 100 %.
    case share
  }

  /// One row.
  package struct Row: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// The value of each part, `nil` where there is none.
    package var values: [Double?]
    /// The values as written, where that differs from the chart's own format; of a missing one its
    /// own symbol.
    package var texts: [String?]
    /// Whether its name is bold.
    package var isHighlighted: Bool
    /// What the source printed in place of a missing value.
    package var symbol: String?

    /// Makes a row.
    package init(
      name: String,
      values: [Double?],
      texts: [String?] = [],
      isHighlighted: Bool = false,
      symbol: String? = nil
    ) {
      self.name = name
      self.values = values
      self.texts = texts
      self.isHighlighted = isHighlighted
      self.symbol = symbol
    }

    /// The sum of all parts, or `nil` where one of them is missing.
    var whole: Double? {
      var sum = 0.0
      for value in values {
        guard let value else { return nil }
        sum += value
      }
      return sum
    }
  }

  /// What stands around the plot.
  package var frame: ChartFrame
  /// The names of the parts, in order.
  package var parts: [String]
  /// The rows, in order.
  package var rows: [Row]
  /// How the parts of a row stand to each other.
  package var arrangement: Arrangement
  /// How values are written.
  package var format: ValueFormat
  /// How shares of the whole are written; takes 0 … 100.
  package var shareFormat: ValueFormat

  /// The most rows of a chart.
  package static let maximumRows = 30

  /// Makes a chart.
  package init(
    frame: ChartFrame,
    parts: [String],
    rows: [Row],
    arrangement: Arrangement,
    format: ValueFormat,
    shareFormat: ValueFormat
  ) {
    self.frame = frame
    self.parts = parts
    self.rows = rows
    self.arrangement = arrangement
    self.format = format
    self.shareFormat = shareFormat
  }

  package func drawing() throws(ChartError) -> Drawing {
    guard !rows.isEmpty, !parts.isEmpty else { throw .nothingToDraw }
    let most = frame.theme.parts.count
    guard parts.count <= most else { throw .tooManyParts(parts.count, most: most) }
    guard rows.count <= Self.maximumRows else {
      throw .tooManyRows(rows.count, most: Self.maximumRows)
    }
    for row in rows {
      for case let value? in row.values {
        try checkUsable(value, of: row.name)
        if value < 0, arrangement != .grouped { throw .negativePart(value, of: row.name) }
      }
    }
    return PartsLayout(self).drawing()
  }
}
