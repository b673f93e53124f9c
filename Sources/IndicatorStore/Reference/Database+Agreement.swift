internal import GRDB
internal import IndicatorModel

extension Database {
  /// Writes an agreement without its goals.
  func insert(_ agreement: Agreement, at position: Int) throws {
    let duration = agreement.duration
    try executePrepared(
      sql: """
        INSERT INTO agreement (id, position, slug, name, parties, touches, validFrom, validTo,
          prolongedTo, isProlonged, duration, purpose, assessed, indicators, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        agreement.id, position, agreement.slug, try StoredJSON.text(agreement.name),
        try StoredJSON.text(agreement.parties), try StoredJSON.text(agreement.touches),
        duration.from?.description, duration.to?.description, duration.prolongedTo?.description,
        duration.isProlonged, try StoredJSON.text(duration.words),
        try StoredJSON.text(agreement.purpose), agreement.assessed,
        try StoredJSON.text(agreement.indicators), agreement.source,
      ]
    )
    for section in Agreement.Section.allCases {
      for (number, text) in (agreement.texts[section] ?? []).enumerated() {
        try executePrepared(
          sql: "INSERT INTO agreementText (agreement, section, position, text) VALUES (?, ?, ?, ?)",
          arguments: [agreement.id, section.rawValue, number, try StoredJSON.text(text)]
        )
      }
    }
  }

  /// Writes a goal with its deadlines.
  func insert(_ target: Target, of agreement: String, at position: Int) throws {
    if let baseline = target.baseline { try remember(baseline.period) }
    let demand = StoredDemand(target.demand)
    try executePrepared(
      sql: """
        INSERT INTO target (agreement, id, position, name, indicator, demand, value, upperValue,
          other, months, direction, month, day, deadline, scope, evidence, baselinePeriod,
          baselineValue, tolerance, method, deviation, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        agreement, target.id, position, try StoredJSON.text(target.name), target.indicator,
        demand.kind, demand.value, demand.upperValue, demand.other, demand.months,
        demand.direction, demand.month, demand.day,
        target.deadline.storedKind, target.scope.rawValue, target.evidence.rawValue,
        target.baseline?.period.packed, target.baseline?.value, target.tolerance,
        try target.method.map { try StoredJSON.text(StoredMethod($0)) },
        try target.deviation.map { try StoredJSON.text(StoredDeviation($0)) },
        try target.note.map { try StoredJSON.text($0) },
      ]
    )
    for (number, step) in target.deadline.storedSteps.enumerated() {
      try remember(step.period)
      try executePrepared(
        sql: """
          INSERT INTO targetDeadline (agreement, target, position, period, value)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [agreement, target.id, number, step.period.packed, step.value]
      )
    }
  }
}
