package import IndicatorModel

/// The name of one printed number, by which `explain` finds what it was made of.
///
/// A value is `bostotte-mottakere:0:2011`; a change from an earlier period adds that period and
/// what kind of change it is: `bostotte-mottakere:0:2011:2010:percent`. What a national sum is made
/// of adds what is counted: `bosatte-flyktninger:0:2014:counted`.
package struct FigureID: Hashable, Sendable {
  /// What a number says of its quantity.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// How high it is.
    case value
    /// The difference from the earlier period.
    case change
    /// The difference in percent of the earlier value.
    case percent
    /// The difference in percentage points.
    case points
    /// How many published figures a sum adds up.
    case counted
    /// How many cells without a number are not in a sum.
    case missing
    /// The part of a sum that belongs to no place.
    case unplaced

    /// Whether it is counted from an earlier period.
    var isChange: Bool { self == .change || self == .percent || self == .points }
  }

  /// The quantity's id.
  package var quantity: String
  /// The code of the region.
  package var region: String
  /// The period.
  package var period: TimePeriod
  /// The earlier period of a change.
  package var previous: TimePeriod?
  /// What the number says.
  package var part: Part

  /// Makes the name of a value.
  package init(_ quantity: String, region: String, period: TimePeriod) {
    self.quantity = quantity
    self.region = region
    self.period = period
    part = .value
  }

  /// Makes the name of a number that tells what a sum is made of.
  package init(_ quantity: String, region: String, period: TimePeriod, part: Part) {
    self.init(quantity, region: region, period: period)
    self.part = part
  }

  /// Makes the name of a change.
  package init(
    _ quantity: String,
    region: String,
    period: TimePeriod,
    from previous: TimePeriod,
    as part: Part
  ) {
    self.init(quantity, region: region, period: period)
    self.previous = previous
    self.part = part
  }

  /// Reads a name as it is printed; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (3...5).contains(parts.count), !parts[0].isEmpty, !parts[1].isEmpty,
      let period = TimePeriod(code: parts[2])
    else { return nil }
    self.init(parts[0], region: parts[1], period: period)
    guard parts.count > 3 else { return }
    guard let part = Part(rawValue: parts[parts.count - 1]), part != .value,
      part.isChange == (parts.count == 5)
    else { return nil }
    self.part = part
    guard part.isChange else { return }
    guard let previous = TimePeriod(code: parts[3]) else { return nil }
    self.previous = previous
  }
}

extension FigureID: CustomStringConvertible {
  package var description: String {
    let start = "\(quantity):\(region):\(period.code)"
    guard let previous else { return part == .value ? start : "\(start):\(part.rawValue)" }
    return "\(start):\(previous.code):\(part.rawValue)"
  }
}
