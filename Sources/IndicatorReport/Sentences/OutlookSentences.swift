package import IndicatorAnalysis
package import IndicatorModel

/// What is said of where a goal is heading: the pace and its window, when the goal would be reached,
/// and the pace that the deadline asks for.
package struct OutlookSentences: Sendable {
  /// The language.
  package let language: Language
  private let values: ValueText

  /// Makes sentences in a language.
  package init(_ language: Language) {
    self.language = language
    values = ValueText(language)
  }

  /// All that is said of one outlook.
  package func text(of outlook: Outlook, quantity: Quantity?) -> String {
    var sentences: [String] = []
    if let quantity, let pace = outlook.pace {
      sentences.append(window(of: outlook, pace, quantity))
    }
    sentences.append(outcome(of: outlook))
    if let quantity, let needed = outlook.neededPerYear, let end = outlook.attainment.deadline {
      let change = perYear(needed, of: quantity)
      let deadline = Wording.end(of: end, in: language)
      sentences.append(
        language.choose(
          "Fristen er \(deadline), og for å holde den trengs \(change) i året.",
          "Fristen er \(deadline), og for å halde han trengst \(change) i året.",
          "The deadline is \(deadline), and to keep it takes \(change) a year."
        )
      )
    }
    if !outlook.notes.isEmpty {
      let notes = outlook.notes.map { Wording.note($0, in: language) }.joined(separator: ", ")
      sentences.append("(\(notes))")
    }
    return sentences.joined(separator: " ")
  }

  /// A change per year; one decimal more than the values have, since it is small beside them.
  package func perYear(_ value: Double, of quantity: Quantity) -> String {
    let decimals = values.decimals(for: value, of: quantity) + 1
    return quantity.unit.changesInPoints
      ? values.numbers.points(value, decimals: decimals, isSigned: true)
      : values.numbers.text(value, decimals: decimals, isSigned: true)
  }

  /// The periods between which the goal would be reached: "2018–2021", "2018–".
  package func interval(_ interval: Outlook.Interval) -> String {
    let first = Wording.label(interval.earliest, in: language)
    guard let latest = interval.latest else { return "\(first)–" }
    return latest == interval.earliest ? first : "\(first)–\(Wording.label(latest, in: language))"
  }

  private func window(of outlook: Outlook, _ pace: Pace, _ quantity: Quantity) -> String {
    guard let first = outlook.firstPeriod, let last = outlook.attainment.period else { return "" }
    let from = Wording.label(first, in: language)
    let to = Wording.label(last, in: language)
    let (robust, squares) = (
      perYear(pace.theilSen, of: quantity), perYear(pace.leastSquares, of: quantity)
    )
    return language.choose(
      "Fra \(from) til \(to) (\(outlook.points) tall) var endringen \(robust) i året etter Theil–Sen og \(squares) etter minste kvadrater.",
      "Frå \(from) til \(to) (\(outlook.points) tal) var endringa \(robust) i året etter Theil–Sen og \(squares) etter minste kvadrat.",
      "From \(from) to \(to) (\(outlook.points) figures) the change was \(robust) a year by Theil–Sen and \(squares) by least squares."
    )
  }

  private func outcome(of outlook: Outlook) -> String {
    switch outlook.outcome {
    case .reached:
      return language.choose("Målet er nådd.", "Målet er nådd.", "The goal is reached.")
    case .notAtThisPace:
      return language.choose(
        "Med den takten nås ikke målet.",
        "Med den takten blir målet ikkje nådd.",
        "At that pace the goal is not reached."
      )
    case .beyondHorizon:
      return language.choose(
        "Med den takten tar det mer enn \(Outlook.horizon) år å nå målet.",
        "Med den takten tek det meir enn \(Outlook.horizon) år å nå målet.",
        "At that pace it takes more than \(Outlook.horizon) years to reach the goal."
      )
    case .pacesDiffer:
      return language.choose(
        "De to måtene å måle takten på peker hver sin vei, så det oppgis ikke noe år.",
        "Dei to måtane å måle takten på peikar kvar sin veg, så det blir ikkje oppgitt noko år.",
        "The two ways to measure the pace point in different directions, so that no year is given."
      )
    case .refused(let refusal):
      let reason = Wording.refusal(refusal, in: language)
      return language.choose(
        "Ingen utsikter oppgis: \(reason)",
        "Ingen utsikter blir oppgitt: \(reason)",
        "No outlook is given: \(reason)"
      )
    case .expected(let period, let interval):
      return expected(period, interval, isInTime: outlook.isInTime)
    }
  }

  private func expected(_ period: TimePeriod, _ interval: Outlook.Interval, isInTime: Bool?)
    -> String
  {
    let year = Wording.label(period, in: language)
    let earliest = Wording.label(interval.earliest, in: language)
    let range =
      interval.latest.map {
        let latest = Wording.label($0, in: language)
        return language.choose(
          "tidligst \(earliest), senest \(latest)",
          "tidlegast \(earliest), seinast \(latest)",
          "\(earliest) at the earliest, \(latest) at the latest"
        )
      }
      ?? language.choose(
        "tidligst \(earliest), uten noen øvre grense",
        "tidlegast \(earliest), utan noka øvre grense",
        "\(earliest) at the earliest, with no upper limit"
      )
    let timing =
      switch isInTime {
      case true?: language.choose(", innen fristen", ", innan fristen", ", within the deadline")
      case false?: language.choose(", etter fristen", ", etter fristen", ", after the deadline")
      case nil: ""
      }
    return language.choose(
      "Fortsetter det slik, nås målet i \(year) (\(range))\(timing).",
      "Held det fram slik, blir målet nådd i \(year) (\(range))\(timing).",
      "If it goes on like this, the goal is reached in \(year) (\(range))\(timing)."
    )
  }
}
