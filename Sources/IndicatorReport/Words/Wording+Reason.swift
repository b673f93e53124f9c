import IndicatorAnalysis
import IndicatorModel

extension Wording {
  /// The reasons of the linear plan for a demand of one number.
  static let reasons: [Attainment.Reason: LocalizedText] = [
    .meetsTarget: LocalizedText(
      nb: "Målet er nådd.",
      nn: "Målet er nådd.",
      en: "The target is reached."
    ),
    .withinTolerance: LocalizedText(
      nb: "Avviket er innenfor det som er akseptert.",
      nn: "Avviket er innanfor det som er akseptert.",
      en: "The deviation is within what is accepted."
    ),
    .shortAtDeadline: LocalizedText(
      nb: "Fristen er ute, og målet er ikke nådd.",
      nn: "Fristen er ute, og målet er ikkje nådd.",
      en: "The deadline has passed and the target is not reached."
    ),
    .upperBoundShort: LocalizedText(
      nb: "Fristen er ute, og selv den øvre grensen for verdien er under målet.",
      nn: "Fristen er ute, og sjølv den øvre grensa for verdien er under målet.",
      en: "The deadline has passed, and even the upper bound of the value falls short."
    ),
    .gapAheadOfTime: LocalizedText(
      nb: "Minst like stor del av avstanden er lukket som tiden som er brukt, tilsier.",
      nn: "Minst like stor del av avstanden er lukka som tida som er brukt, tilseier.",
      en: "At least as much of the gap is closed as the time used asks for."
    ),
    .gapBehindTime: LocalizedText(
      nb: "En mindre del av avstanden er lukket enn tiden som er brukt, tilsier.",
      nn: "Ein mindre del av avstanden er lukka enn tida som er brukt, tilseier.",
      en: "Less of the gap is closed than the time used asks for."
    ),
    .furtherThanBaseline: LocalizedText(
      nb: "Verdien er lenger fra målet enn ved starten.",
      nn: "Verdien er lenger frå målet enn ved starten.",
      en: "The value is further from the target than at the start."
    ),
    .movedAsWanted: LocalizedText(
      nb: "Verdien har endret seg i ønsket retning.",
      nn: "Verdien har endra seg i ønskt retning.",
      en: "The value has moved in the wanted direction."
    ),
    .movedAgainst: LocalizedText(
      nb: "Verdien har endret seg mot ønsket retning.",
      nn: "Verdien har endra seg mot ønskt retning.",
      en: "The value has moved against the wanted direction."
    ),
    .unchanged: LocalizedText(
      nb: "Det er ingen endring i ønsket retning.",
      nn: "Det er inga endring i ønskt retning.",
      en: "There is no change in the wanted direction."
    ),
    .noTimeUsed: LocalizedText(
      nb: "Det er ikke gått noen tid siden starten.",
      nn: "Det har ikkje gått noka tid sidan starten.",
      en: "No time has passed since the start."
    ),
    .agreementTooYoung: LocalizedText(
      nb: "Avtalen har vart i mindre enn ett år.",
      nn: "Avtalen har vart i mindre enn eitt år.",
      en: "The agreement has been in force for less than a year."
    ),
    .noTargets: LocalizedText(
      nb: "Avtalen har ingen mål i tall.",
      nn: "Avtalen har ingen mål i tal.",
      en: "The agreement names no goal in numbers."
    ),
    .noIndicator: LocalizedText(
      nb: "Ingen indikator måler dette målet.",
      nn: "Ingen indikator måler dette målet.",
      en: "No indicator measures this goal."
    ),
    .noData: LocalizedText(
      nb: "Det finnes ingen tall for indikatoren.",
      nn: "Det finst ingen tal for indikatoren.",
      en: "There are no figures for the indicator."
    ),
    .noValue: LocalizedText(
      nb: "Det finnes ikke noe tall for perioden.",
      nn: "Det finst ikkje noko tal for perioden.",
      en: "There is no figure for the period."
    ),
    .valueMissing: LocalizedText(
      nb: "Tallet for perioden mangler eller vises ikke.",
      nn: "Talet for perioden manglar eller blir ikkje vist.",
      en: "The figure for the period is missing or withheld."
    ),
    .noDeadline: LocalizedText(
      nb: "Målet har ingen frist, og det finnes ikke noe tidligere tall å vurdere utviklingen fra.",
      nn: "Målet har ingen frist, og det finst ikkje noko tidlegare tal å vurdere utviklinga frå.",
      en: "The goal has no deadline, and there is no earlier figure to judge a trend from."
    ),
    .noBaseline: LocalizedText(
      nb: "Fristen er ikke ute, og målet har ikke noe utgangspunkt å måle utviklingen fra.",
      nn: "Fristen er ikkje ute, og målet har ikkje noko utgangspunkt å måle utviklinga frå.",
      en: "The deadline lies ahead, and the goal has no baseline to measure progress from."
    ),
    .baselineEqualsTarget: LocalizedText(
      nb: "Utgangspunktet er lik målet, så det er ingen avstand å lukke.",
      nn: "Utgangspunktet er lik målet, så det er ingen avstand å lukke.",
      en: "The baseline equals the target, so there is no gap to close."
    ),
    .seriesBreak: LocalizedText(
      nb: "Det er brudd i tidsserien mellom utgangspunktet og verdien.",
      nn: "Det er brot i tidsserien mellom utgangspunktet og verdien.",
      en: "The series breaks between the baseline and the value."
    ),
    .boundUndecided: LocalizedText(
      nb: "Bare en grense for verdien er kjent, og den avgjør ikke.",
      nn: "Berre ei grense for verdien er kjend, og ho avgjer ikkje.",
      en: "Only a bound of the value is known, and it does not decide."
    ),
    .precisionUndecided: LocalizedText(
      nb: "Tallet er ikke nøyaktig nok til å avgjøre om målet er nådd.",
      nn: "Talet er ikkje nøyaktig nok til å avgjere om målet er nådd.",
      en: "The figure is not exact enough to tell whether the target is reached."
    ),
    .zeroDenominator: LocalizedText(
      nb: "Nevneren er null, så andelen kan ikke regnes ut.",
      nn: "Nemnaren er null, så delen kan ikkje reknast ut.",
      en: "The denominator is zero, so the share cannot be computed."
    ),
  ]
}
