package import IndicatorModel

/// The words of the output, in the three languages.
///
/// One place for every word that a table, chart or page prints and that is not data. Extensions
/// hold the words of one topic each.
package enum Wording {
  static let percentagePoints = LocalizedText(
    nb: "prosentpoeng",
    nn: "prosentpoeng",
    en: "percentage points"
  )
  static let percentagePoint = LocalizedText(
    nb: "prosentpoeng",
    nn: "prosentpoeng",
    en: "percentage point"
  )

  // Column headings.
  static let indicator = LocalizedText(nb: "Indikator", nn: "Indikator", en: "Indicator")
  static let region = LocalizedText(nb: "Region", nn: "Region", en: "Region")
  static let period = LocalizedText(nb: "Periode", nn: "Periode", en: "Period")
  static let value = LocalizedText(nb: "Verdi", nn: "Verdi", en: "Value")
  static let unit = LocalizedText(nb: "Enhet", nn: "Eining", en: "Unit")
  static let note = LocalizedText(nb: "Merknad", nn: "Merknad", en: "Note")
  static let previousPeriod = LocalizedText(
    nb: "Forrige periode",
    nn: "Førre periode",
    en: "Earlier period"
  )
  static let previousValue = LocalizedText(
    nb: "Forrige verdi",
    nn: "Førre verdi",
    en: "Earlier value"
  )
  static let change = LocalizedText(nb: "Endring", nn: "Endring", en: "Change")
  static let changeSince = LocalizedText(
    nb: "Endring i perioden",
    nn: "Endring i perioden",
    en: "Change over the period"
  )
  static let relativeChange = LocalizedText(
    nb: "Endring i prosent",
    nn: "Endring i prosent",
    en: "Change in percent"
  )
  static let pointChange = LocalizedText(
    nb: "Endring i prosentpoeng",
    nn: "Endring i prosentpoeng",
    en: "Change in percentage points"
  )
  static let indexNumber = LocalizedText(nb: "Indeks", nn: "Indeks", en: "Index")
  static let source = LocalizedText(nb: "Kilde", nn: "Kjelde", en: "Source")
  static let sources = LocalizedText(nb: "Kilder", nn: "Kjelder", en: "Sources")
  static let tableNumber = LocalizedText(nb: "tabell", nn: "tabell", en: "table")
  static let name = LocalizedText(nb: "Navn", nn: "Namn", en: "Name")
  static let identifier = LocalizedText(nb: "Id", nn: "Id", en: "Id")
  static let averageGrowth = LocalizedText(
    nb: "Gjennomsnittlig årlig vekst",
    nn: "Gjennomsnittleg årleg vekst",
    en: "Average yearly growth"
  )
  static let averageYearlyChange = LocalizedText(
    nb: "Gjennomsnittlig endring per år",
    nn: "Gjennomsnittleg endring per år",
    en: "Average change per year"
  )
  static let wholeCountry = LocalizedText(
    nb: "Hele landet",
    nn: "Heile landet",
    en: "The whole country"
  )
  static let and = LocalizedText(nb: "og", nn: "og", en: "and")
  static let noRows = LocalizedText(
    nb: "Ingen tall å vise.",
    nn: "Ingen tal å vise.",
    en: "No figures to show."
  )

  /// Joins words as a sentence does: "a, b og c".
  package static func list(_ words: [String], in language: Language) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(and[language]) " + last
  }

  /// The first words of a list that may be long, and how many more there are: "1103, 1108 og 7 til".
  package static func list(
    _ words: [String],
    most: Int,
    in language: Language,
    between separator: String = ", "
  ) -> String {
    let shown = words.prefix(most).joined(separator: separator)
    let rest = words.count - most
    guard rest > 0 else { return shown }
    return shown
      + language.choose(" og \(rest) til", " og \(rest) til", " and \(rest) more")
  }

  /// Names a region for people: the country in the language of the output, others as they are.
  package static func regionName(_ region: Region, in language: Language) -> String {
    region.level == .country && region.code == Region.countryCode
      ? wholeCountry[language] : region.name
  }
}
