package import IndicatorModel

/// A cell whose value an import replaced.
package struct RevisedCell: Hashable, Sendable {
  /// The id by which commands name what is measured.
  package var quantityID: String
  /// The indicator that claims it; `nil` where none does.
  package var indicator: String?
  /// The dataset's code.
  package var datasetCode: String
  /// The measure as the source names it.
  package var measure: String
  /// The other categories, as one line.
  package var breakdown: String
  /// The code of the region.
  package var region: String
  /// The name of the region in that period, else as the file gave it.
  package var regionName: String
  /// What the source said before.
  package var old: Observation
  /// What it says now.
  package var new: Observation
}
