package import IndicatorAnalysis
package import IndicatorModel

/// What is said of goals: the demand in words, and the verdict's reason with its numbers.
package struct GoalSentences: Sendable {
  /// The language.
  package let language: Language
  private let values: ValueText
  private let marks: GoalMarks

  /// Makes sentences in a language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - year: The year at whose end goals are judged, where numbers get their names, for `explain`.
  package init(_ language: Language, markingYear year: Int? = nil) {
    self.language = language
    values = ValueText(language)
    marks = GoalMarks(year: year)
  }

  /// The demand in a few words: "minst 100 %", "høyst 0", "økning".
  package func demand(of result: Attainment, quantity: Quantity?) -> String {
    guard let target = result.target else { return "" }
    func named(_ text: String) -> String { marks.number(text, .target, of: result) }
    // A target is written as it was agreed: 100 %, not 100,0 %.
    func number(_ value: Double) -> String {
      let decimals = NumberStyle.decimals(needed: value, limit: 4)
      if quantity?.unit.kind == .percent {
        return named(values.numbers.percent(value, decimals: decimals))
      }
      let text = named(values.numbers.text(value, decimals: decimals))
      guard let unit = quantity?.unit, unit.kind == .duration else { return text }
      return "\(text) \(unit.name(for: value, in: language))"
    }
    // A step of several has a number of its own.
    func step(_ value: Double) -> String { number(result.targetValue ?? value) }
    switch target.demand {
    case .atLeast(let value) where result.coverage != nil:
      return "\(Wording.all[language]): \(Wording.atLeast[language]) \(number(value))"
    case .atMost(let value) where result.coverage != nil:
      return "\(Wording.all[language]): \(Wording.atMost[language]) \(number(value))"
    case .atLeast(let value): return "\(Wording.atLeast[language]) \(step(value))"
    case .atMost(let value): return "\(Wording.atMost[language]) \(step(value))"
    case .exactly(let value):
      return language.choose(
        "nøyaktig \(step(value))",
        "nøyaktig \(step(value))",
        "exactly \(step(value))"
      )
    case .between(let low, let high):
      return language.choose(
        "mellom \(number(low)) og \(number(high))",
        "mellom \(number(low)) og \(number(high))",
        "between \(number(low)) and \(number(high))"
      )
    case .yesNo(true): return language.choose("ja", "ja", "yes")
    case .yesNo(false): return language.choose("nei", "nei", "no")
    case .atLeastShare(let share, _):
      let percent = named(
        values.numbers.percent(share, decimals: NumberStyle.decimals(needed: share))
      )
      let whole =
        result.need?.value.map(number)
        ?? language.choose(
          "et tall som mangler",
          "eit tal som manglar",
          "a figure that is missing"
        )
      return language.choose(
        "minst \(percent) av \(whole)",
        "minst \(percent) av \(whole)",
        "at least \(percent) of \(whole)"
      )
    case .withinMonths(let months, let share):
      let count = named(
        values.numbers.text(months, decimals: NumberStyle.decimals(needed: months))
      )
      let percent = named(
        values.numbers.percent(share, decimals: NumberStyle.decimals(needed: share))
      )
      return language.choose(
        "\(percent) innen \(count) \(months == 1 ? "måned" : "måneder")",
        "\(percent) innan \(count) \(months == 1 ? "månad" : "månader")",
        "\(percent) within \(count) \(months == 1 ? "month" : "months")"
      )
    case .direction(.up): return language.choose("økning", "auke", "growth")
    case .direction(.down): return language.choose("nedgang", "nedgang", "decline")
    case .direction(.none): return ""
    case .yearlyDate(let month, let day):
      let date = CalendarDate(year: 2000, month: month, day: day)
      let text = marks.numbers(
        in: date.map { Wording.day($0, in: language).replacing(" 2000", with: "") } ?? "",
        of: result
      )
      return language.choose(
        "innen \(text) hvert år",
        "innan \(text) kvart år",
        "by \(text) every year"
      )
    case .trigger(let increase):
      return language.choose(
        "økning på mer enn \(number(increase))",
        "auke på meir enn \(number(increase))",
        "a rise of more than \(number(increase))"
      )
    }
  }

  /// The reason for the verdict, with the numbers behind it.
  package func reason(for result: Attainment, quantity: Quantity?) -> String {
    guard let quantity, let observation = result.observation, observation.value != nil else {
      return reasonWithoutValue(for: result, quantity: quantity)
    }
    let value = phrase(observation, .value, of: result, quantity)
    let when = Wording.inPeriod(observation.period, in: language)
    if let coverage = result.coverage {
      return CoverageSentences(language).summary(coverage) { marks.number($0, $1, of: result) }
    }
    let gap =
      result.gap.map {
        result.gapWord(in: language)
          + marks.number(values.change(abs($0), of: quantity, isSigned: false), .gap, of: result)
      } ?? ""
    let isTooHigh = result.targetValue.map { (observation.value ?? 0) > $0 } ?? false
    let side = isTooHigh ? over : under
    switch result.reason {
    case .meetsTarget:
      return language.choose(
        "Verdien \(when) var \(value), og målet er nådd.",
        "Verdien \(when) var \(value), og målet er nådd.",
        "The value \(when) was \(value), and the target is reached."
      )
    case .withinTolerance:
      return language.choose(
        "Verdien \(when) var \(value). Avviket på \(gap) er innenfor det som er akseptert.",
        "Verdien \(when) var \(value). Avviket på \(gap) er innanfor det som er akseptert.",
        "The value \(when) was \(value). The deviation of \(gap) is within what is accepted."
      )
    case .shortAtDeadline:
      return deadline(of: result)
        + language.choose(
          "Verdien \(when) var \(value), \(gap) \(side) målet.",
          "Verdien \(when) var \(value), \(gap) \(side) målet.",
          "The value \(when) was \(value), \(gap) \(side) the target."
        )
    case .upperBoundShort:
      return deadline(of: result)
        + language.choose(
          "Verdien \(when) var høyst \(value), minst \(gap) \(side) målet.",
          "Verdien \(when) var høgst \(value), minst \(gap) \(side) målet.",
          "The value \(when) was at most \(value), at least \(gap) \(side) the target."
        )
    case .lowerBoundOver:
      return deadline(of: result)
        + language.choose(
          "Verdien \(when) var minst \(value), minst \(gap) \(side) målet.",
          "Verdien \(when) var minst \(value), minst \(gap) \(side) målet.",
          "The value \(when) was at least \(value), at least \(gap) \(side) the target."
        )
    case .triggerExceeded, .triggerNotExceeded:
      return rise(of: result, quantity: quantity, value: value, when: when)
    case .methodGrade, .formulaUndefined, .tooFewPoints:
      return grade(of: result, value: value, when: when)
    case .gapAheadOfTime, .gapBehindTime:
      return pace(of: result, value: value, when: when)
    case .movedAsWanted, .movedAgainst, .furtherThanBaseline:
      return movement(of: result, quantity: quantity, value: value, when: when)
    case .noDeadline:
      return language.choose(
        "Verdien \(when) var \(value), \(gap) \(side) målet. Målet har ingen frist, og det finnes ikke noe tidligere tall å vurdere utviklingen fra.",
        "Verdien \(when) var \(value), \(gap) \(side) målet. Målet har ingen frist, og det finst ikkje noko tidlegare tal å vurdere utviklinga frå.",
        "The value \(when) was \(value), \(gap) \(side) the target. The goal has no deadline, and there is no earlier figure to judge a trend from."
      )
    default:
      return language.choose(
        "Verdien \(when) var \(value). ",
        "Verdien \(when) var \(value). ",
        "The value \(when) was \(value). "
      ) + Wording.reason(result.reason, in: language)
    }
  }

  /// A value with its unit; the number alone gets the name.
  private func phrase(
    _ observation: Observation,
    _ part: GoalNumberID.Part,
    of result: Attainment,
    _ quantity: Quantity
  ) -> String {
    guard marks.year != nil else { return values.phrase(observation, of: quantity) }
    let named = ValueText(language, markingRegion: result.region?.code ?? Region.countryCode)
    return MarkedText.pieces(of: named.phrase(observation, of: quantity)).map { piece in
      piece.id == nil ? piece.text : marks.number(piece.text, part, of: result)
    }.joined()
  }

  /// What another method says, with its own word and number.
  private func grade(of result: Attainment, value: String, when: String) -> String {
    let level = language.choose(
      "Verdien \(when) var \(value). ",
      "Verdien \(when) var \(value). ",
      "The value \(when) was \(value). "
    )
    guard let method = result.methodResult, result.reason == .methodGrade else {
      return level + Wording.reason(result.reason, in: language)
    }
    let grade = Wording.grade(method.grade, in: language)
    let name = result.method.name.rawValue
    return level
      + language.choose(
        "Metoden \(name) gir «\(grade)».",
        "Metoden \(name) gir «\(grade)».",
        "The method \(name) says “\(grade)”."
      )
  }

  private func rise(
    of result: Attainment,
    quantity: Quantity,
    value: String,
    when: String
  ) -> String {
    guard let start = result.baseline, let from = start.value, let to = result.observation?.value
    else { return Wording.reason(result.reason, in: language) }
    let rise = marks.number(
      values.change(withoutNoise(to - from), of: quantity),
      .calculation,
      of: result
    )
    let since = Wording.label(start.period, in: language)
    return language.choose(
      "Verdien \(when) var \(value), en endring på \(rise) fra \(since). ",
      "Verdien \(when) var \(value), ei endring på \(rise) frå \(since). ",
      "The value \(when) was \(value), a change of \(rise) from \(since). "
    )
      + Wording.reason(result.reason, in: language)
  }

  private func reasonWithoutValue(for result: Attainment, quantity: Quantity?) -> String {
    let sentence = Wording.reason(result.reason, in: language)
    guard result.reason == .valueMissing || result.reason == .zeroDenominator,
      let observation = result.observation
    else { return sentence }
    let sign = Wording.sign(of: observation)
    let meaning = Wording.meaning(of: observation.status, in: language)
    let marked = language.choose("«\(sign)»", "«\(sign)»", "“\(sign)”")
    return "\(sentence.dropLast(sentence.hasSuffix(".") ? 1 : 0)) (\(marked): \(meaning))."
  }

  private func deadline(of result: Attainment) -> String {
    guard let deadline = result.deadline else { return "" }
    let end = Wording.end(of: deadline, in: language)
    return language.choose(
      "Fristen var \(end). ",
      "Fristen var \(end). ",
      "The deadline was \(end). "
    )
  }

  private func pace(of result: Attainment, value: String, when: String) -> String {
    let progress = marks.number(
      values.numbers.percent(result.progressPercent ?? 0, decimals: 0),
      .progress,
      of: result
    )
    let time = marks.number(
      values.numbers.percent(result.timePercent ?? 0, decimals: 0),
      .time,
      of: result
    )
    return language.choose(
      "Verdien \(when) var \(value): \(progress) av avstanden er lukket på \(time) av tiden.",
      "Verdien \(when) var \(value): \(progress) av avstanden er lukka på \(time) av tida.",
      "The value \(when) was \(value): \(progress) of the gap is closed in \(time) of the time."
    )
  }

  private func movement(
    of result: Attainment,
    quantity: Quantity,
    value: String,
    when: String
  ) -> String {
    guard let baseline = result.baseline, let from = baseline.value,
      let to = result.observation?.value
    else { return Wording.reason(result.reason, in: language) }
    let difference = marks.number(
      values.change(abs(withoutNoise(to - from)), of: quantity, isSigned: false),
      .calculation,
      of: result
    )
    let start = phrase(baseline, .baseline, of: result, quantity)
    let since = Wording.inPeriod(baseline.period, in: language)
    let isUp = to > from
    let verb =
      isUp
      ? language.choose("økte", "auka", "rose") : language.choose("gikk ned", "gjekk ned", "fell")
    let change =
      isUp
      ? language.choose("en økning på", "ein auke på", "an increase of")
      : language.choose("en nedgang på", "ein nedgang på", "a decrease of")
    let sentence = language.choose(
      "Verdien \(verb) fra \(start) \(since) til \(value) \(when), \(change) \(difference). ",
      "Verdien \(verb) frå \(start) \(since) til \(value) \(when), \(change) \(difference). ",
      "The value \(verb) from \(start) \(since) to \(value) \(when), \(change) \(difference). "
    )
    return sentence + Wording.reason(result.reason, in: language)
  }

  private var under: String { language.choose("under", "under", "below") }
  private var over: String { language.choose("over", "over", "above") }
}
