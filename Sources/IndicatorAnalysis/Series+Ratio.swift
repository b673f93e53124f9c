package import IndicatorModel

/// Returns one series divided by another of the same region, times the formula's factor.
///
/// The denominator is that of the period that the formula names: the same one, or the year's beside
/// it. A period that only one of the two has is left out. Where a part is missing, so is the ratio, with
/// the part's own symbol. A denominator of zero gives a cell that cannot exist, without a symbol:
/// no source printed it.
///
/// - Parameters:
///   - numerator: The series above the line; the result has its region.
///   - denominator: The series below the line.
///   - formula: The factor: 100 for a percentage.
///   - quantity: What the result measures.
/// - Returns: A series with a cell for each period that both have.
package func ratio(
  _ numerator: Series,
  _ denominator: Series,
  formula: Indicator.Formula,
  quantity: Quantity
) -> Series {
  let cells = numerator.observations.compactMap { above in
    formula.denominatorPeriod(for: above.period).flatMap { denominator.observation(at: $0) }
      .map { below in ratio(above, below, factor: formula.factor) }
  }
  return Series(quantity: quantity, region: numerator.region, observations: cells)
}

private func ratio(_ above: Observation, _ below: Observation, factor: Double) -> Observation {
  let period = above.period
  // A break in one part stays one, though the other part gives no figure there.
  let breaks = [above, below].contains { $0.status == .seriesBreak }
  for part in [above, below] where part.value == nil {
    let status = breaks ? .seriesBreak : part.status
    return Observation(period, nil, status: status, symbol: part.symbol ?? "")
  }
  guard let top = above.value, let bottom = below.value, bottom != 0 else {
    return Observation(period, nil, status: breaks ? .seriesBreak : .cannotExist)
  }
  let parts = [above, below]
  return Observation(
    period,
    factor * top / bottom,
    precision: parts.allSatisfy { $0.precision == .exact } ? .exact : .about,
    status: combinedStatus(of: parts.map(\.status))
  )
}

extension Observation {
  /// Whether this is the cell of a ratio whose denominator is zero; see ``ratio(_:_:formula:quantity:)``.
  package var isOverZero: Bool { value == nil && symbol == nil }
}

/// The standing of a number made of several: the weakest of its parts.
func combinedStatus(of parts: [ObservationStatus]) -> ObservationStatus {
  let precedence: [ObservationStatus] = [
    .seriesBreak, .forecast, .imputed, .estimated, .uncertain, .provisional, .definitionDiffers,
  ]
  return precedence.first(where: parts.contains) ?? .normal
}
