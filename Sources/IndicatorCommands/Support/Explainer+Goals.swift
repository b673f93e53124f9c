import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// What the numbers said of goals were made of.
extension Explainer {
  /// The lines about one number of a goal: what is demanded and where that stands, the calculation,
  /// and the rows of files behind the values in it.
  func lines(for id: GoalNumberID) throws -> [String] {
    let agreement = try AgreementLookup(agreements: lookup.store.agreements())
      .agreements(named: [id.agreement])[0]
    guard let target = agreement.targets.first(where: { $0.id == id.goal }) else {
      throw CommandFailure(
        .usage,
        "no goal '\(id.goal)' of \(agreement.id); expected one of \(agreement.targets.map(\.id).joined(separator: ", "))"
      )
    }
    let judged = try judged(agreement, in: id.year)
    let entry = judged.entries.first { entry in
      let result = entry.attainment
      return result.target?.id == target.id && result.period == id.period
        && (result.region?.code ?? Region.countryCode) == id.region
    }
    let municipal = judged.municipal.first {
      $0.target.id == target.id && $0.period == id.period && id.region == Region.countryCode
    }
    guard entry != nil || municipal != nil else {
      throw CommandFailure(
        .noInput,
        "goal \(target.id) of \(agreement.id) is not judged in region \(id.region), \(id.period?.code ?? "-"), at the end of \(id.year)"
      )
    }
    let words = ExplanationText(language)
    var lines = words.goal(target, of: agreement, year: id.year)
    if let entry {
      let sentences = GoalSentences(language)
      let demand = sentences.demand(of: entry.attainment, quantity: entry.quantity)
      lines.append(words.demand(demand, source: agreement.source))
      if let line = CalculationLine(language).text(for: entry.attainment, namesRegion: true) {
        lines.append(words.calculation(line))
      }
      lines += try behind(entry.attainment, of: target)
    }
    if let municipal, id.part.isCount {
      lines.append(CoverageSentences(language).summary(municipal.coverage))
      if let indicator = target.indicator {
        let quantity = try lookup.quantity(named: indicator)
        lines += try rows(of: quantity, in: municipal.period, words)
      }
    }
    return lines
  }

  /// The values that a verdict rests on, each with its file and row.
  private func behind(_ result: Attainment, of target: Target) throws -> [String] {
    guard let indicator = target.indicator, result.coverage == nil else { return [] }
    let quantity = try lookup.quantity(named: indicator)
    let region = result.region?.code ?? Region.countryCode
    var lines: [String] = []
    var seen: Set<TimePeriod> = []
    for observation in [result.observation, result.baseline].compactMap({ $0 })
    where seen.insert(observation.period).inserted {
      lines += try known(quantity, region: region, observation.period)
    }
    if case .atLeastShare(_, let other) = target.demand, let need = result.need {
      lines += try known(try lookup.quantity(named: other), region: region, need.period)
    }
    return lines
  }

  /// The lines about a value, where the database has one; a baseline may be the agreement's own.
  private func known(_ quantity: Quantity, region: String, _ period: TimePeriod) throws -> [String]
  {
    let found = try lookup.series(of: quantity, regions: [region]).series.first
    guard found?.observation(at: period)?.value != nil else {
      return try rows(of: quantity, in: period, ExplanationText(language))
    }
    return try lines(for: FigureID(quantity.id, region: region, period: period))
  }
}
