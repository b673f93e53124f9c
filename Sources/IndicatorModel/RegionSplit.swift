/// How much of a divided municipality went to one of its successors: an estimate of the register.
///
/// Nobody publishes how many of a divided municipality's persons lived in each part, so the weights
/// are estimated from what the population of the successors rose by. They are never used unless the
/// user asks for estimates.
package struct RegionSplitShare: Hashable, Sendable {
  /// The day of the division.
  package var date: CalendarDate
  /// The municipality that was divided.
  package var oldCode: String
  /// The successor.
  package var newCode: String
  /// The share of the population that went there, 0 to 1.
  package var weight: Double
  /// The same share by another assumption; how far it is from ``weight`` tells how sure both are.
  package var alternativeWeight: Double
  /// What Statistics Norway puts there in its merged time series: 1 for all, 0 for nothing; `nil`
  /// where it leaves the municipality out of every successor.
  package var officialWeight: Double?
  /// How the weights were found, as the register says it.
  package var basis: String

  /// Makes a share.
  package init(
    date: CalendarDate,
    oldCode: String,
    newCode: String,
    weight: Double,
    alternativeWeight: Double,
    officialWeight: Double?,
    basis: String
  ) {
    self.date = date
    self.oldCode = oldCode
    self.newCode = newCode
    self.weight = weight
    self.alternativeWeight = alternativeWeight
    self.officialWeight = officialWeight
    self.basis = basis
  }
}

/// A municipality that came back within its old borders after it had been part of a larger one.
///
/// Haram (1534) was part of Ålesund (1507) in 2020–2023 and is Haram (1580) since. Following the
/// merger and the division would make its years before 2020 an estimate, though they are known.
package struct RegionRestoration: Hashable, Sendable {
  /// The code before the merger.
  package var oldCode: String
  /// The code of the same area after the division.
  package var newCode: String

  /// Makes a restoration.
  package init(oldCode: String, newCode: String) {
    self.oldCode = oldCode
    self.newCode = newCode
  }
}
