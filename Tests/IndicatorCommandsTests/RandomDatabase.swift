import IndicatorModel
import IndicatorStore
import TestSupport

/// A small database of random figures and goals, the same for the same seed.
///
/// It has everything that a rule turns on: gaps, breaks, provisional and rounded figures, intervals,
/// zeros, negative numbers, figures of the country and sums of places, ratios, waiting times, years
/// and quarters, and goals of every kind.
struct RandomDatabase {
  let store: IndicatorStore
  let reference: ReferenceData

  init(seed: UInt64) throws {
    var dice = Dice(SeededGenerator(seed: seed &* 1_000_003))
    let catalogue = RandomCatalogue(&dice)
    reference = catalogue.reference
    store = try IndicatorStore.inMemory()
    try store.write(reference: reference, reasonTexts: [:])
    let dataset = Dataset(
      code: "t-1",
      publisher: "T",
      table: "1",
      title: "t",
      dimensions: ["region", "tid"]
    )
    // A second file revises some figures of the first.
    for file in 1...(dice.happens(oneIn: 2) ? 2 : 1) {
      let batch = RandomCatalogue.batch(&dice)
      _ = try store.importDataset(dataset) { writer in
        try writer.append(batch)
        return ImportSummary(
          origin: Origin(file: "t.csv", sha256: "\(seed)-\(file)", bytes: 1),
          dataset: dataset,
          rows: batch.count
        )
      }
    }
  }
}

/// Random choices from a seeded generator.
struct Dice {
  var generator: SeededGenerator

  init(_ generator: SeededGenerator) { self.generator = generator }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
  mutating func happens(oneIn count: Int) -> Bool { number(1...count) == 1 }
  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[number(0...(choices.count - 1))]
  }
}

/// The catalogue and the goals of a random database.
struct RandomCatalogue {
  static let measures = ["antall", "behov", "andel", "ventetid"]
  static let regions = ["0", "0301", "4601", "5001", "9999"]

  let reference: ReferenceData

  init(_ dice: inout Dice) {
    let name = LocalizedText(same: "x")
    func unit(_ id: String, _ kind: UnitMeasure.Kind) -> UnitMeasure {
      let word = UnitMeasure.Name(one: id, many: id)
      return UnitMeasure(id: id, kind: kind, names: [.nb: word, .nn: word, .en: word])
    }
    let (count, percent) = (unit("personer", .count), unit("prosent", .percent))
    let months = unit("måneder", .duration)
    func indicator(
      _ id: String,
      _ unit: UnitMeasure,
      _ aggregation: Indicator.Aggregation,
      _ values: Indicator.Definition? = nil
    ) -> Indicator {
      Indicator(
        id: id,
        name: name,
        shortName: name,
        subject: name,
        definition: name,
        unit: unit,
        decimals: 1,
        direction: .none,
        aggregation: aggregation,
        values: values ?? .source(.init(publisher: "T", table: "1", measure: id))
      )
    }
    let share = Indicator.Formula(numerator: "antall", denominator: "behov", factor: 100)
    func place(_ code: String, _ level: Region.Level) -> Region {
      Region(code: code, name: code, level: level)
    }
    let targets = (1...12).map { Self.target("G\($0)", &dice) }
    let duration = Agreement.Duration(
      from: CalendarDate(year: 2011, month: dice.number(1...12), day: 1),
      to: nil,
      words: name
    )
    func agreement(_ id: String, _ targets: [Target]) -> Agreement {
      Agreement(
        id: id,
        slug: id.lowercased(),
        name: name,
        parties: ["KS"],
        duration: duration,
        purpose: name,
        assessed: dice.number(2010...2014),
        targets: targets
      )
    }
    reference = ReferenceData(
      units: [count, percent, months],
      indicators: [
        indicator("antall", count, .sum), indicator("behov", count, .sum),
        indicator("andel", percent, .none), indicator("ventetid", months, .none),
        indicator("dekning", percent, dice.pick([.ratio, .none]), .formula(share)),
        indicator("tom", count, .sum),
      ],
      agreements: [agreement("A1", targets), agreement("A2", [])],
      register: RegionRegister(
        regions: [
          place("0", .country), place("0301", .municipality), place("4601", .municipality),
          place("5001", .municipality), place("9999", .unknownPlace),
        ],
        changes: [
          RegionChange(
            date: .first(of: 2012),
            oldCode: "5001",
            newCode: "4601",
            kind: .transfer,
            note: ""
          ),
          RegionChange(
            date: .first(of: 2014),
            oldCode: "4602",
            newCode: "4601",
            kind: .merge,
            note: ""
          ),
          RegionChange(
            date: .first(of: 2013),
            oldCode: "0301",
            newCode: "0301",
            kind: .rename,
            note: ""
          ),
        ],
        memberships: []
      ),
      checksum: "test"
    )
  }

  private static func target(_ id: String, _ dice: inout Dice) -> Target {
    let low = Double(dice.number(-20...120))
    let demands: [Target.Demand] = [
      .atLeast(low), .atMost(low), .between(low, low + Double(dice.number(1...30))), .exactly(low),
      .exactly(0), .yesNo(dice.happens(oneIn: 2)),
      .atLeastShare(Double(dice.number(50...110)), of: "behov"),
      .direction(dice.pick([.up, .down])),
      .withinMonths(Double(dice.number(1...12)), sharePercent: Double(dice.number(20...100))),
      .yearlyDate(month: 4, day: 15), .trigger(increase: Double(dice.number(0...30))),
    ]
    let demand = dice.pick(demands)
    let indicators = ["antall", "andel", "dekning", "dekning", "antall", "tom"]
    var indicator: String? = dice.happens(oneIn: 15) ? nil : dice.pick(indicators)
    if case .withinMonths = demand { indicator = dice.pick(["andel", "ventetid", "ventetid"]) }
    if case .atLeastShare = demand { indicator = "antall" }
    let first = dice.number(2011...2015)
    let periods = [first, first + dice.number(1...3)].map(TimePeriod.year)
    let steps = periods.enumerated().map {
      Target.Step(by: $1, value: low - Double(5 * $0))
    }
    var deadlines: [Target.Deadline] = [
      .none, .once(periods[0]), .once(periods[1]), .each(periods), .yearly,
      .kept(from: .year(2011), through: dice.happens(oneIn: 2) ? periods[1] : nil),
    ]
    switch demand {
    case .atLeast, .atMost, .exactly, .withinMonths: deadlines.append(.steps(steps))
    default: break
    }
    let baselineYear = dice.number(2009...2012)
    let baseline = Target.Baseline(
      period: .year(baselineYear),
      value: dice.happens(oneIn: 2) ? Double(dice.number(-20...120)) : nil
    )
    return Target(
      id: id,
      name: LocalizedText(same: id),
      indicator: indicator,
      demand: demand,
      deadline: dice.pick(deadlines),
      scope: dice.pick(Target.Scope.allCases),
      evidence: dice.pick([.direct, .direct, .upperBound, .lowerBound]),
      baseline: dice.happens(oneIn: 3) ? nil : baseline,
      tolerance: dice.happens(oneIn: 2) ? 0 : Double(dice.number(1...10))
    )
  }

  /// Figures of every measure; some have none for the country, so that places are summed.
  static func batch(_ dice: inout Dice) -> ObservationBatch {
    var batch = ObservationBatch()
    batch.newVariables = measures.map { Variable(measure: $0, unit: "", decimals: 1) }
    batch.newRegions = regions.map { RegionReference(code: $0, name: $0) }
    batch.newSymbols = [
      SymbolMeaning(symbol: ":", status: .suppressed), SymbolMeaning(symbol: "", status: .missing),
      SymbolMeaning(symbol: "*", status: .provisional),
      SymbolMeaning(symbol: "|", status: .seriesBreak),
      SymbolMeaning(symbol: "e", status: .estimated),
    ]
    for (variable, measure) in measures.enumerated() {
      let hasCountry = dice.happens(oneIn: 3)
      for region in regions.indices where region > 0 || hasCountry {
        if dice.happens(oneIn: 10) { continue }
        for period in periods(of: measure) where !dice.happens(oneIn: 9) {
          add(cellOf: measure, variable, region, period, to: &batch, &dice)
        }
      }
    }
    return batch
  }

  private static func periods(of measure: String) -> [TimePeriod] {
    let years = (2009...2016).map(TimePeriod.year)
    guard measure == "ventetid" || measure == "andel" else { return years }
    var all = years
    for year in 2011...2015 {
      for index in [2, 4] {
        if let quarter = TimePeriod.part(.quarter, index, of: year) { all.append(quarter) }
      }
      if let day = CalendarDate(year: year, month: 4, day: 5 * (year - 2010)) {
        all.append(.day(day))
      }
    }
    return all
  }

  private static func add(
    cellOf measure: String,
    _ variable: Int,
    _ region: Int,
    _ period: TimePeriod,
    to batch: inout ObservationBatch,
    _ dice: inout Dice
  ) {
    let isMissing = dice.happens(oneIn: 12)
    let isTenth = dice.happens(oneIn: 3)
    let whole = dice.happens(oneIn: 9) ? 0 : dice.number(measure == "ventetid" ? 0...14 : -10...110)
    let value = Double(whole) + (isTenth ? Double(dice.number(0...9)) / 10 : 0)
    batch.cells.append(
      ObservationBatch.Cell(
        variable: Int32(variable),
        region: Int32(region),
        period: Int32(period.packed),
        row: Int32(batch.count + 1),
        value: isMissing ? .nan : value,
        symbol: isMissing
          ? Int16(dice.number(0...1)) : dice.happens(oneIn: 10) ? Int16(dice.number(2...4)) : -1
      )
    )
    guard !isMissing, dice.happens(oneIn: 10) else { return }
    let word = dice.pick(Precision.allCases.filter { $0 != .exact })
    batch.imprecise[batch.count - 1] = .init(
      precision: word,
      upperValue: word == .interval ? value + Double(dice.number(1...20)) : nil
    )
  }
}
