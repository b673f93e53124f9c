import IndicatorModel

/// Reads several tables of one file behind each other as one: sheets of the same form, tables side
/// by side.
struct JoinedReader: ObservationReader {
  let understood: UnderstoodFile
  let parts: [any ObservationReader]

  func read(_ deliver: (ObservationBatch) throws -> Void) throws -> ReadingResult {
    var keys = JoinedKeys()
    var whole = ReadingResult(rows: 0)
    for part in parts {
      keys.beginPart()
      let result = try part.read { try deliver(keys.renumbered($0)) }
      whole.rows += result.rows
      whole.rejected += result.rejected
      whole.rejectedCount += result.rejectedCount
      whole.findings += result.findings.filter { !whole.findings.contains($0) }
      whole.notes += result.notes.filter { !whole.notes.contains($0) }
      if whole.updated.isEmpty { whole.updated = result.updated }
    }
    return whole
  }
}

/// The dictionaries of several tables brought into one.
private struct JoinedKeys {
  /// What makes a variable the same in two tables; its decimals do not.
  private struct Quantity: Hashable {
    var measure: String
    var unit: String
    var categories: [Variable.Category]
  }

  private var variables: [Quantity: Int32] = [:]
  private var decimals: [Int] = []
  private var regions: [RegionReference: Int32] = [:]
  private var symbols: [SymbolMeaning: Int16] = [:]
  // What the numbers of the present table are in all.
  private var variableNumbers: [Int32] = []
  private var regionNumbers: [Int32] = []
  private var symbolNumbers: [Int16] = []

  /// Forgets the numbers of the table before.
  mutating func beginPart() {
    variableNumbers = []
    regionNumbers = []
    symbolNumbers = []
  }

  /// The batch with the numbers of all tables.
  mutating func renumbered(_ batch: ObservationBatch) -> ObservationBatch {
    var joined = batch
    joined.raisedDecimals = [:]
    joined.newVariables = batch.newVariables.filter { variable in
      let quantity = Quantity(
        measure: variable.measure,
        unit: variable.unit,
        categories: variable.categories
      )
      let number = variables[quantity] ?? Int32(variables.count)
      variableNumbers.append(number)
      if variables.updateValue(number, forKey: quantity) == nil {
        decimals.append(variable.decimals)
        return true
      }
      raise(Int(number), to: variable.decimals, in: &joined)
      return false
    }
    for (index, raised) in batch.raisedDecimals {
      raise(Int(variableNumbers[index]), to: raised, in: &joined)
    }
    joined.newRegions = batch.newRegions.filter { region in
      let number = regions[region] ?? Int32(regions.count)
      regionNumbers.append(number)
      return regions.updateValue(number, forKey: region) == nil
    }
    joined.newSymbols = batch.newSymbols.filter { symbol in
      let number = symbols[symbol] ?? Int16(symbols.count)
      symbolNumbers.append(number)
      return symbols.updateValue(number, forKey: symbol) == nil
    }
    for index in joined.cells.indices {
      let cell = joined.cells[index]
      joined.cells[index].variable = variableNumbers[Int(cell.variable)]
      joined.cells[index].region = regionNumbers[Int(cell.region)]
      if cell.symbol >= 0 { joined.cells[index].symbol = symbolNumbers[Int(cell.symbol)] }
    }
    return joined
  }

  private mutating func raise(_ number: Int, to count: Int, in batch: inout ObservationBatch) {
    guard count > decimals[number] else { return }
    decimals[number] = count
    batch.raisedDecimals[number] = count
  }
}
