import IndicatorModel

extension GoalReader {
  /// By when: a period, several, steps with values, every year, or kept from a period on.
  func deadline(_ reader: EntryReader) -> Target.Deadline {
    guard let value = reader.optional("deadline") else { return .none }
    switch value.content {
    case .text("yearly"): return .yearly
    case .text(let text):
      // The period's own message does not know the word "yearly".
      if let near = nearest(to: text, among: ["yearly"]) {
        reader.report(.unknownWord(text, allowed: [near, "a period"]), in: "deadline")
        return .none
      }
      return reader.period("deadline").map(Target.Deadline.once) ?? .none
    case .list(let items):
      if case .entry? = items.first?.content { return steps(items, of: reader) }
      var periods: [TimePeriod] = []
      for (index, item) in items.enumerated() {
        let subject = "\(reader.name("deadline"))[\(index + 1)]"
        guard let period = reader.period(item, named: subject) else { continue }
        if let last = periods.last, period <= last {
          reader.problems.add(
            .contradiction(
              "\(period) does not come after \(last); list each period once, in order"
            ),
            at: item.location,
            entry: reader.entry,
            field: subject
          )
        }
        periods.append(period)
      }
      if items.isEmpty {
        reader.report(
          .wrongShape(found: "an empty list", expected: "periods, or no such field"),
          in: "deadline"
        )
      }
      return .each(periods)
    case .entry:
      let inner = reader.reader("deadline", allowed: ["keptFrom", "through"])
      guard let inner, let first = inner.period("keptFrom") else { return .none }
      let last = inner.period("through", isRequired: false)
      if let last, last < first || last.frequency != first.frequency {
        inner.report(
          .contradiction(
            "\(last) does not come after \(first), or is not of its kind; correct one"
          ),
          in: "through"
        )
      }
      return .kept(from: first, through: last)
    }
  }

  private func steps(_ items: [YAMLValue], of reader: EntryReader) -> Target.Deadline {
    var steps: [Target.Step] = []
    for (index, item) in items.enumerated() {
      let inner = EntryReader(
        item,
        allowed: ["by", "value"],
        entry: reader.entry,
        path: "\(reader.name("deadline"))[\(index + 1)]",
        problems: reader.problems
      )
      guard let inner, let period = inner.period("by"),
        let value = inner.number("value", isNegativeAllowed: true)
      else { continue }
      if let last = steps.last?.period, period <= last {
        inner.report(
          .contradiction(
            "\(period) does not come after \(last); list each period once, in order"
          ),
          in: "by"
        )
      }
      steps.append(Target.Step(by: period, value: value))
    }
    return .steps(steps)
  }
}
