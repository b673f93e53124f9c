package import IndicatorAnalysis
package import IndicatorModel

extension Wording {
  /// Why a change is missing, or what to know of it, in a few words.
  package static func note(_ note: Change.Note, in language: Language) -> String {
    let text: LocalizedText =
      switch note {
      case .noPreviousPeriod:
        LocalizedText(
          nb: "ingen tidligere periode",
          nn: "ingen tidlegare periode",
          en: "no earlier period"
        )
      case .missing:
        LocalizedText(nb: "verdien mangler", nn: "verdien manglar", en: "value missing")
      case .previousMissing:
        LocalizedText(
          nb: "forrige verdi mangler",
          nn: "førre verdi manglar",
          en: "earlier value missing"
        )
      case .zeroBase:
        LocalizedText(
          nb: "ingen prosent: forrige verdi er 0",
          nn: "ingen prosent: førre verdi er 0",
          en: "no percent: earlier value is 0"
        )
      case .negativeBase:
        LocalizedText(
          nb: "ingen prosent: forrige verdi er negativ",
          nn: "ingen prosent: førre verdi er negativ",
          en: "no percent: earlier value is negative"
        )
      case .seriesBreak:
        LocalizedText(nb: "brudd i serien", nn: "brot i serien", en: "series break")
      case .imprecise:
        LocalizedText(nb: "avrundet tall", nn: "avrunda tal", en: "rounded figure")
      case .provisional:
        LocalizedText(nb: "foreløpig tall", nn: "førebels tal", en: "provisional")
      case .estimated: LocalizedText(nb: "anslag", nn: "overslag", en: "estimate")
      }
    return text[language]
  }
}
