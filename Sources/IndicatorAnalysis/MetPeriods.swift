import IndicatorModel

/// The periods that the cells of many series are about, and whether any has a value in them.
///
/// Most series of an indicator have cells in the same periods, in the same places: a cell is compared
/// with the period met in its place before, and looked up only where that is another.
struct MetPeriods {
  /// The periods, in the order in which they were met.
  private(set) var periods: [TimePeriod] = []
  private var isValued: [Bool] = []

  /// Looks at all cells.
  init(in all: [Series]) {
    for index in all.indices {
      for place in all[index].observations.indices {
        let period = all[index].observations[place].period
        let hasValue = all[index].observations[place].value != nil
        take(period, hasValue: hasValue, near: place)
      }
    }
  }

  private mutating func take(_ period: TimePeriod, hasValue: Bool, near place: Int) {
    var found: Int? = place < periods.count && periods[place] == period ? place : nil
    found = found ?? periods.firstIndex(of: period)
    if let found {
      if hasValue { isValued[found] = true }
    } else {
      periods.append(period)
      isValued.append(hasValue)
    }
  }

  /// Whether some series has a value in a period.
  func hasValue(in period: TimePeriod) -> Bool {
    periods.firstIndex(of: period).map { isValued[$0] } ?? false
  }
}
