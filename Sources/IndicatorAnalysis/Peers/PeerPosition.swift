package import IndicatorModel

/// Where a municipality stands among others in one period (plassering).
package struct PeerPosition: Hashable, Sendable {
  /// How a position is to be taken.
  package enum Assessment: String, Hashable, Sendable {
    /// On the wanted side of the median.
    case better
    /// On the other side.
    case worse
    /// At the median.
    case same
    /// The indicator has no wanted direction.
    case neutral
  }

  /// A municipality with its value.
  package struct Member: Hashable, Sendable {
    /// The municipality.
    package let region: Region
    /// Its value.
    package let value: Double
    /// Its place from the top of the list; those of one value share the first of their places.
    package let rank: Int
  }

  /// The period.
  package let period: TimePeriod
  /// Whether the highest value stands first; the lowest does where less is better.
  package let isHighestFirst: Bool
  /// All that have a value, the first place first; those of one value by number.
  package let members: [Member]
  /// The members of the group without a value.
  package let missing: [String]
  /// The municipality's own place.
  package let own: Member
  /// How many others have the same value.
  package let ties: Int
  /// The share of the group below the value, half of those equal to it counted: 0 to 100.
  ///
  /// The mean percentile rank, so that equal values have equal percentiles.
  package let percentile: Double
  /// The quarter of the group by ``percentile``, 1 for the lowest values to 4 for the highest.
  package let quartile: Int
  /// The middle value, or the mean of the two in the middle.
  package let median: Double
  /// The mean of the values, each counting the same.
  package let mean: Double
  /// What the place is worth.
  package let assessment: Assessment

  /// The value less the median.
  package var distance: Double { withoutNoise(own.value - median) }
  /// How many have a value.
  package var count: Int { members.count }
  /// How many belong to the group.
  package var groupSize: Int { members.count + missing.count }

  /// Ranks a municipality among others; `nil` where it has no value itself.
  ///
  /// - Parameters:
  ///   - code: The municipality's number.
  ///   - values: The values of the group, the municipality's own among them.
  ///   - missing: The numbers of those without a value.
  ///   - period: The period.
  ///   - direction: Which way is better.
  package init?(
    of code: String,
    among values: [(region: Region, value: Double)],
    missing: [String] = [],
    period: TimePeriod,
    direction: Indicator.Direction
  ) {
    let isHighestFirst = direction != .down
    let sorted = values.sorted { left, right in
      left.value == right.value
        ? left.region.code < right.region.code
        : (left.value > right.value) == isHighestFirst
    }
    var members: [Member] = []
    for (index, one) in sorted.enumerated() {
      let isTied = members.last?.value == one.value
      members.append(
        Member(
          region: one.region,
          value: one.value,
          rank: isTied ? members.last?.rank ?? 1 : index + 1
        )
      )
    }
    guard let own = members.first(where: { $0.region.code == code }) else { return nil }
    let ascending = sorted.map(\.value).sorted()
    let count = ascending.count
    let below = ascending.count { $0 < own.value }
    let equal = ascending.count { $0 == own.value }
    let median = (ascending[(count - 1) / 2] + ascending[count / 2]) / 2
    self.period = period
    self.isHighestFirst = isHighestFirst
    self.members = members
    self.missing = missing.sorted()
    self.own = own
    ties = equal - 1
    percentile = 100 * (Double(below) + Double(equal) / 2) / Double(count)
    quartile = min(4, 4 * (2 * below + equal) / (2 * count) + 1)
    self.median = median
    mean = ascending.reduce(0, +) / Double(count)
    assessment =
      switch direction {
      case .none: .neutral
      case _ where own.value == median: .same
      case .up: own.value > median ? .better : .worse
      case .down: own.value < median ? .better : .worse
      }
  }
}
