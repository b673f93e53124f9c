/// The standing of one observation, by the codes of SDMX's CL_OBS_STATUS.
///
/// A series cell always has exactly one status. Where a source gives two (a provisional figure at a
/// break), SDMX's order of precedence applies: break first, then the codes for missing values.
package enum ObservationStatus: String, Hashable, Sendable, CaseIterable {
  /// A normal value.
  case normal = "A"
  /// The series breaks here: this value and the one before do not measure the same thing.
  case seriesBreak = "B"
  /// A definition differs from the rest of the series.
  case definitionDiffers = "D"
  /// An estimate, by the source or by us; never presented as counted.
  case estimated = "E"
  /// A forecast.
  case forecast = "F"
  /// A value filled in from others.
  case imputed = "I"
  /// A value that exists in the world but was not collected.
  case notCollected = "L"
  /// A value that cannot exist: the category or the region was not in use (SSB's `.`).
  case cannotExist = "M"
  /// A missing value (SSB's `..`).
  case missing = "O"
  /// A provisional value (SSB's `*`).
  case provisional = "P"
  /// A value withheld to protect persons or businesses (SSB's `:`).
  case suppressed = "Q"
  /// An unvalidated or otherwise uncertain value.
  case uncertain = "U"

  /// Whether a cell of this status never holds a number.
  package var isMissing: Bool {
    switch self {
    case .cannotExist, .missing, .suppressed, .notCollected: true
    default: false
    }
  }
}
