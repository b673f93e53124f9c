package import IndicatorModel

/// What series must have in common to be drawn in one figure.
package enum SharedAxis {
  /// Why series cannot stand in one figure, as the words of an error; `nil` where they can.
  ///
  /// A figure has one axis, and series of different units would be read off the same one.
  package static func problem(of series: [Series]) -> String? {
    let units = Set(series.map(\.quantity.unit.id)).sorted()
    guard units.count > 1 else { return nil }
    return
      "the series have different units (\(units.joined(separator: ", "))); a figure has one axis, so draw one figure for each"
  }
}
