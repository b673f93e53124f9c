package import IndicatorModel

extension Attainment {
  /// Judges one cell against a target by any method.
  ///
  /// What cannot be judged by the linear plan for want of data cannot be judged by another method
  /// either. A demand that is met counts as reached, and one that is not met at its deadline as
  /// missed, whatever the method's grade, which is told beside it.
  ///
  /// - Parameters:
  ///   - observation: The cell.
  ///   - series: Its series.
  ///   - other: The series that the demand is a share of.
  ///   - target: What is demanded.
  ///   - agreement: The agreement's id.
  ///   - method: How.
  package init(
    judging observation: Observation,
    in series: Series,
    beside other: Series? = nil,
    against target: Target,
    of agreement: String,
    by method: JudgingMethod
  ) {
    self.init(plan: observation, in: series, beside: other, against: target, of: agreement)
    self.method = method
    guard method.name != .plan, !lacksData else { return }
    (progressPercent, timePercent, neededPerYear) = (nil, nil, nil)
    guard let inputs = MethodInputs(self, target: target, series: series) else {
      (verdict, reason) = (.notAssessable, .methodUndefined)
      return
    }
    let results = inputs.all.map(method.result(of:))
    let result = results.count == 1 ? results[0] : DestatisMethod.worst(results)
    methodResult = result
    if inputs.hasBreak, method.name != .dns {
      (verdict, reason) = (.notAssessable, .seriesBreak)
      return
    }
    baseline = inputs.baseline
    let isPast = deadline.map { $0.lastDay <= observation.period.judgedOn } ?? false
    if verdict == .reached { return }
    if isPast, verdict == .missed { return }
    (verdict, reason) = result.grade.judgement
    guard case .direction = target.demand, reason == .methodGrade else { return }
    let movement = result.value ?? 0
    verdict = movement > 0 ? .rightDirection : movement < 0 ? .wrongDirection : .behind
  }

  /// Whether no method could judge it.
  private var lacksData: Bool {
    switch reason {
    case .noIndicator, .noData, .noValue, .valueMissing, .zeroDenominator, .needMissing,
      .precisionUndecided, .boundUndecided:
      true
    default: false
    }
  }
}

extension JudgingMethod {
  /// What the method says of an input, with its own parameters.
  func result(of input: ProgressInput) -> MethodResult {
    let chosen = thresholds.isEmpty ? nil : thresholds
    switch name {
    case .plan: return MethodResult(.notAvailable)
    case .openSDG:
      return (chosen.map { OpenSDGMethod(thresholds: $0) } ?? OpenSDGMethod()).result(of: input)
    case .eurostat, .eustat:
      let variant: EurostatMethod.Variant = name == .eustat ? .eustat : .eurostat
      return EurostatMethod(
        variant,
        thresholds: chosen ?? EurostatMethod.published,
        neutralBand: neutralBand
      ).result(of: input)
    case .un2023:
      return (chosen.map { UnitedNationsMethod(thresholds: $0) } ?? UnitedNationsMethod())
        .result(of: input)
    case .dns:
      return DestatisMethod(
        window: window ?? DestatisMethod.publishedWindow,
        thresholds: chosen ?? DestatisMethod.published
      ).result(of: input)
    case .sdsn:
      return SustainableDevelopmentReportMethod(
        thresholds: chosen ?? SustainableDevelopmentReportMethod.published,
        window: window ?? SustainableDevelopmentReportMethod.publishedWindow
      ).result(of: input)
    }
  }
}

/// The inputs of a method, drawn from a series; several where a band has two ends.
private struct MethodInputs {
  /// One input for each number that the value is held against.
  var all: [ProgressInput]
  /// The cell that progress is counted from.
  var baseline: Observation
  /// Whether the series breaks after it.
  var hasBreak: Bool

  /// Draws the inputs; `nil` where the method does not know the demand, or the series has no value
  /// to count from.
  init?(_ result: Attainment, target: Target, series: Series) {
    let method = result.method
    guard result.observation?.value != nil, let period = result.period else { return nil }
    let ends: [(target: Double?, direction: Indicator.Direction)]
    switch target.demand {
    case .atLeast, .withinMonths, .atMost: ends = [(result.targetValue, target.direction)]
    case .direction(let direction): ends = [(nil, direction)]
    case .between(let low, let high) where method.name == .dns: ends = [(low, .up), (high, .down)]
    default: return nil
    }
    let cells = series.observations.filter {
      $0.value != nil && $0.period.frequency == period.frequency && $0.period <= period
    }
    let baseYear =
      method.baseYear ?? target.baseline?.period.reportingYear
      ?? (period.reportingYear > Self.agendaYear ? Self.agendaYear : Int.min)
    // The weather looks at the last points, whatever the base, and only at those after a break.
    let start =
      method.name == .dns
      ? cells.last { $0.status == .seriesBreak } ?? cells.first
      : cells.first { $0.period.reportingYear >= baseYear }
    guard let start else { return nil }
    var base = start
    if let stated = target.baseline, let value = stated.value, method.baseYear == nil {
      base = Observation(stated.period, value)
    }
    baseline = base
    hasBreak = series.hasBreak(between: base.period, and: period)
    let used = [base] + cells.filter { $0.period > base.period }
    let points = used.compactMap { cell in
      cell.value.map { ProgressInput.Point(year: cell.period.yearNumber, value: $0) }
    }
    let targetYear =
      result.deadline?.yearNumber ?? Double(method.targetYear ?? Self.agendaEnd)
    all = ends.map { end in
      ProgressInput(
        points: points,
        target: end.target,
        targetYear: targetYear,
        direction: end.direction,
        limit: method.limit
      )
    }
  }

  /// The base year of the 2030 Agenda, which the published methods count from.
  private static let agendaYear = 2015
  /// The year that its goals are to be reached in.
  private static let agendaEnd = 2030
}

extension TimePeriod {
  /// The end of the period as a year, whole for calendar years.
  package var yearNumber: Double { lastDay.years(since: .last(of: 2000)) + 2000 }
}
