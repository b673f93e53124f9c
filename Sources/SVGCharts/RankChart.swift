/// Places among all: the first, the last and the neighbours of the highlighted, with their numbers.
///
/// Equal values share a place, and the next place is skipped (1, 2, 2, 4). Those without value have
/// no place and do not count.
package struct RankChart: Chart {
  /// What stands around the plot.
  package var frame: ChartFrame
  /// All that are ranked.
  package var entries: [BarChart.Bar]
  /// Whether the lowest value has the first place.
  package var isLowestFirst: Bool
  /// Lines across all bars.
  package var references: [BarChart.Reference]
  /// How values are written.
  package var format: ValueFormat

  /// Makes a chart.
  package init(
    frame: ChartFrame,
    entries: [BarChart.Bar],
    isLowestFirst: Bool = false,
    references: [BarChart.Reference] = [],
    format: ValueFormat
  ) {
    self.frame = frame
    self.entries = entries
    self.isLowestFirst = isLowestFirst
    self.references = references
    self.format = format
  }

  package func drawing() throws(ChartError) -> Drawing { try bars().drawing() }

  /// The places as a bar chart of an excerpt.
  func bars() -> BarChart {
    var chart = BarChart(
      frame: frame,
      bars: entries,
      order: isLowestFirst ? .ascending : .descending,
      references: references,
      excerpt: frame.size.width < 400
        ? BarChart.Excerpt(maximum: 14, first: 3, near: 2, last: 2)
        : BarChart.Excerpt(maximum: 19, first: 5, near: 3, last: 3),
      format: format
    )
    var ranked = chart.sortedBars
    let count = ranked.count { $0.value != nil }
    var place = 0
    for index in ranked.indices {
      guard let value = ranked[index].value else { continue }
      if index == 0 || ranked[index - 1].value != value { place = index + 1 }
      if ranked[index].isHighlighted, chart.remarks.count < 3 {
        let name = CleanText.isolated(CleanText.cleaned(ranked[index].name))
        chart.remarks.append("\(name): \(frame.words.rank(place, count))")
      }
      ranked[index].name = "\(place). \(ranked[index].name)"
    }
    chart.bars = ranked
    chart.order = .given
    return chart
  }
}
