import IndicatorModel
import Testing

/// Labels of a column that are nearly another one.
@Suite struct SimilarLabelsTests {
  /// What is told of a table with these labels, each with figures of these years.
  private func told(_ labels: [(String, ClosedRange<Int>)]) throws -> [String] {
    let rows = labels.flatMap { label, years in
      years.map { "0301 Oslo;\"\(label)\";\($0);\($0 - 1900)\n" }
    }
    return try ReadCells("region;kjønn;år;verdi\n" + rows.joined()).findings
      .filter { $0.category == "similar-labels" }.map(\.message.description)
  }

  @Test(arguments: ["Kvi;nner", "Kvinnr", "ner", "Kvinnner", "Kvxnnxr"])
  func `a slip in the rows that another label lacks is told`(slip: String) throws {
    let found = try told([
      ("Menn", 2010...2015), ("Kvinner", 2010...2014), (slip, 2015...2015),
    ])
    #expect(
      found == [
        "column 'kjønn': '\(slip)' is nearly 'Kvinner' (rows: 1); is it misspelt, or renamed?"
      ]
    )
  }

  @Test func `a slip of the only label is told where it is rare`() throws {
    #expect(try told([("Kvinner", 2010...2017), ("Kvinnr", 2018...2018)]).count == 1)
    #expect(try told([("Kvinner", 2010...2012), ("Kvinnr", 2013...2014)]) == [])
  }

  @Test(
    arguments: [
      // All labels have all years.
      [("Elev", 2010...2015), ("Elever", 2010...2015), ("Andre", 2010...2015)],
      // Only the digits differ: groups of ages.
      [("6-15 år", 2010...2012), ("6-16 år", 2013...2015), ("Andre", 2010...2015)],
      // Nothing alike.
      [("Menn", 2010...2014), ("Jenter", 2015...2015), ("Kvinner", 2010...2015)],
    ]
  )
  func `labels that only look alike are not told`(labels: [(String, ClosedRange<Int>)]) throws {
    #expect(try told(labels) == [])
  }
}
