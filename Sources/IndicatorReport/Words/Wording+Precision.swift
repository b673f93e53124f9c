package import IndicatorModel

extension Wording {
  /// The words before a number that is not exact; `nil` where none stand before it.
  package static func precision(_ precision: Precision, in language: Language) -> String? {
    switch (precision, language) {
    case (.exact, _), (.interval, _): nil
    case (_, .nb), (_, .nn): precision.rawValue
    case (.about, .en): "about"
    case (.wellOver, .en): "a little over"
    case (.slightlyOver, .en): "slightly more than"
    case (.nearly, .en): "nearly"
    case (.slightlyUnder, .en): "just under"
    }
  }

  /// What a symbol or an absent value means, for the line under a table.
  package static func meaning(of status: ObservationStatus, in language: Language) -> String {
    let text: LocalizedText =
      switch status {
      case .normal: LocalizedText(nb: "tall", nn: "tal", en: "figure")
      case .seriesBreak:
        LocalizedText(
          nb: "brudd i tidsserien",
          nn: "brot i tidsserien",
          en: "break in the time series"
        )
      case .definitionDiffers:
        LocalizedText(
          nb: "avvikende definisjon",
          nn: "avvikande definisjon",
          en: "definition differs"
        )
      case .estimated: LocalizedText(nb: "anslag", nn: "overslag", en: "estimate")
      case .forecast: LocalizedText(nb: "framskriving", nn: "framskriving", en: "forecast")
      case .imputed: LocalizedText(nb: "imputert", nn: "imputert", en: "imputed")
      case .notCollected:
        LocalizedText(nb: "ikke innsamlet", nn: "ikkje samla inn", en: "not collected")
      case .cannotExist:
        LocalizedText(
          nb: "ikke mulig å oppgi tall",
          nn: "ikkje mogleg å gje opp tal",
          en: "not applicable"
        )
      case .missing:
        LocalizedText(nb: "tallgrunnlag mangler", nn: "talgrunnlag manglar", en: "not available")
      case .provisional:
        LocalizedText(nb: "foreløpig tall", nn: "førebels tal", en: "provisional figure")
      case .suppressed:
        LocalizedText(
          nb: "vises ikke av konfidensialitetshensyn",
          nn: "blir ikkje vist av konfidensialitetsomsyn",
          en: "confidential"
        )
      case .uncertain:
        LocalizedText(nb: "usikkert tall", nn: "usikkert tal", en: "uncertain figure")
      }
    return text[language]
  }

  /// The sign that stands for a missing value: as the source printed it; `..` for an empty cell, and
  /// `.` where a zero or nothing was printed of what cannot exist.
  package static func sign(of observation: Observation) -> String {
    if observation.status == .cannotExist, ["0", ""].contains(observation.symbol) { return "." }
    guard let symbol = observation.symbol, !symbol.isEmpty else { return ".." }
    return VisibleText.of(symbol)
  }
}
