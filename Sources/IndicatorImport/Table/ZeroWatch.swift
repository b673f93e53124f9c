import IndicatorModel

/// Watches for the zeros that a statistics bank prints for a last period that is not published yet:
/// ``UnpublishedZeros``.
struct ZeroWatch {
  private struct Sums {
    var period: Int32 = 0
    var values = 0
    var zeros = 0
    var sum = 0.0

    @inline(__always)
    mutating func add(_ value: Double) {
      values += 1
      if value == 0 { zeros += 1 }
      sum += abs(value)
    }
  }

  /// For each variable, the sums by period; those of the present one lie in ``present``.
  private var sums: [[Sums]] = []
  /// The sums of the variable of the last value, by period, and where in them that value went.
  private var present: [Sums] = []
  private var variable = -1
  private var place = 0

  @inline(__always)
  mutating func take(variable: Int32, period: Int32, value: Double) {
    if Int(variable) != self.variable { change(to: Int(variable)) }
    // Periods mostly come in order, in every series alike.
    let next = place + 1
    if next < present.count, present[next].period == period {
      place = next
    } else if place >= present.count || present[place].period != period {
      place = search(period)
    }
    guard value == value else { return }
    present[place].add(value)
  }

  private mutating func change(to variable: Int) {
    if self.variable >= 0 { swap(&sums[self.variable], &present) }
    while sums.count <= variable { sums.append([]) }
    swap(&sums[variable], &present)
    self.variable = variable
    place = 0
  }

  private mutating func search(_ period: Int32) -> Int {
    if let place = present.firstIndex(where: { $0.period == period }) { return place }
    present.append(Sums(period: period))
    return present.count - 1
  }

  /// The variables whose last periods are all zero, with those periods.
  func suspicious() -> [(variable: Int, periods: [Int32])] {
    var found: [(Int, [Int32])] = []
    var sums = sums
    if variable >= 0 { sums[variable] = present }
    for (variable, list) in sums.enumerated() {
      let ordered = list.filter { $0.values > 0 }.sorted { $0.period < $1.period }
      let last = UnpublishedZeros.last(
        of: ordered.map { .init(values: $0.values, zeros: $0.zeros, sum: $0.sum) }
      )
      if last > 0 { found.append((variable, ordered.suffix(last).map(\.period))) }
    }
    return found
  }
}
