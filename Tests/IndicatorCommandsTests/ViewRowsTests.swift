import Foundation
import TestSupport
import Testing

/// What `table` and `change` print as JSON is what the public views hold, column by column.
@Suite struct ViewRowsTests {
  /// A series of the catalogue and one that no entry claims, with a missing cell and a break.
  private static func withSeries(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let figures = Places.datasets.appending(path: "figures")
      try "region;år;verdi\n0301 Oslo;2019;4\n0301 Oslo;2020;5\n0301 Oslo;2021;..\n".write(
        to: folder.appending(path: "egen.csv"),
        atomically: true,
        encoding: .utf8
      )
      for file in ["egen.csv", figures.appending(path: "startlan-husbanken.csv").path] {
        try #require(try tool.run("import", file).status == 0)
      }
      try body(tool)
    }
  }

  /// A row of the catalogue's series and one of the other, by the condition that the view is asked.
  static let series = [
    ["startlan-saker", "0", "indicator = 'startlan-saker'"],
    ["egen-verdi", "0301", "series = 'egen-verdi/0301'"],
  ]

  @Test(arguments: series) func `table prints the rows of observations`(_ one: [String]) throws {
    try Self.withSeries { tool in
      let printed = try tool.run("table", one[0], "--region", one[1], "--format", "json").output
      let held = try tool.run(
        "sql",
        "SELECT * FROM observations WHERE \(one[2]) ORDER BY period",
        "--format",
        "json"
      ).output
      #expect(printed == held)
      #expect(printed.contains("\"series\": \""))
    }
  }

  @Test(arguments: series) func `change prints the rows of changes`(_ one: [String]) throws {
    try Self.withSeries { tool in
      let columns =
        "indicator, series, region, period, value, change, change_percent, change_points"
      let held = try tool.run(
        "sql",
        "SELECT \(columns) FROM changes WHERE \(one[2]) AND change IS NOT NULL ORDER BY period",
        "--format",
        "json"
      ).objects()
      let printed = try tool.run("change", one[0], "--region", one[1], "--format", "json").objects()
        .filter { !($0["change"] is NSNull) }
      try #require(!held.isEmpty)
      #expect(printed.count == held.count)
      for (left, right) in zip(printed, held) {
        for (column, value) in right {
          #expect("\(left[column] ?? "nothing")" == "\(value)", "\(column)")
        }
      }
    }
  }
}
