package import IndicatorModel

/// How many regions reach a target, and which do not (dekning).
package struct Coverage: Hashable, Sendable {
  /// The regions that reach it.
  package var reached: [Region]
  /// The regions that do not.
  package var notReached: [Region]
  /// The regions that cannot be judged.
  package var notAssessable: [Region]

  /// Makes a coverage.
  package init(reached: [Region], notReached: [Region], notAssessable: [Region]) {
    self.reached = reached
    self.notReached = notReached
    self.notAssessable = notAssessable
  }
}
