import IndicatorModel

extension GoalReader {
  private static let demands = [
    "atLeast", "atMost", "between", "exactly", "zero", "yesNo", "atLeastShare", "direction",
    "withinMonths", "yearlyDate", "trigger",
  ]

  /// The demand: one of the forms, with what belongs to it.
  func demand(_ reader: EntryReader) -> Target.Demand? {
    guard let inner = reader.reader("demand", allowed: Self.demands + ["share", "of"]) else {
      return nil
    }
    let named = Self.demands.filter(inner.has)
    guard named.count == 1, let form = named.first else {
      if named.isEmpty, inner.seemsToHave(Self.demands) { return nil }
      let all = Self.demands.joined(separator: ", ")
      inner.report(
        .contradiction(
          named.isEmpty
            ? "names no demand; write one of \(all)"
            : "\(named.joined(separator: " and ")) stand together; a goal has one demand, make two"
              + " goals"
        )
      )
      return nil
    }
    if inner.has("share"), form != "withinMonths" {
      inner.report(.contradiction("belongs to withinMonths only; remove it"), in: "share")
    }
    if inner.has("of"), form != "atLeastShare" {
      inner.report(.contradiction("belongs to atLeastShare only; remove it"), in: "of")
    }
    switch form {
    case "exactly":
      return inner.number(form, isNegativeAllowed: true).map(Target.Demand.exactly)
    case "zero", "yesNo":
      guard let answer: Answer = inner.word(form) else { return nil }
      if form == "yesNo" { return .yesNo(answer == .yes) }
      if answer == .yes { return .exactly(0) }
      inner.report(.unknownWord("no", allowed: ["yes"]), in: form)
      return nil
    case "between": return between(inner)
    case "atLeastShare":
      let share = inner.number(form)
      let other = inner.text("of")
      if let other { check(other, in: "of", of: inner) }
      guard let share, let other else { return nil }
      return .atLeastShare(share, of: other)
    case "atLeast":
      return inner.number(form, isNegativeAllowed: true).map(Target.Demand.atLeast)
    case "atMost":
      return inner.number(form, isNegativeAllowed: true).map(Target.Demand.atMost)
    case "trigger":
      return inner.number(form).map(Target.Demand.trigger(increase:))
    case "withinMonths":
      let months = inner.number(form)
      let share = inner.number("share")
      if let share, share > 100 {
        inner.report(
          .malformed(inner.text("share") ?? "", expected: "a percentage from 0 to 100"),
          in: "share"
        )
      }
      guard let months, let share else { return nil }
      return .withinMonths(months, sharePercent: share)
    case "yearlyDate": return yearlyDate(inner)
    default: return direction(inner)
    }
  }

  private func direction(_ inner: EntryReader) -> Target.Demand? {
    guard let text = inner.text("direction") else { return nil }
    guard let direction = Indicator.Direction(rawValue: text), direction != .none else {
      inner.report(.unknownWord(text, allowed: ["up", "down"]), in: "direction")
      return nil
    }
    return .direction(direction)
  }

  private func yearlyDate(_ inner: EntryReader) -> Target.Demand? {
    guard let text = inner.text("yearlyDate") else { return nil }
    // 2001 had no 29 February: the day must exist in every year.
    if let day = CalendarDate(iso: "2001-\(text)") {
      return .yearlyDate(month: day.month, day: day.day)
    }
    inner.report(
      .malformed(text, expected: "a day that every year has, as MM-DD"),
      in: "yearlyDate"
    )
    return nil
  }

  /// What a field says that asks a question.
  private enum Answer: String, CaseIterable {
    case yes
    case no
  }

  private func between(_ inner: EntryReader) -> Target.Demand? {
    let ends = (inner.list("between", of: "two numbers") ?? []).compactMap { item -> Double? in
      inner.line(item, named: inner.name("between")).flatMap { text in
        let isPlain = text.utf8.allSatisfy { (0x2D...0x39).contains($0) && $0 != 0x2F }
        return isPlain ? Double(text) : nil
      }
    }
    if ends.count == 2, ends[0] < ends[1] { return .between(ends[0], ends[1]) }
    inner.report(
      .contradiction("expected two numbers, the smaller first: [40, 60]"),
      in: "between"
    )
    return nil
  }
}
