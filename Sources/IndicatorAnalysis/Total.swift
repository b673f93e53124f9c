package import IndicatorModel

/// The sum of many regions' values in one period, and what is not in it.
///
/// A total is never presented as complete when it is not: the cells without a number are counted
/// by the symbol the source printed.
package struct Total: Hashable, Sendable {
  /// The period.
  package var period: TimePeriod
  /// The sum of the cells that hold a number; `nil` if none does.
  package var sum: Double?
  /// How many cells hold a number.
  package var counted: Int
  /// How many cells hold none, by symbol as printed.
  package var missing: [String: Int]
  /// The signs of those that hold none, each once with what it means: a cell for each.
  package var signs: [Observation]
  /// The part of the sum that belongs to no place ("Uoppgitt kommune"); `nil` if there is none.
  package var unplaced: Double?

  /// Makes a total.
  package init(
    period: TimePeriod,
    sum: Double?,
    counted: Int,
    missing: [String: Int],
    signs: [Observation] = [],
    unplaced: Double?
  ) {
    self.period = period
    self.sum = sum
    self.counted = counted
    self.missing = missing
    self.signs = signs
    self.unplaced = unplaced
  }
}
