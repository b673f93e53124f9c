import Foundation
import TestSupport
import Testing

/// What an import does with rows of numbers that were not in use, with the built tool.
@Suite struct RegionCheckTests {
  /// Bærum under two of its numbers, as a bank prints them: every number in every year.
  private static let text = """
    region;statistikkvariabel;år;verdi
    0219 Bærum (-2019);Personer;2019;10
    0219 Bærum (-2019);Personer;2020;0
    0219 Bærum (-2019);Personer;2021;..
    3024 Bærum (2020-2023);Personer;2019;0
    3024 Bærum (2020-2023);Personer;2020;20
    3024 Bærum (2020-2023);Personer;2021;0

    """

  @Test func `zeros of unused numbers are counted as numbers of the file and stored as none`()
    throws
  {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      try Self.text.write(
        to: folder.appending(path: "a.csv"),
        atomically: true,
        encoding: .utf8
      )
      let run = try tool.run("import", "a.csv", "--format", "json")
      #expect(run.status == 0)
      #expect(run.output.contains("\"observations\": 5"))
      #expect(run.output.contains("\"missing\": {\"..\": 1}"))
      #expect(run.output.contains("2 zeros and 1 signs for missing values"))
      let query =
        "SELECT region, year, value, symbol, status FROM observations ORDER BY source_row"
      let stored = """
        region,year,value,symbol,status
        0219,2019,10,,A
        0219,2020,,0,M
        0219,2021,,..,M
        3024,2019,,0,M
        3024,2020,20,,A
        3024,2021,0,,A

        """
      #expect(try tool.run("sql", query, "--format", "csv").output == stored)
      // The same file again changes nothing, and a table shows no zero where nothing can be.
      let again = try tool.run("import", "a.csv")
      #expect(again.output.contains("uendret, importert før"))
      #expect(try tool.run("sql", query, "--format", "csv").output == stored)
      let table = try tool.run("table", "a-personer", "--region", "0219")
      #expect(table.output.contains("2020         ."))
      #expect(table.output.contains(". = ikke mulig å oppgi tall\n"))
      #expect(try tool.run("db", "check").status == 0)
    }
  }

  @Test func `sums that differ and figures out of time are warnings, which strict refuses`() throws
  {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      try """
      region;statistikkvariabel;år;verdi
      03 Oslo;Personer;2021;12
      0301 Oslo;Personer;2021;10
      0219 Bærum;Personer;2021;3

      """.write(to: folder.appending(path: "b.csv"), atomically: true, encoding: .utf8)
      let refused = try tool.run("import", "b.csv", "--strict")
      #expect(refused.status == 65)
      #expect(refused.errors.contains("0219 2021"))
      let taken = try tool.run("import", "b.csv")
      #expect(taken.status == 0)
      #expect(
        taken.output.contains("1 kommuner summerer til 10, og «03 Oslo» er oppgitt som 12")
      )
    }
  }
}
