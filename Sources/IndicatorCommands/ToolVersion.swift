import IndicatorCatalogue
import IndicatorModel

/// The version of the tool, with the checksum of the data it carries.
enum ToolVersion {
  /// The version by semantic versioning; the newest heading of CHANGELOG.md.
  static let number = "0.1.0"

  /// `0.1.0 (Datasets 3f2a…)`.
  static var text: String {
    "\(number) (Datasets \(Catalogue.embeddedChecksum.prefix(12)))"
  }
}
