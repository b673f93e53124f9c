internal import GRDB
internal import IndicatorModel

/// The integers that stand for one file's variables, regions, symbols, periods and series.
///
/// A file's dictionaries are read once, batch by batch; what the database does not know is added.
/// New series get numbers above all old ones, so that a new dataset appends at the end of the key.
final class ImportKeys {
  /// A number in the database, and whether this import made it.
  struct Key {
    var id: Int64
    var isNew: Bool
  }

  /// The number of the first series that this import makes.
  let firstNewSeries: UInt32

  private let database: Database
  private let dataset: Int64
  private let datasetCode: String
  private let run: Int64
  private let table: CellTable
  private var variables: [(id: UInt32, isNew: Bool)] = []
  private var places: [UInt32] = []
  private var symbols: [Symbol] = []
  private var symbolOfFile: [(meaning: SymbolMeaning, index: Int16?)] = []
  private var emptyCell: Int16?
  private var seriesOfPair = SeriesIndex()
  private var last: (variable: Int32, region: Int32, series: UInt32)?
  private var periods: Set<Int32> = []
  private var recentPeriods = [Int32](repeating: 0, count: 1024)
  private var nextSeries: UInt32
  private let selectSeries: RawStatement
  private let insertSeries: RawStatement
  private let insertManySeries: RawStatement
  private var newSeries: [(number: UInt32, pair: SeriesIndex.Pair)] = []
  private var suffixes: [String: Int] = [:]

  /// How many series are stored by one statement.
  private static let seriesPerInsert = 128

  /// A symbol that cells of this import have.
  private struct Symbol {
    var id: Int64
    var text: String
    var count = 0
  }

  init(database: Database, dataset: Int64, datasetCode: String, run: Int64, table: CellTable) throws
  {
    self.database = database
    self.dataset = dataset
    self.datasetCode = datasetCode
    self.run = run
    self.table = table
    let lastSeries = try Int64.fetchOne(database, sql: "SELECT max(id) FROM series") ?? 0
    guard lastSeries >= 0, let first = UInt32(exactly: lastSeries + 1) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a series has an impossible number")
    }
    firstNewSeries = first
    nextSeries = first
    selectSeries = try RawStatement(
      "SELECT id FROM series WHERE variable = ? AND place = ?",
      on: database
    )
    // SQLite itself numbers new series on from the last one, which spares it the search for a number.
    let insertion = "INSERT INTO series (variable, place) VALUES "
    insertSeries = try RawStatement(insertion + "(?, ?)", on: database)
    let rows = Array(repeating: "(?, ?)", count: Self.seriesPerInsert)
    insertManySeries = try RawStatement(insertion + rows.joined(separator: ", "), on: database)
  }

  /// Takes over the texts that a batch brings.
  func extend(with batch: ObservationBatch) throws {
    for variable in batch.newVariables {
      let key = try key(of: variable)
      variables.append((try number(key.id, of: "variable"), key.isNew))
    }
    for (index, decimals) in batch.raisedDecimals.sorted(by: { $0.key < $1.key }) {
      try database.cachedStatement(
        sql: "UPDATE variable SET decimals = max(decimals, ?) WHERE id = ?"
      ).execute(arguments: [decimals, Int64(variables[index].id)])
    }
    for region in batch.newRegions {
      places.append(try number(key(of: region), of: "place"))
    }
    symbolOfFile += batch.newSymbols.map { ($0, nil) }
  }

  /// The symbol of a row; a missing value without one counts as an empty cell.
  ///
  /// Symbols are given numbers when a row first has them, so that the numbers do not depend on how
  /// the rows were cut into batches.
  func symbol(_ index: Int16, isMissing: Bool) throws -> Int16 {
    let found: Int16
    if index >= 0 {
      found = try symbolOfFile[Int(index)].index ?? meet(symbolOfFile[Int(index)].meaning)
      symbolOfFile[Int(index)].index = found
    } else if isMissing {
      found = try emptyCell ?? meet(SymbolMeaning(symbol: "", status: .missing))
      emptyCell = found
    } else {
      return IncomingCell.noSymbol
    }
    if isMissing { symbols[Int(found)].count += 1 }
    return found
  }

  /// How many missing cells each symbol stands in, by symbol as printed.
  var missingBySymbol: [String: Int] {
    Dictionary(symbols.filter { $0.count > 0 }.map { ($0.text, $0.count) }, uniquingKeysWith: +)
  }

  /// The number in the database of a symbol of this import; 0 for none.
  func symbolID(_ index: Int16) -> Int64 { index < 0 ? 0 : symbols[Int(index)].id }

  /// Whether a cell says nothing at all: no number, and nothing printed in its place.
  func isEmpty(_ cell: IncomingCell) -> Bool {
    cell.value.isNaN && (cell.symbol < 0 || symbols[Int(cell.symbol)].text.isEmpty)
  }

  /// Whether a symbol of the database stands for a cell in which nothing was printed.
  func isEmpty(symbolID: Int64) -> Bool {
    symbols.first { $0.id == symbolID }?.text.isEmpty ?? false
  }

  private func meet(_ meaning: SymbolMeaning) throws -> Int16 {
    let id = try key(of: meaning)
    if let known = symbols.firstIndex(where: { $0.id == id }) { return Int16(known) }
    let index = Int16(symbols.count)
    symbols.append(Symbol(id: id, text: meaning.symbol))
    table.setSymbol(index, to: id)
    return index
  }

  /// The series of a row; rows of one series mostly follow each other.
  @inline(__always) func series(variable: Int32, region: Int32) throws -> UInt32 {
    if let last, last.variable == variable, last.region == region { return last.series }
    let pair = SeriesIndex.Pair(variable: variables[Int(variable)].id, place: places[Int(region)])
    let series =
      try seriesOfPair[pair] ?? findSeries(of: pair, inNewVariable: variables[Int(variable)].isNew)
    last = (variable, region, series)
    return series
  }

  private func findSeries(of pair: SeriesIndex.Pair, inNewVariable isNew: Bool) throws -> UInt32 {
    if !isNew {
      var found: Int64?
      selectSeries.bind(Int64(pair.variable), at: 1)
      selectSeries.bind(Int64(pair.place), at: 2)
      try selectSeries.forEachRow { found = $0.integer(0) }
      if let found {
        let series = try number(found, of: "series")
        seriesOfPair.insert(series, for: pair)
        return series
      }
    }
    let series = nextSeries
    nextSeries += 1
    seriesOfPair.insert(series, for: pair)
    newSeries.append((series, pair))
    if newSeries.count == Self.seriesPerInsert { try storeSeries() }
    return series
  }

  /// Stores the series that rows have been given but the database does not have yet.
  func storeSeries() throws {
    if newSeries.count == Self.seriesPerInsert {
      try insertManySeries.run(binding: newSeries.flatMap(Self.columns))
    } else {
      for series in newSeries { try insertSeries.run(binding: Self.columns(series)) }
    }
    if let last = newSeries.last, database.lastInsertedRowID != Int64(last.number) {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "series are not numbered in order")
    }
    newSeries.removeAll(keepingCapacity: true)
  }

  private static func columns(_ series: (number: UInt32, pair: SeriesIndex.Pair)) -> [Int64] {
    [Int64(series.pair.variable), Int64(series.pair.place)]
  }

  private func number(_ id: Int64, of item: String) throws -> UInt32 {
    guard let number = UInt32(exactly: id) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT,
        message: "a \(item) has an impossible number"
      )
    }
    return number
  }

  /// Makes sure that the database knows a period.
  @inline(__always) func meet(period packed: Int32) throws {
    let place = Int((UInt32(bitPattern: packed) &* 0x9E37_79B9) >> 22)
    if recentPeriods[place] == packed { return }
    recentPeriods[place] = packed
    guard periods.insert(packed).inserted else { return }
    guard let period = TimePeriod(packed: Int(packed)) else {
      preconditionFailure("a batch holds periods in packed form")
    }
    try database.remember(period)
  }

  /// The error for two rows of the file that contradict each other.
  func conflict(between row: Int, and cell: IncomingCell) throws -> StoreError {
    try storeSeries()
    return .conflictingRows(
      first: min(row, Int(cell.row)),
      second: max(row, Int(cell.row)),
      cell: try words(series: Int64(cell.series), period: Int64(cell.period))
    )
  }

  /// A cell in words, for an error.
  private func words(series: Int64, period: Int64) throws -> String {
    let texts = try Row.fetchOne(
      database,
      sql: """
        SELECT v.measure, v.breakdown, p.code
        FROM series AS s JOIN variable AS v ON v.id = s.variable JOIN place AS p ON p.id = s.place
        WHERE s.id = ?
        """,
      arguments: [series]
    )
    let period = TimePeriod(packed: Int(period))?.code ?? ""
    guard let texts else { return period }
    let parts: [String] = [texts[0], texts[1], "region \(texts[2] as String)", period]
    return "'" + parts.filter { !$0.isEmpty }.joined(separator: ", ") + "'"
  }
}

extension ImportKeys {
  /// Finds or adds a variable.
  ///
  /// Two variables are the same if measure and categories are; the unit's spelling may change from
  /// one edition of a table to the next.
  private func key(of variable: Variable) throws -> Key {
    let sorted = variable.categories.sorted { ($0.dimension, $0.label) < ($1.dimension, $1.label) }
    let identity = try StoredJSON.text(
      [[variable.measure]] + sorted.map { [$0.dimension, $0.label] }
    )
    let known = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT id, unit, decimals FROM variable WHERE dataset = ? AND identity = ?"
      ),
      arguments: [dataset, identity]
    )
    if let known {
      let id: Int64 = known[0]
      let unit = variable.unit.isEmpty ? known[1] : variable.unit
      let decimals = max(variable.decimals, known[2])
      let isNew = variables.contains { Int64($0.id) == id && $0.isNew }
      if unit != known[1] as String || decimals != known[2] as Int {
        // What this import itself brought is nothing that it replaces.
        if !isNew { try SupersededText.keep(.variable, id, replacedBy: run, in: database) }
        try database.execute(
          sql: "UPDATE variable SET unit = ?, decimals = ? WHERE id = ?",
          arguments: [unit, decimals, id]
        )
      }
      return Key(id: id, isNew: isNew)
    }
    let categories = try StoredJSON.text(variable.categories.map { [$0.dimension, $0.label] })
    try database.cachedStatement(
      sql: """
        INSERT INTO variable
          (dataset, measure, unit, decimals, breakdown, categories, identity, slug)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        dataset, variable.measure, variable.unit, variable.decimals, variable.breakdown,
        categories, identity, try newSlug(for: variable),
      ]
    )
    return Key(id: database.lastInsertedRowID, isNew: true)
  }

  /// An identifier of dataset, measure and categories that no other variable or indicator has.
  private func newSlug(for variable: Variable) throws -> String {
    let words = [datasetCode, variable.measure] + variable.categories.map(\.label)
    var base = String(slug(of: words.joined(separator: "-")).prefix(72))
    while base.hasSuffix("-") { base.removeLast() }
    while true {
      let count = suffixes[base, default: 0] + 1
      suffixes[base] = count
      let candidate = count == 1 ? base : "\(base)-\(count)"
      let isTaken = try Bool.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM variable WHERE slug = ?1)
              OR EXISTS (SELECT 1 FROM indicator WHERE id = ?1)
            """
        ),
        arguments: [candidate]
      )
      if isTaken == false { return candidate }
    }
  }

  /// Finds or adds a region; one without a code is known by its name.
  private func key(of region: RegionReference) throws -> Int64 {
    let code = region.code.isEmpty ? region.name : region.code
    let known = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT id, name FROM place WHERE code = ?"),
      arguments: [code]
    )
    if let known {
      if (known[1] as String).isEmpty, !region.name.isEmpty {
        try SupersededText.keep(.place, known[0], replacedBy: run, in: database)
        try database.execute(
          sql: "UPDATE place SET name = ? WHERE id = ?",
          arguments: [region.name, known[0] as Int64]
        )
      }
      return known[0]
    }
    let level: Region.Level = region.code.isEmpty ? .other : .init(shapeOf: region.code)
    try database.cachedStatement(sql: "INSERT INTO place (code, name, level) VALUES (?, ?, ?)")
      .execute(arguments: [code, region.name, level.rawValue])
    return database.lastInsertedRowID
  }

  /// Finds or adds a symbol.
  private func key(of meaning: SymbolMeaning) throws -> Int64 {
    let arguments: StatementArguments = [meaning.symbol, meaning.status.rawValue]
    let known = try Int64.fetchOne(
      database,
      sql: "SELECT id FROM symbol WHERE text = ? AND status = ?",
      arguments: arguments
    )
    if let known { return known }
    try database.execute(
      sql: "INSERT INTO symbol (text, status) VALUES (?, ?)",
      arguments: arguments
    )
    return database.lastInsertedRowID
  }
}
