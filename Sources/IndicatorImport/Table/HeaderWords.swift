import IndicatorModel

/// What the header of a column says of its content, by the words that statistics sites use.
enum HeaderWords {
  /// What a header names.
  enum Meaning: Hashable {
    /// A period.
    case period
    /// A region's code.
    case regionCode
    /// A region's name, or code and name.
    case region
    /// The name of what is measured.
    case measure
    /// The number.
    case value
    /// The word for how exact the number is.
    case precision
    /// The upper end of an interval.
    case upperValue
    /// The unit.
    case unit
    /// A sign beside the number.
    case symbol
    /// When the table was last changed.
    case updated
    /// A code or key that may consist of digits.
    case key
  }

  private static let words: [Meaning: [String]] = [
    .period: [
      "år", "aar", "ár", "year", "tid", "time", "periode", "period", "time period", "time_period",
      "kvartal", "quarter", "måned", "maned", "month", "uke", "week", "skoleår", "skoleaar",
      "årstall", "aarstall", "dato", "date", "perioder", "vuosi", "år kvartal", "tidspunkt",
      "aasta", "jahr", "anno", "année", "año", "leto", "rok",
      "halvår", "aarmaaned", "årmåned", "yearmonth", "maaned", "månad", "mnd", "veke", "uge",
      "vecka",
    ],
    .regionCode: [
      "regionkode", "kommunenr", "kommunenummer", "kommunekode", "knr", "fylkesnr", "fylkesnummer",
      "fylkekode", "fylkeskode", "kommune_nr", "kommuneid", "kommune id", "region_kode",
      "region kode",
      "region code", "regioncode", "region_code", "municipality code", "kommunenummer 2020",
      "kommune_nummer", "geo", "ref_area", "kode region", "bydelsnr", "bydelnummer", "k_id",
      "organisasjonsnummer", "enhetskode",
    ],
    .region: [
      "region", "kommune", "fylke", "kommunenavn", "fylkenavn", "fylkesnavn", "regionnavn",
      "område",
      "omraade", "omr", "landsdel", "county", "municipality", "bydel", "geografi", "geography",
      "sted",
      "bosted", "landshlutar", "kommun", "län", "kommune_nr_navn", "fylke_nr_navn", "place",
      "regioner",
      "bostedskommune", "bostedsfylke", "arbeidssted", "kommuner", "regions", "name of region",
      "geografisk enhet", "geografisk område", "stad", "barnehageenhetnavn", "enhetnavn",
      "enhetsnavn", "skolenavn", "geo name", "omrade",
      "alue", "kunta", "maakunta",
    ],
    .measure: [
      "statistikkvariabel", "contents", "contentscode", "innhold", "variabel", "variable",
      "measure",
      "indikator", "indicator", "indikatornavn", "måltall", "maaltall", "statistikk",
      "contentstext",
      "nøkkeltall", "tabellinnhold", "tabelinnhold", "tabelindhold", "tabellinnehåll",
      "information",
      "tiedot",
    ],
    .value: [
      "verdi", "value", "obs_value", "antall", "antal", "tall", "indhold", "number", "count", "n",
      "beløp", "amount", "sum", "verdier", "values", "observation", "data",
    ],
    .precision: ["presisjon", "precision"],
    .upperValue: ["til", "øvre", "upper", "upper value"],
    .unit: ["enhet", "måleenhet", "unit", "unit_measure", "maaleenhet", "eining"],
    .symbol: [
      "tegn", "symbol", "obs_status", "obs_flag", "status", "flag", "flags", "flag codes", "flagg",
      "merknad",
    ],
    .updated: [
      "oppdatert_dato", "oppdatert", "sist oppdatert", "sist endret", "last updated", "updated",
      "lastupdated", "last update",
    ],
  ]

  private static let meanings: [String: Meaning] = {
    var result: [String: Meaning] = [:]
    for (meaning, list) in words { for word in list { result[word] = meaning } }
    return result
  }()

  /// What a header means; `nil` where its words say nothing.
  static func meaning(of header: String) -> Meaning? {
    let folded = header.tidied.lowercased()
    if let exact = meanings[folded] { return exact }
    if let kind = placeMeaning(of: folded) { return kind }
    // "kretsnr", "KommuneID": in Norwegian no other words end so.
    if folded.hasSuffix("nr"), folded.count > 3 { return .key }
    if header.hasSuffix("ID") || header.hasSuffix("Id") { return .key }
    let endings = ["kode", "code", "nummer", "_nr", " nr", "_id", " id", "_number"]
    if endings.contains(where: folded.hasSuffix) || folded == "nr" || folded == "id" { return .key }
    if [
      "alder", "age", "aldur", "ålder", "kjønn", "køn", "sex", "kyn", "nace2007", "kapittel",
      "nivaa",
    ]
    .contains(folded) {
      return .key
    }
    return nil
  }

  /// What a header of two words says of a place: `kommune_kode`, `fylke navn`.
  private static func placeMeaning(of header: String) -> Meaning? {
    let words = header.split { !$0.isLetter }.map(String.init)
    guard words.count == 2 else { return nil }
    let kinds = [
      "kommune", "fylke", "fylkes", "region", "municipality", "county", "bydel", "bydels",
      "delbydel",
    ]
    guard kinds.contains(words[0]) else { return nil }
    switch words[1] {
    case "navn", "namn", "name": return .region
    case "nr", "id", "kode", "nummer", "code", "number", "no":
      // The numbers of districts are unique in their city only.
      return words[0].contains("bydel") ? .key : .regionCode
    default: return nil
    }
  }

  /// Which part of a year a header names; `nil` for all others.
  static func frequency(_ header: String) -> TimePeriod.Frequency? {
    let word = header.tidied.lowercased()
    return frequencies.first { $0.words.contains(word) }?.frequency
  }

  private static let frequencies: [(frequency: TimePeriod.Frequency, words: Set<String>)] = [
    (
      .week,
      [
        "uke", "week", "veke", "uge", "vecka", "åruke", "aaruke", "yearweek", "ukenr", "ukenummer",
        "isouke",
      ]
    ),
    (
      .month,
      [
        "måned", "maned", "maaned", "month", "månad", "mnd", "årmåned", "aarmaaned", "yearmonth",
        "månednr", "månedsnr", "månadsnr", "månednavn", "månedsnavn", "månadsnamn",
      ]
    ),
    (.quarter, ["kvartal", "quarter", "kvartalsnr", "kv", "kvartalnr"]),
    (.halfYear, ["halvår", "halvaar", "half-year", "half year", "semester"]),
  ]

  /// Whether a header speaks of years that are not those of the figures: of birth, of building.
  static func namesOtherYear(_ header: String) -> Bool {
    let word = header.lowercased()
    return [
      "fødsel", "født", "fodsel", "bygge", "bygd", "byggje", "birth", "årskull", "kohort", "årgang",
    ]
    .contains { word.contains($0) }
  }

  /// Whether one of a header's words is a month's: `D_År-Måned`.
  static func speaksOfMonths(_ header: String) -> Bool {
    let words = header.lowercased().split { !$0.isLetter }.map(String.init)
    return words.count <= 3 && words.contains { ["måned", "maaned", "month"].contains($0) }
  }

  /// Whether a header speaks of school years.
  static func namesSchoolYear(_ header: String) -> Bool {
    let word = header.lowercased()
    return ["skoleår", "skuleår", "skoleaar", "school year", "barnehageår"].contains(
      where: word.contains
    )
  }

  /// Whether a header is the word for year.
  static func namesYear(_ header: String) -> Bool {
    ["år", "aar", "ár", "year", "årstall", "aarstall", "vuosi", "aasta", "jahr"].contains(
      header.tidied.lowercased()
    )
  }

  /// How many digits the codes of the places have that a header speaks of: `Fylke` 2, `kommunenr` 4,
  /// `bydel` 6; `nil` where it speaks of no kind of place.
  static func level(_ header: String) -> Int? {
    let words = header.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count <= 3 else { return nil }
    let stems = [
      ("grunnkrets", 8), ("delbydel", 8), ("bydel", 6), ("kommun", 4), ("municipality", 4),
      ("fylke", 2), ("county", 2), ("landsdel", 1),
    ]
    return stems.first { stem in words.contains { $0.hasPrefix(stem.0) } }?.1
  }

  /// Whether a short header speaks of a region in one of its words: "fylke_nr_navn".
  static func speaksOfRegion(_ header: String) -> Bool {
    switch meaning(of: header) {
    case .region, .regionCode: return true
    default: break
    }
    let words = header.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count <= 3 else { return false }
    let stems = ["kommune", "fylke", "bydel", "delbydel"]
    return words.contains { word in stems.contains { word.hasPrefix($0) } || word == "region" }
  }
}
