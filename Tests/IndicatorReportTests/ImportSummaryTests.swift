import IndicatorModel
import IndicatorReport
import Testing

@Suite struct ImportSummaryTests {
  @Test(arguments: [
    (Language.nb, 1, 1, "1 fil er importert, 1 er avvist; se meldingene ovenfor"),
    (.nb, 2, 3, "2 filer er importert, 3 er avvist; se meldingene ovenfor"),
    (.nn, 1, 1, "1 fil er importert, 1 er avvist; sjå meldingane ovanfor"),
    (.nn, 2, 3, "2 filer er importerte, 3 er avviste; sjå meldingane ovanfor"),
    (.en, 1, 1, "1 file imported, 1 refused; see the messages above"),
    (.en, 0, 2, "0 files imported, 2 refused; see the messages above"),
  ])
  func `one file is spoken of as one`(
    language: Language,
    imported: Int,
    refused: Int,
    expected: String
  ) {
    #expect(
      Wording.importSummary(imported: imported, refused: refused, in: language) == expected
    )
  }
}
