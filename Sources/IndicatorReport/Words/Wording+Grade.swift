package import IndicatorAnalysis
package import IndicatorModel

extension Wording {
  /// The reasons of other demands, and of other methods.
  static let moreReasons: [Attainment.Reason: LocalizedText] = [
    .lowerBoundOver: LocalizedText(
      nb: "Fristen er ute, og selv den nedre grensen for verdien er over målet.",
      nn: "Fristen er ute, og sjølv den nedre grensa for verdien er over målet.",
      en: "The deadline has passed, and even the lower bound of the value is above the target."
    ),
    .needMissing: LocalizedText(
      nb: "Tallet som målet er en andel av, mangler.",
      nn: "Talet som målet er ein del av, manglar.",
      en: "The figure that the target is a share of is missing."
    ),
    .noPrevious: LocalizedText(
      nb: "Tallet for året før, som økningen regnes fra, mangler.",
      nn: "Talet for året før, som auken blir rekna frå, manglar.",
      en: "The figure of the year before, from which a rise is counted, is missing."
    ),
    .triggerExceeded: LocalizedText(
      nb: "Økningen er over grensen. Ingen tall viser om det er fulgt opp.",
      nn: "Auken er over grensa. Ingen tal viser om det er følgt opp.",
      en: "The rise is above the limit. No figure tells whether it was acted on."
    ),
    .triggerNotExceeded: LocalizedText(
      nb: "Økningen er ikke over grensen.",
      nn: "Auken er ikkje over grensa.",
      en: "The rise is not above the limit."
    ),
    .dateKept: LocalizedText(
      nb: "Det ble gjort innen fristen.",
      nn: "Det blei gjort innan fristen.",
      en: "It was done in time."
    ),
    .dateLate: LocalizedText(
      nb: "Det ble gjort etter fristen.",
      nn: "Det blei gjort etter fristen.",
      en: "It was done too late."
    ),
    .noDate: LocalizedText(
      nb: "Tallet gjelder en periode, mens målet gjelder en dag.",
      nn: "Talet gjeld ein periode, medan målet gjeld ein dag.",
      en: "The figure covers a period, while the goal names a day."
    ),
    .kept: LocalizedText(
      nb: "Kravet er oppfylt i alle perioder.",
      nn: "Kravet er oppfylt i alle periodar.",
      en: "The demand was met in every period."
    ),
    .keptSoFar: LocalizedText(
      nb: "Kravet er oppfylt i alle perioder til nå.",
      nn: "Kravet er oppfylt i alle periodar til no.",
      en: "The demand has been met in every period so far."
    ),
    .notKept: LocalizedText(
      nb: "Kravet er ikke oppfylt i alle perioder.",
      nn: "Kravet er ikkje oppfylt i alle periodar.",
      en: "The demand was not met in every period."
    ),
    .gapInSeries: LocalizedText(
      nb: "En periode mangler tall, så det er ikke kjent om kravet er oppfylt i alle.",
      nn: "Ein periode manglar tal, så det er ikkje kjent om kravet er oppfylt i alle.",
      en: "A period has no figure, so it is not known whether the demand was met in every one."
    ),
    .allRegionsReach: LocalizedText(
      nb: "Alle kommuner når målet.",
      nn: "Alle kommunar når målet.",
      en: "Every municipality reaches the target."
    ),
    .regionsMissing: LocalizedText(
      nb: "Noen kommuner når ikke målet.",
      nn: "Nokre kommunar når ikkje målet.",
      en: "Some municipalities do not reach the target."
    ),
    .regionsUnknown: LocalizedText(
      nb: "Ingen tall viser en kommune som ikke når målet, men noen kommuner kan ikke vurderes.",
      nn:
        "Ingen tal viser ein kommune som ikkje når målet, men nokre kommunar kan ikkje vurderast.",
      en: "No municipality is known to miss the target, but some cannot be assessed."
    ),
    .methodGrade: LocalizedText(
      nb: "Vurderingen følger metodens egen karakter.",
      nn: "Vurderinga følgjer karakteren til metoden.",
      en: "The verdict follows the method's own grade."
    ),
    .methodUndefined: LocalizedText(
      nb: "Metoden dekker ikke denne typen mål.",
      nn: "Metoden dekkjer ikkje denne typen mål.",
      en: "The method does not cover this kind of goal."
    ),
    .formulaUndefined: LocalizedText(
      nb: "Metodens formel kan ikke regnes ut for disse tallene.",
      nn: "Formelen til metoden kan ikkje reknast ut for desse tala.",
      en: "The method's formula has no meaning for these figures."
    ),
    .tooFewPoints: LocalizedText(
      nb: "Det er for få tall til å bruke metoden.",
      nn: "Det er for få tal til å bruke metoden.",
      en: "There are too few figures for the method."
    ),
  ]

  /// A method's own grade in words.
  package static func grade(_ grade: MethodResult.Grade, in language: Language) -> String {
    let text: LocalizedText =
      switch grade {
      case .targetAchieved:
        LocalizedText(nb: "målet er nådd", nn: "målet er nådd", en: "target achieved")
      case .substantialProgress:
        LocalizedText(nb: "betydelig framgang", nn: "monaleg framgang", en: "substantial progress")
      case .moderateProgress:
        LocalizedText(nb: "moderat framgang", nn: "moderat framgang", en: "moderate progress")
      case .limitedProgress:
        LocalizedText(nb: "begrenset framgang", nn: "avgrensa framgang", en: "limited progress")
      case .deterioration:
        LocalizedText(nb: "tilbakegang", nn: "tilbakegang", en: "deterioration")
      case .notAvailable:
        LocalizedText(nb: "ikke tilgjengelig", nn: "ikkje tilgjengeleg", en: "not available")
      case .significantProgress:
        LocalizedText(
          nb: "vesentlig framgang",
          nn: "vesentleg framgang",
          en: "significant progress"
        )
      case .insufficientProgress:
        LocalizedText(
          nb: "utilstrekkelig framgang",
          nn: "utilstrekkeleg framgang",
          en: "insufficient progress"
        )
      case .noProgress:
        LocalizedText(nb: "ingen framgang", nn: "ingen framgang", en: "no progress")
      case .movementAway:
        LocalizedText(
          nb: "bevegelse bort fra målet",
          nn: "rørsle bort frå målet",
          en: "movement away from the target"
        )
      case .moderateMovementAway:
        LocalizedText(
          nb: "moderat bevegelse bort fra målet",
          nn: "moderat rørsle bort frå målet",
          en: "moderate movement away"
        )
      case .significantMovementAway:
        LocalizedText(
          nb: "vesentlig bevegelse bort fra målet",
          nn: "vesentleg rørsle bort frå målet",
          en: "significant movement away"
        )
      case .moderateDeterioration:
        LocalizedText(
          nb: "moderat tilbakegang",
          nn: "moderat tilbakegang",
          en: "moderate deterioration"
        )
      case .significantDeterioration:
        LocalizedText(
          nb: "vesentlig tilbakegang",
          nn: "vesentleg tilbakegang",
          en: "significant deterioration"
        )
      case .onTrackOrMet:
        LocalizedText(nb: "i rute eller nådd", nn: "i rute eller nådd", en: "on track or met")
      case .fairProgress:
        LocalizedText(
          nb: "bra framgang, men for sakte",
          nn: "bra framgang, men for sakte",
          en: "fair progress, acceleration needed"
        )
      case .stagnationOrRegression:
        LocalizedText(
          nb: "stillstand eller tilbakegang",
          nn: "stillstand eller tilbakegang",
          en: "stagnation or regression"
        )
      case .sun:
        LocalizedText(nb: "sol", nn: "sol", en: "sun")
      case .sunAndCloud:
        LocalizedText(nb: "sol og sky", nn: "sol og sky", en: "sun and cloud")
      case .cloud:
        LocalizedText(nb: "sky", nn: "sky", en: "cloud")
      case .thunderstorm:
        LocalizedText(nb: "torden", nn: "tore", en: "thunderstorm")
      case .suspended:
        LocalizedText(nb: "vurderingen er utsatt", nn: "vurderinga er utsett", en: "suspended")
      case .onTrackOrMaintaining:
        LocalizedText(
          nb: "i rute eller holder nivået",
          nn: "i rute eller held nivået",
          en: "on track or maintaining"
        )
      case .moderatelyImproving:
        LocalizedText(nb: "moderat bedring", nn: "moderat betring", en: "moderately improving")
      case .stagnating:
        LocalizedText(nb: "stillstand", nn: "stillstand", en: "stagnating")
      case .decreasing:
        LocalizedText(nb: "tilbakegang", nn: "tilbakegang", en: "decreasing")
      }
    return text[language]
  }
}
