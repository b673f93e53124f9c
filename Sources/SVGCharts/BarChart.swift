/// Horizontal bars from zero, sorted by value, with names at the left and values at the ends.
package struct BarChart: Chart {
  /// One bar.
  package struct Bar: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// The value, or `nil` where there is none.
    package var value: Double?
    /// The upper end where the source gives an interval; `value` is then the lower end.
    package var upper: Double?
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
      upper: Double? = nil,
      text: String? = nil,
      isHighlighted: Bool = false,
      symbol: String? = nil
    ) {
      self.name = name
      self.value = value
      self.upper = upper
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
    /// The smallest first; equal ones as given; those without value last.
    case ascending
    /// As given.
    case given
  }

  /// Which rows of a long list are drawn.
  package struct Excerpt: Hashable, Sendable {
    /// More rows than this, and some are left out.
    package var maximum: Int
    /// So many of the first are drawn.
    package var first: Int
    /// So many above and below each highlighted one.
    package var near: Int
    /// So many of the last.
    package var last: Int

    /// Makes an excerpt.
    package init(maximum: Int, first: Int, near: Int, last: Int) {
      self.maximum = maximum
      self.first = first
      self.near = near
      self.last = last
    }

    /// At most thirty rows: ten, those around highlighted ones, five.
    package static let standard = Excerpt(maximum: 30, first: 10, near: 2, last: 5)
  }

  /// What stands around the plot.
  package var frame: ChartFrame
  /// The bars.
  package var bars: [Bar]
  /// In which order they stand.
  package var order: Order
  /// Lines across all bars.
  package var references: [Reference]
  /// Which rows of a long list are drawn.
  package var excerpt: Excerpt
  /// Whether bars to the left and to the right of zero have different colours.
  package var isDiverging: Bool
  /// Sentences about the drawing, below it and in its description.
  package var remarks: [String]
  /// How values are written.
  package var format: ValueFormat

  /// Makes a chart.
  package init(
    frame: ChartFrame,
    bars: [Bar],
    order: Order = .descending,
    references: [Reference] = [],
    excerpt: Excerpt = .standard,
    isDiverging: Bool = false,
    remarks: [String] = [],
    format: ValueFormat
  ) {
    self.frame = frame
    self.bars = bars
    self.order = order
    self.references = references
    self.excerpt = excerpt
    self.isDiverging = isDiverging
    self.remarks = remarks
    self.format = format
  }

  package func drawing() throws(ChartError) -> Drawing {
    guard !bars.isEmpty else { throw .nothingToDraw }
    for bar in bars {
      for number in [bar.value, bar.upper] {
        if let number { try checkUsable(number, of: bar.name) }
      }
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

  /// The bars in the order in which they stand.
  var sortedBars: [Bar] {
    guard order != .given else { return bars }
    let isAscending = order == .ascending
    return bars.enumerated().sorted { left, right in
      switch (left.element.value, right.element.value) {
      case (let a?, let b?) where a != b: isAscending ? a < b : a > b
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  /// The rows in order; of a long list the first, the last, and those around highlighted ones.
  var rows: [Row] {
    let sorted = sortedBars
    guard sorted.count > excerpt.maximum else { return sorted.map { .bar($0) } }
    var kept = Set(0..<min(sorted.count, excerpt.first))
    kept.formUnion(max(0, sorted.count - excerpt.last)..<sorted.count)
    let room = excerpt.maximum - 2 * excerpt.near - 1
    for (index, bar) in sorted.enumerated() where bar.isHighlighted && kept.count < room {
      kept.formUnion(
        max(0, index - excerpt.near)...min(sorted.count - 1, index + excerpt.near)
      )
    }
    var rows: [Row] = []
    var previous = -1
    for index in kept.sorted() {
      // The only one left out takes the room of the remark that it is.
      if index == previous + 2 {
        rows.append(.bar(sorted[index - 1]))
      } else if index > previous + 1 {
        rows.append(.leftOut(index - previous - 1))
      }
      rows.append(.bar(sorted[index]))
      previous = index
    }
    return rows
  }
}
