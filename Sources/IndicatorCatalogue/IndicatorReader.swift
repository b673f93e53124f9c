import IndicatorModel

/// Reads the catalogue's files of indicators.
struct IndicatorReader {
  private static let fields = [
    "id", "name", "short", "subject", "definition", "unit", "decimals", "direction", "aggregation",
    "source", "formula",
  ]

  /// Takes what is wrong.
  let problems: ProblemCollector
  private let units: UnitReader
  private let unitsByID: [String: UnitMeasure]
  /// The indicators without mistakes, in the order of the files.
  private(set) var indicators: [Indicator] = []
  /// The ids of all indicators, also of those with mistakes.
  private(set) var ids = KnownIDs(kind: "indicator")
  private var sourcePlaces: [Indicator.Source: Finding.Location] = [:]
  private var formulas: [(id: String, formula: Indicator.Formula, reader: EntryReader)] = []

  /// Makes a reader that knows the units.
  init(units: UnitReader, problems: ProblemCollector) {
    self.units = units
    unitsByID = Dictionary(
      units.units.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.problems = problems
  }

  /// Reads a file; `nil` for one that could not be parsed.
  mutating func read(_ file: YAMLValue?) {
    guard let items = file?.items(of: "indicators", problems: problems) else {
      ids.areComplete = false
      return
    }
    for (index, item) in items.enumerated() {
      let reader = EntryReader(
        item,
        allowed: Self.fields,
        entry: item.title("indicator", number: index + 1),
        problems: problems
      )
      if let reader { read(reader) } else { ids.areComplete = false }
    }
  }

  private mutating func read(_ reader: EntryReader) {
    let id = reader.identifier("id")
    ids.insert(id, of: reader)
    let name = reader.localized("name")
    let short = reader.localized("short")
    let subject = reader.localized("subject")
    let definition = reader.localized("definition", mayBreak: true)
    let unit = unit(reader)
    let decimals = reader.integer("decimals", in: 0...6)
    let direction: Indicator.Direction? = reader.word("direction")
    let aggregation: Indicator.Aggregation? = reader.word("aggregation")
    let values = values(reader, id: id)
    if let aggregation, let values {
      check(aggregation, of: values, in: unit, reader: reader)
    }
    guard let id, let name, let short, let subject, let definition, let unit, let decimals,
      let direction, let aggregation, let values
    else { return }
    indicators.append(
      Indicator(
        id: id,
        name: name,
        shortName: short,
        subject: subject,
        definition: definition,
        unit: unit,
        decimals: decimals,
        direction: direction,
        aggregation: aggregation,
        values: values
      )
    )
  }

  private func unit(_ reader: EntryReader) -> UnitMeasure? {
    guard let id = reader.text("unit") else { return nil }
    if let unknown = units.ids.problem(of: id) { reader.report(unknown, in: "unit") }
    return unitsByID[id]
  }

  private mutating func values(_ reader: EntryReader, id: String?) -> Indicator.Definition? {
    switch (reader.has("source"), reader.has("formula")) {
    case (false, false):
      reader.report(.contradiction("has neither 'source' nor 'formula'; add one of them"))
      return nil
    case (true, true):
      reader.report(
        .contradiction("stands beside 'source'; an indicator has one of them, remove the other"),
        in: "formula"
      )
      return nil
    case (true, false): return source(reader).map(Indicator.Definition.source)
    case (false, true): return formula(reader, id: id).map(Indicator.Definition.formula)
    }
  }

  private mutating func source(_ reader: EntryReader) -> Indicator.Source? {
    let fields = ["publisher", "table", "measure", "categories"]
    guard let inner = reader.reader("source", allowed: fields) else { return nil }
    let publisher = inner.text("publisher")
    let table = inner.text("table")
    let measure = inner.text("measure")
    var categories: [String: String] = [:]
    if let value = inner.optional("categories") {
      guard case .entry(let list) = value.content else {
        inner.report(
          .wrongShape(found: value.shape, expected: "an entry of dimensions with their categories"),
          in: "categories"
        )
        return nil
      }
      for field in list {
        categories[field.name] = inner.line(
          field.value,
          named: "\(inner.name("categories")).\(field.name)"
        )
      }
    }
    guard let publisher, let table, let measure else { return nil }
    let source = Indicator.Source(
      publisher: publisher,
      table: table,
      measure: measure,
      categories: categories
    )
    if let first = sourcePlaces[source] {
      reader.report(
        .contradiction(
          "names the same series as the indicator at \(first); a series belongs to one indicator"
        ),
        in: "source"
      )
    }
    sourcePlaces[source] = reader.place(of: "source")
    return source
  }

  /// Which year's denominator goes with a numerator, as the catalogue says it.
  private enum DenominatorYear: String, CaseIterable {
    case same
    case next
    case previous

    var offset: Int {
      switch self {
      case .same: 0
      case .next: 1
      case .previous: -1
      }
    }
  }

  private mutating func formula(_ reader: EntryReader, id: String?) -> Indicator.Formula? {
    let fields = ["numerator", "denominator", "factor", "denominator-year"]
    guard let inner = reader.reader("formula", allowed: fields) else { return nil }
    let numerator = inner.text("numerator")
    let denominator = inner.text("denominator")
    let factor = inner.number("factor")
    if factor == 0 {
      inner.report(.malformed("0", expected: "100 for a percentage, 1000 for a rate"), in: "factor")
    }
    let year: DenominatorYear? =
      inner.has("denominator-year") ? inner.word("denominator-year") : .same
    guard let numerator, let denominator, let factor, let year else { return nil }
    let formula = Indicator.Formula(
      numerator: numerator,
      denominator: denominator,
      factor: factor,
      denominatorYears: year.offset
    )
    if let id { formulas.append((id, formula, inner)) }
    return formula
  }

  /// How regions may be put together follows from what the values are.
  private func check(
    _ aggregation: Indicator.Aggregation,
    of values: Indicator.Definition,
    in unit: UnitMeasure?,
    reader: EntryReader
  ) {
    switch (aggregation, values) {
    case (.ratio, .source):
      reader.report(
        .contradiction(
          "'ratio' divides the sums of a formula's parts, and there is no formula; write none or"
            + " add a formula"
        ),
        in: "aggregation"
      )
    case (.sum, .formula):
      reader.report(
        .contradiction("'sum' cannot add quotients; write ratio or none"),
        in: "aggregation"
      )
    case (.sum, .source):
      if let unit, [.percent, .rate, .duration, .index].contains(unit.kind) {
        reader.report(
          .contradiction(
            "'sum' cannot add values of kind \(unit.kind.rawValue) (unit '\(unit.id)'); write none"
          ),
          in: "aggregation"
        )
      }
    case (.ratio, .formula), (.none, _): break
    }
  }

  /// Checks, when all files are read, that formulas speak of known indicators and not of themselves.
  func checkFormulas() {
    let byID = Dictionary(
      formulas.map { ($0.id, $0.formula) },
      uniquingKeysWith: { first, _ in first }
    )
    for (id, formula, reader) in formulas {
      for (field, part) in [("numerator", formula.numerator), ("denominator", formula.denominator)]
      {
        if let unknown = ids.problem(of: part) {
          reader.report(unknown, in: field)
        } else if let way = way(from: part, to: id, by: byID) {
          let through =
            way.isEmpty ? "" : " by way of \(way.map { "'\($0)'" }.joined(separator: ", "))"
          reader.report(
            .contradiction(
              "'\(part)' leads back to '\(id)' itself\(through); a formula needs other"
                + " indicators"
            ),
            in: field
          )
        }
      }
    }
  }

  /// The indicators by which a formula's part leads to an indicator, the part first; empty if it
  /// is that indicator, `nil` if it does not lead there.
  private func way(
    from part: String,
    to goal: String,
    by formulas: [String: Indicator.Formula]
  ) -> [String]? {
    if part == goal { return [] }
    var cameFrom: [String: String] = [part: part]
    var waiting = [part]
    while let current = waiting.popLast() {
      guard let formula = formulas[current] else { continue }
      for next in [formula.numerator, formula.denominator] {
        if next == goal {
          var way = [current]
          while let last = way.last, last != part, let before = cameFrom[last] {
            way.append(before)
          }
          return way.reversed()
        }
        if cameFrom[next] == nil {
          cameFrom[next] = current
          waiting.append(next)
        }
      }
    }
    return nil
  }
}
