import IndicatorModel

/// Judges the figures of one sentence after another.
struct ClaimJudge {
  /// What came out for a figure.
  struct Result {
    /// The verdict.
    var verdict: Claim.Verdict = .notJudged
    /// What should stand there.
    var expected: Claim.Expected?
    /// What it was held against.
    var source: Claim.Source?
  }

  let figures: KnownFigures
  let vocabulary: Vocabulary
  let regions: RegionNames
  let home: String?

  /// The results for the figures of a sentence, in order.
  func results(for reading: SentenceReading, in context: ClaimContext) throws -> [Result] {
    var results = Array(repeating: Result(), count: reading.mentions.count)
    let names = regions.names(in: reading.sentence)
    let before = reading.sentence.tokens
    let all = reading.stems(0..<before.count)
    for group in reading.groups {
      let weighing = Weighing(
        near: reading.stems(group.zone),
        sentence: all,
        before: context.stems,
        head: Set(group.head.map(Stem.of))
      )
      let candidates = candidates(for: group, of: reading, weighing: weighing)
      let trial = Trial(
        judge: self,
        reading: reading,
        group: group,
        context: context,
        names: names
      )
      for index in group.members {
        results[index] = try trial.result(for: index, among: candidates)
      }
      for (index, result) in Arithmetic(reading, group).results(besides: results) {
        results[index] = result
      }
    }
    for (index, result) in Arithmetic.shares(in: reading) where !results[index].isSettled {
      results[index] = result
    }
    return results
  }

  /// The indicators that a group may speak of, best named first.
  private func candidates(
    for group: SentenceReading.Group,
    of reading: SentenceReading,
    weighing: Weighing
  ) -> [Evidence] {
    var found: [Evidence] = []
    for entry in vocabulary.entries {
      guard group.members.allSatisfy({ Self.fits(reading.mentions[$0], entry) }) else { continue }
      let evidence = weighing.evidence(for: entry, in: vocabulary)
      if evidence.isWeak { found.append(evidence) }
    }
    if found.contains(where: \.headMatches) { found.removeAll { !$0.headMatches } }
    return found.sorted { ($0.score, $1.entry.indicator.id) > ($1.score, $0.entry.indicator.id) }
  }

  /// Whether a figure's unit can be the indicator's, or that of a change of it.
  private static func fits(_ mention: Mention, _ entry: Vocabulary.Entry) -> Bool {
    let unit = entry.indicator.unit
    let isMoney = unit.id.hasPrefix("nok")
    if case .change = mention.role, mention.unit == .percent || mention.unit == .points {
      return true
    }
    switch mention.unit {
    case .percent: return unit.kind == .percent
    case .points: return unit.kind == .percent
    case .money: return isMoney
    case .rate: return unit.kind == .rate
    case .count(let noun):
      guard unit.kind != .percent, unit.kind != .rate, !isMoney else { return false }
      return noun.map { Weighing.counts($0, entry) } ?? true
    }
  }
}

extension ClaimJudge.Result {
  /// Whether the figure has been held against something.
  var isSettled: Bool { verdict != .notJudged && verdict != .notFound }
}
