package import IndicatorModel

/// The first page of several years' reports.
package struct YearsPage: Sendable {
  private let years: [Int]
  private let language: Language

  /// Makes the page of the years.
  package init(_ years: [Int], in language: Language) {
    self.years = years
    self.language = language
  }

  /// The page, with a link to each year's overview.
  package func document() -> ReportDocument {
    ReportDocument(
      title: Wording.reportTitle[language],
      language: language.rawValue,
      blocks: [
        .links(
          years.map { year in
            .init(
              page: "\(year)/index",
              text: "\(Wording.reportTitle[language]) \(year)",
              detail: ""
            )
          }
        )
      ]
    )
  }
}
