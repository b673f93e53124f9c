import IndicatorAnalysis
import IndicatorModel
import IndicatorReport

/// Judges agreements against the database.
struct GoalResults {
  /// One agreement's results in one year.
  struct Judged {
    /// The agreement.
    var agreement: Agreement
    /// The year at whose end it is judged.
    var year: Int
    /// All results in goal order: the country first, then municipalities by code.
    var entries: [GoalTable.Entry]
    /// The national totals that the results rest on.
    var totals: [(quantity: Quantity, total: Total)]
    /// What to know of the map that municipalities are judged on.
    var regional: RegionalNotes
    /// The series that goals are held against, by goal and region.
    fileprivate var series: [String: [String: Series]]

    /// The series that a result was judged in; `nil` where there is none.
    func series(of result: Attainment) -> Series? {
      guard let target = result.target, let region = result.region else { return nil }
      return series[target.id]?[region.code]
    }

    /// The results but for those of single municipalities.
    var national: [GoalTable.Entry] {
      entries.filter { $0.attainment.region?.level != .municipality }
    }

    /// The results of one region; a goal that is judged for the country alone has the country's.
    func entries(in region: String) -> [GoalTable.Entry] {
      guard region != Region.countryCode else { return national }
      let own = entries.filter { $0.attainment.region?.code == region }
      let judged = Set(own.compactMap { $0.attainment.target?.id })
      return entries.filter { entry in
        let result = entry.attainment
        guard let target = result.target, judged.contains(target.id) else {
          return result.region?.level != .municipality
        }
        return result.region?.code == region
      }
    }

    /// How the municipalities do, by goal and period.
    var municipal: [AgreementFacts.MunicipalResult] {
      struct Key: Hashable {
        let target: String
        let period: TimePeriod
      }
      var order: [Key] = []
      // Places of results, which are many and large.
      var groups: [Key: [Int]] = [:]
      for (index, entry) in entries.enumerated() {
        guard entry.attainment.region?.level == .municipality,
          let target = entry.attainment.target, let period = entry.attainment.period
        else { continue }
        let key = Key(target: target.id, period: period)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(index)
      }
      return order.compactMap { key in
        guard let group = groups[key], let target = entries[group[0]].attainment.target else {
          return nil
        }
        let results = group.lazy.map { entries[$0].attainment }
        return .init(target: target, period: key.period, coverage: coverage(of: results))
      }
    }
  }

  let lookup: SeriesLookup

  /// Judges one agreement at the end of a year, or at the end of the year its assessment speaks of.
  ///
  /// - Parameters:
  ///   - agreement: The agreement.
  ///   - year: The year.
  ///   - method: How; `nil` for the method that each goal names.
  ///   - targets: The goals that are judged; `nil` for all of the agreement.
  /// - Returns: The results with the national totals they rest on.
  /// - Throws: Where the database cannot be read.
  func judge(
    _ agreement: Agreement,
    year: Int?,
    by method: JudgingMethod? = nil,
    only targets: [Target]? = nil
  ) throws -> Judged {
    let year = year ?? agreement.assessed
    var part = agreement
    part.targets = targets ?? agreement.targets
    var seriesByIndicator: [String: [Series]] = [:]
    var quantities: [String: Quantity] = [:]
    var totals: [(quantity: Quantity, total: Total)] = []
    var regional = RegionalNotes()
    for target in part.targets {
      for id in target.indicators where seriesByIndicator[id] == nil {
        let quantity = try lookup.quantity(named: id)
        quantities[id] = quantity
        // Single waiting times of all places are the country's cases.
        let needsPlaces = agreement.targets.contains {
          $0.indicators.contains(id) && ($0.scope != .country || quantity.unit.kind == .duration)
        }
        var places: [Series] = []
        var published: [Series]?
        if needsPlaces {
          let found = try lookup.series(of: quantity, regions: nil)
          places = Self.judgeable(found)
          regional.map = found.map ?? regional.map
          regional.boundaries += found.boundaryNotes
          regional.residuals += found.residuals
          regional.unpublished += found.unpublished
          published = found.published
        }
        let (national, parts) = try lookup.national(of: quantity, given: published)
        totals += parts
        seriesByIndicator[id] =
          (national.map { [$0] } ?? []) + places.filter { $0.region.level != .country }
      }
    }
    let results = attainments(of: part, in: year, by: method) { seriesByIndicator[$0] ?? [] }
    let shown = Set(results.compactMap(\.period))
    return Judged(
      agreement: agreement,
      year: year,
      entries: results.map { result in
        .init(
          attainment: result,
          quantity: result.target.flatMap { target in
            target.indicator.flatMap { quantities[$0] }.map(target.measuredQuantity)
          }
        )
      },
      totals: totals.filter { shown.contains($0.total.period) },
      regional: regional,
      series: Self.measured(seriesByIndicator, of: part.targets)
    )
  }

  /// The series of each goal by region.
  private static func measured(_ series: [String: [Series]], of targets: [Target])
    -> [String: [String: Series]]
  {
    var measured: [String: [String: Series]] = [:]
    for target in targets {
      let own = target.measured(target.indicator.flatMap { series[$0] } ?? [])
      measured[target.id] = Dictionary(
        own.map { ($0.region.code, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    return measured
  }

  /// The series of places as goals are judged in them: on one map a place is judged in every period,
  /// whatever its number was, and an area of several municipalities as one; a rest of places that
  /// only together have figures is none of them.
  static func judgeable(_ found: SeriesLookup.Result) -> [Series] {
    guard let map = found.map else { return found.series }
    let places = Set(map.places.map(\.region.code))
    return found.series.map { series in
      guard places.contains(series.region.code) else { return series }
      var series = series
      series.region.level = .municipality
      series.region.validFrom = nil
      series.region.validTo = nil
      return series
    }
  }
}

extension Target {
  /// The indicators that judging it needs.
  var indicators: [String] {
    if case .atLeastShare(_, let other) = demand { return [indicator, other].compactMap { $0 } }
    return [indicator].compactMap { $0 }
  }
}
