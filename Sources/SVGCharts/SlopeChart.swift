/// Two points in time side by side: one line a row from the earlier value to the later one.
///
/// For few lines whose change matters more than their course; a value that is missing at one side
/// leaves a lone marker, never a line; so does a break in the series between the two.
package struct SlopeChart: Chart {
  /// One line.
  package struct Line: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// The earlier value.
    package var from: Double?
    /// The later value.
    package var to: Double?
    /// What is written after the later value, «(+3,6 %)».
    package var change: String?
    /// Whether it is emphasised while others become grey.
    package var isHighlighted: Bool
    /// Whether the two must not be compared: the values then stand alone.
    package var isBroken: Bool
    /// Whether one of the two is not final: the line is then dashed.
    package var isProvisional: Bool

    /// Makes a line.
    package init(
      name: String,
      from: Double?,
      to: Double?,
      change: String? = nil,
      isHighlighted: Bool = false,
      isBroken: Bool = false,
      isProvisional: Bool = false
    ) {
      self.name = name
      self.from = from
      self.to = to
      self.change = change
      self.isHighlighted = isHighlighted
      self.isBroken = isBroken
      self.isProvisional = isProvisional
    }
  }

  /// What stands around the plot.
  package var frame: ChartFrame
  /// The lines.
  package var lines: [Line]
  /// The names of the two points in time.
  package var periods: (from: String, to: String)
  /// How values are written.
  package var format: ValueFormat

  /// Makes a chart.
  package init(
    frame: ChartFrame,
    lines: [Line],
    periods: (from: String, to: String),
    format: ValueFormat
  ) {
    self.frame = frame
    self.lines = lines
    self.periods = periods
    self.format = format
  }

  package func drawing() throws(ChartError) -> Drawing {
    guard !lines.isEmpty else { throw .nothingToDraw }
    let highlighted = lines.count(where: \.isHighlighted)
    let emphasised = highlighted == 0 ? lines.count : highlighted
    guard emphasised <= ChartError.maximumEmphasis else {
      throw .tooManyEmphasisedLines(emphasised)
    }
    for line in lines {
      for case let value? in [line.from, line.to] { try checkUsable(value, of: line.name) }
    }
    return SlopeLayout(self).drawing()
  }
}
