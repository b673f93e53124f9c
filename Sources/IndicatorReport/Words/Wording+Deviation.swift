import IndicatorModel

extension Wording {
  static let need = LocalizedText(nb: "Behov", nn: "Behov", en: "Need")
  static let offer = LocalizedText(nb: "Tilbud", nn: "Tilbod", en: "Offer")
  static let realised = LocalizedText(nb: "Realisert", nn: "Realisert", en: "Realised")
  static let offerAgainstNeed = LocalizedText(
    nb: "Tilbud mot behov",
    nn: "Tilbod mot behov",
    en: "Offer against need"
  )
  static let realisedAgainstNeed = LocalizedText(
    nb: "Realisert mot behov",
    nn: "Realisert mot behov",
    en: "Realised against need"
  )
  static let realisedOfNeed = LocalizedText(
    nb: "Realisert av behov",
    nn: "Realisert av behov",
    en: "Realised of need"
  )
  static let allowedDeviation = LocalizedText(
    nb: "Godtatt avvik",
    nn: "Godteke avvik",
    en: "Allowed deviation"
  )
  static let within = LocalizedText(nb: "Innenfor", nn: "Innanfor", en: "Within")
  static let shareOfShortfall = LocalizedText(
    nb: "Andel av mangelen",
    nn: "Del av mangelen",
    en: "Share of the shortfall"
  )
  static let restOfDeviation = LocalizedText(
    nb: "Resten: uten tall, eller uten sted",
    nn: "Resten: utan tal, eller utan stad",
    en: "The rest: without figures, or without a place"
  )
  static let otherRegions = LocalizedText(nb: "De andre", nn: "Dei andre", en: "The others")

  /// The caption of a deviation report.
  static func deviationReport(_ name: String, _ period: TimePeriod, in language: Language)
    -> String
  {
    let when = label(period, in: language)
    return language.choose(
      "\(name): avvik mellom behov, tilbud og resultat, \(when)",
      "\(name): avvik mellom behov, tilbod og resultat, \(when)",
      "\(name): deviations of need, offer and result, \(when)"
    )
  }

  /// "ja" or "nei".
  static func answer(_ answer: Bool, in language: Language) -> String {
    answer ? language.choose("ja", "ja", "yes") : language.choose("nei", "nei", "no")
  }

  /// Why nothing is printed where no goal has figures for a deviation report.
  package static let noDeviations =
    "no goal of these agreements names need, offer and result; a goal's 'deviation' in the YAML does"
}
