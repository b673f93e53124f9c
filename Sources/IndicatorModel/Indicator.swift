/// A named, documented quantity of the catalogue (indikator).
package struct Indicator: Hashable, Sendable {
  /// Which way is better.
  package enum Direction: String, Hashable, Sendable, CaseIterable {
    /// More is better.
    case up
    /// Less is better.
    case down
    /// Neither; a change is neither good nor bad.
    case none
  }

  /// How the values of several regions become one.
  package enum Aggregation: String, Hashable, Sendable, CaseIterable {
    /// They are summed.
    case sum
    /// The sums of the formula's parts are divided.
    case ratio
    /// They may not be put together.
    case none
  }

  /// The imported series that an indicator is: matched in any order of import.
  package struct Source: Hashable, Sendable {
    /// The publisher: `SSB`, `IMDi`.
    package var publisher: String
    /// The table number or name as the publisher gives it.
    package var table: String
    /// The measure (statistikkvariabel) as printed.
    package var measure: String
    /// The category of each other dimension, by dimension, as printed.
    package var categories: [String: String]

    /// Makes a source.
    package init(
      publisher: String,
      table: String,
      measure: String,
      categories: [String: String] = [:]
    ) {
      self.publisher = publisher
      self.table = table
      self.measure = measure
      self.categories = categories
    }
  }

  /// A quantity computed from two others of the same region: of the same period, or of the year
  /// beside it.
  package struct Formula: Hashable, Sendable {
    /// The indicator above the line.
    package var numerator: String
    /// The indicator below the line.
    package var denominator: String
    /// What the quotient is multiplied by: 100 for a percentage, 1 000 for a rate.
    package var factor: Double
    /// How many years after the numerator's period the denominator's lies: 1 for what is counted at
    /// the end of a year over a population counted on 1 January, the next day; mostly 0.
    package var denominatorYears: Int

    /// Makes a formula.
    package init(
      numerator: String,
      denominator: String,
      factor: Double,
      denominatorYears: Int = 0
    ) {
      self.numerator = numerator
      self.denominator = denominator
      self.factor = factor
      self.denominatorYears = denominatorYears
    }

    /// The denominator's period that goes with one of the numerator; `nil` for a day that the other
    /// year does not have.
    package func denominatorPeriod(for period: TimePeriod) -> TimePeriod? {
      denominatorYears == 0 ? period : period.adding(years: denominatorYears)
    }
  }

  /// Where the values come from.
  package enum Definition: Hashable, Sendable {
    /// From an imported series, as published.
    case source(Source)
    /// From a formula over other indicators.
    case formula(Formula)
  }

  /// The identifier: `bostotte-mottakere`.
  package var id: String
  /// The name for headings and lists.
  package var name: LocalizedText
  /// The name for narrow places: the end of a line in a chart.
  package var shortName: LocalizedText
  /// The subject of a sentence: "Antall mottakere av bostøtte".
  package var subject: LocalizedText
  /// What exactly is counted, and when.
  package var definition: LocalizedText
  /// The unit.
  package var unit: UnitMeasure
  /// How many decimals are shown.
  package var decimals: Int
  /// Which way is better.
  package var direction: Direction
  /// How the values of several regions become one.
  package var aggregation: Aggregation
  /// Where the values come from.
  package var values: Definition

  /// Makes an indicator.
  package init(
    id: String,
    name: LocalizedText,
    shortName: LocalizedText,
    subject: LocalizedText,
    definition: LocalizedText,
    unit: UnitMeasure,
    decimals: Int,
    direction: Direction,
    aggregation: Aggregation,
    values: Definition
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.subject = subject
    self.definition = definition
    self.unit = unit
    self.decimals = decimals
    self.direction = direction
    self.aggregation = aggregation
    self.values = values
  }
}
