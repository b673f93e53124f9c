import IndicatorAnalysis
import IndicatorCatalogue
import IndicatorModel
import IndicatorReport
import TestSupport
import Testing

/// What is said of where goals are heading: every outcome, in three languages, and the rows for
/// programs.
@Suite struct OutlookTextTests {
  private static func entry(
    _ values: [Double?],
    _ demand: Target.Demand,
    by deadline: Target.Deadline = .once(.year(2020)),
    _ quantity: Quantity,
    breaking: Int? = nil
  ) -> OutlookTable.Entry {
    var cells = values.enumerated().map { Observation(.year(2010 + $0), $1) }
    if let breaking { cells[breaking].status = .seriesBreak }
    let series = Series(quantity: quantity, region: .country, observations: cells)
    let target = Target(
      id: "G1",
      name: LocalizedText(same: "mål"),
      indicator: quantity.id,
      demand: demand,
      deadline: deadline
    )
    let result = Attainment(plan: cells[cells.count - 1], in: series, against: target, of: "A1")
    return .init(outlook: Outlook(of: result, in: series), quantity: quantity)
  }

  private static func entries() throws -> [OutlookTable.Entry] {
    let share = try Quantity.catalogued("mentorordning-skoleeiere")
    let count = try Quantity.catalogued("startlan-saker")
    return [
      entry([60, 64, 66, 70, 73, 75], .atLeast(90), share),
      entry([60, 64, 66, 70, 73, 75], .atLeast(95), share),
      entry([60, 64, 66, 70, 73, 75], .atLeast(90), by: .once(.year(2014)), share),
      entry([100, 90, 95, 80, 82, 70], .exactly(0), count),
      entry([60, 64, 66, 70, 73, 75], .atLeast(70), share),
      entry([9000, 9100, 9200, 9300, 9400, 9500], .atMost(8000), count),
      entry([60, 60.1, 60.2, 60.3, 60.4, 60.5], .atLeast(90), share),
      entry([10, 11, 12, 13, 14, -30], .atLeast(20), count),
      entry([70, 73, 75], .atLeast(90), share),
      entry([60, 64, 66, 70, 73, 75], .atLeast(90), share, breaking: 3),
      entry([60, nil, 66, 70, 73, 75], .atLeast(90), by: .none, share),
      entry([60, 64, 66, 70, 73, 75], .direction(.up), share),
    ]
  }

  @Test func `outlooks read as they were read through`() throws {
    let entries = try Self.entries()
    var text = ""
    for language in Language.allCases {
      text +=
        OutlookTable(
          entries,
          remarks: [Wording.outlookMethod(years: Outlook.usualYears, in: language)]
        ).table(caption: language.rawValue, in: language).markdown() + "\n"
      for refusal in Outlook.Refusal.allCases {
        text += Wording.refusal(refusal, in: language) + "\n"
      }
      text += "\n"
    }
    let data = DataTable(
      columns: OutlookTable.dataColumns,
      rows: OutlookTable(entries).dataRows()
    )
    text += data.csv()
    expectSnapshot(text.replacing("\u{A0}", with: "~"), named: "outlooks.txt")
  }
}
