import IndicatorModel

extension TablePlanner {
  /// Finds the columns of values among those that hold numbers.
  mutating func chooseValueColumns() {
    if !options.valueColumns.isEmpty { return }
    var numeric: [Int] = []
    for index in open where !isNameless(index) {
      let profile = profiles[index]
      if meaning(index) == .value || meaning(index) == nil && profile.looksNumeric {
        numeric.append(index)
      } else if meaning(index) == .key || meaning(index) == .symbol, profile.measuredNumbers > 0,
        profile.isNumeric
      {
        numeric.append(index)
      }
    }
    // Numbers without a header are values only where there are no others.
    if numeric.isEmpty, !roles.contains(.value) {
      numeric = open.filter { isNameless($0) && profiles[$0].looksNumeric }
    }
    // A column that holds only signs is a value if nothing speaks against it: "..", all suppressed.
    if numeric.isEmpty, !roles.contains(.value) {
      numeric = open.filter { profiles[$0].marks > 0 && profiles[$0].marks == profiles[$0].filled }
    }
    if roles.contains(.value) {
      numeric.removeAll {
        // Keys are never missing.
        profiles[$0].measuredNumbers == 0 && profiles[$0].marks == 0 && meaning($0) != .value
          && isKeyLike($0)
      }
    }
    // Numbers that repeat and are needed to tell rows apart are keys: 1 and 2 for the sexes.
    var keys = roles.indices.filter { index in
      switch roles[index] {
      case .region, .period, .periodPart, .measure, .dimension: true
      case nil: !numeric.contains(index)
      default: false
      }
    }
    let movable = numeric.filter { profiles[$0].couldBeKey && meaning($0) != .value }
    var moved: [Int] = []
    if numeric.count > 1 {
      for index in movable where numeric.count - moved.count > 1 {
        if isUnique(keys) { break }
        moved.append(index)
        keys.append(index)
      }
      // Numbers that do not tell the rows apart are no keys; the rows are then told as duplicates.
      if !isUnique(keys) { moved = [] }
    }
    for index in numeric where !moved.contains(index) { roles[index] = .value }
    reportKeys(moved)
  }

  /// Whether a table with headers gives a column none.
  private func isNameless(_ index: Int) -> Bool {
    !outline.headers.isEmpty && headers[index].allSatisfy(\.isEmpty)
  }

  private func isKeyLike(_ index: Int) -> Bool {
    let firstValue = roles.firstIndex(of: .value) ?? roles.count
    return index < firstValue
  }

  /// Whether the keys tell all rows of the sample apart; a row that stands there twice is one.
  private func isUnique(_ keys: [Int]) -> Bool {
    var seen: [[String]: [String]] = [:]
    return data.allSatisfy { row in
      let known = seen.updateValue(row.cells, forKey: keys.map { row.cell($0).tidied })
      return known == nil || known == row.cells
    }
  }

  private mutating func reportKeys(_ moved: [Int]) {
    let digits = open.filter { index in
      let profile = profiles[index]
      return profile.filled > 0 && profile.numbers == profile.filled && roles[index] == nil
    }
    guard !digits.isEmpty else { return }
    let names = digits.map { "'\(name($0))'" }.joined(separator: ", ")
    note(
      "numeric-key-columns",
      "the numbers in \(names) are taken for codes, not for values",
      // Only that the rows differ in nothing else speaks for it.
      moved.contains { !HeaderWords.speaksOfRegion(name($0)) } ? .warning : .note
    )
    guesses.append(
      Guess(
        "columns with codes",
        .init(verbatim: names),
        evidence: "the header or the repetition says so",
        option: "--value-column"
      )
    )
  }

  func requireValues() throws(ImportError) {
    guard !roles.contains(.value) else { return }
    throw ImportError.refusal(
      "no-values",
      "no column of numbers was found; name it with --value-column (columns: \(columnList))",
      at: .init(file: file, line: sample.rows[outline.headers.lowerBound].line)
    )
  }

  /// Puts the plan together, and asks for what is missing.
  mutating func assemble(_ cells: [HeaderCell]) throws(ImportError) -> TablePlan {
    try refuseUnclearHeaders()
    var columns = roles.indices.map { index in
      TablePlan.Column(role: roles[index] ?? .dimension, name: name(index), header: cells[index])
    }
    let values = columns.indices.filter { columns[$0].role == .value }
    let withPeriod = values.filter { cells[$0].period != nil }
    if !withPeriod.isEmpty, withPeriod.count < values.count, !roles.contains(.period) {
      try placeValuesWithoutPeriod(values.filter { cells[$0].period == nil }, &columns)
    }
    nameUnnamedDimensions(&columns)
    let valued = columns.indices.filter { columns[$0].role == .value }
    for index in valued where columns[index].role == .value {
      if roles.contains(.period), cells[index].period != nil {
        columns[index].header = restoringPeriod(cells[index], headers[index])
      }
    }
    let regionParts = roles.contains(.region) ? [] : regionPartPositions(columns, valued)
    for index in valued { describe(&columns[index], regionParts: regionParts) }
    var plan = TablePlan(
      titles: outline.titles,
      rowsBeforeData: outline.dataStart,
      columns: columns,
      fillsDown: steps != nil,
      numberFormat: format,
      legend: legend,
      hyphens: hyphenStyle(),
      readsDatesAsYears: roles.firstIndex(of: .period).map(holdsDatesForYears) ?? false,
      fixedRegion: nil,
      fixedPeriod: nil,
      fixedMeasure: "",
      layout: "long"
    )
    plan.widest = widestRow()
    plan.headingColumns = steps?.headings ?? []
    plan.assumesLegend =
      options.legend == nil && description.publisher.isEmpty && evidence == nil
    plan.partFrequency = roles.firstIndex(of: .periodPart).flatMap { partFrequency($0) }
    takePartsFromHeaders(&plan)
    if plan.readsDatesAsYears {
      note(
        "dates-as-years",
        "the header speaks of years and every date is of the same day: years are kept"
      )
    }
    nameMeasures(&plan)
    plan.layout = layout(of: plan)
    plan.unitsDiffer = roles.firstIndex(of: .unit).map { !profiles[$0].isConstant } ?? false
    (plan.restoresZeros, plan.doubtsZeros) = zerosLost()
    try completePeriod(&plan)
    completeRegion(&plan)
    reportConstants(plan)
    return plan
  }

  /// Numbers beside the years of a wide table are codes where the rows need them; a sum, a rank or
  /// a change is of no period, and is left out aloud.
  private mutating func placeValuesWithoutPeriod(
    _ indexes: [Int],
    _ columns: inout [TablePlan.Column]
  ) throws(ImportError) {
    var keys = columns.indices.filter { index in
      switch columns[index].role {
      case .region, .regionName, .periodPart, .measure, .dimension, .unit: true
      default: false
      }
    }
    var left: [Int] = []
    let region = columns.firstIndex { $0.role == .region }
    for index in indexes {
      if let region, profiles[index].couldBeKey, isUnique(keys), followsFrom(region, index) {
        columns[index].role = .ignored
        note("region-attribute", "column '\(name(index))' follows from the region and is left out")
      } else if profiles[index].isConstant, profiles[index].measuredNumbers == 0, data.count > 1 {
        columns[index].role = .dimension
      } else if profiles[index].couldBeKey, !isUnique(keys) {
        columns[index].role = .dimension
        keys.append(index)
      } else {
        columns[index].role = .ignored
        left.append(index)
      }
    }
    guard let first = left.first else { return }
    let names = left.map { "'\(name($0))'" }.joined(separator: ", ")
    note(
      "no-period-in-header",
      left.count == 1
        ? "\(names) names no period as the other columns of values do, and is left out; to read it by itself, add --value-column '\(name(first))' --period YEAR"
        : "\(names) name no period as the other columns of values do, and are left out; to read one by itself, add --value-column '\(name(first))' --period YEAR",
      .warning
    )
  }

  private func restoringPeriod(_ cell: HeaderCell, _ texts: [String]) -> HeaderCell {
    var cell = cell
    cell.period = nil
    cell.parts = texts.filter { !$0.isEmpty }.map { .init(dimension: "", label: $0) }
    return cell
  }

  private func refuseUnclearHeaders() throws(ImportError) {
    guard outline.headers.count > 0 else { return }
    let line = sample.rows[outline.headers.upperBound - 1].line
    let unnamed = roles.indices.filter { index in
      headers[index].allSatisfy(\.isEmpty) && roles[index] != .ignored && roles[index] != .period
        && profiles[index].filled > 0
    }
    // The keys of a crosstab need no header; the title names them, or the cells do.
    let firstValue = roles.firstIndex(of: .value) ?? roles.count
    let refused =
      isStubUnnamed ? unnamed.filter { $0 >= firstValue && roles.count > 2 } : unnamed
    if let first = refused.first {
      throw ImportError.refusal(
        "blank-header",
        "column \(first + 1) has no header; give it one, or leave it out with --ignore-column \(first + 1)",
        at: .init(file: file, line: line, column: first + 1)
      )
    }
    var seen: [String: Int] = [:]
    for index in roles.indices where roles[index] != .ignored {
      let key = headers[index].joined(separator: "\u{1F}")
      if key.allSatisfy({ $0 == "\u{1F}" }) { continue }
      if let earlier = seen.updateValue(index, forKey: key) {
        throw ImportError.refusal(
          "duplicate-header",
          "columns \(earlier + 1) and \(index + 1) have the same header '\(name(index))'; rename one, or leave one out with --ignore-column \(index + 1)",
          at: .init(file: file, line: line, column: index + 1)
        )
      }
    }
  }

  /// The names that the title lists, for columns whose header has none.
  private func nameUnnamedDimensions(_ columns: inout [TablePlan.Column]) {
    let unnamed = columns.indices.filter {
      columns[$0].role == .dimension && headers[$0].allSatisfy(\.isEmpty)
    }
    // The title lists the region too, and what has a header of its own.
    let hasRegion = columns.contains { $0.role == .region }
    let named = Set(columns.map { $0.name.lowercased() })
    let listed = description.dimensions.filter { word in
      let meaning = HeaderWords.meaning(of: word)
      return meaning != .period && !(hasRegion && meaning == .region)
        && !named.contains(word.lowercased())
    }
    for (position, index) in unnamed.enumerated() {
      columns[index].name =
        listed.count >= unnamed.count ? listed[position] : "inndeling \(position + 1)"
    }
  }

  /// The most cells that a row of this file has without having been torn: those of the header, or of
  /// several rows, as where each ends in a delimiter.
  private func widestRow() -> Int {
    guard fixedFormat == nil else { return .max }
    let counts = Dictionary(grouping: data, by: \.cells.count).mapValues(\.count)
    let usual = counts.filter { $0.value >= 3 || $0.value * 2 > data.count }.keys.max() ?? 0
    let header = sample.rows[outline.headers].map(\.cells.count).max() ?? 0
    return max(outline.width, header, usual)
  }

  private func hyphenStyle() -> PeriodText.HyphenStyle {
    guard let period = roles.firstIndex(of: .period) else { return .schoolYear }
    switch HeaderWords.frequency(name(period)) {
    case .week: return .week
    case .month: return .month
    default: return Self.hyphenStyle(of: Array(profiles[period].distinct))
    }
  }

  private func layout(of plan: TablePlan) -> String {
    if plan.fillsDown { return "stepped" }
    if outline.headers.count > 1 { return "crosstab" }
    return plan.indexes(of: .value).count > 1 ? "wide" : "long"
  }

  private mutating func reportConstants(_ plan: TablePlan) {
    for index in plan.indexes(of: .dimension) where profiles[index].isConstant && data.count > 1 {
      note(
        "constant-column",
        "column '\(plan.columns[index].name)' is '\(profiles[index].distinct.first ?? "")' in every row seen"
      )
    }
  }
}
