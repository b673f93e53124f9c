/// The two times of a change, as its sentence tells them.
struct ChangeTimes {
  /// The earlier one; the year before the later one if `nil`.
  var from: StatedPeriod?
  /// The later one; that of an earlier sentence if `nil`.
  var to: StatedPeriod?
  /// Other pairs of times that the sentence states, any of which may be meant.
  ///
  /// A change that fits one of them is not wrong.
  var others: [(from: StatedPeriod, to: StatedPeriod)] = []
}

extension SentenceReading {
  /// The times of a change.
  ///
  /// - Parameters:
  ///   - index: The change, in ``mentions``.
  ///   - group: The group that it belongs to.
  /// - Returns: Its times, with other pairs where the words do not bind it to one.
  func times(ofChange index: Int, in group: Group) -> ChangeTimes {
    if let stretch = stretch(near: index) {
      return ChangeTimes(from: stretch.from, to: stretch.to)
    }
    let start = group.members.first { mentions[$0].role == .from }
    let end = group.members.first { mentions[$0].role == .to }
    if let start, let end {
      let to = period(of: end)
      return ChangeTimes(from: period(of: start), to: to, others: to == nil ? stretches : [])
    }
    if let own = ownTime(of: index) { return ChangeTimes(to: own, others: stretches) }
    guard let level = group.members.last(where: { mentions[$0].role == .level }) else {
      let time = period(of: index).flatMap { isStart($0) ? nil : $0 }
      return ChangeTimes(to: time, others: stretches)
    }
    let time = period(of: level)
    // "I 2011 var det 155 500, mot 150 100 i 2010, en økning på 3,6 %"
    if level > 0, ["mot", "against"].contains(word(before: mentions[level])),
      let later = period(of: level - 1), let time, time.last < later.first
    {
      return ChangeTimes(from: time, to: later, others: stretches)
    }
    return ChangeTimes(to: time, others: stretches)
  }

  /// The time that a change has to itself: "og økte med 3,6 % i 2011", "og i 2011 økte det med
  /// 3,6 %"; `nil` where it is that of the figure before, or where the change starts.
  private func ownTime(of index: Int) -> StatedPeriod? {
    if let behind = period(behind: index) { return isStart(behind) ? nil : behind }
    guard index > 0 else { return nil }
    let before = mentions[index - 1]
    let taken = period(behind: index - 1)
    return periods.last { period in
      guard let token = period.token, period != taken, !isStart(period) else { return false }
      return (before.end..<mentions[index].first).contains(token)
    }
  }

  /// Whether a time is told as one to count from: "fra 2010", "siden 2010".
  private func isStart(_ period: StatedPeriod) -> Bool {
    guard let token = period.token, token > 0 else { return false }
    let word = sentence.tokens[token - 1].lower
    return ProseWords.from.contains(word) || ["siden", "sidan", "since"].contains(word)
  }

  /// Every earlier time of the sentence with every later one.
  private var stretches: [(from: StatedPeriod, to: StatedPeriod)] {
    let times = periods.filter { !$0.isOpen }
    return times.flatMap { first in
      times.filter { first.last < $0.first }.map { (from: first, to: $0) }
    }
  }
}
