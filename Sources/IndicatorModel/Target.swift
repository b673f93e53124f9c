/// What an agreement wants an indicator to become (mål, måltall).
package struct Target: Hashable, Sendable {
  /// What kind of demand it is.
  package enum Demand: Hashable, Sendable {
    /// The value is to be at least this.
    case atLeast(Double)
    /// The value is to be at most this.
    case atMost(Double)
    /// The value is to lie between these two, both included.
    case between(Double, Double)
    /// The value is to be exactly this; a zero goal (nullmål) is exactly 0.
    case exactly(Double)
    /// Something is to be so, or not to be so; the indicator holds 1 for yes and 0 for no.
    case yesNo(Bool)
    /// The value is to be at least this share (percent) of another indicator's, in the same region
    /// and period: settled against asked for, offered against needed.
    case atLeastShare(Double, of: String)
    /// The value is to move this way; no number is named.
    case direction(Indicator.Direction)
    /// At least a share (percent) of the cases is to be done within so many months.
    ///
    /// The indicator holds that share, or, where its unit is a duration, single waiting times in
    /// months, from which the share is computed for each deadline.
    case withinMonths(Double, sharePercent: Double)
    /// Something is to be done by a day of every year, given as month and day.
    case yearlyDate(month: Int, day: Int)
    /// Something is to be considered when the indicator rises by more than this in a year.
    case trigger(increase: Double)
  }

  /// By when the demand is to be met.
  package enum Deadline: Hashable, Sendable {
    /// No date is named.
    case none
    /// Once, at the end of a period.
    case once(TimePeriod)
    /// Anew at the end of each of these periods.
    case each([TimePeriod])
    /// Anew every year.
    case yearly
    /// In steps: a value by each period, the last one being the final goal.
    case steps([Step])
    /// Kept in every period from the first on, up to the last where there is one.
    case kept(from: TimePeriod, through: TimePeriod?)
  }

  /// One step on the way: a value by the end of a period.
  package struct Step: Hashable, Sendable {
    /// By when.
    package var period: TimePeriod
    /// The value.
    package var value: Double
    /// Makes a step.
    package init(by period: TimePeriod, value: Double) {
      self.period = period
      self.value = value
    }
  }

  /// For which regions the demand is judged.
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    /// The whole country.
    case country
    /// Every municipality by itself.
    case municipalities
    /// Both: the country, and every municipality by itself.
    case countryAndMunicipalities = "country-and-municipalities"
    /// Every municipality, and the country by how many of them reach it: all are to.
    case allMunicipalities = "all-municipalities"
  }

  /// Whether the indicator measures what the demand speaks of, or only a bound of it.
  package enum Evidence: String, Hashable, Sendable, CaseIterable {
    /// The indicator is the quantity.
    case direct
    /// The true value is at most the indicator's: it counts too much (plans, for example).
    case upperBound = "upper-bound"
    /// The true value is at least the indicator's.
    case lowerBound = "lower-bound"
  }

  /// The start of the way towards the target.
  package struct Baseline: Hashable, Sendable {
    /// The period.
    package var period: TimePeriod
    /// The value; `nil` means the indicator's value in that period.
    package var value: Double?
    /// Makes a baseline.
    package init(period: TimePeriod, value: Double? = nil) {
      self.period = period
      self.value = value
    }
  }

  /// The identifier: `G1`.
  package var id: String
  /// The goal in words.
  package var name: LocalizedText
  /// The indicator it is about; `nil` where none can measure it.
  package var indicator: String?
  /// What is demanded.
  package var demand: Demand
  /// By when.
  package var deadline: Deadline
  /// For which regions.
  package var scope: Scope
  /// Whether the indicator measures it directly.
  package var evidence: Evidence
  /// The start of the way.
  package var baseline: Baseline?
  /// The accepted deviation, in the target's unit, on the bad side.
  package var tolerance: Double
  /// How it is judged where the user names no method; `nil` for the linear plan.
  package var method: JudgingMethod?
  /// The figures of a deviation report; `nil` where the agreement asks for none.
  package var deviation: Deviation?
  /// What a reader must know beside the numbers.
  package var note: LocalizedText?

  /// Makes a target.
  package init(
    id: String,
    name: LocalizedText,
    indicator: String?,
    demand: Demand,
    deadline: Deadline = .none,
    scope: Scope = .country,
    evidence: Evidence = .direct,
    baseline: Baseline? = nil,
    tolerance: Double = 0,
    method: JudgingMethod? = nil,
    deviation: Deviation? = nil,
    note: LocalizedText? = nil
  ) {
    self.id = id
    self.name = name
    self.indicator = indicator
    self.demand = demand
    self.deadline = deadline
    self.scope = scope
    self.evidence = evidence
    self.baseline = baseline
    self.tolerance = tolerance
    self.method = method
    self.deviation = deviation
    self.note = note
  }
}
