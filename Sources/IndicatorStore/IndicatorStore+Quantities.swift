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
  func variable(_ id: String, in database: Database) throws -> StoredVariable? {
    try variables(
      database,
      where:
        "v.indicator = ?1 OR (v.slug = ?1 AND NOT EXISTS (SELECT 1 FROM variable \(byIndex) WHERE indicator = ?1))",
      arguments: [id]
    ).first
  }

  /// Variables with their quantities, by id.
  private func variables(
    _ database: Database,
    where condition: String = "1",
    arguments: StatementArguments = []
  ) throws -> [StoredVariable] {
    // Asked for again with every series.
    let statement = try database.cachedStatement(
      sql: """
        SELECT v.id, v.slug, v.indicator, v.measure, v.categories, v.unit, v.unitID, v.decimals,
          v.breakdown, d.code
        FROM variable AS v \(byIndex) JOIN dataset AS d ON d.id = v.dataset
        WHERE \(condition) ORDER BY +v.slug
        """
    )
    let rows = try Row.fetchAll(statement, arguments: arguments)
    let indicators = try known.indicators(
      Set(rows.compactMap { $0[2] as String? }),
      in: database
    )
    return try rows.map { row in
      let slug: String = row[1]
      let indicator: String? = row[2]
      let entry = indicator.flatMap { id in indicators.first { $0.id == id } }
      let measure: String = row[3]
      let categories: String = row[4]
      let labels =
        categories == "[]"
        ? [] : try StoredJSON.value([[String]].self, categories).compactMap(\.last)
      let unit: String = row[5]
      let unitID: String? = row[6]
      return StoredVariable(
        id: row[0],
        slug: slug,
        indicator: indicator,
        quantity: Quantity(
          id: indicator ?? slug,
          indicator: entry,
          name: entry?.name ?? LocalizedText(same: ([measure] + labels).joined(separator: ", ")),
          unit: try entry?.unit
            ?? unitID.flatMap { try known.unit($0, in: database) }
            ?? UnitMeasure(asPrinted: unit),
          decimals: entry?.decimals ?? row[7],
          datasetCodes: [row[9]],
          measure: measure,
          breakdown: row[8]
        )
      )
    }
  }

  /// All quantities with their extent.
  func quantities(_ database: Database) throws -> [QuantityOverview] {
    let extents = try extents(of: database)
    return try all(
      known.indicators(in: database),
      variables(database)
    ).map { quantity, parts in
      Self.overview(quantity, Self.extent(of: quantity, parts: parts, in: extents))
    }
  }

  /// The quantities whose variables are all there, in the order in which they were imported.
  func storedQuantities(_ database: Database) throws -> [Quantity] {
    func number(_ parts: [StoredVariable]?) -> Int64 { parts?.map(\.id).max() ?? 0 }
    return try all(known.indicators(in: database), variables(database))
      .filter { $0.parts != nil }
      .sorted { (number($0.parts), $0.quantity.id) < (number($1.parts), $1.quantity.id) }
      .map(\.quantity)
  }

  /// The quantity of an id, with its extent where that is asked for; `nil` for an unknown id.
  func quantity(
    of id: String,
    _ database: Database,
    withExtent: Bool
  ) throws -> QuantityOverview? {
    let indicator = try known.indicators([id], in: database).first
    var ids = [id]
    if case .formula(let formula) = indicator?.values {
      ids += [formula.numerator, formula.denominator]
    }
    let variables = try variables(
      database,
      where: "v.indicator IN (SELECT value FROM json_each(?1)) OR v.slug = ?2",
      arguments: [StoredJSON.text(ids), id]
    )
    let found = all(indicator.map { [$0] } ?? [], variables).first { $0.quantity.id == id }
    guard let found else { return nil }
    let extents = withExtent ? try extents(of: database, found.parts?.map(\.id) ?? []) : [:]
    return Self.overview(
      found.quantity,
      Self.extent(of: found.quantity, parts: found.parts, in: extents)
    )
  }

  /// Indicators with the variables they are read from, then the variables that none claims; `nil`
  /// for an indicator that lacks them.
  private func all(
    _ indicators: [Indicator],
    _ variables: [StoredVariable]
  ) -> [(quantity: Quantity, parts: [StoredVariable]?)] {
    let byIndicator = Dictionary(
      variables.compactMap { variable in variable.indicator.map { ($0, variable) } },
      uniquingKeysWith: { first, _ in first }
    )
    let known = indicators.map { indicator -> (quantity: Quantity, parts: [StoredVariable]?) in
      if let variable = byIndicator[indicator.id] { return (variable.quantity, [variable]) }
      var quantity = Quantity(
        id: indicator.id,
        indicator: indicator,
        name: indicator.name,
        unit: indicator.unit,
        decimals: indicator.decimals
      )
      guard case .formula(let formula) = indicator.values else { return (quantity, nil) }
      let parts = [formula.numerator, formula.denominator].compactMap { byIndicator[$0] }
      for code in parts.flatMap(\.quantity.datasetCodes) where !quantity.datasetCodes.contains(code)
      {
        quantity.datasetCodes.append(code)
      }
      return (quantity, parts.count == 2 ? parts : nil)
    }
    return known + variables.filter { $0.indicator == nil }.map { ($0.quantity, [$0]) }
  }

  /// Where and when all of a quantity's variables have values; a denominator of another year counts
  /// for the numerator's.
  private static func extent(
    of quantity: Quantity,
    parts: [StoredVariable]?,
    in extents: [Int64: Extent]
  ) -> Extent {
    let found = (parts ?? []).map { extents[$0.id] ?? Extent() }
    guard let first = found.first else { return Extent() }
    guard case .formula(let formula) = quantity.indicator?.values, found.count == 2 else {
      return found.dropFirst().reduce(first) { $0.intersection(with: $1) }
    }
    return first.intersection(with: found[1].shifted(by: -formula.denominatorYears))
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

    mutating func add(place: Int64, first: Int, last: Int) {
      self.first = min(self.first ?? first, first)
      self.last = max(self.last ?? last, last)
      places.insert(place)
    }

    /// The extent as if its years were others.
    func shifted(by years: Int) -> Extent {
      var shifted = self
      shifted.first = first.map { $0 + years * 10_000 }
      shifted.last = last.map { $0 + years * 10_000 }
      return shifted
    }

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

  /// The extent of every variable, or of some; two searches in the key for each series, not a pass
  /// over all rows.
  private func extents(
    of database: Database,
    _ variables: [Int64]? = nil
  ) throws -> [Int64: Extent] {
    try cellWatch.series.look(at: variables, in: database, path: path)
    var condition = ""
    if let variables {
      condition = "WHERE s.variable IN (\(variables.map(String.init).joined(separator: ", ")))"
    }
    let rows = try RawStatement(
      """
      SELECT s.variable, s.place,
        (SELECT \(Schema.period(of: "o")) FROM observation AS o
          WHERE \(Schema.isCell("o", ofSeries: "s.id")) AND o.value IS NOT NULL
          ORDER BY o.cell LIMIT 1) AS first,
        (SELECT \(Schema.period(of: "o")) FROM observation AS o
          WHERE \(Schema.isCell("o", ofSeries: "s.id")) AND o.value IS NOT NULL
          ORDER BY o.cell DESC LIMIT 1) AS last
      FROM series AS s \(condition)
      """,
      on: database
    )
    var extents: [Int64: Extent] = [:]
    try rows.forEachRow { row in
      guard !row.isNull(2), !row.isNull(3) else { return }
      extents[row.integer(0), default: Extent()].add(
        place: row.integer(1),
        first: Int(row.integer(2)),
        last: Int(row.integer(3))
      )
    }
    return extents
  }
}
