import IndicatorAnalysis
import IndicatorModel
import Testing

/// Formulas whose denominator is of the year beside the numerator's.
@Suite struct RatioYearTests {
  private func series(_ values: [Int: Double], _ code: String = "0301") -> Series {
    Series(
      quantity: Population.quantity("x"),
      region: Region(code: code, name: code, level: .municipality),
      observations: values.map { Observation(.year($0.key), $0.value) }
    )
  }

  @Test(arguments: [(0, [2019: 10.0, 2020: 10]), (1, [2019: 5.0]), (-1, [2020: 20.0])])
  func `the denominator is of the year that the formula names`(
    _ years: Int,
    _ expected: [Int: Double]
  ) {
    let formula = Indicator.Formula(
      numerator: "a",
      denominator: "b",
      factor: 1000,
      denominatorYears: years
    )
    let found = ratio(
      series([2019: 1, 2020: 2]),
      series([2019: 100, 2020: 200]),
      formula: formula,
      quantity: Population.quantity("r", kind: .rate)
    )
    let values = Dictionary(
      uniqueKeysWithValues: found.observations.map { ($0.period.year, $0.value) }
    )
    #expect(values == expected.mapValues { Optional($0) })
  }

  @Test func `a group divides sums of the years that belong together`() throws {
    let population = try Population.shared.get()
    let formula = Indicator.Formula(
      numerator: "a",
      denominator: "b",
      factor: 1000,
      denominatorYears: 1
    )
    let numerators = [series([2021: 10]), series([2021: 90], "4601")]
    let denominators = [series([2021: 1, 2022: 1000]), series([2021: 1, 2022: 1500], "4601")]
    let calculator = GroupCalculator(
      register: population.register,
      graph: BoundaryGraph(population.register)
    )
    let figures = calculator.figures(
      of: RegionGroup(
        Region(code: "mine", name: "Mine", level: .other),
        kind: .own(members: ["0301", "4601"])
      ),
      values: zip(numerators, denominators).map {
        ratio($0, $1, formula: formula, quantity: Population.quantity("r", kind: .rate))
      },
      maySum: false,
      parts: FormulaParts(numerators: numerators, denominators: denominators, formula: formula)
    )
    #expect(figures.map(\.measure) == [.weightedMean, .unweightedMean])
    #expect(figures.map { $0.series.observations.map(\.value) } == [[40], [35]])
  }

  static let periods: [(TimePeriod, Int, TimePeriod?)] = [
    (.year(2019), 1, .year(2020)),
    (.schoolYear(startingIn: 2019), -1, .schoolYear(startingIn: 2018)),
  ]

  @Test(arguments: periods)
  func `a period moves by years`(_ period: TimePeriod, _ years: Int, _ expected: TimePeriod?) {
    #expect(period.adding(years: years) == expected)
  }

  @Test func `a leap day has no like in the next year`() throws {
    let day = try #require(TimePeriod(code: "2020-02-29"))
    #expect(day.adding(years: 1) == nil)
    #expect(day.adding(years: 4)?.code == "2024-02-29")
  }
}
