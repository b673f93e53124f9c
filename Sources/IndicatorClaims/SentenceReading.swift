import IndicatorModel

/// A sentence read: its figures in groups that speak of one thing, its times and places.
struct SentenceReading {
  /// Figures about one quantity: "fra … til …, en økning på …".
  struct Group {
    /// The positions of the figures in ``SentenceReading/mentions``.
    var members: [Int]
    /// The tokens around them that no other figure claims.
    var zone: Range<Int>
    /// The words that say whose share it is.
    var head: [String]
  }

  /// The sentence.
  let sentence: Sentence
  /// The figures.
  let mentions: [Mention]
  /// The groups, in order.
  let groups: [Group]
  /// The times stated.
  let periods: [StatedPeriod]

  init(_ sentence: Sentence) {
    self.sentence = sentence
    let mentions = Self.sharingUnits(MentionFinder(sentence).mentions())
    self.mentions = mentions
    periods = StatedPeriod.periods(in: sentence)
    groups = Self.groups(mentions, in: sentence.tokens)
  }

  /// In "fra 32,7 til 38,9 prosent" the unit stands once.
  private static func sharingUnits(_ mentions: [Mention]) -> [Mention] {
    var mentions = mentions
    for index in mentions.indices where mentions[index].role == .from {
      if case .count(nil) = mentions[index].unit,
        let end = mentions[index...].first(where: { $0.role == .to })
      {
        if end.unit == .percent || end.unit == .money || end.unit == .rate {
          mentions[index].unit = end.unit
          // "fra 400 til 407 mill. kroner"
          if end.step >= 1_000_000, mentions[index].step <= 1 {
            mentions[index].value *= end.step
            mentions[index].step *= end.step
          }
        }
      }
    }
    return mentions
  }

  /// Words after which something else is spoken of.
  static let breaks: Set<String> = ["mens", "medan", "while", "samtidig", "men", "but"]

  private static func groups(_ mentions: [Mention], in tokens: [Token]) -> [Group] {
    var members: [[Int]] = []
    for (index, mention) in mentions.enumerated() {
      var continues = false
      if index > 0, let last = members.last?.last {
        let between = tokens[min(mentions[last].end, mention.first)..<mention.first]
        let isBroken = between.contains { breaks.contains($0.lower) }
        switch mention.role {
        case .to:
          // The changes may stand between: "var … og økte med … til …".
          continues = members.last?.contains { mentions[$0].role == .from } ?? false
        case .change: continues = between.count <= 10 && !isBroken
        case .level, .from: continues = false
        }
      }
      if continues { members[members.count - 1].append(index) } else { members.append([index]) }
    }
    return members.enumerated().map { position, own in
      let first = mentions[own[0]]
      let last = mentions[own[own.count - 1]]
      let before =
        position > 0
        ? start(of: first, after: mentions[members[position - 1].last ?? 0], in: tokens) : 0
      let after =
        position + 1 < members.count
        ? end(of: last, before: mentions[members[position + 1][0]], in: tokens) : tokens.count
      let isBracketed =
        first.first > 0 && tokens[first.first - 1].text == "(" && last.end < tokens.count
        && tokens[last.end].text == ")"
      return Group(
        members: own,
        zone: before..<(isBracketed ? last.end : max(after, last.end)),
        head: head(of: first, in: tokens)
      )
    }
  }

  /// Where the words of a figure end: before the comma that parts it from the next one.
  private static func end(of mention: Mention, before next: Mention, in tokens: [Token]) -> Int {
    guard mention.end < next.first else { return next.first }
    let comma = tokens[mention.end..<next.first].lastIndex { $0.text == "," }
    return comma ?? next.first
  }

  /// Where the words of a figure begin: after the last comma that parts it from the one before.
  private static func start(of mention: Mention, after last: Mention, in tokens: [Token]) -> Int {
    guard last.end < mention.first else { return last.end }
    let comma = tokens[last.end..<mention.first].lastIndex { $0.text == "," }
    return comma.map { $0 + 1 } ?? last.end
  }

  /// The words after "av": whose share it is.
  private static func head(of mention: Mention, in tokens: [Token]) -> [String] {
    guard mention.unit == .percent, mention.role == .level else { return [] }
    if let whole = mention.whole { return tokens[whole].map(\.lower) }
    guard mention.end < tokens.count,
      ["av", "of", "blant", "among"].contains(tokens[mention.end].lower)
    else { return [] }
    var words: [String] = []
    for token in tokens[(mention.end + 1)...].prefix(5) {
      if token.kind != .word { break }
      if ProseWords.small.contains(token.lower) {
        guard words.isEmpty else { break }
        continue
      }
      words.append(token.lower)
      if words.count == 2 { break }
    }
    return words
  }

  /// The stems of the words in some of the tokens.
  func stems(_ range: Range<Int>) -> Set<String> {
    var stems: Set<String> = []
    for token in sentence.tokens[range] where token.kind == .word {
      stems.formUnion(Vocabulary.stems(of: token.lower))
    }
    return stems
  }

  /// Whether the words before a group name a rate: "boliger per 1 000 innbyggere gikk ned fra 0,7".
  func namesRate(before group: Group) -> Bool {
    let tokens = sentence.tokens
    let first = mentions[group.members[0]].first
    guard group.zone.lowerBound < first else { return false }
    return (group.zone.lowerBound..<first).contains { index in
      ProseWords.per.contains(tokens[index].lower) && index + 1 < first
        && tokens[index + 1].figure != nil
        && !mentions.contains { ($0.first..<$0.end).contains(index) }
    }
  }

  /// The word before a figure.
  func word(before mention: Mention) -> String {
    mention.first > 0 ? sentence.tokens[mention.first - 1].lower : ""
  }

  /// The time that a figure is about, as the sentence states it.
  func period(of index: Int) -> StatedPeriod? {
    let mention = mentions[index]
    let tokens = sentence.tokens
    if let behind = period(behind: index) { return behind }
    let start = index > 0 ? mentions[index - 1].end : 0
    if mention.role != .to,
      let near = periods.last(where: { ($0.token ?? 0) >= start && ($0.token ?? 0) < mention.first }
      )
    {
      return near
    }
    if mention.role == .to {
      // "i 2011 økte … fra 150 100 i 2010 til 155 500": the other year of the sentence.
      let from = mentions[..<index].lastIndex { $0.role == .from }.flatMap(period(of:))
      let others = periods.filter { $0.first != from?.first }
      if Set(others.map(\.first)).count == 1 { return others.first }
      return nil
    }
    if let earlier = periods.last(where: { ($0.token ?? 0) < mention.first }) { return earlier }
    // "155 500 (2010: 150 100)": a time with a colon is that of what follows it.
    let others = periods.filter { period in
      period.token.map { $0 + 1 >= tokens.count || tokens[$0 + 1].text != ":" } ?? true
    }
    return Set(others.map(\.first)).count == 1 ? others.first : nil
  }

  /// The time that stands right behind a figure: "150 100 i 2010".
  func period(behind index: Int) -> StatedPeriod? {
    let mention = mentions[index]
    let tokens = sentence.tokens
    let next = index + 1 < mentions.count ? mentions[index + 1].first : tokens.count
    let limit = min(next, mention.end + 7)
    if mention.end < limit {
      for position in mention.end..<limit {
        if tokens[position].text == "," { break }
        guard let period = periods.first(where: { $0.token == position }) else { continue }
        if period.offset != nil { return period }
        let isLabel = position + 1 < tokens.count && tokens[position + 1].text == ":"
        if position > 0, !isLabel, ProseWords.inYear.contains(tokens[position - 1].lower) {
          return period
        }
      }
    }
    return nil
  }

  /// Whether times stand side by side, so that a figure's own is told by its place in a list: "i
  /// 2010 og 2011 var det henholdsvis 150 100 og 155 500".
  var givesTimesInOrder: Bool {
    let tokens = sentence.tokens
    if tokens.contains(where: { ProseWords.respectively.contains($0.lower) }) { return true }
    return zip(periods, periods.dropFirst()).contains { first, second in
      guard let start = first.token, let end = second.token else { return false }
      return end - start == 2 && ["og", "and", ","].contains(tokens[start + 1].lower)
    }
  }

  /// The two times of a change where the sentence states them: "fra 2010 til 2011".
  func stretch(near index: Int) -> (from: StatedPeriod, to: StatedPeriod)? {
    let tokens = sentence.tokens
    var found: [(from: StatedPeriod, to: StatedPeriod)] = []
    for (first, second) in zip(periods, periods.dropFirst()) {
      guard let start = first.token, let end = second.token, start > 0, end > 0,
        end - start <= 4, first.last < second.first,
        ProseWords.from.union(["mellom", "between"]).contains(tokens[start - 1].lower),
        ProseWords.to.union(["og", "and"]).contains(tokens[end - 1].lower)
      else { continue }
      found.append((first, second))
    }
    return found.count == 1 ? found.first : nil
  }
}
