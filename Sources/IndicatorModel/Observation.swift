/// One cell of a series: a period's value, or why there is none.
package struct Observation: Hashable, Sendable {
  /// The period it is about.
  package var period: TimePeriod
  /// The value as published; `nil` where the source gives none.
  package var value: Double?
  /// The upper end where the source gives an interval; `value` is then the lower end.
  package var upperValue: Double?
  /// How exact the source says the value is.
  package var precision: Precision
  /// The standing of the value, or of its absence.
  package var status: ObservationStatus
  /// What the source printed in place of the value or beside it; `""` for an empty cell, `nil` for
  /// a plain number.
  package var symbol: String?
  /// Where the value comes from.
  package var provenance: Provenance?
  /// Whether an earlier import gave another value.
  package var isRevised = false

  /// The import and row that a value was read from.
  package struct Provenance: Hashable, Sendable {
    /// The import's number in the database.
    package var importID: Int
    /// The line in the file, from one.
    package var row: Int
    /// Makes a provenance.
    package init(importID: Int, row: Int) {
      self.importID = importID
      self.row = row
    }
  }

  /// Makes an observation.
  package init(
    _ period: TimePeriod,
    _ value: Double?,
    upperValue: Double? = nil,
    precision: Precision = .exact,
    status: ObservationStatus? = nil,
    symbol: String? = nil,
    provenance: Provenance? = nil
  ) {
    self.period = period
    self.value = value
    self.upperValue = upperValue
    self.precision = precision
    self.status = status ?? (value == nil ? .missing : .normal)
    self.symbol = symbol
    self.provenance = provenance
  }
}
