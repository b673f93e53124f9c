/// What the front matter of a report file says: title, year, language, map, database.
package struct ReportSettings: Hashable, Sendable {
  /// The title of the report.
  package var title: String?
  /// The year reported.
  package var year: Int?
  /// The language.
  package var language: Language?
  /// The municipal map that the figures are put on: a year, `exact` or `as-published`.
  package var boundaries: String?
  /// What becomes of divided municipalities: `none`, `ssb` or `population`.
  package var splitMethod: String?
  /// The region that the report is about, by code or name; `nil` for the whole country.
  package var region: String?
  /// The database, beside the report file.
  package var database: String?

  /// Makes settings.
  package init(
    title: String? = nil,
    year: Int? = nil,
    language: Language? = nil,
    boundaries: String? = nil,
    splitMethod: String? = nil,
    region: String? = nil,
    database: String? = nil
  ) {
    self.title = title
    self.year = year
    self.language = language
    self.boundaries = boundaries
    self.splitMethod = splitMethod
    self.region = region
    self.database = database
  }
}
