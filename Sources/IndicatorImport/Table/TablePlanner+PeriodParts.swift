import IndicatorModel

/// Periods of which the year stands in one place and the month, quarter or week in another: in two
/// columns, or one of them in the headers.
extension TablePlanner {
  /// Whether every cell of a column is a part of a year, of one frequency, and none is a period.
  func holdsParts(_ index: Int) -> Bool { partFrequency(index) != nil }

  /// What the parts of a year in a column count; `nil` for all other columns.
  func partFrequency(_ index: Int) -> TimePeriod.Frequency? {
    let profile = profiles[index]
    guard profile.filled > 0, profile.blank == 0, profile.periods == 0 else { return nil }
    let expected = HeaderWords.frequency(name(index))
    var found: Set<TimePeriod.Frequency> = []
    for cell in profile.distinct {
      guard let part = PeriodPart(cell, expected: expected) else { return nil }
      if part.frequency != .year { found.insert(part.frequency) }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Finds the column that gives the part of the year, where a column of years, headers of years or
  /// the user give the year.
  mutating func choosePeriodPart(_ cells: [HeaderCell]) {
    let candidates = open.filter(holdsParts)
    guard hasYears(cells) else {
      if let period = roles.firstIndex(of: .period) { ignore(candidates, determinedBy: period) }
      return
    }
    func count(_ index: Int) -> Int {
      switch partFrequency(index) {
      case .week: 53
      case .month: 12
      case .quarter: 4
      default: 2
      }
    }
    guard let chosen = candidates.max(by: { (count($0), $1) < (count($1), $0) }) else { return }
    roles[chosen] = .periodPart
    // The name of the month beside its number, the quarter beside the month.
    ignore(candidates.filter { $0 != chosen }, determinedBy: chosen)
    let message: Message =
      if let year = roles.firstIndex(of: .period) {
        "the periods are put together from '\(name(year))' and '\(name(chosen))'"
      } else {
        "the periods are put together from the years and '\(name(chosen))'"
      }
    note("period-from-parts", message)
    guesses.append(
      Guess(
        "part of the year",
        .init(verbatim: name(chosen)),
        evidence: "all \(profiles[chosen].filled) cells are parts of a year",
        option: "--period-column"
      )
    )
  }

  private mutating func ignore(_ columns: [Int], determinedBy key: Int) {
    for index in columns where isDetermined(index, by: key) {
      roles[index] = .ignored
      note("period-attribute", "column '\(name(index))' follows from the period and is left out")
    }
  }

  /// Whether something gives the year alone.
  private func hasYears(_ cells: [HeaderCell]) -> Bool {
    if let period = roles.firstIndex(of: .period) {
      return profiles[period].isPeriod
        && profiles[period].distinct.allSatisfy { PeriodText($0)?.period.frequency == .year }
    }
    let headed = headerPeriods(cells)
    if !headed.isEmpty { return headed.allSatisfy { cells[$0].period?.frequency == .year } }
    return true
  }

  /// Takes months and quarters out of the headers of values, where years stand elsewhere.
  mutating func takePartsFromHeaders(_ plan: inout TablePlan) {
    guard !roles.contains(.periodPart) else { return }
    let values = plan.indexes(of: .value)
    func parts(_ index: Int) -> [PeriodPart?] {
      plan.columns[index].header.parts.map { $0.dimension.isEmpty ? PeriodPart($0.label) : nil }
    }
    let counts = Set(values.map { plan.columns[$0].header.parts.count })
    guard values.count > 1, counts.count == 1, let count = counts.first else { return }
    for position in 0..<count {
      let found = values.map { parts($0)[position] }
      let frequencies = Set(found.compactMap { $0?.frequency }.filter { $0 != .year })
      guard found.allSatisfy({ $0 != nil }), frequencies.count == 1 else { continue }
      let years = values.compactMap { plan.columns[$0].header.period }
      guard years.allSatisfy({ $0.frequency == .year }),
        years.isEmpty || years.count == values.count
      else { continue }
      guard hasYears(plan.columns.map(\.header)) else { continue }
      for (index, part) in zip(values, found) {
        plan.columns[index].periodPart = part
        plan.columns[index].header.parts.remove(at: position)
      }
      note(
        "period-from-parts",
        "the periods are put together from the years and the headers of the columns"
      )
      return
    }
  }
}
