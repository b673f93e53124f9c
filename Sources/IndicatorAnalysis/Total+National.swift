package import IndicatorModel

/// Returns the national series as the sum of its parts, and what each sum holds.
///
/// Municipalities are summed, and what belongs to no place ("Uoppgitt kommune") counts for the
/// country; other levels would count people twice and are left out. Missing cells are never zero:
/// they are counted by their symbol. A period in which no cell holds a number has no sum.
///
/// - Parameter parts: Series of one quantity that may be summed.
/// - Returns: `nil` where no part is a municipality or a rest without a place.
package func nationalSeries(from parts: [Series]) -> (series: Series, totals: [Total])? {
  let summands = parts.filter { [.municipality, .unknownPlace].contains($0.region.level) }
  guard let first = summands.first else { return nil }
  var sums: [TimePeriod: NationalSum] = [:]
  for part in summands {
    for cell in part.observations {
      sums[cell.period, default: NationalSum()].add(cell, of: part.region)
    }
  }
  let ordered = sums.sorted { $0.key < $1.key }
  return (
    Series(
      quantity: first.quantity,
      region: .country,
      observations: ordered.map { period, sum in sum.observation(in: period) }
    ),
    ordered.map { period, sum in sum.total(in: period) }
  )
}

extension Region {
  /// The whole country as a result's own region, where no source names it.
  package static let country = Region(code: countryCode, name: "Hele landet", level: .country)
}

/// The sum of one period while it grows.
private struct NationalSum {
  private var sum: Double?
  private var counted = 0
  private var missing: [String: Int] = [:]
  private var missingStatuses: Set<ObservationStatus> = []
  private var signs: [Observation] = []
  private var unplaced: Double?
  private var statuses: Set<ObservationStatus> = []
  private var isExact = true

  mutating func add(_ cell: Observation, of region: Region) {
    guard let value = cell.value else {
      missing[cell.symbol ?? "", default: 0] += 1
      missingStatuses.insert(cell.status)
      let sign = Observation(cell.period, nil, status: cell.status, symbol: cell.symbol)
      if !signs.contains(sign) { signs.append(sign) }
      return
    }
    sum = (sum ?? 0) + value
    counted += 1
    // A break in one municipality, such as a moved border, is none in the country.
    if cell.status != .seriesBreak { statuses.insert(cell.status) }
    if cell.precision != .exact { isExact = false }
    if region.level == .unknownPlace { unplaced = (unplaced ?? 0) + value }
  }

  func observation(in period: TimePeriod) -> Observation {
    guard let sum else {
      let symbol = missing.count == 1 ? missing.keys.first : nil
      let status = missingStatuses.count == 1 ? missingStatuses.first : nil
      return Observation(period, nil, status: status ?? .missing, symbol: symbol ?? "")
    }
    return Observation(
      period,
      withoutNoise(sum),
      precision: isExact ? .exact : .about,
      status: combinedStatus(of: Array(statuses))
    )
  }

  func total(in period: TimePeriod) -> Total {
    Total(
      period: period,
      sum: sum.map(withoutNoise),
      counted: counted,
      missing: missing,
      signs: signs,
      unplaced: unplaced.map(withoutNoise)
    )
  }
}
