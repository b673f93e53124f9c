/// What becomes of the figures of a municipality that was later divided.
package enum SplitMethod: String, Hashable, Sendable, CaseIterable {
  /// They are given to no successor; the successors have no figure for those years, and what is not
  /// divided is shown as a rest.
  case none
  /// As Statistics Norway's merged series: all to the successor that got most, or to none.
  case ssb
  /// By the register's estimate of where the population went; the figures are estimates.
  case population
}
