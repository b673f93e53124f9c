package import IndicatorAnalysis
package import IndicatorModel

/// What is said of many regions at once: how many reach a goal, and what a total leaves out.
package struct CoverageSentences: Sendable {
  /// The language.
  package let language: Language
  private let numbers: NumberStyle

  /// Makes sentences in a language.
  package init(_ language: Language) {
    self.language = language
    numbers = NumberStyle(language)
  }

  /// "70 av 316 kommuner nådde målet (22,2 %), 246 gjorde ikke det. 112 kan ikke vurderes."
  package func summary(_ coverage: Coverage) -> String {
    let assessable = coverage.reached.count + coverage.notReached.count
    guard assessable > 0 else {
      return language.choose(
        "Ingen av de \(count(coverage.notAssessable.count)) kommunene kan vurderes.",
        "Ingen av dei \(count(coverage.notAssessable.count)) kommunane kan vurderast.",
        "None of the \(count(coverage.notAssessable.count)) municipalities can be assessed."
      )
    }
    let share = numbers.percent(100 * Double(coverage.reached.count) / Double(assessable))
    let (reached, missed, all) = (
      count(coverage.reached.count), count(coverage.notReached.count), count(assessable)
    )
    var text = language.choose(
      "\(reached) av \(all) kommuner som kan vurderes, nådde målet (\(share)); \(missed) nådde det ikke.",
      "\(reached) av \(all) kommunar som kan vurderast, nådde målet (\(share)); \(missed) nådde det ikkje.",
      "\(reached) of \(all) municipalities that can be assessed reached the target (\(share)); \(missed) did not."
    )
    if !coverage.notAssessable.isEmpty {
      let rest = count(coverage.notAssessable.count)
      text += language.choose(
        " \(rest) kommuner kan ikke vurderes.",
        " \(rest) kommunar kan ikkje vurderast.",
        " \(rest) municipalities cannot be assessed."
      )
    }
    return text
  }

  /// Names the regions of a list, in Norwegian order: "Kommuner som ikke nådde målet: …".
  package func names(_ regions: [Region], missed: Bool) -> String? {
    guard !regions.isEmpty else { return nil }
    let names = NorwegianOrder.sorted(regions.map { "\($0.name) (\($0.code))" })
    let heading =
      missed
      ? language.choose(
        "Kommuner som ikke nådde målet",
        "Kommunar som ikkje nådde målet",
        "Municipalities that did not reach the target"
      )
      : language.choose(
        "Kommuner som ikke kan vurderes",
        "Kommunar som ikkje kan vurderast",
        "Municipalities that cannot be assessed"
      )
    return "\(heading) (\(count(regions.count))): \(names.joined(separator: ", "))"
  }

  /// What a national total is made of: "Sum av 317 publiserte kommunetall; 112 av summen …".
  package func contents(of total: Total, quantity: Quantity) -> String {
    let name = quantity.name[language]
    let period = Wording.label(total.period, in: language)
    var text = language.choose(
      "\(name), \(period): summen av \(count(total.counted)) publiserte tall.",
      "\(name), \(period): summen av \(count(total.counted)) publiserte tal.",
      "\(name), \(period): the sum of \(count(total.counted)) published figures."
    )
    if let unplaced = total.unplaced, unplaced != 0 {
      let amount = ValueText(language).number(unplaced, of: quantity)
      text += language.choose(
        " \(amount) av summen gjelder uoppgitt kommune.",
        " \(amount) av summen gjeld uoppgjeven kommune.",
        " \(amount) of the sum belongs to no stated municipality."
      )
    }
    if !total.missing.isEmpty {
      let parts = total.missing.sorted { $0.key < $1.key }.map {
        "\(count($0.value)) «\($0.key.isEmpty ? " " : VisibleText.of($0.key))»"
      }
      text += language.choose(
        " Ikke med i summen: \(Wording.list(parts, in: language)).",
        " Ikkje med i summen: \(Wording.list(parts, in: language)).",
        " Not in the sum: \(Wording.list(parts, in: language))."
      )
    }
    return text
  }

  private func count(_ number: Int) -> String { numbers.text(Double(number), decimals: 0) }
}
