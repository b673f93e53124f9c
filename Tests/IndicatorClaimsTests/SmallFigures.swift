import Foundation
import IndicatorCatalogue
import IndicatorClaims
import IndicatorModel
import TestSupport

/// The catalogue of the package with the few figures of the fixture.
enum SmallFigures {
  static let fixtures = Places.package.appending(path: "Tests/IndicatorClaimsTests/Fixtures")

  static func known() throws -> KnownFigures {
    let reference = try Catalogue.embedded()
    let text = try String(contentsOf: fixtures.appending(path: "figures.csv"), encoding: .utf8)
    var national: [String: [Observation]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5, let period = TimePeriod(code: cells[1]), let value = Double(cells[2])
      else { continue }
      national[cells[0], default: []].append(
        Observation(
          period,
          value,
          upperValue: Double(cells[3]),
          precision: Precision(rawValue: cells[4]) ?? .exact
        )
      )
    }
    return KnownFigures(
      indicators: reference.indicators,
      national: national,
      register: reference.register
    )
  }

  /// The claims of a text, each as one line: "9:101 4,6 % inconsistent".
  static func claims(_ prose: Prose) throws -> [Claim] {
    try ClaimChecker(known()).claims(in: prose)
  }
}
