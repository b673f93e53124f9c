/// The few words that a chart needs by itself, in the reader's language.
package struct ChartWords: Sendable {
  /// Says that the value axis does not start at zero: «Aksen starter på 60 %».
  package var axisStartsAt: @Sendable (String) -> String
  /// Names a break in a series: «Brudd».
  package var seriesBreak: String
  /// Names a provisional value: «foreløpig».
  package var provisional: String
  /// Names an estimated value: «anslag».
  package var estimated: String
  /// Stands where a chart has no value at all: «Ingen tall».
  package var noValues: String
  /// Names the lines that found no room for a label: «Uten navn i figuren: Oslo, Bergen».
  package var unlabelled: @Sendable ([String]) -> String
  /// Stands for rows left out: «… 327 til».
  package var rowsLeftOut: @Sendable (Int) -> String

  /// Makes the words of one language.
  package init(
    axisStartsAt: @escaping @Sendable (String) -> String,
    seriesBreak: String,
    provisional: String,
    estimated: String,
    noValues: String,
    unlabelled: @escaping @Sendable ([String]) -> String,
    rowsLeftOut: @escaping @Sendable (Int) -> String
  ) {
    self.axisStartsAt = axisStartsAt
    self.seriesBreak = seriesBreak
    self.provisional = provisional
    self.estimated = estimated
    self.noValues = noValues
    self.unlabelled = unlabelled
    self.rowsLeftOut = rowsLeftOut
  }
}

/// How the values of a chart are written and bounded.
package struct ValueFormat: Sendable {
  /// The decimals of value labels; the axis takes as many as its step needs.
  package var decimals: Int
  /// The range outside which a value has no meaning, 0 … 100 for a percentage: the axis stays
  /// inside it as long as the values do.
  package var bounds: ClosedRange<Double>?
  /// Writes a number with so many decimals in the reader's language, with `%` where the unit is
  /// percent, else without unit.
  package var text: @Sendable (Double, Int) -> String

  /// Makes a format.
  package init(
    decimals: Int,
    bounds: ClosedRange<Double>? = nil,
    text: @escaping @Sendable (Double, Int) -> String
  ) {
    self.decimals = decimals
    self.bounds = bounds
    self.text = text
  }

  /// A value as a label writes it.
  func label(_ value: Double) -> String { text(value, decimals) }
}
