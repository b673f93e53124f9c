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
  }

  /// For each variable, the sums by period.
  private var sums: [[Sums]] = []

  /// A sum that does not become zero in a year by itself.
  private static let considerable = 100.0

  @inline(__always)
  mutating func take(variable: Int32, period: Int32, value: Double) {
    let index = Int(variable)
    while sums.count <= index { sums.append([]) }
    let count = sums[index].count
    // Periods mostly come in order: the next one, or the one just met.
    var place = count - 1
    while place >= 0, sums[index][place].period != period { place -= 1 }
    if place < 0 {
      sums[index].append(Sums(period: period))
      place = count
    }
    guard value == value else { return }
    sums[index][place].values += 1
    if value == 0 { sums[index][place].zeros += 1 }
    sums[index][place].sum += abs(value)
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
