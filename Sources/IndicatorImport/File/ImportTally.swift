package import IndicatorModel

/// Counts what a reader hands over: the figures of the summary that an import prints.
package struct ImportTally: Sendable {
  /// Cells with a number.
  package private(set) var numbers = 0
  /// Cells without a number, by sign as printed; an empty cell is "".
  package private(set) var missing: [String: Int] = [:]
  /// The measures, in the order of the file.
  package private(set) var measures: [String] = []

  private var metMeasures: Set<String> = []
  private var symbols: [String] = []
  private var regions: [RegionReference] = []
  private var usedRegions: Set<Int32> = []
  private var periods: Set<Int32> = []
  private var lastRegion: Int32 = -1
  /// Periods met lately, so that most rows need no look into the set.
  private var recentPeriods = [Int32](repeating: 0, count: 256)

  /// Makes an empty tally.
  package init() {}

  /// Takes a batch into account.
  package mutating func take(_ batch: ObservationBatch) {
    symbols += batch.newSymbols.map(\.symbol)
    regions += batch.newRegions
    for variable in batch.newVariables where metMeasures.insert(variable.measure).inserted {
      measures.append(variable.measure)
    }
    for cell in batch.cells {
      let slot = Int((UInt32(bitPattern: cell.period) &* 0x9E37_79B9) >> 24)
      if recentPeriods[slot] != cell.period {
        recentPeriods[slot] = cell.period
        periods.insert(cell.period)
      }
      if cell.region != lastRegion {
        lastRegion = cell.region
        usedRegions.insert(cell.region)
      }
      if cell.value.isNaN {
        let symbol = cell.symbol
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
