package import IndicatorModel

/// What a map leaves between the sum of its places and the country in one period (rest til landet).
package struct Residual: Hashable, Sendable {
  /// The period.
  package let period: TimePeriod
  /// The figure of the country: published, else the sum of all municipalities as published.
  package let country: Double
  /// The sum of the places that have a figure.
  package let sum: Double

  /// What no place has: in a rest of several places together, or missing.
  package var value: Double {
    // What adding shares of thousands of persons leaves in binary numbers is nobody.
    abs(country - sum) < 1e-9 * max(abs(country), 1) ? 0 : withoutNoise(country - sum)
  }

  /// Finds the residuals of a map, period by period.
  ///
  /// - Parameters:
  ///   - places: The series of all places of the map.
  ///   - country: The published series of the country; `nil` where there is none.
  ///   - published: The series of all municipalities as published.
  ///   - graph: The municipalities through time; zeros under numbers that were not valid do not
  ///     count.
  /// - Returns: A residual for each period with a figure of the country, oldest first.
  package static func all(
    places: [Series],
    country: Series?,
    published: [Series],
    graph: BoundaryGraph
  ) -> [Residual] {
    var sums: [TimePeriod: Double] = [:]
    for cell in places.lazy.flatMap(\.observations) {
      sums[cell.period, default: 0] += cell.value ?? 0
    }
    var totals: [TimePeriod: Double] = [:]
    if let country {
      for cell in country.observations {
        if let value = cell.value { totals[cell.period] = value }
      }
    } else {
      for series in published {
        for cell in series.observations {
          guard let value = cell.value,
            graph.area(series.region.code, on: cell.period.daysOfMap.0) != nil
          else { continue }
          totals[cell.period, default: 0] += value
        }
      }
    }
    return totals.sorted { $0.key < $1.key }.compactMap { period, total in
      sums[period].map { Residual(period: period, country: total, sum: $0) }
    }
  }
}
