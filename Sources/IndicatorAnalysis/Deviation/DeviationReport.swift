package import IndicatorModel

/// How need, offer and result deviate in total and region by region, and which regions explain most
/// of it (avviksanalyse).
///
/// The deviations of the regions and the rest sum to the total's: what regions without figures, and
/// figures without a region, did is in the rest, and the rest is shown.
package struct DeviationReport: Hashable, Sendable {
  /// When.
  package var period: TimePeriod
  /// The whole.
  package var total: Deviation
  /// The regions, those that fall short the most first, those without a deviation last.
  package var regions: [Deviation]
  /// What the regions do not account for of the total's deviation; `nil` where it has none.
  package var rest: Double?
  /// Which regions fall short by no more than is accepted.
  package var coverage: Coverage

  /// Puts a report together.
  ///
  /// - Parameters:
  ///   - figures: What is set beside one another.
  ///   - period: When.
  ///   - whole: The whole's series of an indicator.
  ///   - parts: The regions' series of an indicator; none may hold another.
  package init(
    of figures: Target.Deviation,
    in period: TimePeriod,
    whole: (String) -> Series?,
    parts: (String) -> [Series]
  ) {
    func cell(_ series: Series?) -> Observation? { series?.observation(at: period) }
    self.period = period
    total = Deviation(
      region: whole(figures.need)?.region ?? .country,
      need: cell(whole(figures.need)),
      offer: cell(whole(figures.offer)),
      realised: cell(whole(figures.realised)),
      allowedPercent: figures.allowedPercent
    )
    let (need, offer, realised) = (
      Self.cells(parts(figures.need), in: period), Self.cells(parts(figures.offer), in: period),
      Self.cells(parts(figures.realised), in: period)
    )
    let places = need.places.merging(realised.places) { first, _ in first }
      .merging(offer.places) { first, _ in first }
    let all = places.sorted { $0.key < $1.key }.map { code, region in
      Deviation(
        region: region,
        need: need.cells[code],
        offer: offer.cells[code],
        realised: realised.cells[code],
        allowedPercent: figures.allowedPercent
      )
    }
    regions = all.sorted { one, other in
      (one.ofRealised ?? .infinity, one.region.code)
        < (other.ofRealised ?? .infinity, other.region.code)
    }
    let known = regions.compactMap(\.ofRealised).reduce(0, +)
    rest = total.ofRealised.map { withoutNoise($0 - known) }
    coverage = Coverage(
      reached: all.filter { $0.isWithin == true }.map(\.region),
      notReached: all.filter { $0.isWithin == false }.map(\.region),
      notAssessable: all.filter { $0.isWithin == nil }.map(\.region)
    )
  }

  /// The sum of what the regions that fall short lack; never negative.
  package var shortfall: Double { withoutNoise(regions.reduce(0) { $0 + lack(of: $1) }) }

  /// What a region that falls short lacks, in percent of the sum of all that do; `nil` for others.
  package func shortfallPercent(of region: Deviation) -> Double? {
    let (own, all) = (lack(of: region), shortfall)
    return own > 0 && all > 0 ? 100 * own / all : nil
  }

  /// The fewest regions that lack at least half of ``shortfall`` together.
  package var explainingMost: [Deviation] {
    let half = shortfall / 2
    var sum = 0.0
    return Array(
      regions.prefix { region in
        guard lack(of: region) > 0, sum < half else { return false }
        sum += lack(of: region)
        return true
      }
    )
  }

  /// The share of the regions that fall short by no more than is accepted, of those that can be
  /// judged, in percent; `nil` where none can.
  package var withinPercent: Double? {
    let judged = coverage.reached.count + coverage.notReached.count
    return judged > 0 ? 100 * Double(coverage.reached.count) / Double(judged) : nil
  }

  private func lack(of region: Deviation) -> Double { max(0, -(region.ofRealised ?? 0)) }

  private static func cells(_ series: [Series], in period: TimePeriod)
    -> (cells: [String: Observation], places: [String: Region])
  {
    var cells: [String: Observation] = [:]
    var places: [String: Region] = [:]
    for one in series {
      guard let cell = one.observation(at: period), cells[one.region.code] == nil else { continue }
      cells[one.region.code] = cell
      places[one.region.code] = one.region
    }
    return (cells, places)
  }
}
