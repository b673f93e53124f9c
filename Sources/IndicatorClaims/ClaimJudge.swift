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

  /// A word that the numbers of its sentence speak against.
  struct WrongWord {
    /// Where it stands in its sentence.
    var tokens: Range<Int>
    /// The verdict, and what should stand there.
    var result: Result
  }

  /// What came out for a sentence.
  struct Results {
    /// The result for each figure, in order.
    var figures: [Result]
    /// The words that the figures speak against.
    var words: [WrongWord] = []
  }

  let figures: KnownFigures
  let vocabulary: Vocabulary
  let regions: RegionNames
  let home: String?

  /// The results for a sentence.
  func results(for reading: SentenceReading, in context: ClaimContext) throws -> Results {
    var words: [WrongWord] = []
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
      let arithmetic = Arithmetic(reading, group)
      if let wrong = arithmetic.wrongVerb(besides: results) { words.append(wrong) }
      for (index, result) in arithmetic.results(besides: results) { results[index] = result }
    }
    for (index, result) in Arithmetic.shares(in: reading) where !results[index].isSettled {
      results[index] = result
    }
    return Results(figures: results, words: words)
  }

  /// The indicators that a group may speak of, best named first.
  private func candidates(
    for group: SentenceReading.Group,
    of reading: SentenceReading,
    weighing: Weighing
  ) -> [Evidence] {
    var found: [Evidence] = []
    let isRate = reading.namesRate(before: group)
    for entry in vocabulary.entries {
      let fits = group.members.allSatisfy { Self.fits(reading.mentions[$0], entry, isRate: isRate) }
      guard fits else { continue }
      let evidence = weighing.evidence(for: entry, in: vocabulary)
      if evidence.isWeak { found.append(evidence) }
    }
    if found.contains(where: \.headMatches) { found.removeAll { !$0.headMatches } }
    return found.sorted { ($0.score, $1.entry.indicator.id) > ($1.score, $0.entry.indicator.id) }
  }

  /// Whether a figure's unit can be the indicator's, or that of a change of it.
  private static func fits(_ mention: Mention, _ entry: Vocabulary.Entry, isRate: Bool) -> Bool {
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
    case .count(nil) where isRate: return unit.kind == .rate
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
