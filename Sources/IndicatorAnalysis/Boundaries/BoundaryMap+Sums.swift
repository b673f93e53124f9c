import IndicatorModel

extension BoundaryMap {
  /// The sign of a cell that a break in the borders leaves without a figure (SSB's standard sign).
  static let breakSymbol = "|"
  /// The sign of a cell that cannot be computed.
  static let missingSymbol = ".."

  /// The sum of cells, each with a weight.
  ///
  /// The sum is no more certain than the least certain part: a provisional part makes it
  /// provisional, a rounded one "om lag". Where it comes from is told by its parts only.
  static func sum(
    _ parts: [(observation: Observation, weight: Double)],
    in period: TimePeriod,
    isEstimate: Bool
  ) -> Observation {
    let value = parts.reduce(0.0) { $0 + ($1.observation.value ?? 0) * $1.weight }
    let hasIntervals = parts.contains { $0.observation.upperValue != nil }
    let upper = parts.reduce(0.0) {
      $0 + ($1.observation.upperValue ?? $1.observation.value ?? 0) * $1.weight
    }
    let precisions = Set(parts.map(\.observation.precision))
    return Observation(
      period,
      withoutNoise(value),
      upperValue: hasIntervals ? withoutNoise(upper) : nil,
      precision: hasIntervals
        ? .interval : precisions.count == 1 ? precisions.first ?? .exact : .about,
      status: isEstimate ? .estimated : combinedStatus(of: parts.map(\.observation.status))
    )
  }

  /// A cell without a figure, with the reason of the missing part: what is withheld first, as the
  /// sum would reveal it.
  static func reason(for parts: [Observation?], in period: TimePeriod) -> Observation {
    let order: [ObservationStatus] = [.suppressed, .missing, .notCollected, .cannotExist]
    let known = parts.compactMap { $0 }
    for status in order {
      if let part = known.first(where: { $0.status == status }) {
        return Observation(
          period,
          nil,
          status: status,
          symbol: part.symbol ?? missingSymbol
        )
      }
    }
    return Observation(period, nil, status: .missing, symbol: missingSymbol)
  }
}
