import Foundation
import IndicatorCatalogue
import IndicatorImport
import IndicatorModel
import TestSupport
import Testing

/// Files found in the wild, with what a right import makes of them (`checks.json`).
///
/// The folder is named by `KOMMUNETALL_REAL_FILES`, or lies beside the package; where there is none,
/// the test says so and is skipped.
@Suite struct RealFilesTests {
  static let folder = Places.specimens("KOMMUNETALL_REAL_FILES", "real")

  /// One file's expectation.
  struct Check: Decodable, Sendable, CustomTestStringConvertible {
    struct Spot: Decodable, Sendable {
      var region: String?
      var period: String?
      var contains: [String]
      var value: Double?
      var symbol: String?
      var region_also: [String]?
    }

    var name = ""
    var file: String
    var outcome: String
    var also_acceptable: [String]?
    var observations: Int?
    var observations_also: [Int]?
    var missing: [String: Int]?
    var regions: Int?
    var regions_also: [Int]?
    var period_first: String?
    var period_last: String?
    var period_count: Int?
    var spots: [Spot]
    var warnings: [String]

    enum CodingKeys: String, CodingKey {
      case file, outcome, also_acceptable, observations, observations_also, missing, regions
      case regions_also, period_first, period_last, period_count, spots, warnings
    }

    var testDescription: String { name }
  }

  static let checks: [Check] = {
    guard let folder, let data = try? Data(contentsOf: folder.appending(path: "checks.json")),
      let found = try? JSONDecoder().decode([String: Check].self, from: data)
    else { return [] }
    return found.sorted { $0.key < $1.key }.map { name, check in
      var check = check
      check.name = name
      return check
    }
  }()

  /// One cell with all that names it.
  struct Cell {
    var region: RegionReference
    var period: String
    var labels: String
    var value: Double?
    var symbol: String?
  }

  @Test(.enabled(if: folder != nil, "no folder of real files here"))
  func `every file imports right, or is refused as it must be`() throws {
    let folder = try #require(Self.folder)
    try #require(!Self.checks.isEmpty, "the folder has no checks.json that can be read")
    var options = ImportOptions()
    options.register = try Catalogue.embedded().register
    var passed = 0
    for check in Self.checks {
      let problems = Self.problems(
        of: check,
        path: folder.appending(path: check.file).path,
        options: options
      )
      if problems.isEmpty { passed += 1 }
      #expect(problems.isEmpty, "\(check.name): \(problems.joined(separator: "; "))")
    }
    print("real files: \(passed) of \(Self.checks.count) as expected")
  }

  /// What is wrong with the import of a file.
  static func problems(of check: Check, path: String, options: ImportOptions) -> [String] {
    var tally = ImportTally()
    var cells: [Cell] = []
    var findings: [Finding] = []
    do {
      let reader = try openFile(path, named: path, options: options)
      var dictionaries = Dictionaries()
      let result = try reader.read { batch in
        tally.take(batch)
        dictionaries.take(batch, into: &cells)
      }
      findings = reader.understood.findings + result.findings
    } catch let error as ImportError {
      guard case .refused(_, let problems, _) = error else { return ["\(error)"] }
      let isExpected =
        ["register", "needs-option", "refuse"].contains(check.outcome)
        || check.also_acceptable?.contains("needs-option") == true
      if !isExpected { return [problems.first?.message.description ?? "refused"] }
      if check.outcome == "register" {
        return problems.contains { $0.category.rawValue == "not-a-statistic" }
          ? [] : ["not called a register"]
      }
      if check.outcome == "refuse" { return [] }
      return error.description.contains("--") ? [] : ["no option is named: \(error.description)"]
    } catch {
      return ["\(error)"]
    }
    guard check.outcome == "import" else { return ["imported, expected \(check.outcome)"] }
    var problems: [String] = []
    func compare(_ what: String, _ found: Int, _ expected: [Int?]) {
      if !expected.contains(found) { problems.append("\(what) \(found), expected \(expected)") }
    }
    compare("observations", tally.numbers, [check.observations] + (check.observations_also ?? []))
    if let missing = check.missing, missing != tally.missing {
      problems.append("missing \(tally.missing), expected \(missing)")
    }
    if check.regions != nil {
      compare("regions", tally.regionCount, [check.regions] + (check.regions_also ?? []))
    }
    let span = tally.periodSpan
    compare("periods", span?.count ?? 0, [check.period_count])
    if span?.first.code != check.period_first || span?.last.code != check.period_last {
      problems.append("from \(span?.first.code ?? "") to \(span?.last.code ?? "")")
    }
    // The store finds duplicate keys.
    let named = Set(findings.map(\.category.rawValue)).union(["duplicate-key"])
    let unnamed = check.warnings.filter { !named.contains($0) }
    if !unnamed.isEmpty { problems.append("findings without \(unnamed)") }
    for spot in check.spots where !cells.contains(where: { matches($0, spot) }) {
      problems.append("no cell like \(spot)")
    }
    return problems
  }

  private static func matches(_ cell: Cell, _ spot: Check.Spot) -> Bool {
    if let region = spot.region {
      let names = [region] + (spot.region_also ?? [])
      let own = [
        cell.region.code, cell.region.name, "\(cell.region.code) \(cell.region.name)",
        "K\(cell.region.code)",
        cell.region.code.hasPrefix("0") ? String(cell.region.code.dropFirst()) : "",
      ]
      guard names.contains(where: own.contains) else { return false }
    }
    if let period = spot.period, period != cell.period { return false }
    guard spot.contains.allSatisfy(cell.labels.contains) else { return false }
    guard let value = spot.value else { return cell.value == nil && cell.symbol == spot.symbol }
    return cell.value.map { abs($0 - value) <= 1e-9 * max(1, abs(value)) } ?? false
  }

  /// The texts behind a batch's numbers.
  private struct Dictionaries {
    var variables: [Variable] = []
    var regions: [RegionReference] = []
    var symbols: [SymbolMeaning] = []

    mutating func take(_ batch: ObservationBatch, into cells: inout [Cell]) {
      variables += batch.newVariables
      regions += batch.newRegions
      symbols += batch.newSymbols
      for given in batch.cells {
        let variable = variables[Int(given.variable)]
        let value = given.value
        let symbol = given.symbol
        cells.append(
          Cell(
            region: regions[Int(given.region)],
            period: TimePeriod(packed: Int(given.period))?.code ?? "",
            labels: variable.measure + " | " + variable.breakdown,
            value: value.isNaN ? nil : value,
            symbol: symbol >= 0 ? symbols[Int(symbol)].symbol : ""
          )
        )
      }
    }
  }
}
