/// Small line charts with the same axes, one a region: the first line of each is its own, the others
/// are grey context.
package struct MultiplesChart: Chart {
  /// One small chart.
  package struct Panel: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Its lines; the first is emphasised.
    package var lines: [TrendChart.Line]
    /// Whether its name stands out.
    package var isHighlighted: Bool

    /// Makes a small chart.
    package init(name: String, lines: [TrendChart.Line], isHighlighted: Bool = false) {
      self.name = name
      self.lines = lines
      self.isHighlighted = isHighlighted
    }
  }

  /// What stands around the plots.
  package var frame: ChartFrame
  /// The small charts in order.
  package var panels: [Panel]
  /// Targets, drawn in each.
  package var targets: [TrendChart.Target]
  /// The name of the grey line, «Hele landet», or `nil` where there is none.
  package var contextName: String?
  /// The names of the periods; where there are none, whole numbers are years.
  package var periods: [TrendChart.PeriodLabel]
  /// How values are written.
  package var format: ValueFormat

  /// The most small charts of a figure.
  package static let maximumPanels = 24

  /// Makes a figure.
  package init(
    frame: ChartFrame,
    panels: [Panel],
    targets: [TrendChart.Target] = [],
    contextName: String? = nil,
    periods: [TrendChart.PeriodLabel] = [],
    format: ValueFormat
  ) {
    self.frame = frame
    self.panels = panels
    self.targets = targets
    self.contextName = contextName
    self.periods = periods
    self.format = format
  }

  package func drawing() throws(ChartError) -> Drawing {
    guard !panels.isEmpty else { throw .nothingToDraw }
    guard panels.count <= Self.maximumPanels else {
      throw .tooManyPanels(panels.count, most: Self.maximumPanels)
    }
    for panel in panels {
      var one = TrendChart(
        frame: frame,
        lines: panel.lines,
        targets: targets,
        periods: periods,
        format: format
      )
      // Emphasis is the panel's, so that no panel has too much of it.
      for index in one.lines.indices { one.lines[index].isHighlighted = index == 0 }
      try one.check()
    }
    return MultiplesLayout(self).drawing()
  }
}
