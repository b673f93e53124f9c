import Foundation
import IndicatorAnalysis
import IndicatorModel
import TestSupport
import Testing

/// Holds the methods against what their publishers printed.
///
/// The files are not part of the package: KOMMUNETALL_GOAL_CASES names a folder with CSV files, told
/// apart by their columns, whatever their names.
@Suite struct PublishedCasesTests {
  static let folder = Places.specimens("KOMMUNETALL_GOAL_CASES", "goal-cases")

  @Test(.enabled(if: folder != nil, "no folder with published cases here"))
  func `every published case comes out as printed`() throws {
    let folder = try #require(Self.folder)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    var judged = 0
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "csv" {
      let rows = PublishedCase.rows(try String(contentsOf: file, encoding: .utf8))
      var (held, count) = (0, 0)
      for row in rows {
        guard let difference = Self.difference(in: row) else { continue }
        count += 1
        if difference.isEmpty { held += 1 }
        #expect(difference.isEmpty, "\(difference) in \(row)")
      }
      judged += count
      print("\(file.lastPathComponent): \(held) of \(count) published cases pass")
    }
    #expect(judged > 0, "no CSV of a known form in the folder")
  }

  /// What comes out otherwise than printed; empty where nothing does, `nil` for a row of another
  /// form, or one that its publisher revised.
  private static func difference(in row: PublishedCase) -> String? {
    if row.has("progress_value") {
      return difference(
        OpenSDGMethod().result(of: row.input),
        row,
        ("progress_value", "score", "status")
      )
    }
    if row.has("published_score") {
      return difference(
        EurostatMethod(.eustat).result(of: row.input),
        row,
        ("published_value", "published_score", "published_status")
      )
    }
    guard row["match"] == "yes" else { return nil }
    let symbol = symbols[DestatisMethod().result(of: row.input).grade]
    return symbol == row["published_symbol"] ? "" : "\(symbol ?? "no symbol")"
  }

  private static let symbols: [MethodResult.Grade: String] = [
    .sun: "Sonne", .sunAndCloud: "Leicht bewölkt", .cloud: "Wolke", .thunderstorm: "Blitz",
    .suspended: "Bewertung ausgesetzt",
  ]

  private static func difference(
    _ result: MethodResult,
    _ row: PublishedCase,
    _ names: (value: String, score: String, grade: String)
  ) -> String {
    var differences: [String] = []
    if result.grade.rawValue != row[names.grade] { differences.append(result.grade.rawValue) }
    if !isSame(result.value, row.number(names.value)) {
      differences.append("\(result.value as Any)")
    }
    if !isSame(result.score, row.number(names.score)) {
      differences.append("\(result.score as Any)")
    }
    return differences.joined(separator: ", ")
  }

  /// Equal to 1e-9, relative to the number where it is larger than one; or both none.
  private static func isSame(_ actual: Double?, _ expected: Double?) -> Bool {
    guard let actual, let expected else { return actual == nil && expected == nil }
    return abs(actual - expected) <= 1e-9 * max(1, abs(expected))
  }
}

/// One row of a file of published cases.
struct PublishedCase: CustomStringConvertible {
  var fields: [String: String]

  subscript(_ name: String) -> String? { fields[name] }
  func has(_ name: String) -> Bool { fields[name] != nil }
  func number(_ name: String) -> Double? { fields[name].flatMap { Double($0) } }
  var description: String { fields.sorted { $0.key < $1.key }.description }

  /// The inputs of the row, from its base and present or from its list of points.
  var input: ProgressInput {
    var points: [ProgressInput.Point] = []
    for pair in (fields["points"] ?? "").split(separator: ";") {
      let parts = pair.split(separator: ":").compactMap { Double($0) }
      if parts.count == 2 { points.append(.init(year: parts[0], value: parts[1])) }
    }
    if let year = number("base_year"), let value = number("base_value") {
      points.append(.init(year: year, value: value))
    }
    if let year = number("current_year"), let value = number("current_value") {
      points.append(.init(year: year, value: value))
    }
    return ProgressInput(
      points: points,
      target: number("target"),
      targetYear: number("target_year"),
      direction: (number("direction") ?? 1) < 0 ? .down : .up,
      limit: number("limit")
    )
  }

  /// Reads a comma-separated text whose first line names the columns.
  static func rows(_ text: String) -> [PublishedCase] {
    let lines = text.split(whereSeparator: \.isNewline).map { cells(String($0)) }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { cells in
      PublishedCase(fields: Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
