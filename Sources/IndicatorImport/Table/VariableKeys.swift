import DelimitedText
import IndicatorModel

/// The numbers of a file's variables: measure and categories of the row with those of the column.
struct VariableKeys {
  private let plan: TablePlan
  private var dictionaries: [ByteDictionary]
  /// The number of a pair of numbers, level by level.
  private var pairs: [UInt64: Int32] = [:]
  private var pairCount: Int32 = 0
  /// The texts of each row key, by its number.
  private var texts: [Int32: [String]] = [:]
  /// The columns of the measure, the dimensions and the unit, in this order.
  private let keyColumns: [Int]
  /// How many rows each row key has; the last ones are counted when the key changes.
  private var rowCounts: [Int] = []
  private var countedRows = 0
  /// The line of the first empty cell in each key column, by the position of that.
  private var firstEmpty: [Int: Int] = [:]
  /// A text with letters of the Far East, if there is one.
  private(set) var farText: String?
  /// A text with a line break within it, and its line, if there is one.
  private(set) var brokenText: (text: String, line: Int)?
  private var lastKey: Int32 = 0
  private var held: HeldKeys
  /// The variable of a row key and column.
  private var numbers: [UInt64: Int32] = [:]
  private var lastPair: UInt64 = .max
  private var lastNumber: Int32 = 0
  private(set) var variables: [Variable] = []
  private var delivered = 0
  private var raised: [Int: Int] = [:]
  private var percentColumns: Set<Int> = []

  init(plan: TablePlan) {
    self.plan = plan
    let count = plan.columns.count
    dictionaries = [ByteDictionary](repeating: ByteDictionary(), count: count)
    keyColumns =
      plan.indexes(of: .measure).prefix(1) + plan.indexes(of: .dimension)
      + plan.indexes(of: .unit).prefix(1)
    held = HeldKeys(columns: keyColumns)
  }

  /// The number of a row's measure and categories.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the row.
  ///   - places: Where its cells lie.
  /// - Returns: `nil` where they are not those of the row before.
  @inline(__always)
  func repeatedKey(_ bytes: Span<UInt8>, _ places: Span<Range<Int>>) -> Int32? {
    held.areThose(bytes, places) ? lastKey : nil
  }

  /// The number of a row's measure and categories; `rows` is how many rows were met with this one.
  mutating func searchKey(_ row: borrowing CellRow, rows: Int) -> Int32 {
    if keyColumns.isEmpty { return 0 }
    countRows(before: rows)
    let span = row.bytes.span
    var key: Int32 = 0
    for index in keyColumns {
      let number = dictionaries[index].number(of: span.extracting(row.range(index))).number
      let pair = UInt64(UInt32(bitPattern: key)) << 32 | UInt64(UInt32(bitPattern: number))
      if let known = pairs[pair] {
        key = known
      } else {
        pairCount += 1
        pairs[pair] = pairCount
        key = pairCount
      }
    }
    if texts[key] == nil {
      let cells = keyColumns.map { row.text($0) }
      let words = cells.map(\.tidied)
      texts[key] = words
      if brokenText == nil, let place = cells.firstIndex(where: \.hasInnerBreak) {
        brokenText = (words[place], row.line)
      }
      if farText == nil { farText = words.first(where: \.hasFarLetters) }
      for (position, word) in words.enumerated() where word.isEmpty {
        firstEmpty[position] = firstEmpty[position] ?? row.line
      }
    }
    lastKey = key
    held.hold(row)
    return key
  }

  private mutating func countRows(before rows: Int) {
    guard rows - 1 > countedRows else { return }
    while rowCounts.count <= lastKey { rowCounts.append(0) }
    rowCounts[Int(lastKey)] += rows - 1 - countedRows
    countedRows = rows - 1
  }

  /// The labels that are nearly another one of their column; `rows` is how many rows there are.
  mutating func similarLabels(rows: Int) -> [(column: Int, labels: SimilarLabels)] {
    countRows(before: rows + 1)
    return keyColumns.indices.compactMap { position in
      // Columns of very many labels are not worth the memory.
      guard dictionaries[keyColumns[position]].count <= 1000 else { return nil }
      var labels: [String: Int] = [:]
      for (key, words) in texts where key < rowCounts.count {
        labels[words[position], default: 0] += rowCounts[Int(key)]
      }
      return SimilarLabels(labels).map { (keyColumns[position], $0) }
    }
  }

  /// The columns that are empty in some rows and not in others, and the first such line.
  var emptyKeys: [(column: Int, line: Int)] {
    firstEmpty.sorted { $0.key < $1.key }.compactMap { position, line in
      let column = keyColumns[position]
      return dictionaries[column].count > 1 ? (column, line) : nil
    }
  }

  /// The number of the variable of a cell.
  @inline(__always)
  mutating func number(key: Int32, column: Int, decimals: Int) -> Int32 {
    let pair = UInt64(UInt32(bitPattern: key)) << 32 | UInt64(column)
    let number = pair == lastPair ? lastNumber : search(pair, key: key, column: column)
    if decimals > variables[Int(number)].decimals { raise(Int(number), to: decimals) }
    return number
  }

  private mutating func search(_ pair: UInt64, key: Int32, column: Int) -> Int32 {
    lastPair = pair
    if let known = numbers[pair] {
      lastNumber = known
      return known
    }
    let variable = makeVariable(key: key, column: column)
    // Columns that differ only in period or region are of one variable.
    let identity = variable.measure + "\u{1F}" + variable.breakdown
    let number: Int32
    if let known = byIdentity[identity] {
      number = known
    } else {
      number = Int32(variables.count)
      variables.append(variable)
      byIdentity[identity] = number
    }
    numbers[pair] = number
    lastNumber = number
    return number
  }

  private var byIdentity: [String: Int32] = [:]

  private func makeVariable(key: Int32, column: Int) -> Variable {
    let header = plan.columns[column]
    var words = (texts[key] ?? [])[...]
    let hasMeasure = !plan.indexes(of: .measure).isEmpty
    let measure = hasMeasure ? words.popFirst() : nil
    var categories: [Variable.Category] = []
    for index in plan.indexes(of: .dimension) {
      categories.append(.init(dimension: plan.columns[index].name, label: words.popFirst() ?? ""))
    }
    categories += header.categories
    var unit = header.unit
    if let told = words.popFirst() {
      unit = told
      if plan.unitsDiffer, let index = plan.indexes(of: .unit).first {
        categories.append(.init(dimension: plan.columns[index].name, label: told))
      }
    }
    let name = measure ?? header.measure ?? plan.fixedMeasure
    if !plan.fixedUnit.isEmpty {
      unit = plan.fixedUnit
    } else if unit.isEmpty {
      unit = UnitText.unit(of: name, known: plan.unitSpellings)
    }
    return Variable(
      measure: name,
      unit: unit,
      decimals: 0,
      categories: categories
    )
  }

  /// The column of categories with the most different cells, and how many these are.
  var mostVaried: (column: Int, count: Int)? {
    keyColumns.map { ($0, dictionaries[$0].count) }.max { ($0.1, $1.0) < ($1.1, $0.0) }
  }

  /// Notes that a column's values carry a percent sign.
  mutating func notePercent(column: Int) { percentColumns.insert(column) }

  private mutating func raise(_ number: Int, to decimals: Int) {
    variables[number].decimals = decimals
    if number < delivered { raised[number] = decimals }
  }

  /// The variables that no batch has brought yet.
  mutating func takeNew() -> [Variable] {
    defer { delivered = variables.count }
    return Array(variables[delivered...])
  }

  /// The variables of earlier batches that turned out to have more decimals.
  mutating func takeRaised() -> [Int: Int] {
    defer { raised = [:] }
    return raised
  }
}

extension String {
  /// Whether a line breaks between two words of the text.
  fileprivate var hasInnerBreak: Bool {
    guard let place = utf8.firstIndex(of: 0x0A) else { return false }
    return !self[..<place].allSatisfy(\.isWhitespace) && !self[place...].allSatisfy(\.isWhitespace)
  }
}
