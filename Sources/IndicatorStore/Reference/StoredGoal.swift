internal import IndicatorModel

/// A demand in columns.
struct StoredDemand {
  /// The kind, as the views know it.
  var kind: String
  /// The number that the indicator is held against, or the rise that triggers.
  var value: Double?
  /// The upper end of a band.
  var upperValue: Double?
  /// The indicator whose share is asked for.
  var other: String?
  /// The time limit in months.
  var months: Double?
  /// The wanted direction.
  var direction: String?
  /// The month of a yearly date.
  var month: Int?
  /// The day of a yearly date.
  var day: Int?

  /// Splits a demand.
  init(_ demand: Target.Demand) {
    switch demand {
    case .atLeast(let value): self.init(kind: "at-least", value: value)
    case .atMost(let value): self.init(kind: "at-most", value: value)
    case .between(let low, let high): self.init(kind: "between", value: low, upperValue: high)
    case .exactly(let value): self.init(kind: "exactly", value: value)
    case .yesNo(let answer): self.init(kind: "yes-no", value: answer ? 1 : 0)
    case .atLeastShare(let share, let other):
      self.init(kind: "at-least-share", value: share, other: other)
    case .direction(let direction): self.init(kind: "direction", direction: direction.rawValue)
    case .withinMonths(let months, let share):
      self.init(kind: "within-months", value: share, months: months)
    case .yearlyDate(let month, let day): self.init(kind: "yearly-date", month: month, day: day)
    case .trigger(let increase): self.init(kind: "trigger", value: increase)
    }
  }

  /// Takes the columns as they are.
  init(
    kind: String,
    value: Double? = nil,
    upperValue: Double? = nil,
    other: String? = nil,
    months: Double? = nil,
    direction: String? = nil,
    month: Int? = nil,
    day: Int? = nil
  ) {
    self.kind = kind
    self.value = value
    self.upperValue = upperValue
    self.other = other
    self.months = months
    self.direction = direction
    self.month = month
    self.day = day
  }

  /// The demand; `nil` where the columns make none.
  var demand: Target.Demand? {
    switch kind {
    case "at-least": value.map { .atLeast($0) }
    case "at-most": value.map { .atMost($0) }
    case "between": value.flatMap { low in upperValue.map { .between(low, $0) } }
    case "exactly": value.map { .exactly($0) }
    case "yes-no": value.map { .yesNo($0 == 1) }
    case "at-least-share": value.flatMap { share in other.map { .atLeastShare(share, of: $0) } }
    case "direction": direction.flatMap(Indicator.Direction.init(rawValue:)).map { .direction($0) }
    case "within-months":
      months.flatMap { months in
        value.map { .withinMonths(months, sharePercent: $0) }
      }
    case "yearly-date": month.flatMap { month in day.map { .yearlyDate(month: month, day: $0) } }
    case "trigger": value.map { .trigger(increase: $0) }
    default: nil
    }
  }
}

extension Target.Deadline {
  /// The kind, as the views know it.
  var storedKind: String {
    switch self {
    case .none: "none"
    case .once: "once"
    case .each: "each"
    case .yearly: "yearly"
    case .steps: "steps"
    case .kept: "kept"
    }
  }

  /// The periods that are named, with the value of each where it has one of its own.
  var storedSteps: [(period: TimePeriod, value: Double?)] {
    switch self {
    case .none, .yearly: []
    case .once(let period): [(period, nil)]
    case .each(let periods): periods.map { ($0, nil) }
    case .steps(let steps): steps.map { ($0.period, $0.value) }
    case .kept(let first, let last): [(first, nil)] + (last.map { [($0, nil)] } ?? [])
    }
  }

  /// The deadline of a kind and its periods.
  init(storedKind: String, steps: [(period: TimePeriod, value: Double?)]) {
    let periods = steps.map(\.period)
    self =
      switch (storedKind, periods.first) {
      case ("yearly", _): .yearly
      case ("once", let period?): .once(period)
      case ("each", _): .each(periods)
      case ("steps", _):
        .steps(
          steps.compactMap { step in step.value.map { Target.Step(by: step.period, value: $0) } }
        )
      case ("kept", let first?):
        .kept(from: first, through: periods.count > 1 ? periods.last : nil)
      default: .none
      }
  }
}

/// A method of judging as JSON.
struct StoredMethod: Codable {
  private var name: String
  private var thresholds: [Double]
  private var neutralBand: Double?
  private var window: Int?
  private var baseYear: Int?
  private var targetYear: Int?
  private var limit: Double?

  /// Takes a method's parts.
  init(_ method: JudgingMethod) {
    name = method.name.rawValue
    thresholds = method.thresholds
    neutralBand = method.neutralBand
    window = method.window
    baseYear = method.baseYear
    targetYear = method.targetYear
    limit = method.limit
  }

  /// The method; `nil` where a newer tool wrote a name that this one does not know.
  var method: JudgingMethod? {
    JudgingMethod.Name(rawValue: name).map {
      JudgingMethod(
        $0,
        thresholds: thresholds,
        neutralBand: neutralBand,
        window: window,
        baseYear: baseYear,
        targetYear: targetYear,
        limit: limit
      )
    }
  }
}

/// The figures of a deviation report as JSON.
struct StoredDeviation: Codable {
  private var need: String
  private var offer: String
  private var realised: String
  private var allowedPercent: Double

  /// Takes a deviation's parts.
  init(_ deviation: Target.Deviation) {
    need = deviation.need
    offer = deviation.offer
    realised = deviation.realised
    allowedPercent = deviation.allowedPercent
  }

  /// The figures.
  var deviation: Target.Deviation {
    Target.Deviation(need: need, offer: offer, realised: realised, allowedPercent: allowedPercent)
  }
}
