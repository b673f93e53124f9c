package import IndicatorModel

/// How far a target is reached (måloppnåelse): the verdict, its reason and every number used.
package struct Attainment: Hashable, Sendable {
  /// The judgement.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The demand is met.
    case reached
    /// The deadline has passed and the demand is not met.
    case missed
    /// The deadline lies ahead, and at least the share of the gap is closed that the time used asks.
    case onTrack = "on-track"
    /// The deadline lies ahead, and less of the gap is closed than the time used asks; or nothing has
    /// moved, though a change is wanted.
    case behind
    /// The value moves away from the demand.
    case wrongDirection = "wrong-direction"
    /// The value moves towards a demand that names no number.
    case rightDirection = "right-direction"
    /// The agreement or the target is too young to be judged (for tidlig å vurdere).
    case tooEarly = "too-early"
    /// It cannot be judged; the reason says why.
    case notAssessable = "not-assessable"
  }

  /// The decisive fact behind a verdict; the sentence is made in the report.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The value meets the demand.
    case meetsTarget = "meets-target"
    /// The value meets the demand within the accepted deviation.
    case withinTolerance = "within-tolerance"
    /// The deadline has passed and the value falls short.
    case shortAtDeadline = "short-at-deadline"
    /// The deadline has passed and even the upper bound of the value falls short.
    case upperBoundShort = "upper-bound-short"
    /// The share of the gap closed is at least the share of the time used.
    case gapAheadOfTime = "gap-ahead-of-time"
    /// The share of the gap closed is less than the share of the time used.
    case gapBehindTime = "gap-behind-time"
    /// The value is further from the target than the baseline was.
    case furtherThanBaseline = "further-than-baseline"
    /// The value moved in the wanted direction since the baseline.
    case movedAsWanted = "moved-as-wanted"
    /// The value moved against the wanted direction since the baseline.
    case movedAgainst = "moved-against"
    /// The value is no nearer and no further than at the baseline, though a change was wanted.
    case unchanged
    /// No time has passed since the baseline.
    case noTimeUsed = "no-time-used"
    /// The agreement has been in force for less than a year.
    case agreementTooYoung = "agreement-too-young"
    /// The agreement names no goal in numbers.
    case noTargets = "no-targets"
    /// No indicator in the database measures the goal.
    case noIndicator = "no-indicator"
    /// The indicator has no data at all.
    case noData = "no-data"
    /// The indicator has no value in the period.
    case noValue = "no-value"
    /// The value is withheld or missing; the observation's symbol says how.
    case valueMissing = "value-missing"
    /// The target names no deadline, and there is no earlier value to judge a pace from.
    case noDeadline = "no-deadline"
    /// The target names a deadline ahead, but no baseline is known to judge a pace from.
    case noBaseline = "no-baseline"
    /// The baseline already equals the target, so that there is no gap to close.
    case baselineEqualsTarget = "baseline-equals-target"
    /// The series breaks between the baseline and the value.
    case seriesBreak = "series-break"
    /// Only a bound of the value is known, and it does not decide.
    case boundUndecided = "bound-undecided"
    /// The published precision does not decide on which side of the target the value lies.
    case precisionUndecided = "precision-undecided"
    /// The denominator of the ratio is zero.
    case zeroDenominator = "zero-denominator"
    /// The deadline has passed and even the lower bound of the value is too high.
    case lowerBoundOver = "lower-bound-over"
    /// What the value is a share of has no value in the period.
    case needMissing = "need-missing"
    /// The value a year earlier, which a rise is counted from, is missing.
    case noPrevious = "no-previous"
    /// The rise is above the limit; whether that was acted on, no figure says.
    case triggerExceeded = "trigger-exceeded"
    /// The rise is not above the limit.
    case triggerNotExceeded = "trigger-not-exceeded"
    /// It was done by the day.
    case dateKept = "date-kept"
    /// It was done after the day.
    case dateLate = "date-late"
    /// The figure is of a period, where a day is asked for.
    case noDate = "no-date"
    /// The demand was met in every period.
    case kept
    /// The demand has been met in every period so far.
    case keptSoFar = "kept-so-far"
    /// The demand was not met in every period.
    case notKept = "not-kept"
    /// A period without a value leaves open whether the demand was met in every one.
    case gapInSeries = "gap-in-series"
    /// Every region meets the demand.
    case allRegionsReach = "all-regions-reach"
    /// Some regions do not meet the demand.
    case regionsMissing = "regions-missing"
    /// No region is known to miss the demand, but some cannot be judged.
    case regionsUnknown = "regions-unknown"
    /// The method's own grade; the sentence names it.
    case methodGrade = "method-grade"
    /// The method does not know this kind of demand.
    case methodUndefined = "method-undefined"
    /// The method's formula has no meaning for these numbers.
    case formulaUndefined = "formula-undefined"
    /// There are too few values for the method.
    case tooFewPoints = "too-few-points"
  }

  /// The agreement's id.
  package var agreement: String
  /// The target; `nil` where the agreement has none.
  package var target: Target?
  /// Where it is judged; `nil` where the agreement has no target.
  package var region: Region?
  /// The period that is judged; `nil` where there is none.
  package var period: TimePeriod?
  /// The value judged; `nil` where the series has no such cell.
  package var observation: Observation?
  /// The number it is held against.
  package var targetValue: Double?
  /// The end of the time allowed.
  package var deadline: TimePeriod?
  /// The start of the way: period and value.
  package var baseline: Observation?
  /// 100 · value / target; only for demands of "at least" with a positive target.
  package var attainmentPercent: Double?
  /// 100 · (value − baseline) / (target − baseline); `nil` where the baseline left no gap.
  package var progressPercent: Double?
  /// 100 · time since the baseline / time from the baseline to the deadline.
  package var timePercent: Double?
  /// What is lacking, in the unit; negative where the demand is more than met.
  package var gap: Double?
  /// The change per year that the rest of the time asks for.
  package var neededPerYear: Double?
  /// The judgement.
  package var verdict: Verdict
  /// Why.
  package var reason: Reason
  /// The number from which a value is too high, where it can be too high and too low.
  package var upperTargetValue: Double?
  /// The value that the demand is a share of: the need.
  package var need: Observation?
  /// Which regions reach it, where all are to; the value judged is then their share in percent.
  package var coverage: Coverage?
  /// How it was judged.
  package var method = JudgingMethod(.plan)
  /// What a method other than the linear plan says.
  package var methodResult: MethodResult?

  /// Makes a result.
  package init(
    agreement: String,
    target: Target? = nil,
    region: Region? = nil,
    period: TimePeriod? = nil,
    observation: Observation? = nil,
    targetValue: Double? = nil,
    deadline: TimePeriod? = nil,
    baseline: Observation? = nil,
    attainmentPercent: Double? = nil,
    progressPercent: Double? = nil,
    timePercent: Double? = nil,
    gap: Double? = nil,
    neededPerYear: Double? = nil,
    verdict: Verdict,
    reason: Reason
  ) {
    self.agreement = agreement
    self.target = target
    self.region = region
    self.period = period
    self.observation = observation
    self.targetValue = targetValue
    self.deadline = deadline
    self.baseline = baseline
    self.attainmentPercent = attainmentPercent
    self.progressPercent = progressPercent
    self.timePercent = timePercent
    self.gap = gap
    self.neededPerYear = neededPerYear
    self.verdict = verdict
    self.reason = reason
  }
}
