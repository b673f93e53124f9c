package import IndicatorAnalysis
package import IndicatorModel

extension Wording {
  static let part = LocalizedText(nb: "Del", nn: "Del", en: "Part")
  static let rest = LocalizedText(
    nb: "Resten: andre, og deler uten tall",
    nn: "Resten: andre, og delar utan tal",
    en: "The rest: others, and parts without figures"
  )
  static let total = LocalizedText(nb: "I alt", nn: "I alt", en: "In all")
  static let shareOfChange = LocalizedText(
    nb: "Andel av endringen",
    nn: "Del av endringa",
    en: "Share of the change"
  )
  static let pointsOfGrowth = LocalizedText(
    nb: "Bidrag til veksten",
    nn: "Bidrag til veksten",
    en: "Contribution to growth"
  )

  /// Said under a table of running sums.
  package static let cumulated = LocalizedText(
    nb: "Verdiene er løpende summer.",
    nn: "Verdiane er løpande summar.",
    en: "The values are running sums."
  )

  /// Said under a table of moving means.
  package static func movingMean(of count: Int, in language: Language) -> String {
    language.choose(
      "Verdiene er glidende gjennomsnitt av \(count) perioder.",
      "Verdiane er glidande gjennomsnitt av \(count) periodar.",
      "The values are moving means of \(count) periods."
    )
  }

  /// Said under a table of contributions: parts whose change is in the rest.
  static func partsWithoutChange(_ names: [String], in language: Language) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    let others = names.count - min(12, names.count)
    let more =
      others == 0
      ? ""
      : language.choose(
        " og \(others) til",
        " og \(others) til",
        " and \(others) more"
      )
    return language.choose(
      "Uten endring i tall (\(names.count)): \(shown)\(more)",
      "Utan endring i tal (\(names.count)): \(shown)\(more)",
      "Without a change in figures (\(names.count)): \(shown)\(more)"
    )
  }

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
      case .smallBase:
        LocalizedText(
          nb: "lite tall å regne prosent av",
          nn: "lite tal å rekne prosent av",
          en: "small base for a percent"
        )
      case .changedBorders:
        LocalizedText(nb: "endrede grenser", nn: "endra grenser", en: "changed borders")
      case .revised: LocalizedText(nb: "revidert tall", nn: "revidert tal", en: "revised")
      case .imprecise:
        LocalizedText(nb: "avrundet tall", nn: "avrunda tal", en: "rounded figure")
      case .provisional:
        LocalizedText(nb: "foreløpig tall", nn: "førebels tal", en: "provisional")
      case .estimated: LocalizedText(nb: "anslag", nn: "overslag", en: "estimate")
      }
    return text[language]
  }
}
