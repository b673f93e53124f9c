import IndicatorModel

/// Reads the goals of one agreement.
struct GoalReader {
  private static let fields = [
    "id", "name", "indicator", "demand", "deadline", "scope", "evidence", "baseline", "tolerance",
    "method", "deviation", "note",
  ]

  /// The indicators.
  let indicators: KnownIDs
  /// The agreement that the goals stand in.
  let agreement: EntryReader

  /// The goals without mistakes, in the order of the file.
  func goals() -> [Target] {
    var goals: [Target] = []
    var idPlaces: [String: Finding.Location] = [:]
    let items = agreement.list("goals", isRequired: false, of: "goals") ?? []
    for (index, item) in items.enumerated() {
      let reader = EntryReader(
        item,
        allowed: Self.fields,
        entry: agreement.entry,
        path: "goals[\(index + 1)]",
        problems: agreement.problems
      )
      guard let reader else { continue }
      if let id = reader.text("id", isRequired: false) {
        if let first = idPlaces[id] { reader.report(.taken(id, by: first), in: "id") }
        idPlaces[id] = reader.place(of: "id")
      }
      if let goal = goal(reader) { goals.append(goal) }
    }
    return goals
  }

  private func goal(_ reader: EntryReader) -> Target? {
    let id = reader.text("id")
    let name = reader.localized("name")
    let indicator = reader.text("indicator", isRequired: false)
    if let indicator { check(indicator, in: "indicator", of: reader) }
    let demand = demand(reader)
    let deadline = deadline(reader)
    let scope: Target.Scope? = reader.word("scope", isRequired: false)
    let evidence: Target.Evidence? = reader.word("evidence", isRequired: false)
    let baseline = baseline(reader, deadline: deadline)
    let tolerance = reader.number("tolerance", isRequired: false)
    let method = JudgingMethodReader(goal: reader).method()
    let deviation = deviation(reader)
    checkSteps(deadline, of: demand, reader)
    let note = reader.localized("note", isRequired: false, mayBreak: true)
    guard let id, let name, let demand else { return nil }
    return Target(
      id: id,
      name: name,
      indicator: indicator,
      demand: demand,
      deadline: deadline,
      scope: scope ?? .country,
      evidence: evidence ?? .direct,
      baseline: baseline,
      tolerance: tolerance ?? 0,
      method: method,
      deviation: deviation,
      note: note
    )
  }

  private func baseline(_ reader: EntryReader, deadline: Target.Deadline) -> Target.Baseline? {
    let inner = reader.reader("baseline", allowed: ["period", "value"], isRequired: false)
    guard let inner else { return nil }
    let period = inner.period("period")
    let value = inner.number("value", isRequired: false, isNegativeAllowed: true)
    if !inner.has("value"), !reader.has("indicator") {
      inner.report(.contradiction("has no 'value', and the goal has no indicator to take it from"))
    }
    guard let period else { return nil }
    let end: TimePeriod? =
      switch deadline {
      case .once(let period): period
      case .each(let periods): periods.first
      case .steps(let steps): steps.first?.period
      case .none, .yearly, .kept: nil
      }
    if let end, end.lastDay <= period.lastDay {
      inner.report(
        .contradiction("\(period) does not end before the deadline, \(end); correct one"),
        in: "period"
      )
    }
    return Target.Baseline(period: period, value: value)
  }

  private func deviation(_ reader: EntryReader) -> Target.Deviation? {
    let inner = reader.reader(
      "deviation",
      allowed: ["need", "offer", "realised", "allowed"],
      isRequired: false
    )
    guard let inner else { return nil }
    let names = ["need", "offer", "realised"].map { field in
      let id = inner.text(field)
      if let id { check(id, in: field, of: inner) }
      return id
    }
    let allowed = inner.number("allowed", isRequired: false)
    guard let need = names[0], let offer = names[1], let realised = names[2] else { return nil }
    return Target.Deviation(
      need: need,
      offer: offer,
      realised: realised,
      allowedPercent: allowed ?? 0
    )
  }

  /// Tells a reference to an indicator that there is not.
  func check(_ id: String, in field: String, of reader: EntryReader) {
    if let unknown = indicators.problem(of: id) { reader.report(unknown, in: field) }
  }

  /// Steps name a number for each date, which only demands with one number can take.
  private func checkSteps(
    _ deadline: Target.Deadline,
    of demand: Target.Demand?,
    _ reader: EntryReader
  ) {
    guard case .steps = deadline, let demand else { return }
    switch demand {
    case .atLeast, .atMost, .exactly, .withinMonths: return
    case .between, .yesNo, .direction, .yearlyDate, .trigger, .atLeastShare:
      reader.report(
        .contradiction("steps with values go with atLeast, atMost, exactly or withinMonths only"),
        in: "deadline"
      )
    }
  }
}
