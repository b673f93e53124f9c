package import IndicatorModel

/// What one value says beside another one, earlier in the same series.
///
/// A count changes in percent, a percentage in percentage points (prosentpoeng); never the other
/// way round. Where a number has no meaning it is `nil` and a note says why.
package struct Change: Hashable, Sendable {
  /// Why a number is missing, or what a reader must know of it.
  package enum Note: String, Hashable, Sendable, CaseIterable {
    /// The series has no cell in the period compared with.
    case noPreviousPeriod = "no-previous-period"
    /// The value is missing.
    case missing
    /// The value compared with is missing.
    case previousMissing = "previous-missing"
    /// The value compared with is zero: no percent.
    case zeroBase = "zero-base"
    /// The value compared with is negative: no percent.
    case negativeBase = "negative-base"
    /// The value compared with is a count below ten: a percent says little.
    case smallBase = "small-base"
    /// The series breaks between the two: no change.
    case seriesBreak = "series-break"
    /// The region's borders changed between the two.
    case changedBorders = "changed-borders"
    /// At least one of the two is not exact ("om lag", an interval).
    case imprecise
    /// At least one of the two is provisional.
    case provisional
    /// At least one of the two is an estimate.
    case estimated
    /// At least one of the two was revised: an earlier import gave another value.
    case revised
  }

  /// The count from which a percent over it is not told to say little.
  static let smallestBase = 10.0

  /// The value.
  package var observation: Observation
  /// The value compared with; `nil` where the series has no such cell.
  package var previous: Observation?
  /// The difference in the unit of the series, cleaned of binary noise beyond ten decimals.
  package var absolute: Double?
  /// The relative change in percent; never for percentages.
  package var percent: Double?
  /// The change in percentage points; only for percentages.
  package var points: Double?
  /// The value as an index where the base period's is 100; only where a base was asked for.
  package var index: Double?
  /// Why numbers are missing, and what to know, in the order of ``Note/allCases``.
  package var notes: [Note]

  /// Makes a change.
  package init(
    observation: Observation,
    previous: Observation?,
    absolute: Double? = nil,
    percent: Double? = nil,
    points: Double? = nil,
    index: Double? = nil,
    notes: [Note] = []
  ) {
    self.observation = observation
    self.previous = previous
    self.absolute = absolute
    self.percent = percent
    self.points = points
    self.index = index
    self.notes = notes
  }

  /// The period of the value.
  package var period: TimePeriod { observation.period }
}

/// A stretch of a series from its first to its last period: the whole, and the mean pace.
package struct ChangeOverTime: Hashable, Sendable {
  /// The last value against the first.
  package var whole: Change
  /// Years between the two.
  package var years: Double
  /// Average yearly growth in percent (compound); `nil` for percentages, breaks and bases ≤ 0.
  package var averageYearlyPercent: Double?
  /// Average yearly change in percentage points; only for percentages.
  package var averageYearlyPoints: Double?

  /// Makes a stretch.
  package init(
    whole: Change,
    years: Double,
    averageYearlyPercent: Double?,
    averageYearlyPoints: Double?
  ) {
    self.whole = whole
    self.years = years
    self.averageYearlyPercent = averageYearlyPercent
    self.averageYearlyPoints = averageYearlyPoints
  }
}
