/// What the front matter of a report file says: title, year, language, map, database.
package struct ReportSettings: Hashable, Sendable {
  /// The title of the report.
  package var title: String?
  /// The year reported.
  package var year: Int?
  /// The language.
  package var language: Language?
  /// The year whose municipal map the figures are put on; `nil` for each figure's own.
  package var boundaries: Int?
  /// The region that the report is about, by code or name; `nil` for the whole country.
  package var region: String?
  /// The database, beside the report file.
  package var database: String?

  /// Makes settings.
  package init(
    title: String? = nil,
    year: Int? = nil,
    language: Language? = nil,
    boundaries: Int? = nil,
    region: String? = nil,
    database: String? = nil
  ) {
    self.title = title
    self.year = year
    self.language = language
    self.boundaries = boundaries
    self.region = region
    self.database = database
  }
}
