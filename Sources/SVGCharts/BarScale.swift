/// The scale of bars that grow from a common zero, with their values written beside them.
struct BarScale {
  /// Where zero lies, from the left.
  let zero: Double
  /// How long one is.
  let unit: Double

  /// A bar's length in the data, and the room that its value takes.
  typealias Reach = (length: Double, text: Double)

  /// Finds the largest scale at which everything fits.
  ///
  /// Each pair of a bar to the right and one to the left has to fit into the width.
  init(left: [Reach], right: [Reach], width: Double) {
    let left = [(0, 0)] + left
    var unit = Double.infinity
    for right in [(0, 0)] + right {
      for left in left where right.length + left.length > 0 {
        unit = min(
          unit,
          max(1, width - right.text - left.text) / (right.length + left.length)
        )
      }
    }
    self.unit = unit.isFinite ? unit : 0
    zero = left.map { [unit = self.unit] in $0.length * unit + $0.text }.max() ?? 0
  }
}
