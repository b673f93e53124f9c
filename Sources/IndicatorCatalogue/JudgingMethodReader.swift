import IndicatorModel

/// Reads how a goal is judged: a method's name, or an entry with its name and parameters.
struct JudgingMethodReader {
  /// The goal.
  let goal: EntryReader

  /// The method; `nil` where the goal names none, or it is wrong.
  func method() -> JudgingMethod? {
    guard let value = goal.optional("method") else { return nil }
    if case .text = value.content {
      let name: JudgingMethod.Name? = goal.word("method")
      return name.map { JudgingMethod($0) }
    }
    let inner = goal.reader(
      "method",
      allowed: [
        "name", "thresholds", "neutralBand", "window", "baseYear", "targetYear", "limit",
      ]
    )
    guard let inner, let name: JudgingMethod.Name = inner.word("name") else { return nil }
    return JudgingMethod(
      name,
      thresholds: thresholds(inner, of: name),
      neutralBand: inner.number("neutralBand", isRequired: false),
      window: inner.has("window") ? inner.integer("window", in: 2...100) : nil,
      baseYear: inner.has("baseYear") ? inner.integer("baseYear", in: 1800...2200) : nil,
      targetYear: inner.has("targetYear") ? inner.integer("targetYear", in: 1800...2200) : nil,
      limit: inner.number("limit", isRequired: false)
    )
  }

  private func thresholds(_ inner: EntryReader, of name: JudgingMethod.Name) -> [Double] {
    guard let items = inner.list("thresholds", isRequired: false, of: "numbers") else { return [] }
    let numbers = items.compactMap { inner.line($0, named: inner.name("thresholds")) }
      .compactMap { Double($0) }
    let count = JudgingMethod.thresholdCount(of: name)
    if numbers.count == items.count, numbers.count == count, count > 0 { return numbers }
    inner.report(
      .contradiction(
        count == 0
          ? "\(name.rawValue) has no thresholds; remove them"
          : "\(name.rawValue) has \(count) thresholds, best grade first; write so many numbers"
      ),
      in: "thresholds"
    )
    return []
  }
}
