internal import GRDB
internal import IndicatorModel

extension IndicatorStore {
  /// A variable as the database holds it.
  struct StoredVariable {
    var id: Int64
    var slug: String
    var indicator: String?
    var quantity: Quantity
  }

  /// The variable that an id names: the indicator's, else the one with that id of its own.
  static func variable(
    _ id: String,
    in database: Database,
    indicators: [Indicator]
  ) throws -> StoredVariable? {
    try variables(
      database,
      indicators: indicators,
      where:
        "v.indicator = ?1 OR (v.slug = ?1 AND NOT EXISTS (SELECT 1 FROM variable WHERE indicator = ?1))",
      arguments: [id]
    ).first
  }

  /// Variables with their quantities, by id.
  static func variables(
    _ database: Database,
    indicators: [Indicator],
    where condition: String = "1",
    arguments: StatementArguments = []
  ) throws -> [StoredVariable] {
    let entries = Dictionary(
      indicators.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let units = Dictionary(
      try UnitMeasure.all(in: database).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return try Row.fetchAll(
      database,
      sql: """
        SELECT v.*, d.code AS datasetCode FROM variable AS v JOIN dataset AS d ON d.id = v.dataset
        WHERE \(condition) ORDER BY v.slug
        """,
      arguments: arguments
    ).map { row in
      let indicator: String? = row["indicator"]
      let entry = indicator.flatMap { entries[$0] }
      let measure: String = row["measure"]
      let labels = try StoredJSON.value([[String]].self, row["categories"]).compactMap(\.last)
      let unit: String = row["unit"]
      let unitID: String? = row["unitID"]
      return StoredVariable(
        id: row["id"],
        slug: row["slug"],
        indicator: indicator,
        quantity: Quantity(
          id: indicator ?? row["slug"],
          indicator: entry,
          name: entry?.name ?? LocalizedText(same: ([measure] + labels).joined(separator: ", ")),
          unit: entry?.unit ?? unitID.flatMap { units[$0] } ?? UnitMeasure(asPrinted: unit),
          decimals: entry?.decimals ?? row["decimals"],
          datasetCodes: [row["datasetCode"]],
          measure: measure,
          breakdown: row["breakdown"]
        )
      )
    }
  }

  /// All quantities with their extent.
  static func quantities(_ database: Database) throws -> [QuantityOverview] {
    let indicators = try Indicator.all(in: database)
    let variables = try variables(database, indicators: indicators)
    let byIndicator = Dictionary(
      variables.compactMap { variable in variable.indicator.map { ($0, variable) } },
      uniquingKeysWith: { first, _ in first }
    )
    let extents = try extents(of: database)
    let none = Extent()
    let known = indicators.map { indicator -> QuantityOverview in
      if let variable = byIndicator[indicator.id] {
        return overview(variable.quantity, extents[variable.id] ?? none)
      }
      var quantity = Quantity(
        id: indicator.id,
        indicator: indicator,
        name: indicator.name,
        unit: indicator.unit,
        decimals: indicator.decimals
      )
      guard case .formula(let formula) = indicator.values else { return overview(quantity, none) }
      let parts = [formula.numerator, formula.denominator].compactMap { byIndicator[$0] }
      for code in parts.flatMap(\.quantity.datasetCodes) where !quantity.datasetCodes.contains(code)
      {
        quantity.datasetCodes.append(code)
      }
      guard parts.count == 2, let above = extents[parts[0].id], let below = extents[parts[1].id]
      else { return overview(quantity, none) }
      return overview(quantity, above.intersection(with: below))
    }
    let unclaimed = variables.filter { $0.indicator == nil }.map { variable in
      overview(variable.quantity, extents[variable.id] ?? none)
    }
    return known + unclaimed
  }

  private static func overview(_ quantity: Quantity, _ extent: Extent) -> QuantityOverview {
    let isEmpty = extent.places.isEmpty
    return QuantityOverview(
      quantity: quantity,
      firstPeriod: isEmpty ? nil : extent.first.flatMap { TimePeriod(packed: $0) },
      lastPeriod: isEmpty ? nil : extent.last.flatMap { TimePeriod(packed: $0) },
      regionCount: extent.places.count
    )
  }

  /// Where and when a variable has values.
  private struct Extent {
    var first: Int?
    var last: Int?
    var places: Set<Int64> = []

    func intersection(with other: Extent) -> Extent {
      guard let first, let last, let otherFirst = other.first, let otherLast = other.last,
        max(first, otherFirst) <= min(last, otherLast)
      else { return Extent() }
      return Extent(
        first: max(first, otherFirst),
        last: min(last, otherLast),
        places: places.intersection(other.places)
      )
    }
  }

  /// The extent of every variable; two searches in the key for each series, not a pass over all rows.
  private static func extents(of database: Database) throws -> [Int64: Extent] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT s.variable, s.place,
          (SELECT \(Schema.period(of: "o")) FROM observation AS o
            WHERE \(Schema.isCell("o", ofSeries: "s.id")) AND o.value IS NOT NULL
            ORDER BY o.cell LIMIT 1) AS first,
          (SELECT \(Schema.period(of: "o")) FROM observation AS o
            WHERE \(Schema.isCell("o", ofSeries: "s.id")) AND o.value IS NOT NULL
            ORDER BY o.cell DESC LIMIT 1) AS last
        FROM series AS s
        """
    )
    var extents: [Int64: Extent] = [:]
    while let row = try rows.next() {
      guard let first: Int = row[2], let last: Int = row[3] else { continue }
      var extent = extents[row[0]] ?? Extent()
      extent.first = min(extent.first ?? first, first)
      extent.last = max(extent.last ?? last, last)
      extent.places.insert(row[1])
      extents[row[0]] = extent
    }
    return extents
  }
}
