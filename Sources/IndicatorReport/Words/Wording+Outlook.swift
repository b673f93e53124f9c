package import IndicatorAnalysis
package import IndicatorModel

extension Wording {
  static let neededPerYear = LocalizedText(
    nb: "Trengs per år",
    nn: "Trengst per år",
    en: "Needed per year"
  )
  static let leastSquares = LocalizedText(
    nb: "Takt, minste kvadrater",
    nn: "Takt, minste kvadrat",
    en: "Pace, least squares"
  )
  static let theilSen = LocalizedText(
    nb: "Takt, Theil–Sen",
    nn: "Takt, Theil–Sen",
    en: "Pace, Theil–Sen"
  )
  static let reachedIn = LocalizedText(nb: "Nås", nn: "Blir nådd", en: "Reached in")
  static let interval = LocalizedText(nb: "Intervall", nn: "Intervall", en: "Interval")
  static let outlook = LocalizedText(nb: "Utsikter", nn: "Utsikter", en: "Outlook")

  /// How outlooks are made, said under a table of them.
  package static func outlookMethod(years: Int, in language: Language) -> String {
    let percent = NumberStyle(language).percent(Pace.intervalPercent, decimals: 0)
    return language.choose(
      "Takten er målt over høyst \(years) år, aldri over et brudd eller flyttede grenser, og bare med minst \(Pace.fewestPoints) tall. Året målet nås, regnes fra siste verdi med takten etter Theil–Sen. Intervallet er ment å holde i \(percent) av tilfellene, om årene framover svinger som årene bak.",
      "Takten er målt over høgst \(years) år, aldri over eit brot eller flytta grenser, og berre med minst \(Pace.fewestPoints) tal. Året målet blir nådd, er rekna frå siste verdi med takten etter Theil–Sen. Intervallet er meint å halde i \(percent) av tilfella, om åra framover svingar som åra bak.",
      "The pace is measured over at most \(years) years, never across a break or moved borders, and only with at least \(Pace.fewestPoints) values. The year in which the goal is reached is counted from the last value by the Theil–Sen pace. The interval is meant to hold in \(percent) of cases, if the years ahead vary as those behind."
    )
  }

  /// Why no outlook is given, as a sentence.
  package static func refusal(_ refusal: Outlook.Refusal, in language: Language) -> String {
    let text: LocalizedText =
      switch refusal {
      case .notMeasured:
        LocalizedText(
          nb: "Målet kan ikke holdes mot noe tall.",
          nn: "Målet kan ikkje haldast mot noko tal.",
          en: "The goal cannot be held against a figure."
        )
      case .noNumber:
        LocalizedText(
          nb: "Målet har ikke noe tall som en utvikling kan nå.",
          nn: "Målet har ikkje noko tal som ei utvikling kan nå.",
          en: "The goal names no number that a trend could reach."
        )
      case .movingTarget:
        LocalizedText(
          nb: "Måltallet følger et annet tall, som ikke er framskrevet.",
          nn: "Måltalet følgjer eit anna tal, som ikkje er framskrive.",
          en: "The target follows another figure, which is not projected."
        )
      case .everyPeriod:
        LocalizedText(
          nb: "Målet gjelder hver periode, og en senere periode retter ikke opp en tidligere.",
          nn: "Målet gjeld kvar periode, og ein seinare periode rettar ikkje opp ein tidlegare.",
          en: "The goal holds in every period, and a later one does not mend an earlier one."
        )
      case .countsRegions:
        LocalizedText(
          nb: "Målet er at alle når det; hver kommune har sine egne utsikter.",
          nn: "Målet er at alle når det; kvar kommune har sine eigne utsikter.",
          en: "All are to reach the goal; each municipality has an outlook of its own."
        )
      case .onlyBounds:
        LocalizedText(
          nb: "Tallene er bare grenser for det som skal måles.",
          nn: "Tala er berre grenser for det som skal målast.",
          en: "The figures are only bounds of what is to be measured."
        )
      case .precisionUndecided:
        LocalizedText(
          nb: "Tallet er ikke nøyaktig nok til å si om målet er nådd.",
          nn: "Talet er ikkje nøyaktig nok til å seie om målet er nådd.",
          en: "The figure is not exact enough to say whether the goal is reached."
        )
      case .tooFewPoints:
        LocalizedText(
          nb: "Færre enn \(Pace.fewestPoints) tall gir ingen takt.",
          nn: "Færre enn \(Pace.fewestPoints) tal gir ingen takt.",
          en: "Fewer than \(Pace.fewestPoints) figures give no pace."
        )
      case .tooFewSinceBreak:
        LocalizedText(
          nb: "Færre enn \(Pace.fewestPoints) tall etter bruddet i serien gir ingen takt.",
          nn: "Færre enn \(Pace.fewestPoints) tal etter brotet i serien gir ingen takt.",
          en: "Fewer than \(Pace.fewestPoints) figures since the series broke give no pace."
        )
      case .tooFewSinceBorders:
        LocalizedText(
          nb: "Færre enn \(Pace.fewestPoints) tall etter at grensene ble flyttet, gir ingen takt.",
          nn: "Færre enn \(Pace.fewestPoints) tal etter at grensene blei flytta, gir ingen takt.",
          en: "Fewer than \(Pace.fewestPoints) figures since the borders moved give no pace."
        )
      }
    return text[language]
  }
}
