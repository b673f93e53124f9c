package import IndicatorModel

/// What was needed, offered and done in one region and period, and how they deviate (avvik).
package struct Deviation: Hashable, Sendable {
  /// Where.
  package var region: Region
  /// What was needed; `nil` where there is no such cell.
  package var need: Observation?
  /// What was offered.
  package var offer: Observation?
  /// What was done.
  package var realised: Observation?
  /// The accepted shortfall, in percent of the need.
  package var allowedPercent: Double

  /// Makes a deviation.
  package init(
    region: Region,
    need: Observation?,
    offer: Observation?,
    realised: Observation?,
    allowedPercent: Double
  ) {
    self.region = region
    self.need = need
    self.offer = offer
    self.realised = realised
    self.allowedPercent = allowedPercent
  }

  /// Offer less need, in the unit; negative where too little was offered.
  package var ofOffer: Double? { Self.difference(offer, need) }
  /// Done less need; negative where too little was done.
  package var ofRealised: Double? { Self.difference(realised, need) }

  /// The accepted shortfall in the unit.
  package var allowed: Double? { need?.value.map { withoutNoise(allowedPercent / 100 * $0) } }

  /// Whether what was done falls short by no more than is accepted; `nil` where that is not known.
  package var isWithin: Bool? {
    guard let ofRealised, let allowed else { return nil }
    return ofRealised >= -allowed
  }

  /// 100 · done / need; `nil` without a need.
  package var realisedPercent: Double? {
    guard let need = need?.value, need > 0, let done = realised?.value else { return nil }
    return 100 * done / need + 0.0
  }

  private static func difference(_ one: Observation?, _ other: Observation?) -> Double? {
    guard let one = one?.value, let other = other?.value else { return nil }
    return withoutNoise(one - other)
  }
}
