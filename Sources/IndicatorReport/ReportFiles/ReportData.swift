package import IndicatorModel

/// Where a report gets its figures from.
///
/// What is not there is an error whose description is one line for the user, with the nearest name.
package protocol ReportData {
  /// The quantity of an id.
  func quantity(named id: String) throws -> Quantity
  /// The code that a region, by code or name, has at the end of a year.
  func regionCode(named name: String, in year: Int) throws -> String
  /// An agreement by id or readable name.
  func agreement(named name: String) throws -> Agreement
  /// What is said of an agreement at the end of a year, for the country or for one region.
  func facts(of agreement: Agreement, year: Int, region: String) throws -> AgreementFacts
  /// A quantity's series in a region through the end of a year, with its last value and the change
  /// to it; `nil` where there is none.
  func figures(of quantity: Quantity, region: String, through year: Int) throws
    -> AgreementFacts.Figures?
  /// How need, offer and result deviate, a table for each goal that names such figures and each
  /// period that it is due in; for the country with the regions that explain most.
  func deviations(of agreement: Agreement, year: Int, region: String, in language: Language) throws
    -> [DeviationTable]
  /// Where a dataset's file came from.
  func origin(of dataset: String) -> Origin?
}
