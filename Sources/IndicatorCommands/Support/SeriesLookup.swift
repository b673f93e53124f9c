import IndicatorAnalysis
import IndicatorModel
import IndicatorStore

/// Finds the series that a user names: an indicator and regions, published or computed.
///
/// Published figures win. A country that is not published is the total of the municipalities where
/// the catalogue allows it, and what the total leaves out is said.
struct SeriesLookup {
  /// Series of one quantity with what a reader must know of them.
  struct Result {
    /// The quantity.
    var quantity: Quantity
    /// The series, by region.
    var series: [Series]
    /// All that is published of the quantity, where it was read.
    var published: [Series]?
    /// What national totals are made of, by the quantity that was summed.
    var totals: [(quantity: Quantity, total: Total)]
    /// The datasets they come from.
    var datasets: [Dataset] = []
    /// What recomputing on another map did, by the quantity that was recomputed.
    var boundaryNotes: [(quantity: Quantity, note: Recomputation.Note)] = []
    /// What the map leaves of the country, by quantity, where something was divided.
    var residuals: [(quantity: Quantity, residuals: [Residual])] = []
    /// The groups among the series, with what their figures are made of.
    var groups: [GroupFigures] = []
    /// The last periods that hold nothing but zeros not published yet, by the quantity that has them.
    var unpublished: [(quantity: Quantity, periods: [TimePeriod])] = []
    /// The map that the series are on; `nil` for each period's own.
    var map: BoundaryMap?
  }

  let store: IndicatorStore
  let regions: RegionalCalculation
  /// Whether results say what a map leaves of the country; rows for programs need no such lines.
  var explains = true
  private let found = FoundQuantities()
  private let datasetsByCode: [String: Dataset]

  /// Prepares to look up series of a database; its register is read when it is first needed, unless
  /// it is given.
  init(
    _ store: IndicatorStore,
    register: RegionRegister? = nil,
    boundaries: BoundarySelection = .init()
  ) throws {
    self.store = store
    regions = RegionalCalculation(selection: boundaries, register: register, read: store.register)
    datasetsByCode = Dictionary(
      try store.datasets().map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The regions through time.
  var register: RegionRegister { get throws { try regions.register } }

  /// What has been looked up: a command asks for the same few quantities again and again.
  private final class FoundQuantities {
    var quantities: [String: Quantity] = [:]
    var overviews: [String: QuantityOverview] = [:]
    var unpublished: [String: [TimePeriod]] = [:]
  }

  /// The quantity of an id, or an error with the nearest ids.
  func quantity(named id: String) throws -> Quantity {
    if let known = found.quantities[id] { return known }
    if let quantity = try store.quantity(id) {
      found.quantities[id] = quantity
      return quantity
    }
    let ids = try store.quantities().map(\.quantity.id)
    let hint = nearest(to: id, among: ids).map { "; did you mean \($0)?" } ?? ";"
    throw CommandFailure(
      .usage,
      "no indicator '\(id)'\(hint) 'kommunetall indicators' lists them"
    )
  }

  /// The series of a quantity.
  ///
  /// - Parameters:
  ///   - quantity: The quantity.
  ///   - codes: The codes of the regions; `nil` for every region with data.
  ///   - from: The first period; `nil` for the first there is.
  ///   - to: The last one.
  /// - Returns: The country's series first, then the others by code.
  /// - Throws: Where the database cannot be read.
  func series(
    of quantity: Quantity,
    regions codes: [String]?,
    from: TimePeriod? = nil,
    to: TimePeriod? = nil
  ) throws -> Result {
    var result = try regional(of: quantity, codes: codes, from: from, to: to)
    if codes?.contains(Region.countryCode) == true {
      let (national, totals) = try national(of: quantity, from: from, to: to)
      result.series = (national.map { [$0] } ?? []) + result.series
      result.totals = totals
    }
    result.datasets = datasets(of: result.series)
    result.unpublished = try unpublished(in: result)
    return result
  }

  /// The last periods in which all values of a quantity are zeros that are most likely not published
  /// yet; looked for only where a series ends with a zero.
  private func unpublished(in result: Result) throws -> [(Quantity, [TimePeriod])] {
    let endsWithZero = result.series.contains { one in
      one.observations.last { $0.value != nil }?.value == 0
    }
    guard explains, endsWithZero else { return [] }
    var quantity = result.quantity
    // A rate is zero where what is counted is.
    while case .formula(let formula) = quantity.indicator?.values {
      quantity = try parts(of: formula).0
    }
    if let known = found.unpublished[quantity.id] {
      return known.isEmpty ? [] : [(quantity, known)]
    }
    let all = try store.series(of: quantity.id, regions: .all, from: nil, to: nil)
    let periods = UnpublishedZeros.periods(in: all)
    found.unpublished[quantity.id] = periods
    return periods.isEmpty ? [] : [(quantity, periods)]
  }

  /// The datasets that series come from, each once.
  func datasets(of series: [Series]) -> [Dataset] {
    var seen: Set<String> = []
    return series.flatMap(\.quantity.datasetCodes).filter { seen.insert($0).inserted }
      .compactMap { datasetsByCode[$0] }
  }

  /// The first and last period in which a quantity has values.
  func extent(of quantity: Quantity) throws -> (first: TimePeriod, last: TimePeriod)? {
    let id = quantity.id
    guard let overview = try found.overviews[id] ?? store.overview(id) else { return nil }
    found.overviews[id] = overview
    guard let first = overview.firstPeriod, let last = overview.lastPeriod else { return nil }
    return (first, last)
  }

  /// The national series: published, else a total or a ratio of totals.
  ///
  /// - Parameters:
  ///   - quantity: The quantity.
  ///   - everything: All that is published of it, where it has been read already.
  ///   - from: The first period; `nil` for the first there is.
  ///   - to: The last one.
  /// - Returns: The series, and what each total that it rests on is made of.
  /// - Throws: Where the database cannot be read.
  func national(
    of quantity: Quantity,
    given everything: [Series]? = nil,
    from: TimePeriod? = nil,
    to: TimePeriod? = nil
  ) throws -> (series: Series?, totals: [(quantity: Quantity, total: Total)]) {
    switch quantity.indicator?.values {
    case .formula(let formula):
      let (above, below) = try parts(of: formula)
      let (numerator, topTotals) = try national(of: above, from: from, to: to)
      let (denominator, bottomTotals) = try national(
        of: below,
        from: from.flatMap(formula.denominatorPeriod),
        to: to.flatMap(formula.denominatorPeriod)
      )
      guard let numerator, let denominator else { return (nil, []) }
      // Over sums only a sum over a sum is the country's figure, and the catalogue says whether.
      let isOverSums = !topTotals.isEmpty || !bottomTotals.isEmpty
      guard quantity.indicator?.aggregation == .ratio || !isOverSums else { return (nil, []) }
      return (
        ratio(numerator, denominator, formula: formula, quantity: quantity),
        topTotals + bottomTotals
      )
    default:
      let country = Region.countryCode
      let published =
        try everything
        ?? store.series(of: quantity.id, regions: .codes([country]), from: from, to: to)
      if let series = published.first(where: { $0.region.code == country }) { return (series, []) }
      guard quantity.indicator?.aggregation == .sum else { return (nil, []) }
      let parts =
        try everything ?? store.series(of: quantity.id, regions: .all, from: from, to: to)
      guard let (series, totals) = nationalSeries(from: parts) else { return (nil, []) }
      return (series, totals.map { (quantity, $0) })
    }
  }

  /// Series as published, or computed from published ones by the catalogue's formula.
  func direct(of quantity: Quantity, codes: [String]?, from: TimePeriod?, to: TimePeriod?)
    throws -> [Series]
  {
    guard case .formula(let formula) = quantity.indicator?.values else {
      return try store.series(
        of: quantity.id,
        regions: codes.map { .codes($0) } ?? .all,
        from: from,
        to: to
      )
    }
    let (above, below) = try parts(of: formula)
    let numerators = try direct(of: above, codes: codes, from: from, to: to)
    let found = try denominators(of: below, codes: codes, over: numerators, formula: formula)
    let denominators = Dictionary(
      found.map { ($0.region.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return numerators.compactMap { numerator in
      denominators[numerator.region.code].map {
        ratio(numerator, $0, formula: formula, quantity: quantity)
      }
    }
  }

  /// The quantities above and below the line of a formula.
  func parts(of formula: Indicator.Formula) throws -> (Quantity, Quantity) {
    (try quantity(named: formula.numerator), try quantity(named: formula.denominator))
  }
}
