import Foundation
import TestSupport
import Testing

/// `explain` for places with several numbers and for groups, and years that no figure is of.
@Suite struct ExplainPlaceTests {
  @Test func `a place is found by its name under the number it had in the period`() throws {
    try withFigures(["flyktninger-imdi.csv"]) { tool in
      let run = try tool.run("explain", "bosatte-flyktninger", "-r", "Bærum", "-p", "2014")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("Bærum, 2014\n"))
      #expect(run.output.contains(", rad "))
    }
  }

  @Test func `of a group only the rows of its members are listed`() throws {
    try withFigures(["folketall-07459.csv"]) { tool in
      let run = try tool.run("explain", "folketall", "-r", "EKG12", "-p", "2024")
      let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("Rader: ") })
      #expect(line.split(separator: ",").count == 11)
    }
  }

  @Test func `a year before the first figures is refused with the years there are`() throws {
    try withFigures(["flyktninger-imdi.csv"]) { tool in
      let run = try tool.run("goals", "-a", "B2", "-y", "1850")
      #expect(run.status == 66)
      #expect(run.output.isEmpty)
      #expect(
        run.errors
          == "error: no goal has figures by the end of 1850; there are figures from 2012 to 2021\n"
      )
      let report = try tool.run("report", "--all", "--year", "1800", "-o", "ut")
      #expect(report.status == 64)
      #expect(report.errors.hasPrefix("Error: --year 1800: expected a year from 1900 to 2200."))
    }
  }
}
