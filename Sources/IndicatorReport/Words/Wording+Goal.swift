import IndicatorModel

extension Wording {
  static let goal = LocalizedText(nb: "Mål", nn: "Mål", en: "Goal")
  static let agreement = LocalizedText(nb: "Avtale", nn: "Avtale", en: "Agreement")
  static let targetValue = LocalizedText(nb: "Måltall", nn: "Måltal", en: "Target")
  static let gap = LocalizedText(nb: "Avstand", nn: "Avstand", en: "Gap")
  static let verdict = LocalizedText(nb: "Vurdering", nn: "Vurdering", en: "Assessment")
  static let reason = LocalizedText(nb: "Begrunnelse", nn: "Grunngjeving", en: "Reason")
  static let atLeast = LocalizedText(nb: "minst", nn: "minst", en: "at least")
  static let all = LocalizedText(nb: "alle", nn: "alle", en: "all")
  static let atMost = LocalizedText(nb: "høyst", nn: "høgst", en: "at most")
}
