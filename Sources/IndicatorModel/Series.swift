/// The observations of one quantity in one region, in time (tidsserie).
package struct Series: Hashable, Sendable {
  /// The name by which the public views know the series, `variable/region`; `nil` for computed
  /// ones, which have no row there.
  package var code: String?
  /// What is measured.
  package var quantity: Quantity
  /// Where.
  package var region: Region
  /// The values by period, oldest first; no period twice.
  package var observations: [Observation]

  /// Makes a series; sorts the observations.
  package init(
    code: String? = nil,
    quantity: Quantity,
    region: Region,
    observations: [Observation]
  ) {
    self.code = code
    self.quantity = quantity
    self.region = region
    // A database gives them in order already.
    let isSorted = observations.indices.dropFirst().allSatisfy {
      observations[$0 - 1].period < observations[$0].period
    }
    self.observations = isSorted ? observations : observations.sorted { $0.period < $1.period }
  }

  /// The observation of a period, missing ones too; `nil` where the series has no such cell.
  package func observation(at period: TimePeriod) -> Observation? {
    var low = 0
    var high = observations.count
    while low < high {
      let middle = (low + high) / 2
      if observations[middle].period < period { low = middle + 1 } else { high = middle }
    }
    guard low < observations.count, observations[low].period == period else { return nil }
    return observations[low]
  }
}

/// What a series measures: an indicator of the catalogue, or a variable that none claims.
package struct Quantity: Hashable, Sendable {
  /// The id by which commands name it: the indicator's, or one made of dataset and measure.
  package var id: String
  /// The catalogue's entry; `nil` for a series that no entry claims.
  package var indicator: Indicator?
  /// The name for headings.
  package var name: LocalizedText
  /// The unit.
  package var unit: UnitMeasure
  /// How many decimals are shown.
  package var decimals: Int
  /// The dataset's code; several where a formula uses several, in the order of its parts.
  package var datasetCodes: [String]
  /// The measure as the source names it.
  package var measure: String
  /// The other categories, as one line: `alder: 0–17 år; kjønn: begge`.
  package var breakdown: String

  /// Makes a quantity.
  package init(
    id: String,
    indicator: Indicator? = nil,
    name: LocalizedText,
    unit: UnitMeasure,
    decimals: Int,
    datasetCodes: [String] = [],
    measure: String = "",
    breakdown: String = ""
  ) {
    self.id = id
    self.indicator = indicator
    self.name = name
    self.unit = unit
    self.decimals = decimals
    self.datasetCodes = datasetCodes
    self.measure = measure
    self.breakdown = breakdown
  }
}
