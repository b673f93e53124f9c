import IndicatorImport
import IndicatorModel
import Testing

/// Text that is another in every row, which would make a series of each.
@Suite struct CategoryLimitTests {
  private static let notes =
    "region;merknad;år;verdi\n"
    + (1...40).map { "0301 Oslo;sak nummer \($0);2019;\($0)\n" }.joined()

  @Test func `a table of as many categories as rows is refused with the column to leave out`()
    throws
  {
    let error = try #require(throws: ImportError.self) {
      try ReadCells(Self.notes) { $0.categoryLimit = 30 }
    }
    #expect(
      error.description
        == "fil.csv: there are more than 30 combinations of measure and categories; column 'merknad' alone has 40 different cells so far: leave it out with --ignore-column 'merknad', or raise the limit with --max-categories"
    )
    #expect(try ReadCells(Self.notes) { $0.categoryLimit = 40 }.cells.count == 40)
  }

  @Test func `regions that are none are refused`() throws {
    let text = "region;år;verdi\n" + (1...40).map { "Sted \($0);2019;\($0)\n" }.joined()
    let error = try #require(throws: ImportError.self) {
      try ReadCells(text) { $0.categoryLimit = 30 }
    }
    #expect(
      error.description
        == "fil.csv: column 'region' has more than 30 different regions; name the column of regions with --region-column, or raise the limit with --max-categories"
    )
  }

  @Test func `a cube has the same limit`() throws {
    let codes = (1...40).map { "\"\($0)\"" }.joined(separator: ",")
    let text = """
      {"class": "dataset", "label": "Saker", "id": ["Sak", "Tid"], "size": [40, 1],
       "role": {"time": ["Tid"]}, "dimension": {
         "Sak": {"category": {"index": [\(codes)]}}, "Tid": {"category": {"index": ["2019"]}}},
       "value": [\(codes.replacing("\"", with: ""))]}
      """
    let error = try #require(throws: ImportError.self) {
      try ReadCells(text, named: "a.json") { $0.categoryLimit = 30 }
    }
    #expect(error.description.contains("more than 30 regions, or combinations"))
    #expect(try ReadCells(text, named: "a.json").cells.count == 40)
  }
}
