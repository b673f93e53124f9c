import Foundation
import TestSupport
import Testing

/// Every figure and goal of the two source documents, found by the built tool in the figures that
/// the package ships (`Fixtures/figures.csv` lists F1 to F38).
@Suite struct FigureWalkTests {
  private static func fixture(_ name: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/\(name)"
    )
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
      line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func withFigures(_ body: (BuiltTool) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let tool = BuiltTool(folder: folder)
      let imported = try tool.run("import", Places.datasets.appending(path: "figures").path)
      try #require(imported.status == 0, "\(imported.errors)")
      try body(tool)
    }
  }

  @Test func `every figure of the documents is found with its exactness`() throws {
    try Self.withFigures { tool in
      let rows = try Self.fixture("figures.csv")
      #expect(Set(rows.map { $0[0] }) == Set((1...38).map { "F\($0)" }))
      for row in rows {
        let (figure, indicator, period, derived) = (row[0], row[1], row[2], row[6])
        let expected = try #require(Double(row[3]))
        let command = derived.isEmpty ? "table" : "change"
        var arguments = [command, indicator, "--region", "0", "--format", "json"]
        arguments += figure == "F28" ? ["--from", "2005", "--to", "2009"] : ["--period", period]
        let run = try tool.run(arguments)
        try #require(run.status == 0, "\(figure): \(run.errors)")
        let cell = try #require(
          try run.objects().last { $0["period"] as? String == period },
          "\(figure)"
        )
        let value = try #require(cell[derived.isEmpty ? "value" : derived] as? Double, "\(figure)")
        #expect((value * 10).rounded() == (expected * 10).rounded(), "\(figure): \(value)")
        guard derived.isEmpty else { continue }
        #expect(cell["precision"] as? String == row[5], "\(figure)")
        #expect((cell["value_high"] as? Double) == Double(row[4]), "\(figure)")
        let text = try tool.run("table", indicator, "--region", "0", "--period", period).output
        let word = row[5] == "intervall" ? "4–6" : row[5]
        #expect(word.isEmpty || text.contains(word), "\(figure): \(text)")
      }
    }
  }

  /// The goals with the verdict on the country at the end of the assessed year.
  private static let verdicts = [
    "A6 G1 2012H1 missed", "A6 G2 2012H1 missed", "A2 G3 2011 not-assessable",
    "B2 G4 2014 missed", "B2 G4 2015 reached", "B2 G5  not-assessable", "B2 G6  not-assessable",
    "B2 G7  not-assessable", "B2 G8  not-assessable", "B2 G9  not-assessable",
    "B2 G9b  not-assessable", "A3 G10 2009 right-direction", "A7   too-early",
  ]

  @Test func `every goal and agreement has its verdict and a reason`() throws {
    try Self.withFigures { tool in
      let rows = try tool.run("goals", "--format", "json").objects().filter { row in
        (row["region"] as? String).map { $0 == "0" } ?? true
      }
      func text(_ value: Any?) -> String { value as? String ?? "" }
      let found = rows.map { row in
        "\(text(row["agreement"])) \(text(row["goal"])) \(text(row["period"])) \(text(row["verdict"]))"
      }
      for verdict in Self.verdicts { #expect(found.contains(verdict), "\(verdict)") }
      #expect(rows.allSatisfy { !text($0["reason"]).isEmpty })
      let agreements = Set(rows.map { text($0["agreement"]) })
      #expect(agreements == Set((1...8).map { "A\($0)" } + (1...4).map { "B\($0)" }))
      let second = try #require(rows.first { text($0["goal"]) == "G2" })
      #expect(second["gap"] as? Double == 34)
    }
  }

  @Test func `the settlement goal is counted for every municipality`() throws {
    try Self.withFigures { tool in
      let rows = try tool.run("goals", "--agreement", "B2", "--year", "2015", "--format", "json")
        .objects()
        .filter { $0["goal"] as? String == "G4" }
      func count(_ period: String, _ verdict: String) -> Int {
        rows.count {
          $0["period"] as? String == period && $0["verdict"] as? String == verdict
            && $0["region"] as? String != "0"
        }
      }
      #expect(count("2014", "missed") == 246)
      #expect(count("2014", "reached") == 70)
      #expect(count("2014", "not-assessable") == 112)
      #expect(count("2015", "missed") == 207)
      #expect(count("2015", "reached") == 221)
      let settled = try tool.run(
        "table",
        "bosatte-flyktninger",
        "anmodede-flyktninger",
        "--region",
        "0",
        "--from",
        "2014",
        "--to",
        "2015",
        "--format",
        "json"
      ).objects().compactMap { $0["value"] as? Double }
      #expect(settled == [7784, 11342, 10973, 11185])
    }
  }
}
