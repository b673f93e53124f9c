package import IndicatorModel

/// Counts what a reader hands over: the figures of the summary that an import prints.
package struct ImportTally: Sendable {
  /// Cells with a number.
  package private(set) var numbers = 0
  /// Cells without a number, by sign as printed; an empty cell is "".
  package private(set) var missing: [String: Int] = [:]
  /// The measures, in the order of the file.
  package private(set) var measures: [String] = []

  private var symbols: [String] = []
  private var regions: [RegionReference] = []
  private var usedRegions: Set<Int32> = []
  private var periods: Set<Int32> = []
  private var lastRegion: Int32 = -1
  private var lastPeriod: Int32 = 0

  /// Makes an empty tally.
  package init() {}

  /// Takes a batch into account.
  package mutating func take(_ batch: ObservationBatch) {
    symbols += batch.newSymbols.map(\.symbol)
    regions += batch.newRegions
    for variable in batch.newVariables where !measures.contains(variable.measure) {
      measures.append(variable.measure)
    }
    for index in 0..<batch.count {
      let period = batch.period[index]
      if period != lastPeriod {
        lastPeriod = period
        periods.insert(period)
      }
      let region = batch.region[index]
      if region != lastRegion {
        lastRegion = region
        usedRegions.insert(region)
      }
      if batch.value[index].isNaN {
        let symbol = batch.symbol[index]
        missing[symbol >= 0 ? symbols[Int(symbol)] : "", default: 0] += 1
      } else {
        numbers += 1
      }
    }
  }

  /// How many regions have a cell; the lack of a region is none.
  package var regionCount: Int {
    usedRegions.count { index in
      let region = regions[Int(index)]
      return !region.code.isEmpty || !region.name.isEmpty
    }
  }

  /// The first and last period with a cell, and how many there are.
  package var periodSpan: (first: TimePeriod, last: TimePeriod, count: Int)? {
    let found = periods.compactMap { TimePeriod(packed: Int($0)) }
    guard let first = found.min(), let last = found.max() else { return nil }
    return (first, last, found.count)
  }
}
