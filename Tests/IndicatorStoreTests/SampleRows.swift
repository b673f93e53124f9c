import GRDB
import IndicatorModel
import TestSupport
import Testing

@testable import IndicatorStore

/// A row as a reader would hand it over, in words.
struct SampleRow: Hashable {
  var measure = "Personer"
  var category: String?
  var region = "0301"
  var period = "2020"
  var value: Double?
  var symbol: String?
  var precision = Precision.exact
  var upperValue: Double?
  var line = 0

  init(
    _ region: String = "0301",
    _ period: String = "2020",
    _ value: Double?,
    measure: String = "Personer",
    category: String? = nil,
    symbol: String? = nil,
    precision: Precision = .exact,
    upperValue: Double? = nil
  ) {
    self.measure = measure
    self.category = category
    self.region = region
    self.period = period
    self.value = value
    self.symbol = symbol
    self.precision = precision
    self.upperValue = upperValue
  }
}

extension SampleRow {
  /// A row about Oslo in 2020.
  init(_ value: Double?, category: String? = nil, symbol: String? = nil) {
    self.init("0301", "2020", value, category: category, symbol: symbol)
  }
}

/// Rows on their way into a store, cut into batches.
struct SampleFile {
  var rows: [SampleRow]
  var code = "ssb-07459"
  var title = "Folkemengde"
  var publisher = "SSB"
  var table = "07459"
  var unit = "personer"
  var sha256 = "a"
  var retrieved: CalendarDate?
  var importedAt: String?
  var findings: [Finding] = []
  var batchSize = 1000
  var sizes = CellSorter.Sizes()

  init(_ rows: [SampleRow]) {
    self.rows = rows.enumerated().map { index, row in
      var row = row
      row.line = index + 2
      return row
    }
  }

  var dataset: Dataset {
    Dataset(
      code: code,
      publisher: publisher,
      table: table,
      title: title,
      dimensions: ["region", "år"]
    )
  }

  /// The rows with dictionaries that grow from batch to batch, as a reader makes them.
  var batches: [ObservationBatch] {
    var variables: [Variable] = []
    var regions: [String] = []
    var symbols: [SymbolMeaning] = []
    var batches: [ObservationBatch] = []
    for start in stride(from: 0, to: rows.count, by: batchSize) {
      var batch = ObservationBatch()
      for row in rows[start..<min(start + batchSize, rows.count)] {
        let variable = Variable(
          measure: row.measure,
          unit: unit,
          categories: row.category.map { [.init(dimension: "kjønn", label: $0)] } ?? []
        )
        if !variables.contains(variable) {
          variables.append(variable)
          batch.newVariables.append(variable)
        }
        if !regions.contains(row.region) {
          regions.append(row.region)
          batch.newRegions.append(
            RegionReference(code: row.region, name: row.region == "0301" ? "Oslo" : "Sted")
          )
        }
        let meaning = row.symbol.map {
          SymbolMeaning(symbol: $0, status: Self.statuses[$0] ?? .missing)
        }
        if let meaning, !symbols.contains(meaning) {
          symbols.append(meaning)
          batch.newSymbols.append(meaning)
        }
        if row.precision != .exact {
          batch.imprecise[batch.count] = .init(
            precision: row.precision,
            upperValue: row.upperValue
          )
        }
        batch.cells.append(
          ObservationBatch.Cell(
            variable: Int32(variables.firstIndex(of: variable) ?? 0),
            region: Int32(regions.firstIndex(of: row.region) ?? 0),
            period: Int32(TimePeriod(code: row.period)?.packed ?? 0),
            row: Int32(row.line),
            value: row.value ?? .nan,
            symbol: Int16(meaning.flatMap { symbols.firstIndex(of: $0) } ?? -1)
          )
        )
      }
      batches.append(batch)
    }
    return batches
  }

  private static let statuses: [String: ObservationStatus] = [
    ".": .cannotExist, "..": .missing, ":": .suppressed, "*": .provisional, "b": .seriesBreak,
  ]

  /// Imports the rows.
  @discardableResult
  func load(into store: IndicatorStore) throws -> ImportOutcome {
    try store.importDataset(dataset, importedAt: importedAt, sizes: sizes) { writer in
      for batch in batches { try writer.append(batch) }
      return ImportSummary(
        origin: Origin(
          file: "f.csv",
          sha256: sha256,
          bytes: 10,
          retrieved: retrieved,
          reading: "csv"
        ),
        dataset: dataset,
        rows: rows.count,
        findings: findings
      )
    }
  }
}

extension IndicatorStore {
  /// Everything in the database, table by table, row by row.
  func dump() throws -> String {
    try read { database in
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
      )
      return try tables.map { table in
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
        let lines = rows.map { row in row.map { "\($0.1)" }.joined(separator: "|") }
        return ([table] + lines.sorted()).joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }

  /// The rows of a query as lines of text, columns divided by bars.
  func lines(_ sql: String) throws -> [String] {
    try rows(sql: sql).rows.map { row in
      row.map { value in
        switch value {
        case .null: "-"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        case .blob(let bytes): "\(bytes.count) bytes"
        }
      }.joined(separator: "|")
    }
  }
}

/// Runs a body and returns the message of the store's error that it throws; `nil` if it throws none.
func storeError(_ body: () throws -> Void) throws -> String? {
  do {
    try body()
    return nil
  } catch let error as StoreError {
    return error.description
  }
}
