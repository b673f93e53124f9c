/// Every value as a dot on one axis, with the quartiles: where one stands among all.
package struct DistributionChart: Chart {
  /// One value.
  package struct Item: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// The value.
    package var value: Double
    /// Whether it is named and stands out.
    package var isHighlighted: Bool

    /// Makes a value.
    package init(name: String, value: Double, isHighlighted: Bool = false) {
      self.name = name
      self.value = value
      self.isHighlighted = isHighlighted
    }
  }

  /// The values of one year, or of one group.
  package struct Row: Hashable, Sendable {
    /// Its name; empty where there is only one.
    package var name: String
    /// Its values.
    package var items: [Item]

    /// Makes a row.
    package init(name: String = "", items: [Item]) {
      self.name = name
      self.items = items
    }
  }

  /// Three values that divide all into four parts of equal number.
  package struct Quartiles: Hashable, Sendable {
    /// A quarter lies at or below it.
    package let lower: Double
    /// Half lie at or below it.
    package let median: Double
    /// Three quarters lie at or below it.
    package let upper: Double

    /// Finds the quartiles by linear interpolation between the values on both sides, as Excel's
    /// QUARTILE.INC and R's default (Hyndman and Fan 1996, type 7) do; `nil` where there are no
    /// values.
    package init?(of values: [Double]) {
      guard !values.isEmpty else { return nil }
      let sorted = values.sorted()
      func quantile(_ share: Double) -> Double {
        let place = share * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
      }
      lower = quantile(0.25)
      median = quantile(0.5)
      upper = quantile(0.75)
    }
  }

  /// What stands around the plot.
  package var frame: ChartFrame
  /// The rows.
  package var rows: [Row]
  /// How values are written.
  package var format: ValueFormat

  /// The most rows of a chart.
  package static let maximumRows = 8

  /// Makes a chart.
  package init(frame: ChartFrame, rows: [Row], format: ValueFormat) {
    self.frame = frame
    self.rows = rows
    self.format = format
  }

  package func drawing() throws(ChartError) -> Drawing {
    guard rows.contains(where: { !$0.items.isEmpty }) else { throw .nothingToDraw }
    guard rows.count <= Self.maximumRows else {
      throw .tooManyRows(rows.count, most: Self.maximumRows)
    }
    for row in rows {
      for item in row.items { try checkUsable(item.value, of: item.name) }
      let highlighted = row.items.count(where: \.isHighlighted)
      guard highlighted <= ChartError.maximumEmphasis else {
        throw .tooManyEmphasisedLines(highlighted)
      }
    }
    return DistributionLayout(self).drawing()
  }
}
