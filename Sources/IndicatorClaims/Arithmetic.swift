import IndicatorModel

/// Holds the numbers of a sentence against each other.
struct Arithmetic {
  private let reading: SentenceReading
  private let group: SentenceReading.Group

  init(_ reading: SentenceReading, _ group: SentenceReading.Group) {
    self.reading = reading
    self.group = group
  }

  /// What the movement of a group says of its changes, for those that the database has not cleared.
  ///
  /// Where the database calls the start or the end wrong, the change is not called wrong for not
  /// fitting to them.
  func results(besides known: [ClaimJudge.Result]) -> [(Int, ClaimJudge.Result)] {
    guard
      let start = group.members.first(where: { reading.mentions[$0].role == .from }),
      let end = group.members.first(where: { reading.mentions[$0].role == .to }),
      known[start].verdict != .contradicts, known[end].verdict != .contradicts
    else { return [] }
    let (from, to) = (reading.mentions[start], reading.mentions[end])
    var results: [(Int, ClaimJudge.Result)] = []
    for index in group.members {
      guard case .change(let direction) = reading.mentions[index].role,
        known[index].verdict != .agrees, speaks(reading.mentions[index], of: start, to)
      else { continue }
      if let result = result(for: reading.mentions[index], direction, from: from, to: to) {
        // What the database calls wrong stays so, unless the sentence itself shows it.
        if known[index].verdict == .contradicts, result.verdict != .inconsistent { continue }
        results.append((index, result))
      }
    }
    return results
  }

  /// The verb of a movement that goes the other way than the movement's numbers.
  ///
  /// The word is accused and none of the numbers: the database may know that both are right.
  func wrongVerb(besides known: [ClaimJudge.Result]) -> ClaimJudge.WrongWord? {
    guard
      let start = group.members.first(where: { reading.mentions[$0].role == .from }),
      let end = group.members.first(where: { reading.mentions[$0].role == .to }),
      known[start].verdict != .contradicts, known[end].verdict != .contradicts
    else { return nil }
    let (from, to) = (reading.mentions[start], reading.mentions[end])
    guard let verb = verb(before: from), to.value != from.value,
      (verb.direction == .down) != (to.value < from.value)
    else { return nil }
    var decimals = 0
    var step = min(from.step, to.step)
    while step < 0.99, decimals < 6 {
      step *= 10
      decimals += 1
    }
    let expected = Claim.Expected(
      value: ((to.value - from.value) * 1e10).rounded() / 1e10,
      kind: from.unit == .percent && to.unit == .percent ? .points : .difference,
      decimals: decimals,
      isOtherWay: true
    )
    return .init(tokens: verb.tokens, result: wrong(expected))
  }

  private func result(
    for change: Mention,
    _ direction: Mention.Direction?,
    from: Mention,
    to: Mention
  ) -> ClaimJudge.Result? {
    let difference = ((to.value - from.value) * 1e10).rounded() / 1e10
    let areShares = from.unit == .percent && to.unit == .percent
    var step = change.step
    var decimals = 0
    while step < 0.99, decimals < 6 {
      step *= 10
      decimals += 1
    }
    let percent = from.value > 0 ? 100 * difference / from.value : nil
    let right: Double
    let kind: Claim.Expected.Kind
    switch change.unit {
    case .points:
      guard areShares else {
        guard let percent else { return nil }
        return wrong(.init(value: percent, kind: .percent, decimals: max(1, decimals)))
      }
      (right, kind) = (difference, .points)
    case .percent:
      guard let percent else { return nil }
      if areShares {
        if Comparison.outcome(change, right: abs(percent)) == .same {
          return .init(verdict: .agrees)
        }
        if RoundedEnds(from, to).percentAllows(change, isDown: difference < 0) { return nil }
        return wrong(.init(value: difference, kind: .points, decimals: decimals))
      }
      (right, kind) = (percent, .percent)
    case .count, .money, .rate:
      (right, kind) = (difference, areShares ? .points : .difference)
      if areShares { return nil }
    }
    var expected = Claim.Expected(value: right, kind: kind, decimals: decimals)
    if let direction, right != 0, (direction == .down) != (right < 0) {
      expected.isOtherWay = true
      return wrong(expected)
    }
    let outcome = Comparison.outcome(change, right: abs(right))
    if outcome == .same { return .init(verdict: .agrees) }
    // Rounded ends leave room: the change may be that of the numbers behind them.
    let ends = RoundedEnds(from, to)
    let isAllowed =
      kind == .percent
      ? ends.percentAllows(change, isDown: right < 0)
      : ends.differenceAllows(change, isDown: right < 0)
    if isAllowed { return nil }
    let isRough = from.exactness != .exact || to.exactness != .exact
    switch outcome {
    case .same, .open: return nil
    case .near: return .init(verdict: .roundsDifferently, expected: expected)
    case .different: return isRough ? nil : wrong(expected)
    }
  }

  /// Whether nothing between a movement and a change, or behind the change, makes it the change of
  /// something else: "og utgiftene økte med 12 %", "en økning på 12,3 % siden 2009".
  private func speaks(_ change: Mention, of start: Int, _ to: Mention) -> Bool {
    let tokens = reading.sentence.tokens
    let before = reading.stems(0..<max(0, reading.mentions[start].first))
    let next = reading.mentions.first { $0.first >= change.end }?.first ?? tokens.count
    let comma = tokens[change.end..<next].firstIndex { [",", ".", "("].contains($0.text) }
    let times = [start, group.members.first { reading.mentions[$0].role == .to }]
      .compactMap { $0.flatMap(reading.period(of:)) }.map(\.first)
    for index in min(to.end, change.first)..<(comma ?? next) {
      if (change.first..<change.end).contains(index) { continue }
      switch tokens[index].kind {
      case .year(let year):
        if !times.contains(year) { return false }
      case .word:
        let word = tokens[index].lower
        if ProseWords.narrowing.contains(word) { return false }
        // "etter en økning på 12 prosent": another change, before this one.
        if index < change.first, ProseWords.other.contains(word) { return false }
        if reading.mentions.contains(where: { ($0.first..<$0.end).contains(index) }) { continue }
        if !ProseWords.isPlain(word), !Vocabulary.stems(of: word).isSubset(of: before) {
          return false
        }
      default: continue
      }
    }
    return true
  }

  private func wrong(_ expected: Claim.Expected) -> ClaimJudge.Result {
    .init(verdict: .inconsistent, expected: expected)
  }

  /// The verb before "fra", with its particle, and which way it goes.
  private func verb(before from: Mention) -> (tokens: Range<Int>, direction: Mention.Direction)? {
    guard ProseWords.from.contains(reading.word(before: from)) else { return nil }
    let tokens = reading.sentence.tokens
    for index in stride(from: from.first - 2, through: max(0, from.first - 5), by: -1) {
      let word = tokens[index].lower
      if word == "gått" { continue }
      if let direction = ProseWords.changeVerbs[word] ?? ProseWords.changes[word]
        ?? ProseWords.directions[word]
      {
        let isParticle =
          ProseWords.directions[word] != nil && index > 0
          && ProseWords.going.contains(tokens[index - 1].lower)
        return ((isParticle ? index - 1 : index)..<index + 1, direction)
      }
    }
    return nil
  }

  /// "70 av 316 kommuner (22,2 %)": a share beside the two numbers it is of.
  static func shares(in reading: SentenceReading) -> [(Int, ClaimJudge.Result)] {
    let tokens = reading.sentence.tokens
    let mentions = reading.mentions
    var results: [(Int, ClaimJudge.Result)] = []
    for index in mentions.indices.dropFirst(2) {
      let (part, whole, share) = (mentions[index - 2], mentions[index - 1], mentions[index])
      guard share.unit == .percent, share.role == .level, share.first > 0,
        tokens[share.first - 1].text == "(", whole.first > 0, part.unit.isCount, whole.unit.isCount,
        ["av", "of"].contains(tokens[whole.first - 1].lower), whole.first - part.end <= 2,
        part.value >= 0, whole.value > 0, part.value <= whole.value,
        part.exactness == .exact, whole.exactness == .exact, share.end < tokens.count,
        tokens[share.end].text == ")"
      else { continue }
      let right = 100 * part.value / whole.value
      switch Comparison.outcome(share, right: right) {
      case .same: results.append((index, .init(verdict: .agrees)))
      case .near: break
      case .different:
        let decimals = share.step < 0.99 ? 1 : 0
        results.append(
          (
            index,
            .init(
              verdict: .inconsistent,
              expected: .init(value: right, kind: .percent, decimals: decimals)
            )
          )
        )
      case .open: break
      }
    }
    return results
  }
}
