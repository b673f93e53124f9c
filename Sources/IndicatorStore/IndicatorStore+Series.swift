internal import GRDB
package import IndicatorModel

/// Which regions a query is about.
package enum RegionFilter: Hashable, Sendable {
  /// All that the quantity has.
  case all
  /// Those with these codes.
  case codes([String])
  /// Those of one level, by the register in the last period with a value.
  case level(Region.Level)
}

extension IndicatorStore {
  /// The series of a quantity as published, by region code; none for an unknown id.
  ///
  /// Only direct data: formulas are computed from their parts by the analysis. The region is the
  /// register's entry in the last period with a value, else the region as the file named it. A
  /// series without any cell between `first` and `last` is left out.
  ///
  /// - Parameters:
  ///   - id: The indicator's id, or the id of a variable that no indicator claims.
  ///   - regions: Which regions.
  ///   - first: The first period, included.
  ///   - last: The last period, included.
  /// - Returns: The series that have a cell in these periods.
  /// - Throws: ``StoreError``.
  package func series(
    of id: String,
    regions: RegionFilter = .all,
    from first: TimePeriod? = nil,
    to last: TimePeriod? = nil
  ) throws -> [Series] {
    try read { database in
      let indicators = try Indicator.all(in: database)
      guard let variable = try Self.variable(id, in: database, indicators: indicators) else {
        return []
      }
      let register = try RegionRegister.stored(in: database)
      let places = try Self.places(of: variable.id, in: database, regions: regions)
      let cells = try database.cachedStatement(
        sql: """
          SELECT \(Schema.period(of: "o")), value, upperValue, precision,
            (SELECT status FROM symbol WHERE id = o.symbol),
            (SELECT text FROM symbol WHERE id = o.symbol), importRun, sourceRow,
            EXISTS (SELECT 1 FROM supersededObservation AS r
              WHERE r.cell = o.cell AND r.value IS NOT o.value)
          FROM observation AS o
          WHERE cell BETWEEN ? AND ? ORDER BY cell
          """
      )
      return try places.compactMap { place in
        let start = place.series << Int64(Schema.periodBits)
        let end = (place.series + 1) << Int64(Schema.periodBits) - 1
        let bounds: StatementArguments = [
          start + Int64(first?.packed ?? 0), last.map { start + Int64($0.packed) } ?? end,
        ]
        let observations = try Self.observations(cells, bounds)
        guard !observations.isEmpty else { return nil }
        let region = place.region(in: register, holding: observations)
        if case .level(let level) = regions, region.level != level { return nil }
        return Series(
          code: "\(variable.slug)/\(place.code)",
          quantity: variable.quantity,
          region: region,
          observations: observations
        )
      }
    }
  }

  /// A place as a file named it, with one of its series.
  private struct Place {
    var series: Int64
    var code: String
    var name: String
    var level: String

    func region(in register: RegionRegister, holding observations: [Observation]) -> Region {
      let period = (observations.last { $0.value != nil } ?? observations.last)?.period
      if let period, let region = register.region(code, in: period) { return region }
      return Region(
        code: code,
        name: name.isEmpty ? code : name,
        level: Region.Level(rawValue: level) ?? .other
      )
    }
  }

  private static func places(
    of variable: Int64,
    in database: Database,
    regions: RegionFilter
  ) throws -> [Place] {
    var sql = """
      SELECT s.id, p.code, p.name, p.level FROM series AS s JOIN place AS p ON p.id = s.place
      WHERE s.variable = ?
      """
    var arguments: StatementArguments = [variable]
    if case .codes(let codes) = regions {
      // One parameter however many codes: SQLite limits the number of parameters.
      sql += " AND p.code IN (SELECT value FROM json_each(?))"
      arguments += [try StoredJSON.text(codes)]
    }
    return try Row.fetchAll(database, sql: sql + " ORDER BY p.code", arguments: arguments).map {
      Place(series: $0[0], code: $0[1], name: $0[2], level: $0[3])
    }
  }

  private static func observations(
    _ statement: Statement,
    _ arguments: StatementArguments
  ) throws -> [Observation] {
    var observations: [Observation] = []
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      guard let period = TimePeriod(packed: row[0]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a cell has no period")
      }
      let status: String = row[4] ?? ObservationStatus.normal.rawValue
      var observation = Observation(
        period,
        row[1],
        upperValue: row[2],
        precision: Precision(storedNumber: row[3]),
        status: ObservationStatus(rawValue: status) ?? .uncertain,
        symbol: row[5],
        provenance: .init(importID: row[6], row: row[7])
      )
      observation.isRevised = row[8]
      observations.append(observation)
    }
    return observations
  }
}
