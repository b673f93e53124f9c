/// Lines over time, with targets, gaps, breaks and provisional values.
///
/// Missing values are gaps, never bridged; a line is not joined over a break; a segment to or from
/// a provisional or estimated value is dashed. Lines are named at their ends.
package struct TrendChart: Chart {
  /// One value in time.
  package struct Point: Hashable, Sendable {
    /// How final the value is.
    package enum State: Hashable, Sendable {
      /// Final.
      case normal
      /// Published as provisional.
      case provisional
      /// Not counted but estimated.
      case estimated
    }

    /// The place in time: the year, or the year with a fraction.
    package var x: Double
    /// The value, or `nil` where there is none.
    package var value: Double?
    /// The upper end where the source gives an interval; `value` is then the lower end.
    package var upper: Double?
    /// How final it is.
    package var state: State
    /// Whether it must not be compared with the one before.
    package var breakBefore: Bool
    /// What the source printed in place of a missing value: `..`, `:`.
    package var symbol: String?
    /// The value as written in a label, or `nil` for the chart's own format.
    package var text: String?

    /// Makes a point.
    package init(
      x: Double,
      value: Double?,
      upper: Double? = nil,
      state: State = .normal,
      breakBefore: Bool = false,
      symbol: String? = nil,
      text: String? = nil
    ) {
      self.x = x
      self.value = value
      self.upper = upper
      self.state = state
      self.breakBefore = breakBefore
      self.symbol = symbol
      self.text = text
    }
  }

  /// One line.
  package struct Line: Hashable, Sendable {
    /// Its name, written at its end.
    package var name: String
    /// Its points in any order, one a period; a missing period is a point without value.
    package var points: [Point]
    /// Whether it is emphasised while those that are not become grey context; if none is, all are
    /// emphasised.
    package var isHighlighted: Bool
    /// Which names go first when there is no room for all: the highest stay.
    package var importance: Int

    /// Makes a line.
    package init(
      name: String,
      points: [Point],
      isHighlighted: Bool = false,
      importance: Int = 0
    ) {
      self.name = name
      self.points = points
      self.isHighlighted = isHighlighted
      self.importance = importance
    }

    /// Whether the points stand in order of time, none of them at the place of another.
    var isInOrder: Bool {
      points.indices.dropFirst().allSatisfy { points[$0 - 1].x < points[$0].x }
    }

    /// Whether the points stand at the places of those of another line, in the same order.
    func hasPlaces(of other: Line) -> Bool {
      points.count == other.points.count
        && points.indices.allSatisfy { points[$0].x == other.points[$0].x }
    }

    /// A place that more than one point has.
    var repeatedPlace: Double? {
      guard !isInOrder else { return nil }
      var places: Set<Double> = []
      return points.map(\.x).first { !places.insert($0).inserted }
    }
  }

  /// A value to be reached, drawn over the time in which it holds.
  package struct Target: Hashable, Sendable {
    /// Its label with number and unit, «Mål 2027: 80 %».
    package var label: String
    /// The value.
    package var value: Double
    /// From when it holds.
    package var from: Double
    /// Until when it holds.
    package var through: Double

    /// Makes a target.
    package init(label: String, value: Double, from: Double, through: Double) {
      self.label = label
      self.value = value
      self.from = min(from, through)
      self.through = max(from, through)
    }
  }

  /// The name of a place in time.
  package struct PeriodLabel: Hashable, Sendable {
    /// The place.
    package var x: Double
    /// The name: `2010/2011`.
    package var text: String

    /// Makes a name.
    package init(x: Double, text: String) {
      self.x = x
      self.text = text
    }
  }

  /// What stands around the plot.
  package var frame: ChartFrame
  /// The lines in order of their colours.
  package var lines: [Line]
  /// The targets.
  package var targets: [Target]
  /// The names of the periods; where there are none, whole numbers are years.
  package var periods: [PeriodLabel]
  /// How values are written.
  package var format: ValueFormat

  /// Makes a chart.
  package init(
    frame: ChartFrame,
    lines: [Line],
    targets: [Target] = [],
    periods: [PeriodLabel] = [],
    format: ValueFormat
  ) {
    self.frame = frame
    self.lines = lines
    self.targets = targets
    self.periods = periods
    self.format = format
  }

  package func drawing() throws(ChartError) -> Drawing {
    try check()
    return TrendLayout(self).drawing()
  }

  /// - Throws: What makes a truthful chart impossible.
  func check() throws(ChartError) {
    guard !lines.isEmpty else { throw .nothingToDraw }
    let highlighted = lines.count(where: \.isHighlighted)
    let emphasised = highlighted == 0 ? lines.count : highlighted
    guard emphasised <= ChartError.maximumEmphasis else {
      throw .tooManyEmphasisedLines(emphasised)
    }
    for line in lines {
      for point in line.points {
        try checkUsable(point.x, of: line.name)
        for number in [point.value, point.upper] {
          if let number { try checkUsable(number, of: line.name) }
        }
      }
      if let place = line.repeatedPlace { throw .repeatedPeriod(place, of: line.name) }
    }
    for target in targets {
      for number in [target.value, target.from, target.through] {
        try checkUsable(number, of: target.label)
      }
    }
    for period in periods { try checkUsable(period.x, of: period.text) }
  }
}
