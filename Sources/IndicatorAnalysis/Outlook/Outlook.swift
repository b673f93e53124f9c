package import IndicatorModel

/// Where a goal is heading (utsikter): the pace that the rest of the time asks for, the present one,
/// and when the goal would be reached at that.
package struct Outlook: Hashable, Sendable {
  /// What the present pace says.
  package enum Outcome: Hashable, Sendable {
    /// The demand is met already.
    case reached
    /// The period at whose end the demand would be met, with an interval.
    case expected(TimePeriod, Interval)
    /// The pace is zero, or leads away from the demand.
    case notAtThisPace
    /// It would take longer than ``Outlook/horizon``.
    case beyondHorizon
    /// Least squares and Theil–Sen point in different directions.
    case pacesDiffer
    /// No pace is measured, and why.
    case refused(Refusal)

    /// The name for programs.
    package var code: String {
      switch self {
      case .reached: "reached"
      case .expected: "expected"
      case .notAtThisPace: "not-at-this-pace"
      case .beyondHorizon: "beyond-horizon"
      case .pacesDiffer: "paces-differ"
      case .refused(let refusal): refusal.rawValue
      }
    }
  }

  /// The periods between which the demand would be met in ``Pace/intervalPercent`` of cases.
  package struct Interval: Hashable, Sendable {
    /// The earliest.
    package var earliest: TimePeriod
    /// The latest; `nil` where the slow end never reaches it, or only after ``Outlook/horizon``.
    package var latest: TimePeriod?
    /// Makes an interval.
    package init(earliest: TimePeriod, latest: TimePeriod?) {
      self.earliest = earliest
      self.latest = latest
    }
  }

  /// Why no outlook is given.
  package enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// The goal could not be held against a value.
    case notMeasured = "not-measured"
    /// The demand names no number that a series could reach: a direction, a day, yes or no, a rise.
    case noNumber = "no-number"
    /// The number wanted follows another indicator.
    case movingTarget = "moving-target"
    /// The demand holds in every period, and a later one does not mend an earlier one.
    case everyPeriod = "every-period"
    /// The demand is that all regions reach it; each of them has an outlook of its own.
    case countsRegions = "counts-regions"
    /// The values are only bounds of what the demand speaks of.
    case onlyBounds = "only-bounds"
    /// The published precision leaves open whether the demand is met.
    case precisionUndecided = "precision-undecided"
    /// There are fewer than ``Pace/fewestPoints`` values in the window.
    case tooFewPoints = "too-few-points"
    /// There are too few since the series broke.
    case tooFewSinceBreak = "too-few-since-break"
    /// There are too few since the borders of the region moved.
    case tooFewSinceBorders = "too-few-since-borders"
  }

  /// The judgement that it belongs to.
  package var attainment: Attainment
  /// The change per year that the rest of the time asks for; `nil` where the demand is met, and
  /// without a deadline ahead.
  package var neededPerYear: Double?
  /// The present pace; `nil` where none is measured.
  package var pace: Pace?
  /// The first period of the window that has a value.
  package var firstPeriod: TimePeriod?
  /// How many values the window has.
  package var points: Int
  /// What the present pace says.
  package var outcome: Outcome
  /// What cut the window, and what to know of its values.
  package var notes: [Change.Note]

  /// The years beyond which no year is named: a straight line says nothing of them.
  package static let horizon = 50
  /// The years that a pace is measured over where nothing else is said: five yearly changes.
  package static let usualYears = 5

  /// Whether the demand would be met by its deadline; `nil` where that is not known.
  package var isInTime: Bool? {
    guard case .expected(let period, _) = outcome, let deadline = attainment.deadline else {
      return nil
    }
    return period.lastDay <= deadline.judgedOn
  }
}
