/// Horizontal bars from zero, sorted by value, with names at the left and values at the ends.
package struct BarChart: Chart {
  /// One bar.
  package struct Bar: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// The value, or `nil` where there is none.
    package var value: Double?
    /// The value as written, or `nil` for the chart's own format.
    package var text: String?
    /// Whether it is emphasised among muted ones.
    package var isHighlighted: Bool
    /// What the source printed in place of a missing value.
    package var symbol: String?

    /// Makes a bar.
    package init(
      name: String,
      value: Double?,
      text: String? = nil,
      isHighlighted: Bool = false,
      symbol: String? = nil
    ) {
      self.name = name
      self.value = value
      self.text = text
      self.isHighlighted = isHighlighted
      self.symbol = symbol
    }
  }

  /// A line across all bars: an average, a target.
  package struct Reference: Hashable, Sendable {
    /// Its label with number and unit, «Landet: 3,6 %».
    package var label: String
    /// Its value.
    package var value: Double

    /// Makes a line.
    package init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// In which order the bars stand.
  package enum Order: Hashable, Sendable {
    /// The largest first; equal ones as given; those without value last.
    case descending
    /// As given.
    case given
  }

  /// What stands around the plot.
  package var frame: ChartFrame
  /// The bars.
  package var bars: [Bar]
  /// In which order they stand.
  package var order: Order
  /// Lines across all bars.
  package var references: [Reference]
  /// How values are written.
  package var format: ValueFormat

  /// The most bars drawn; of more, an excerpt is.
  package static let maximumBars = 30

  /// Makes a chart.
  package init(
    frame: ChartFrame,
    bars: [Bar],
    order: Order = .descending,
    references: [Reference] = [],
    format: ValueFormat
  ) {
    self.frame = frame
    self.bars = bars
    self.order = order
    self.references = references
    self.format = format
  }

  package func drawing() throws(ChartError) -> Drawing {
    guard !bars.isEmpty else { throw .nothingToDraw }
    for bar in bars {
      if let value = bar.value { try checkUsable(value, of: bar.name) }
    }
    for reference in references { try checkUsable(reference.value, of: reference.label) }
    return BarLayout(self).drawing()
  }

  /// A row of the chart: a bar, or a mark that some are left out.
  enum Row {
    /// A bar.
    case bar(Bar)
    /// So many bars are left out here.
    case leftOut(Int)
  }

  /// The rows in order; of more than thirty bars the first, the last, and those around highlighted
  /// ones.
  var rows: [Row] {
    var sorted = bars
    if order == .descending {
      sorted = bars.enumerated().sorted { left, right in
        switch (left.element.value, right.element.value) {
        case (let a?, let b?) where a != b: a > b
        case (.some, nil): true
        case (nil, .some): false
        default: left.offset < right.offset
        }
      }.map(\.element)
    }
    guard sorted.count > Self.maximumBars else { return sorted.map { .bar($0) } }
    var kept = Set(0..<10).union((sorted.count - 5)..<sorted.count)
    for (index, bar) in sorted.enumerated() where bar.isHighlighted && kept.count < 25 {
      kept.formUnion(max(0, index - 2)...min(sorted.count - 1, index + 2))
    }
    var rows: [Row] = []
    var previous = -1
    for index in kept.sorted() {
      if index > previous + 1 { rows.append(.leftOut(index - previous - 1)) }
      rows.append(.bar(sorted[index]))
      previous = index
    }
    return rows
  }
}
