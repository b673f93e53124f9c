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
  /// Names a span between two numbers: «mellom to tall».
  package var interval: String
  /// Stands where a chart has no value at all: «Ingen tall».
  package var noValues: String
  /// Names the lines that found no room for a label: «Uten navn i figuren: Oslo, Bergen».
  package var unlabelled: @Sendable ([String]) -> String
  /// Stands for rows left out: «… 327 til».
  package var rowsLeftOut: @Sendable (Int) -> String
  /// Tells a place among all: «nummer 12 av 357».
  package var rank: @Sendable (Int, Int) -> String
  /// Names the value that a quarter lies below: «nedre kvartil».
  package var lowerQuartile: String
  /// Names the value that half lie below: «median».
  package var median: String
  /// Names the value that three quarters lie below: «øvre kvartil».
  package var upperQuartile: String
  /// Names the lowest class of a map: «under 12,3».
  package var classBelow: @Sendable (String) -> String
  /// Names a class of a map: «12,3 til under 15,0».
  package var classBetween: @Sendable (String, String) -> String
  /// Names the highest class of a map: «15,0 eller mer».
  package var classFrom: @Sendable (String) -> String
  /// Names the only class of a map: «alle verdier».
  package var allValues: String
  /// Names where a goal's indicator stood: «utgangspunkt».
  package var baseline: String
  /// Names the value to be reached: «mål».
  package var target: String

  /// Makes the words of one language.
  package init(
    axisStartsAt: @escaping @Sendable (String) -> String,
    seriesBreak: String,
    provisional: String,
    estimated: String,
    interval: String,
    noValues: String,
    unlabelled: @escaping @Sendable ([String]) -> String,
    rowsLeftOut: @escaping @Sendable (Int) -> String,
    rank: @escaping @Sendable (Int, Int) -> String,
    lowerQuartile: String,
    median: String,
    upperQuartile: String,
    classBelow: @escaping @Sendable (String) -> String,
    classBetween: @escaping @Sendable (String, String) -> String,
    classFrom: @escaping @Sendable (String) -> String,
    allValues: String,
    baseline: String,
    target: String
  ) {
    self.axisStartsAt = axisStartsAt
    self.seriesBreak = seriesBreak
    self.provisional = provisional
    self.estimated = estimated
    self.interval = interval
    self.noValues = noValues
    self.unlabelled = unlabelled
    self.rowsLeftOut = rowsLeftOut
    self.rank = rank
    self.lowerQuartile = lowerQuartile
    self.median = median
    self.upperQuartile = upperQuartile
    self.classBelow = classBelow
    self.classBetween = classBetween
    self.classFrom = classFrom
    self.allValues = allValues
    self.baseline = baseline
    self.target = target
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
