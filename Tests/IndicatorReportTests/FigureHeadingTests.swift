import IndicatorModel
import IndicatorReport
import Testing

/// The headings of figures of several quantities: in the language asked for, never in another.
@Suite struct FigureHeadingTests {
  private static let dataset = Dataset(
    code: "imdi",
    title: "Anmodning, vedtak og faktisk bosetting av flyktninger, etter kommune og år"
  )

  private static func series(_ ids: [String], codes: [String] = ["imdi"]) throws -> [Series] {
    try ids.map { id in
      var quantity = try Quantity.catalogued(id)
      quantity.datasetCodes = codes
      return Series(
        quantity: quantity,
        region: Region(code: "0", name: "Hele landet", level: .country),
        observations: [Observation(.year(2020), 1), Observation(.year(2021), 2)]
      )
    }
  }

  private static func title(
    of series: [Series],
    _ datasets: [Dataset] = [dataset],
    in language: Language
  ) -> String {
    TrendFigure(series: series, datasets: datasets, settings: FigureSettings(language: language))
      .title
  }

  @Test func `a figure in another language bore the title of the dataset, in Bokmål`() throws {
    let series = try Self.series([
      "anmodede-flyktninger", "vedtatte-flyktninger", "bosatte-flyktninger",
    ])
    let titles = Language.allCases.map { Self.title(of: series, in: $0) }
    #expect(
      titles == [
        "Anmodning, vedtak og faktisk bosetting av flyktninger",
        "Flyktningar: oppmoda, vedteke og busette",
        "Refugees: requested, decided and settled",
      ]
    )
  }

  private static let shared: [([String], Language, String)] = [
    (
      ["rus-arsverk-oppfolging-andel", "rus-arsverk-ruskonsulent-andel"], .nn,
      "Rusårsverk brukte til: oppfølging i bustad og ruskonsulentar"
    ),
    (
      ["rus-arsverk-oppfolging-andel", "rus-arsverk-ruskonsulent-andel"], .en,
      "Substance abuse work spent on: follow-up in the home and consultants"
    ),
    (
      [
        "mentorordning-skoleeiere", "mentorordning-laerere", "mentorordning-rektorer",
        "mentorordning-skoler", "mentorordning-forskolelaerere", "mentorordning-barnehageeiere",
      ], .en, "Mentoring"
    ),
    (
      ["kommunale-boliger", "kommunale-boliger-endring"], .en,
      "Municipal dwellings and change in dwellings"
    ),
    (
      ["bosetting-maloppnaelse", "vedtak-dekning"], .en,
      "Settled of requested and decided of requested"
    ),
    (
      ["bosetting-maloppnaelse", "vedtak-dekning"], .nn,
      "Busette av oppmoda og vedteke av oppmoda"
    ),
    (
      ["pleie-omsorg-andel", "bosetting-maloppnaelse"], .nn, "Pleie og omsorg og busette av oppmoda"
    ),
  ]

  @Test(arguments: shared)
  func `a heading says what the names share, in the middle or at an end`(
    ids: [String],
    language: Language,
    heading: String
  ) throws {
    #expect(Self.title(of: try Self.series(ids), in: language) == heading)
  }

  @Test(arguments: Language.allCases)
  func `quantities that the catalogue does not know keep the title of their dataset`(
    language: Language
  ) throws {
    let series = ["a", "b"].map { id in
      Series(
        quantity: Quantity(
          id: id,
          name: LocalizedText(same: "Mål \(id)"),
          unit: Quantity.coverage.unit,
          decimals: 0,
          datasetCodes: ["imdi"]
        ),
        region: Region(code: "0", name: "Hele landet", level: .country),
        observations: [Observation(.year(2020), 1)]
      )
    }
    #expect(
      Self.title(of: series, in: language)
        == "Anmodning, vedtak og faktisk bosetting av flyktninger"
    )
  }

  @Test(arguments: Language.allCases)
  func
    `names keep their capitals where one may be a proper noun, and no heading of names has more than 15 words`(
      language: Language
    ) throws
  {
    let ids = [
      "folketall", "flink-med-folk-kommuner", "bostotte-mottakere", "startlan-saker",
      "pleie-omsorg-andel", "rus-arsverk-oppfolging-andel", "kontaktmoter-hod-ks",
      "bosetting-maloppnaelse", "tid-til-utsoking",
    ]
    let title = Self.title(of: try Self.series(ids, codes: ["a", "b"]), in: language)
    #expect(title.split(separator: " ").count <= 15)
    #expect(title.contains("Flink med folk"))
    #expect(title.contains(language == .en ? "Population" : "Folketal"))
    #expect(title.hasSuffix(language == .en ? " more" : " til"))
  }
}
