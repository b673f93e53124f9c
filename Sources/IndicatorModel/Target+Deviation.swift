extension Target {
  /// The figures that a deviation report (avviksanalyse) sets beside one another, by indicator id.
  package struct Deviation: Hashable, Sendable {
    /// What was needed: places asked for.
    package var need: String
    /// What was offered: places decided on.
    package var offer: String
    /// What was done: persons settled.
    package var realised: String
    /// The accepted shortfall, in percent of the need.
    package var allowedPercent: Double
    /// Makes a deviation's figures.
    package init(need: String, offer: String, realised: String, allowedPercent: Double = 0) {
      self.need = need
      self.offer = offer
      self.realised = realised
      self.allowedPercent = allowedPercent
    }
  }
}
