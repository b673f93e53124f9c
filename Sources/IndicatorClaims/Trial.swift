import IndicatorModel

/// Holds the figures of one group against the indicators they may speak of.
struct Trial {
  let judge: ClaimJudge
  let reading: SentenceReading
  let group: SentenceReading.Group
  let context: ClaimContext
  let names: [RegionNames.Found]

  /// How much worse named a second indicator must be for the first to be meant for certain.
  private static let margin = 0.85
  /// How well named another indicator must be for its equal figure to clear a stated one.
  private static let rival = 0.6
  /// A figure so many times off is about something else: a part, another place.
  private static let farOff = 10.0

  /// The result for a figure of the group.
  func result(for index: Int, among candidates: [Evidence]) throws -> ClaimJudge.Result {
    guard let best = candidates.first else { return .init() }
    let mention = reading.mentions[index]
    var outcomes: [(evidence: Evidence, finding: Measurement.Finding)] = []
    for evidence in candidates.prefix(12) where evidence.score >= Self.rival * best.score {
      outcomes.append((evidence, try finding(for: index, evidence)))
    }
    // The same figure clears a claim, whichever well-named indicator has it.
    for wanted in [Comparison.Outcome.same, .near] {
      if let hit = outcomes.first(where: { $0.finding.outcome == wanted }) {
        let isSure =
          wanted == .same
          || hit.evidence.isStrong && mayAccuse(mention, of: hit.evidence, hit.finding)
        guard isSure else { continue }
        return .init(
          verdict: wanted == .same ? .agrees : .roundsDifferently,
          expected: wanted == .same ? nil : hit.finding.expected,
          source: hit.finding.source
        )
      }
    }
    let second = candidates.dropFirst().first?.score ?? 0
    let isCertain =
      best.isStrong && (second <= Self.margin * best.score || best.headMatches)
    guard isCertain, let own = outcomes.first?.finding else { return .init() }
    switch own.outcome {
    case .different where mayAccuse(mention, of: best, own):
      return .init(verdict: .contradicts, expected: own.expected, source: own.source)
    case nil where own.hasNoData && own.isStated && (mention.role != .level || mention.hasUnit):
      return .init(verdict: .notFound)
    default: return .init()
    }
  }

  /// Whether a different figure may be called wrong.
  private func mayAccuse(
    _ mention: Mention,
    of evidence: Evidence,
    _ finding: Measurement.Finding
  ) -> Bool {
    guard finding.isStated, let expected = finding.expected else { return false }
    let (stated, right) = (abs(mention.value), abs(expected.value))
    if expected.kind == .value, max(stated, right) > Self.farOff * min(stated, right) {
      return false
    }
    let start = reading.mentions.first { $0.first < mention.first }.map { _ in group.zone.lowerBound
    }
    // A bare number may be anything unless it is the end of "var", "fra" or "til".
    if case .count(nil) = mention.unit, mention.role == .level,
      ["og", "and", "("].contains(reading.word(before: mention))
    {
      return false
    }
    // Nor may one that no word leads to its quantity.
    if case .count(nil) = mention.unit, mention.role == .level, mention.exactness == .exact,
      !ProseWords.beforeFigure.contains(reading.word(before: mention))
    {
      return false
    }
    // "av økningen": a share of a change.
    if mention.role == .level, group.head.contains(where: { ProseWords.changes[$0] != nil }) {
      return false
    }
    if mention.role == .level, reading.givesTimesInOrder { return false }
    if isSinceAnotherYear(mention, than: finding.source) { return false }
    return Surroundings(reading: reading, names: names, vocabulary: judge.vocabulary)
      .speakOnly(
        of: evidence.entry,
        in: (start ?? 0)..<group.zone.upperBound,
        around: mention
      )
  }

  /// "en økning på 12,3 % siden 2009": the change is from another year than it was held against.
  private func isSinceAnotherYear(_ mention: Mention, than source: Claim.Source?) -> Bool {
    guard case .change = mention.role, let source else { return false }
    let known = [source.period, source.previous].compactMap { $0 }
      .flatMap { [$0.year, $0.reportingYear] }
    let next = reading.mentions.first { $0.first >= mention.end }?.first
    for token in reading.sentence.tokens[mention.end..<(next ?? reading.sentence.tokens.count)] {
      if [",", "."].contains(token.text) { return false }
      if case .year(let year) = token.kind, !known.contains(year) { return true }
    }
    return false
  }

  private func finding(for index: Int, _ evidence: Evidence) throws -> Measurement.Finding {
    let mention = reading.mentions[index]
    let inherited = context.age <= 1 ? context.period : nil
    let own = reading.period(of: index)?.resolved(by: inherited)
    // "I fjor" in a text of unknown date, "året før" of a year that nobody names.
    if own?.isOpen == true { return .init() }
    guard case .change = mention.role else {
      let period = own ?? (mention.role == .to ? nil : inherited)
      return try finding(for: mention, evidence, period: period, isStated: period != nil)
    }
    let times = reading.times(ofChange: index, in: group)
    let to = times.to?.resolved(by: inherited) ?? inherited
    let first = try finding(
      for: mention,
      evidence,
      period: to,
      from: times.from,
      isStated: to != nil
    )
    if first.outcome == .same { return first }
    var found = first
    for other in times.others {
      let finding = try finding(
        for: mention,
        evidence,
        period: other.to,
        from: other.from,
        isStated: true
      )
      if finding.outcome == .same { return finding }
      if finding.outcome == .near, found.outcome == .different { found = finding }
    }
    return found
  }

  private func finding(
    for mention: Mention,
    _ evidence: Evidence,
    period: StatedPeriod?,
    from: StatedPeriod? = nil,
    isStated: Bool
  ) throws -> Measurement.Finding {
    guard let code = region(in: period) else { return .init() }
    let observations =
      code == Region.countryCode
      ? judge.figures.national[evidence.entry.indicator.id] ?? []
      : try judge.figures.regional(evidence.entry.indicator.id, code)
    return Measurement(
      indicator: evidence.entry.indicator,
      stems: evidence.entry.allStems,
      region: code,
      observations: observations
    ).finding(for: mention, period: period, from: from, isStated: isStated)
  }

  /// The code of the place that the sentence is about; `nil` where it cannot be told.
  private func region(in period: StatedPeriod?) -> String? {
    guard !names.isEmpty else { return judge.home ?? Region.countryCode }
    let near = names.filter { group.zone.contains($0.token) }
    let meant = near.isEmpty ? names : near
    guard Set(meant.map(\.name)).count == 1, let name = meant.first, let period else { return nil }
    return judge.regions.code(of: name, in: .year(period.last))
  }
}
