internal import GRDB
internal import IndicatorModel

extension Database {
  /// Writes all reference data into empty tables.
  func insert(_ reference: ReferenceData) throws {
    var units = reference.units
    let known = Set(units.map(\.id))
    for indicator in reference.indicators where !known.contains(indicator.unit.id) {
      if !units.contains(where: { $0.id == indicator.unit.id }) { units.append(indicator.unit) }
    }
    for (position, unit) in units.enumerated() { try insert(unit, at: position) }
    for (position, indicator) in reference.indicators.enumerated() {
      try insert(indicator, at: position)
    }
    for (position, agreement) in reference.agreements.enumerated() {
      try insert(agreement, at: position)
      for (goal, target) in agreement.targets.enumerated() {
        try insert(target, of: agreement.id, at: goal)
      }
    }
    try insert(reference.register)
  }

  private func insert(_ unit: UnitMeasure, at position: Int) throws {
    let names = Dictionary(
      uniqueKeysWithValues: unit.names.map { ($0.key.rawValue, [$0.value.one, $0.value.many]) }
    )
    try executePrepared(
      sql: "INSERT INTO unit (id, position, kind, names, aliases) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        unit.id, position, unit.kind.rawValue, try StoredJSON.text(names),
        try StoredJSON.text(unit.aliases),
      ]
    )
  }

  private func insert(_ indicator: Indicator, at position: Int) throws {
    var source: Indicator.Source?
    var formula: Indicator.Formula?
    switch indicator.values {
    case .source(let given): source = given
    case .formula(let given): formula = given
    }
    try executePrepared(
      sql: """
        INSERT INTO indicator (id, position, name, shortName, subject, definition, unit, decimals,
          direction, aggregation, publisher, tableNumber, measure, categories, numerator,
          denominator, factor, denominatorYears)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        indicator.id, position, try StoredJSON.text(indicator.name),
        try StoredJSON.text(indicator.shortName), try StoredJSON.text(indicator.subject),
        try StoredJSON.text(indicator.definition), indicator.unit.id, indicator.decimals,
        indicator.direction.rawValue, indicator.aggregation.rawValue, source?.publisher,
        source?.table, source?.measure, try source.map { try StoredJSON.text($0.categories) },
        formula?.numerator, formula?.denominator, formula?.factor,
        formula?.denominatorYears,
      ]
    )
  }

  private func insert(_ register: RegionRegister) throws {
    for region in register.regions {
      try executePrepared(
        sql: """
          INSERT INTO region (code, name, level, validFrom, validTo, county, otherNames)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          region.code, region.name, region.level.rawValue, region.validFrom?.description,
          region.validTo?.description, region.countyCode, try StoredJSON.text(region.otherNames),
        ]
      )
    }
    for change in register.changes {
      try executePrepared(
        sql: """
          INSERT INTO regionChange (date, oldCode, newCode, kind, note) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          change.date.description, change.oldCode, change.newCode, change.kind.rawValue,
          change.note,
        ]
      )
    }
    for member in register.memberships {
      try executePrepared(
        sql: "INSERT INTO regionGroup (code, year, groupCode, basis) VALUES (?, ?, ?, ?)",
        arguments: [member.code, member.year, member.group, member.basis]
      )
    }
    for share in register.splitShares {
      try executePrepared(
        sql: """
          INSERT INTO regionSplitShare
            (date, oldCode, newCode, weight, alternativeWeight, officialWeight, basis)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          share.date.description, share.oldCode, share.newCode, share.weight,
          share.alternativeWeight, share.officialWeight, share.basis,
        ]
      )
    }
    for restoration in register.restorations {
      try executePrepared(
        sql: "INSERT INTO regionRestoration (oldCode, newCode) VALUES (?, ?)",
        arguments: [restoration.oldCode, restoration.newCode]
      )
    }
  }
}
