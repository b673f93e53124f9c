/// How progress towards a target is judged: a method by name, and what differs from its publisher's
/// own choices.
package struct JudgingMethod: Hashable, Sendable {
  /// The methods, by the names that users give.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    /// The linear plan: share of the gap closed against share of the time used.
    case plan
    /// Open SDG, used by Statistics Canada: observed against required compound growth.
    case openSDG = "opensdg"
    /// Eurostat's thresholds on the same ratio.
    case eurostat
    /// Eustat's reading of Eurostat's thresholds, with a neutral band.
    case eustat
    /// The United Nations' SDG progress chart of 2023: growth carried on to the target year.
    case un2023
    /// Destatis' weather symbols: the mean change of five years carried on to the target year.
    case dns
    /// The Sustainable Development Report: recent linear growth against the growth needed.
    case sdsn
  }

  /// The method.
  package var name: Name
  /// Thresholds in place of the published ones, best grade first; empty for the published ones.
  package var thresholds: [Double]
  /// The yearly growth, up or down, that counts as no change; a share, 0.001 for 0,1 %.
  package var neutralBand: Double?
  /// How many points (`dns`) or years (`sdsn`) are looked at.
  package var window: Int?
  /// The year from which progress is counted; the first later one with a value where it has none.
  package var baseYear: Int?
  /// The year to be reached where the target has no deadline.
  package var targetYear: Int?
  /// The end of the scale, such as 100, for `opensdg`, `eurostat` and `eustat` without a target.
  package var limit: Double?

  /// Makes a method.
  package init(
    _ name: Name,
    thresholds: [Double] = [],
    neutralBand: Double? = nil,
    window: Int? = nil,
    baseYear: Int? = nil,
    targetYear: Int? = nil,
    limit: Double? = nil
  ) {
    self.name = name
    self.thresholds = thresholds
    self.neutralBand = neutralBand
    self.window = window
    self.baseYear = baseYear
    self.targetYear = targetYear
    self.limit = limit
  }

  /// How many thresholds the method has; `plan` has none.
  package static func thresholdCount(of name: Name) -> Int {
    switch name {
    case .plan: 0
    case .openSDG, .eurostat, .eustat: 3
    case .un2023, .dns, .sdsn: 2
    }
  }
}
