import Foundation
import IndicatorCatalogue
import IndicatorImport
import IndicatorModel
import Testing
import TestSupport

/// What a small CSV text became: cells in words, findings, and what was left out.
struct ReadCells {
  /// `measure|breakdown|code name|period|value or sign`, in the order of the file.
  var cells: [String] = []
  var findings: [Finding] = []
  var rejected: [RejectedRow] = []
  var layout = ""
  /// The publisher by whose signs the file was read, and the evidence for it.
  var legend = ""
  var legendEvidence = ""
  /// The SDMX code of each sign met.
  var statuses: [String: String] = [:]
  /// Notes of the table and under it, and when the publisher changed it.
  var notes: [String] = []
  var updated = ""
  var dataset = Dataset(code: "", title: "")
  /// The unit of each measure.
  var units: [String: String] = [:]

  /// The names of what was noticed.
  var categories: Set<String> { Set(findings.map(\.category.rawValue)) }

  private static let register = try? Catalogue.embedded().register

  /// Reads a text as a file of that name.
  init(
    _ text: String,
    named name: String = "fil.csv",
    options change: (inout ImportOptions) -> Void = { _ in }
  ) throws {
    try self.init(bytes: Array(text.utf8), named: name, options: change)
  }

  /// Reads bytes as a file of that name.
  init(
    bytes: [UInt8],
    named name: String = "fil.csv",
    options change: (inout ImportOptions) -> Void = { _ in }
  ) throws {
    var options = ImportOptions()
    options.register = Self.register ?? .empty
    change(&options)
    var found = ReadCells()
    try withTemporaryFolder { folder in
      let file = folder.appending(path: name)
      try Data(bytes).write(to: file)
      let reader = try openFile(file.path, named: name, options: options)
      var variables: [Variable] = []
      var regions: [RegionReference] = []
      var symbols: [SymbolMeaning] = []
      let result = try reader.read { batch in
        variables += batch.newVariables
        regions += batch.newRegions
        symbols += batch.newSymbols
        for cell in batch.cells {
          let variable = variables[Int(cell.variable)]
          found.units[variable.measure] = variable.unit
          let region = regions[Int(cell.region)]
          let sign = cell.symbol < 0 ? "" : symbols[Int(cell.symbol)].symbol
          let value = cell.value
          let parts = [
            variable.measure, variable.breakdown,
            [region.code, region.name].filter { !$0.isEmpty }.joined(separator: " "),
            TimePeriod(packed: Int(cell.period))?.code ?? "",
            value.isNaN ? "'\(sign)'" : "\(value)\(sign)",
          ]
          found.cells.append(parts.joined(separator: "|"))
        }
      }
      let understood = reader.understood
      found.findings = understood.findings + result.findings
      found.legend = understood.legend
      found.legendEvidence =
        understood.guesses.first { $0.option == "--symbols" }?.evidence.description ?? ""
      for meaning in symbols { found.statuses[meaning.symbol] = meaning.status.rawValue }
      found.dataset = understood.dataset
      found.notes = understood.dataset.notes + result.notes
      found.updated = understood.dataset.updated + result.updated
      found.rejected = result.rejected
      found.layout = reader.understood.layout
    }
    self = found
  }

  private init() {}
}

extension ReadCells {
  /// The refusal of a text: its categories and lines; none, with an issue, where it is read.
  static func refusal(of text: String) throws -> [String] {
    do {
      let read = try ReadCells(text)
      Issue.record("read as \(read.cells)")
      return []
    } catch ImportError.refused(_, let problems, _) {
      return problems.map { "\($0.category.rawValue) \($0.location.line ?? 0)" }
    }
  }
}
