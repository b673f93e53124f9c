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
      guard let variable = try variable(id, in: database) else { return [] }
      try cellWatch.series.look(at: [variable.id], in: database, path: path)
      let places = try self.places(of: variable.id, in: database, regions: regions)
      let register = try known.places(of: places.map(\.code), in: database)
      try cellWatch.look(at: places.map(\.series), in: database, path: path)
      let cells = try CellReader(on: database)
      return try places.compactMap { place in
        let start = place.series << Int64(Schema.periodBits)
        let end = (place.series + 1) << Int64(Schema.periodBits) - 1
        let observations = try cells.observations(
          from: start + Int64(first?.packed ?? 0),
          to: last.map { start + Int64($0.packed) } ?? end
        )
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

  private func places(
    of variable: Int64,
    in database: Database,
    regions: RegionFilter
  ) throws -> [Place] {
    var sql = """
      SELECT s.id, p.code, p.name, p.level
      FROM series AS s JOIN place AS p \(byIndex) ON p.id = s.place
      WHERE s.variable = ?
      """
    var codes: String?
    if case .codes(let wanted) = regions {
      // One parameter however many codes: SQLite limits the number of parameters.
      sql += " AND p.code IN (SELECT value FROM json_each(?))"
      codes = try StoredJSON.text(wanted)
    }
    var places: [Place] = []
    let rows = try RawStatement(sql + " ORDER BY +p.code", on: database)
    rows.bind(variable, at: 1)
    if let codes { rows.bind(codes, at: 2) }
    try rows.forEachRow { row in
      places.append(
        Place(
          series: row.integer(0),
          code: row.text(1) ?? "",
          name: row.text(2) ?? "",
          level: row.text(3) ?? ""
        )
      )
    }
    return places
  }
}
