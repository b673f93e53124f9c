package import IndicatorAnalysis
package import IndicatorModel

extension Wording {
  /// The verdict in a word or two; its shape sign is ``sign(of:)``.
  package static func verdict(
    _ verdict: Attainment.Verdict,
    in language: Language
  ) -> String {
    let text: LocalizedText =
      switch verdict {
      case .reached: LocalizedText(nb: "nådd", nn: "nådd", en: "reached")
      case .missed: LocalizedText(nb: "ikke nådd", nn: "ikkje nådd", en: "missed")
      case .onTrack: LocalizedText(nb: "i rute", nn: "i rute", en: "on track")
      case .behind: LocalizedText(nb: "henger etter", nn: "heng etter", en: "behind")
      case .wrongDirection:
        LocalizedText(nb: "feil retning", nn: "feil retning", en: "wrong direction")
      case .rightDirection:
        LocalizedText(nb: "riktig retning", nn: "rett retning", en: "right direction")
      case .tooEarly:
        LocalizedText(
          nb: "for tidlig å vurdere",
          nn: "for tidleg å vurdere",
          en: "too early to assess"
        )
      case .notAssessable:
        LocalizedText(nb: "kan ikke vurderes", nn: "kan ikkje vurderast", en: "not assessable")
      }
    return text[language]
  }

  /// A sign for the verdict that is told apart by its shape, not by colour.
  package static func sign(of verdict: Attainment.Verdict) -> String {
    switch verdict {
    case .reached: "✓"
    case .missed: "✗"
    case .onTrack, .rightDirection: "▲"
    case .behind, .wrongDirection: "▼"
    case .tooEarly: "…"
    case .notAssessable: "–"
    }
  }

  /// The reason in one short sentence without numbers, for data formats and the view `goal_status`.
  package static func reason(_ reason: Attainment.Reason, in language: Language) -> String {
    (reasons[reason] ?? moreReasons[reason])?[language] ?? reason.rawValue
  }

  /// Every reason's short sentence in one language, by the reason's name.
  package static func reasonTexts(in language: Language) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: Attainment.Reason.allCases.map {
        ($0.rawValue, reason($0, in: language))
      }
    )
  }
}
