package import IndicatorModel

extension Wording {
  static let duration = LocalizedText(nb: "Varighet", nn: "Lengd", en: "Duration")
  static let parties = LocalizedText(nb: "Parter", nn: "Partar", en: "Parties")
  static let touches = LocalizedText(
    nb: "Berører også ansvarsområdene til",
    nn: "Rører også ved ansvarsområda til",
    en: "Also touches the fields of"
  )
  static let purpose = LocalizedText(nb: "Formål", nn: "Formål", en: "Purpose")
  static let keyFigures = LocalizedText(nb: "Nøkkeltall", nn: "Nøkkeltal", en: "Key figures")
  package static let goals = LocalizedText(
    nb: "Mål og måloppnåelse",
    nn: "Mål og måloppnåing",
    en: "Goals and attainment"
  )
  static let numbersInFigure = LocalizedText(
    nb: "Tallene i figuren",
    nn: "Tala i figuren",
    en: "The numbers in the figure"
  )
  static let table = LocalizedText(nb: "Tabell", nn: "Tabell", en: "Table")
  static let figure = LocalizedText(nb: "Figur", nn: "Figur", en: "Figure")
  static let method = LocalizedText(nb: "Metode", nn: "Metode", en: "Method")
  static let overview = LocalizedText(nb: "Oversikt", nn: "Oversikt", en: "Overview")
  static let agreements = LocalizedText(nb: "Avtaler", nn: "Avtalar", en: "Agreements")
  static let municipalAppendix = LocalizedText(
    nb: "Kommunene enkeltvis",
    nn: "Kommunane kvar for seg",
    en: "The municipalities one by one"
  )
  static let reportTitle = LocalizedText(
    nb: "Rapportering på avtaler mellom staten og KS",
    nn: "Rapportering på avtalar mellom staten og KS",
    en: "Report on agreements between the state and KS"
  )
  static let licence = LocalizedText(nb: "lisens", nn: "lisens", en: "licence")
  static let retrieved = LocalizedText(nb: "hentet", nn: "henta", en: "retrieved")

  /// The text of the link back to the overview.
  package static func overviewTitle(in language: Language) -> String { overview[language] }

  /// The heading of a part of a yearly report.
  package static func heading(of section: Agreement.Section, in language: Language) -> String {
    let text: LocalizedText =
      switch section {
      case .contribution:
        LocalizedText(
          nb: "Hva avtalen har bidratt til",
          nn: "Kva avtalen har medverka til",
          en: "What the agreement has contributed to"
        )
      case .attainment:
        LocalizedText(
          nb: "Vurdering av måloppnåelse",
          nn: "Vurdering av måloppnåing",
          en: "Assessment of goal attainment"
        )
      case .satisfaction:
        LocalizedText(
          nb: "Hva partene er særlig fornøyd med",
          nn: "Kva partane er særleg nøgde med",
          en: "What the parties are particularly pleased with"
        )
      case .cooperation:
        LocalizedText(
          nb: "Vurdering av hvordan samarbeidet har fungert",
          nn: "Vurdering av korleis samarbeidet har fungert",
          en: "Assessment of how the co-operation has worked"
        )
      case .status:
        LocalizedText(
          nb: "Status for de faktiske utfordringene avtalen skal møte",
          nn: "Status for dei faktiske utfordringane avtalen skal møte",
          en: "State of the actual challenges the agreement is to meet"
        )
      case .challenges:
        LocalizedText(
          nb: "Hva partene vurderer som særlig utfordringer framover",
          nn: "Kva partane vurderer som særlege utfordringar framover",
          en: "What the parties see as particular challenges ahead"
        )
      }
    return text[language]
  }

  /// Says where a report was written.
  package static func reportWritten(to folder: String, pages: Int, in language: Language) -> String
  {
    language.choose(
      "Skrev \(pages) \(pages == 1 ? "side" : "sider") til \(folder)",
      "Skreiv \(pages) \(pages == 1 ? "side" : "sider") til \(folder)",
      "Wrote \(pages) \(pages == 1 ? "page" : "pages") to \(folder)"
    )
  }

  /// Says that a place has no figures of some indicators.
  static func noFigures(of names: [String], in language: Language) -> String {
    let list = Wording.list(names.map(VisibleText.of), in: language)
    return language.choose(
      "Ingen tall for: \(list).",
      "Ingen tal for: \(list).",
      "No figures for: \(list)."
    )
  }

  /// The heading of the page that leads to the reports of all municipalities.
  package static func regionalTitle(year: Int, in language: Language) -> String {
    language.choose(
      "Kommunene, \(year)",
      "Kommunane, \(year)",
      "The municipalities, \(year)"
    )
  }

  /// Says that the written assessment is of another year than the report.
  static func textsAreOf(_ year: Int, in language: Language) -> String {
    language.choose(
      "De skriftlige vurderingene i avtalens rapport gjelder \(year) og er ikke tatt med her.",
      "Dei skriftlege vurderingane i rapporten om avtalen gjeld \(year) og er ikkje tekne med her.",
      "The written assessments of the agreement are of \(year) and are not included here."
    )
  }
}
