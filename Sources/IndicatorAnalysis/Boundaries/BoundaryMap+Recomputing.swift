package import IndicatorModel

extension BoundaryMap {
  /// Series of municipalities recomputed on this map.
  ///
  /// Counts are summed. Where `maySum` is false a figure is kept only if it is that of one whole
  /// municipality; the mean of ratios is no ratio. A place without all its parts has no figure, with
  /// the reason of the missing part. Series of other levels and of numbers that the register does
  /// not know (`9999`) are left out; they belong to no map.
  ///
  /// - Parameters:
  ///   - series: All series of one quantity; those of ``codes(reaching:)`` suffice.
  ///   - maySum: Whether values of several places may be added.
  ///   - wanted: The places, by index, to recompute; `nil` for all.
  /// - Returns: The series by place, those of rests, and what to know.
  package func recomputed(
    _ series: [Series],
    maySum: Bool,
    places wanted: Set<Int>? = nil
  ) -> Recomputation {
    guard let quantity = series.first?.quantity else { return Recomputation() }
    var recomputer = Recomputer(self, series, quantity: quantity, maySum: maySum)
    return recomputer.result(of: wanted)
  }
}
