/// A place whose code is valid in a time interval: the country, a county, a municipality.
///
/// Codes are text: Oslo is `0301`, and 301 is not a code. A number that was given to another
/// municipality later is another region.
package struct Region: Hashable, Sendable {
  /// The kind of place, by how its code is built (SSB Klass 131 and 104).
  package enum Level: String, Hashable, Sendable, CaseIterable {
    /// The whole country (land), code `0`.
    case country = "land"
    /// A county (fylke), two digits.
    case county = "fylke"
    /// A municipality (kommune), four digits.
    case municipality = "kommune"
    /// A city district (bydel), six digits.
    case district = "bydel"
    /// A group of municipalities in KOSTRA: EAK, EKG01.
    case kostraGroup = "kostragruppe"
    /// A rest that has no place: `9999`, 99.
    case unknownPlace = "uoppgitt"
    /// Anything else: another country's region, a group of the user's own.
    case other = "annet"
  }

  /// The code, with its leading zeros.
  package var code: String
  /// The name in the period.
  package var name: String
  /// The kind of place.
  package var level: Level
  /// The first day on which the code means this place; `nil` if not known.
  package var validFrom: CalendarDate?
  /// The first day on which it no longer does (exclusive, as in SSB Klass); `nil` while it is valid.
  package var validTo: CalendarDate?
  /// The code of the county a municipality belongs to.
  package var countyCode: String?
  /// Other names in use: a county's in Sámi and Kven.
  package var otherNames: [String]

  /// Makes a region.
  package init(
    code: String,
    name: String,
    level: Level,
    validFrom: CalendarDate? = nil,
    validTo: CalendarDate? = nil,
    countyCode: String? = nil,
    otherNames: [String] = []
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.validFrom = validFrom
    self.validTo = validTo
    self.countyCode = countyCode
    self.otherNames = otherNames
  }

  /// The code of the whole country.
  package static let countryCode = "0"

  /// Whether the code means this place on a day.
  package func isValid(on day: CalendarDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day < $0 } ?? true)
  }
}
