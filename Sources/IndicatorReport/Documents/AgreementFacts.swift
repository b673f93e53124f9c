package import IndicatorAnalysis
package import IndicatorModel

/// Everything a report says of one agreement in one year, before it is put into words.
package struct AgreementFacts: Sendable {
  /// One indicator's figures for the whole country.
  package struct Figures: Sendable {
    /// The national series, up to the end of the year.
    package var series: Series
    /// The last value against the one before it that the report compares with.
    package var change: Change
    /// The datasets the series comes from.
    package var datasets: [Dataset]
    /// What the series' totals are made of; empty where the values are published.
    package var totals: [(quantity: Quantity, total: Total)]
    /// Those of the two values that are compared.
    var comparedTotals: [(quantity: Quantity, total: Total)] {
      totals.filter { [change.period, change.previous?.period].contains($0.total.period) }
    }
    /// What to know of the map and the groups that the series is about.
    package var regional: RegionalNotes

    /// Makes figures.
    package init(
      series: Series,
      change: Change,
      datasets: [Dataset],
      totals: [(quantity: Quantity, total: Total)] = [],
      regional: RegionalNotes = .init()
    ) {
      self.series = series
      self.change = change
      self.datasets = datasets
      self.totals = totals
      self.regional = regional
    }
  }

  /// How the municipalities do on one goal in one period.
  package struct MunicipalResult: Sendable {
    /// The goal.
    package var target: Target
    /// The period.
    package var period: TimePeriod
    /// Who reached it.
    package var coverage: Coverage
    /// Makes a result.
    package init(target: Target, period: TimePeriod, coverage: Coverage) {
      self.target = target
      self.period = period
      self.coverage = coverage
    }
  }

  /// The agreement.
  package var agreement: Agreement
  /// The year reported.
  package var year: Int
  /// The code of the region that figures and goals are of.
  package var region: String
  /// The indicators with data there, in the agreement's order.
  package var figures: [Figures]
  /// The goals, judged for the region; those judged for the country alone as the country's.
  package var goals: [GoalTable.Entry]
  /// The goals judged for every municipality.
  package var municipal: [MunicipalResult]
  /// What to know of the map that the municipalities are judged on.
  package var regional: RegionalNotes
  /// Where the files came from, by dataset code.
  package var origins: [String: Origin]

  /// Makes facts.
  package init(
    agreement: Agreement,
    year: Int,
    region: String = Region.countryCode,
    figures: [Figures] = [],
    goals: [GoalTable.Entry] = [],
    municipal: [MunicipalResult] = [],
    regional: RegionalNotes = .init(),
    origins: [String: Origin] = [:]
  ) {
    self.agreement = agreement
    self.year = year
    self.region = region
    self.figures = figures
    self.goals = goals
    self.municipal = municipal
    self.regional = regional
    self.origins = origins
  }

  /// The page's name: `a2-boligsosialt-arbeid`.
  package var pageName: String { slug(of: "\(agreement.id)-\(agreement.slug)") }
}
