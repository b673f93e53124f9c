import IndicatorAnalysis
import IndicatorModel
import TestSupport
import Testing

@Suite struct ChangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var from: Observation
    var to: Observation
    var kind = UnitMeasure.Kind.count
    var absolute: Double?
    var percent: Double?
    var points: Double?
    var notes: [Change.Note] = []
  }

  private static func cell(
    _ year: Int,
    _ value: Double?,
    _ status: ObservationStatus? = nil
  ) -> Observation {
    Observation(.year(year), value, status: status)
  }

  static let cases = [
    Case(
      testDescription: "growth of a count in percent",
      from: cell(2010, 150_100),
      to: cell(2011, 155_500),
      absolute: 5400,
      percent: 540_000 / 150_100.0
    ),
    Case(
      testDescription: "a percentage in points, never in percent",
      from: cell(2010, 32.7),
      to: cell(2011, 38.9),
      kind: .percent,
      absolute: 6.2,
      points: 6.2
    ),
    Case(
      testDescription: "no percent over zero",
      from: cell(2010, 0),
      to: cell(2011, 5),
      absolute: 5,
      notes: [.zeroBase]
    ),
    Case(
      testDescription: "no percent over a negative base",
      from: cell(2010, -4),
      to: cell(2011, 5),
      kind: .amount,
      absolute: 9,
      notes: [.negativeBase]
    ),
    Case(
      testDescription: "no percent over a missing base",
      from: cell(2010, nil),
      to: cell(2011, 5),
      notes: [.previousMissing]
    ),
    Case(
      testDescription: "a percent over a handful says little",
      from: cell(2010, 4),
      to: cell(2011, 5),
      absolute: 1,
      percent: 25,
      notes: [.smallBase]
    ),
    Case(
      testDescription: "ten is no small base",
      from: cell(2010, 10),
      to: cell(2011, 5),
      absolute: -5,
      percent: -50
    ),
    Case(
      testDescription: "an amount has no small base: its unit may be millions",
      from: cell(2010, 4),
      to: cell(2011, 5),
      kind: .amount,
      absolute: 1,
      percent: 25
    ),
    Case(
      testDescription: "nothing across a break",
      from: cell(2010, 4),
      to: cell(2011, 5, .seriesBreak),
      notes: [.seriesBreak]
    ),
    Case(
      testDescription: "a provisional figure is said to be",
      from: cell(2010, 40),
      to: cell(2011, 50, .provisional),
      absolute: 10,
      percent: 25,
      notes: [.provisional]
    ),
  ]

  @Test(arguments: cases) func `a change has its numbers and its flags`(_ one: Case) throws {
    let series = TestSeries.of([one.from, one.to], kind: one.kind)
    let change = try #require(changes(in: series).last)
    #expect(change.absolute == one.absolute)
    #expect(change.percent == one.percent)
    #expect(change.points == one.points)
    #expect(change.notes == one.notes)
  }

  @Test func `a revised figure is flagged on both sides of it`() {
    var cells = [100.0, 110, 120].enumerated().map { Observation(.year(2010 + $0), $1) }
    cells[1].isRevised = true
    let notes = changes(in: TestSeries.of(cells)).map(\.notes)
    #expect(notes == [[.noPreviousPeriod], [.revised], [.revised]])
  }

  @Test func `borders that changed between the two are flagged, new names are not`() {
    func event(_ year: Int, _ kind: RegionChange.Kind) -> RegionChange {
      RegionChange(
        date: .first(of: year),
        oldCode: kind == .rename ? "1804" : "1842",
        newCode: "1804",
        kind: kind,
        note: ""
      )
    }
    let register = RegionRegister(
      regions: [],
      changes: [event(2005, .merge), event(2007, .rename)],
      memberships: []
    )
    let series = TestSeries.years(from: 2003, [40, 41, 44, 45, 46], region: "1804")
    let flagged = changes(in: series, register: register).filter {
      $0.notes.contains(.changedBorders)
    }
    #expect(flagged.map(\.period.code) == ["2005"])
  }

  @Test func `a quarter stands beside the one a year earlier, or the one before`() throws {
    let cells = try (0..<6).map { step in
      Observation(
        try #require(TimePeriod.part(.quarter, step % 4 + 1, of: 2023 + step / 4)),
        Double(100 + step)
      )
    }
    let series = TestSeries.of(cells)
    #expect(changes(in: series).last?.previous?.period.code == "2023K2")
    let before = changes(in: series, against: .periodBefore)
    #expect(before.map { $0.previous?.period.code } == [nil] + cells.dropLast().map(\.period.code))
  }

  @Test func `the period before a day, a week and a month is the one just before`() {
    let pairs = [
      ("2024-03-01", "2024-02-29"), ("2021U01", "2020U53"), ("2024M01", "2023M12"),
      ("2024H1", "2023H2"), ("2010/2011", "2009/2010"),
    ]
    for (code, expected) in pairs {
      #expect(TimePeriod(code: code)?.previous?.code == expected)
    }
  }

  @Test func `an index is 100 in the base period, and a percentage has none`() {
    let values: [Double?] = [50, 60, nil, 40]
    let counts = changes(in: TestSeries.years(from: 2010, values), against: .base(.year(2010)))
    #expect(counts.map(\.index) == [100, 120, nil, 80])
    let shares = changes(
      in: TestSeries.years(from: 2010, values, kind: .percent),
      against: .base(.year(2010))
    )
    #expect(shares.allSatisfy { $0.index == nil && $0.percent == nil })
  }
}
