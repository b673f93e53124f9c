/// The zeros that a statistics bank prints for last periods that are not published yet.
///
/// A variable whose every value in its last period is 0, after a period that summed to something
/// considerable, has not fallen to nothing: it is not there yet.
package enum UnpublishedZeros {
  /// What a variable holds in one period, in all regions together.
  package struct Sums: Hashable, Sendable {
    /// How many values there are.
    package var values: Int
    /// How many of them are 0.
    package var zeros: Int
    /// The sum of the values without their signs.
    package var sum: Double

    /// Makes sums; without anything, those of no value.
    package init(values: Int = 0, zeros: Int = 0, sum: Double = 0) {
      self.values = values
      self.zeros = zeros
      self.sum = sum
    }

    fileprivate mutating func add(_ value: Double) {
      values += 1
      if value == 0 { zeros += 1 }
      sum += abs(value)
    }
  }

  /// A sum that does not become zero in a year by itself.
  private static let considerable = 100.0
  /// The most periods that a publisher has tables for before their figures are there.
  private static let mostPeriods = 3

  /// How many of the last periods hold nothing but such zeros.
  ///
  /// - Parameter periods: A variable's periods, oldest first; those without a value do not matter.
  /// - Returns: The number of them; 0 where there are none, or too many to be that.
  package static func last(of periods: some BidirectionalCollection<Sums>) -> Int {
    var count = 0
    for sums in periods.reversed() where sums.values > 0 {
      guard sums.values == sums.zeros else {
        return count <= mostPeriods && sums.sum >= considerable ? count : 0
      }
      count += 1
    }
    return 0
  }

  /// The last periods in which all values of a quantity are such zeros.
  ///
  /// - Parameter series: All series of the quantity, in every period.
  /// - Returns: The periods, oldest first.
  package static func periods(in series: [Series]) -> [TimePeriod] {
    var sums: [TimePeriod: Sums] = [:]
    for cell in series.lazy.flatMap(\.observations) {
      if let value = cell.value { sums[cell.period, default: Sums()].add(value) }
    }
    let ordered = sums.sorted { $0.key < $1.key }
    return ordered.suffix(last(of: ordered.map(\.value))).map(\.key)
  }
}
