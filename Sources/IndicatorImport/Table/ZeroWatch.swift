/// Watches for the zeros that a statistics bank prints for a last period that is not published yet.
///
/// A variable whose every value in its last period is 0, after a period that summed to something
/// considerable, has not fallen to nothing: it is not there yet.
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

  /// For each variable, the sums by period.
  private var sums: [[Sums]] = []

  /// A sum that does not become zero in a year by itself.
  private static let considerable = 100.0

  /// The variable of the last value, and where in its list its period stands.
  private var last: (variable: Int, place: Int) = (-1, 0)

  @inline(__always)
  mutating func take(variable: Int32, period: Int32, value: Double) {
    let place = place(of: period, in: Int(variable))
    guard value == value else { return }
    sums[Int(variable)][place].add(value)
  }

  /// Where a period stands; periods mostly come in order, in every series alike.
  @inline(__always)
  private mutating func place(of period: Int32, in variable: Int) -> Int {
    if variable == last.variable {
      let next = last.place + 1
      if next < sums[variable].count, sums[variable][next].period == period {
        last.place = next
        return next
      }
      if sums[variable][last.place].period == period { return last.place }
    }
    last = (variable, search(period, in: variable))
    return last.place
  }

  private mutating func search(_ period: Int32, in variable: Int) -> Int {
    while sums.count <= variable { sums.append([]) }
    if let place = sums[variable].firstIndex(where: { $0.period == period }) { return place }
    sums[variable].append(Sums(period: period))
    return sums[variable].count - 1
  }

  /// The variables whose last periods are all zero, with those periods.
  func suspicious() -> [(variable: Int, periods: [Int32])] {
    var found: [(Int, [Int32])] = []
    for (variable, list) in sums.enumerated() {
      let ordered = list.filter { $0.values > 0 }.sorted { $0.period < $1.period }
      var last: [Int32] = []
      for sums in ordered.reversed() {
        guard sums.values == sums.zeros else {
          if !last.isEmpty, last.count <= 3, sums.sum >= Self.considerable {
            found.append((variable, last.reversed()))
          }
          break
        }
        last.append(sums.period)
      }
    }
    return found
  }
}
