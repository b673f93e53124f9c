package import IndicatorModel

extension Wording {
  /// The heading over small lines in a table.
  static let course = LocalizedText(nb: "Utvikling", nn: "Utvikling", en: "Course")

  /// So many places of a kind: "356 kommuner", "1 fylke", "4 regioner".
  package static func places(_ count: Int, _ level: Region.Level?, in language: Language) -> String
  {
    let (one, many): (LocalizedText, LocalizedText) =
      switch level {
      case .municipality:
        (
          LocalizedText(nb: "kommune", nn: "kommune", en: "municipality"),
          LocalizedText(nb: "kommuner", nn: "kommunar", en: "municipalities")
        )
      case .county:
        (
          LocalizedText(nb: "fylke", nn: "fylke", en: "county"),
          LocalizedText(nb: "fylker", nn: "fylke", en: "counties")
        )
      case .district:
        (
          LocalizedText(nb: "bydel", nn: "bydel", en: "city district"),
          LocalizedText(nb: "bydeler", nn: "bydelar", en: "city districts")
        )
      default:
        (
          LocalizedText(nb: "region", nn: "region", en: "region"),
          LocalizedText(nb: "regioner", nn: "regionar", en: "regions")
        )
      }
    return "\(count) \((count == 1 ? one : many)[language])"
  }

  /// Names whom a map is from.
  package static func mapSource(_ name: String, in language: Language) -> String {
    let name = VisibleText.of(name)
    return language.choose("Kart: \(name)", "Kart: \(name)", "Map: \(name)")
  }

  /// Says that more is to be known than stands under a figure.
  package static func moreRemarks(_ count: Int, in language: Language) -> String {
    language.choose(
      "… og \(count) merknader til, som står under tabellen («kommunetall table»)",
      "… og \(count) merknader til, som står under tabellen («kommunetall table»)",
      "… and \(count) more remarks, which stand under the table (“kommunetall table”)"
    )
  }

  /// Says of last periods that hold nothing but zeros that they are most likely not published yet.
  static func unpublishedZeros(
    of quantity: Quantity,
    in periods: [TimePeriod],
    language: Language
  ) -> String {
    let name = VisibleText.of(quantity.name[language])
    let when = list(periods.map { label($0, in: language) }, in: language)
    return language.choose(
      "\(name): alle verdier i \(when) er 0, trolig fordi de ikke er publisert ennå.",
      "\(name): alle verdiar i \(when) er 0, truleg fordi dei ikkje er publiserte enno.",
      "\(name): all values in \(when) are 0, most likely because they are not published yet."
    )
  }

  /// Says where figures were written.
  package static func figuresWritten(to folder: String, figures: Int, in language: Language)
    -> String
  {
    language.choose(
      "Skrev \(figures) \(figures == 1 ? "figur" : "figurer") til \(folder)",
      "Skreiv \(figures) \(figures == 1 ? "figur" : "figurar") til \(folder)",
      "Wrote \(figures) \(figures == 1 ? "figure" : "figures") to \(folder)"
    )
  }

  /// The words "Høyest" and "Lavest" before a name with its value.
  static func extremes(highest: String, lowest: String, in language: Language) -> String {
    language.choose(
      "Høyest: \(highest). Lavest: \(lowest).",
      "Høgast: \(highest). Lågast: \(lowest).",
      "Highest: \(highest). Lowest: \(lowest)."
    )
  }
}
