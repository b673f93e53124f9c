import IndicatorModel

extension Quantity {
  /// The most decimals that say something to people: a file may print 101,11000000 per cent.
  private var usualDecimals: Int { unit.kind == .percent ? 2 : 4 }

  /// The decimals of some values, written for people: those of the catalogue; else those of the
  /// source, or where it tells none those that the values need, at most the usual ones.
  ///
  /// A value so small that it would look like zero keeps two figures. Programs get every decimal.
  ///
  /// - Parameter values: The values that are written with the same decimals.
  /// - Returns: How many decimals.
  func shownDecimals(_ values: [Double]) -> Int {
    guard indicator == nil else { return decimals }
    let usual = usualDecimals
    guard decimals > 0 else {
      return values.map { NumberStyle.decimals(needed: $0, limit: 4) }.max() ?? 0
    }
    guard decimals > usual else { return decimals }
    guard let smallest = values.map(abs).filter({ $0 > 0 }).min() else { return usual }
    var shown = usual
    var scaled = smallest
    for _ in 0..<usual { scaled *= 10 }
    while scaled < 1, shown < decimals {
      shown += 1
      scaled *= 10
    }
    return shown == usual ? usual : min(shown + 1, decimals)
  }
}
