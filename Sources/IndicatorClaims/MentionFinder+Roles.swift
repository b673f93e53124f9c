extension MentionFinder {
  /// Tells what each figure says of its quantity, by the words before it.
  func withRoles(_ mentions: [Mention]) -> [Mention] {
    var mentions = mentions
    for index in mentions.indices.dropLast() where endsRange(mentions[index + 1], mentions[index]) {
      mentions[index].exactness = .bound
      mentions[index + 1].exactness = .bound
    }
    for index in mentions.indices {
      let mention = mentions[index]
      if let change = change(before: mention, after: index > 0 ? mentions[index - 1] : nil) {
        mentions[index].role = change
      } else if mention.unit == .points {
        mentions[index].role = .change(nil)
      } else if ProseWords.from.contains(word(mention.first - 1)) {
        mentions[index].role = .from
      } else if ProseWords.to.contains(word(mention.first - 1)), index > 0,
        mentions[index - 1].role == .from, mention.first - mentions[index - 1].end <= 8
      {
        mentions[index].role = .to
      }
    }
    // A start without an end is a level like any other.
    for index in mentions.indices where mentions[index].role == .from {
      let hasEnd = index + 1 < mentions.count && mentions[index + 1].role == .to
      if !hasEnd { mentions[index].role = .level }
    }
    for index in mentions.indices {
      guard let start = start(ofMovementTo: index, in: mentions) else { continue }
      mentions[start].role = .from
      mentions[index].role = .to
    }
    return mentions
  }

  /// "var 150 100 i 2010 og økte med 3,6 % (5 400) til 155 500 i 2011": the start of a movement
  /// stands before its changes, and its end behind them; `nil` where a figure is no such end.
  private func start(ofMovementTo index: Int, in mentions: [Mention]) -> Int? {
    guard mentions[index].role == .level, ProseWords.to.contains(word(mentions[index].first - 1))
    else { return nil }
    var change = index
    while change > 0, case .change = mentions[change - 1].role { change -= 1 }
    guard change > 0, change < index, mentions[change - 1].role == .level else { return nil }
    let start = mentions[change - 1]
    // Nothing but the bracket's end and "til" before it, and hardly more than a time before them.
    guard mentions[index].first - mentions[index - 1].end <= 2,
      mentions[change].first - start.end <= 8,
      ["med", "by"].contains(word(mentions[change].first - 1)),
      start.unit == mentions[index].unit || !start.hasUnit,
      !tokens[start.end..<mentions[change].first].contains(where: {
        SentenceReading.breaks.contains($0.lower)
      })
    else { return nil }
    return change - 1
  }

  /// "mellom 140 000 og 148 000", "140 000 til 148 000 mottakere": neither end is the figure.
  private func endsRange(_ end: Mention, _ start: Mention) -> Bool {
    guard start.end == end.first - 1, start.role == .level else { return false }
    let joint = word(start.end)
    if ["og", "and"].contains(joint) {
      return ["mellom", "between"].contains(word(start.first))
        || ["mellom", "between"].contains(word(start.first - 1))
    }
    guard case .count(nil) = start.unit, ProseWords.to.contains(joint) else { return false }
    return !ProseWords.from.contains(word(start.first - 1))
  }

  /// "en økning på N", "økte med N"; "3,6 % (5 400)" continues a change.
  private func change(before mention: Mention, after previous: Mention?) -> Mention.Role? {
    let first = mention.first
    let isShare = mention.unit == .percent || mention.unit == .points
    if isShare, let direction = ProseWords.directions[word(first - 1)] { return .change(direction) }
    // "til 9 686 (+6,6 %)": the sign makes it a change of what stands before it.
    if isShare, let previous, word(first - 1) == "(", previous.end == first - 1,
      let sign = tokens[first].text.first, "+-−".contains(sign)
    {
      return .change(sign == "+" ? .up : .down)
    }
    if let previous, case .change = previous.role, word(first - 1) == "(", previous.end == first - 1
    {
      return previous.role
    }
    guard ProseWords.changePrepositions.contains(word(first - 1)) else { return nil }
    let start = max(previous?.end ?? 0, first - 7)
    for index in stride(from: first - 2, through: start, by: -1) {
      let near = first - 2 - index
      if let direction = ProseWords.changes[word(index)], near <= 1 { return .change(direction) }
      if word(index) == "endring" || word(index) == "change", near <= 1 { return .change(nil) }
      guard ["med", "by"].contains(word(first - 1)) else { continue }
      if let direction = ProseWords.changeVerbs[word(index)] { return .change(direction) }
    }
    return nil
  }
}
