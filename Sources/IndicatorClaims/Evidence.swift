import IndicatorModel

/// How well the words around a figure name an indicator.
struct Evidence {
  /// The entry of the vocabulary.
  var entry: Vocabulary.Entry
  /// The share of the name's weight that the words bear, 0 to 1.
  var score: Double
  /// The same from the words next to the figure alone.
  var nearScore: Double
  /// Whether a word next to the figure belongs to this indicator and hardly to any other.
  var isDistinctive: Bool
  /// Whether the words that say whose share it is are words of the name.
  var headMatches: Bool

  /// Whether it is certain enough to call a different figure wrong.
  var isStrong: Bool {
    headMatches ? score >= 0.35 : nearScore >= 0.6 && isDistinctive
  }

  /// Whether it is enough to recognise a figure that is the same.
  var isWeak: Bool { headMatches || score >= 0.12 }
}

/// Weighs the words around a figure against the names of indicators.
struct Weighing {
  /// The stems next to the figure.
  let near: Set<String>
  /// The stems of the rest of the sentence.
  let sentence: Set<String>
  /// The stems of the sentences before it in the block.
  let before: Set<String>
  /// The stems of the words that say whose share it is, if any.
  let head: Set<String>

  /// The evidence for an entry.
  func evidence(for entry: Vocabulary.Entry, in vocabulary: Vocabulary) -> Evidence {
    var best = 0.0
    var bestNear = 0.0
    var isDistinctive = false
    for name in entry.names {
      let total = name.values.reduce(0, +)
      guard total > 0 else { continue }
      var score = 0.0
      var nearScore = 0.0
      // In a fixed order, so that sums of fractions are the same in every run.
      for (stem, weight) in name.sorted(by: { $0.key < $1.key }) {
        let close = Self.likeness(of: stem, in: near)
        let other = max(
          0.5 * Self.likeness(of: stem, in: sentence),
          0.35 * Self.likeness(of: stem, in: before)
        )
        score += weight * max(close, other)
        nearScore += weight * close
        if close >= 0.8, (vocabulary.frequency[stem] ?? 0) <= 2 { isDistinctive = true }
      }
      best = max(best, score / total)
      // One word ("Lærere") may stand in any sentence with a share.
      if name.count > 1 || entry.indicator.unit.kind != .percent {
        bestNear = max(bestNear, nearScore / total)
      }
    }
    let names = Set(entry.names.flatMap(\.keys))
    return Evidence(
      entry: entry,
      score: best,
      nearScore: bestNear,
      isDistinctive: isDistinctive,
      headMatches: !head.isEmpty && !names.isDisjoint(with: head)
    )
  }

  /// How alike the most similar word is: 1 for the same stem, less for a compound with it.
  private static func likeness(of stem: String, in words: Set<String>) -> Double {
    if words.contains(stem) { return 1 }
    var best = 0.0
    for word in words {
      if stem.count >= 5, word.hasPrefix(stem) { best = max(best, 0.8) }
      if word.count >= 5, stem.hasPrefix(word) { best = max(best, 0.8) }
      if stem.count >= 5, word.hasSuffix(stem) { best = max(best, 0.6) }
      if word.count >= 5, stem.hasSuffix(word) { best = max(best, 0.6) }
      let common = zip(stem, word).prefix { $0 == $1 }.count
      if common >= 7, common * 10 >= stem.count * 6 { best = max(best, 0.6) }
    }
    return best
  }

  /// Whether a noun counts what an entry counts: "deltakerkommuner" counts kommuner.
  static func counts(_ noun: String, _ entry: Vocabulary.Entry) -> Bool {
    let stem = Stem.of(noun)
    return entry.unitStems.union(entry.names.flatMap(\.keys)).contains { own in
      own == stem || (own.count >= 5 && stem.hasSuffix(own))
        || (own.count >= 6 && stem.hasPrefix(own))
    }
  }
}
