import IndicatorModel

/// Reads `DATA` into columns of numbers and marks.
struct PCAxisCells {
  private let dimensions: [Cube.Dimension]
  private let stubCount: Int
  private let cellCount: Int
  private let signs: PCAxisSigns
  /// For each variable before the heading, how rows name its values; empty without `KEYS`.
  private var keyIndices: [[String: Int]] = []
  private let declaredKeys: Bool
  private(set) var values: [Double] = []
  private(set) var marks: MarkColumn
  private(set) var findings: [Finding] = []

  /// Memory is asked for by what the file holds, not by what it promises.
  private static let reservedCells = 1_000_000

  init(
    dimensions: [Cube.Dimension],
    stubCount: Int,
    cellCount: Int,
    keywords: PCAxisKeywords
  ) {
    self.dimensions = dimensions
    self.stubCount = stubCount
    self.cellCount = cellCount
    signs = PCAxisSigns(keywords: keywords)
    marks = MarkColumn(cellCount: cellCount)
    declaredKeys = !keywords.all("KEYS").isEmpty
    guard declaredKeys else { return }
    keyIndices = dimensions.prefix(stubCount).map { dimension in
      let usesCodes = keywords.first("KEYS", keys: [dimension.label])?.text.uppercased() == "CODES"
      return Dictionary(
        dimension.categories.enumerated().map { (usesCodes ? $1.code : $1.label, $0) }
      ) { first, _ in first }
    }
  }

  private var size: [Int] { dimensions.map(\.categories.count) }

  /// Reads all cells.
  mutating func read(_ data: ArraySlice<UInt8>, firstLine: Int) throws(PCAxisError) {
    var tokens = PCAxisTokens(data, line: firstLine)
    if declaredKeys {
      try readKeyedRows(&tokens)
    } else {
      try readAll(&tokens)
    }
  }

  private mutating func readAll(_ tokens: inout PCAxisTokens) throws(PCAxisError) {
    values.reserveCapacity(min(cellCount, Self.reservedCells))
    var found = 0
    // Marks are kept aside until the count is known to be right: their column is as long as promised.
    var pending: [(cell: Int, sign: String)] = []
    while let token = try tokens.next() {
      let cell = try cell(token, line: tokens.line)
      if found < cellCount {
        values.append(cell.value)
        if let sign = cell.sign { pending.append((found, sign)) }
      }
      found += 1
    }
    guard found == cellCount else {
      throw .cellCount(found: found, expected: cellCount, size: size)
    }
    for (cell, sign) in pending { _ = marks.set(sign, at: cell) }
  }

  /// Reads rows that begin with the values of the stub: `"00 Sweden","20",456 "." 789`.
  ///
  /// A row that is left out is zero by the definition; that is done, and said.
  private mutating func readKeyedRows(_ tokens: inout PCAxisTokens) throws(PCAxisError) {
    let rowLength = dimensions.dropFirst(stubCount).reduce(1) { $0 * $1.categories.count }
    let rowCount = cellCount / max(1, rowLength)
    guard cellCount <= max(5_000_000, tokens.remainingBytes * 50) else {
      throw .cellCount(found: tokens.remainingBytes, expected: cellCount, size: size)
    }
    values = [Double](repeating: 0, count: cellCount)
    var isGiven = [Bool](repeating: false, count: rowCount)
    var given = 0
    while let first = try tokens.next() {
      let line = tokens.line
      var row = 0
      for axis in 0..<stubCount {
        let token = axis == 0 ? first : try tokens.next()
        guard let token else {
          throw .cellCount(found: given * rowLength, expected: cellCount, size: size)
        }
        let key = String(decoding: token.bytes, as: UTF8.self)
        guard let index = keyIndices[axis][key] else {
          throw .unknownKey(key, variable: dimensions[axis].label, line: tokens.line)
        }
        row = row * dimensions[axis].categories.count + index
      }
      if isGiven[row] {
        findings.append(
          .init(
            .warning,
            .init("duplicate-key"),
            "DATA gives the same row twice; the last was taken",
            at: .init(line: line)
          )
        )
      } else {
        isGiven[row] = true
        given += 1
      }
      for column in 0..<rowLength {
        let token = stubCount == 0 && column == 0 ? first : try tokens.next()
        guard let token else {
          throw .cellCount(
            found: (given - 1) * rowLength + column,
            expected: given * rowLength,
            size: size
          )
        }
        let place = row * rowLength + column
        let cell = try cell(token, line: tokens.line)
        values[place] = cell.value
        marks.clear(at: place)
        if let sign = cell.sign { _ = marks.set(sign, at: place) }
      }
    }
    if given < rowCount {
      findings.append(
        .init(
          .warning,
          .init("implicit-zeros"),
          "DATA leaves out \((rowCount - given) * rowLength) cells; by the definition of PC-Axis "
            + "they are 0 and were stored as that"
        )
      )
    }
  }

  private func cell(
    _ token: PCAxisTokens.Token,
    line: Int
  ) throws(PCAxisError) -> (value: Double, sign: String?) {
    if let number = DecimalText.number(token.bytes) { return (number, nil) }
    let text = String(decoding: token.bytes, as: UTF8.self)
    guard let sign = signs.shown(text) else { throw .malformedCell(text, line: line) }
    return (.nan, sign)
  }

  /// Sets the marks that stand beside numbers: `DATANOTECELL("1","*")="*"`, by codes, `*` for all.
  mutating func applyDataNotes(_ keywords: [PCAxisKeyword]) throws(PCAxisError) {
    // A file of many notes on all cells would take hours; no honest one marks a cell so often.
    var budget = 20 * cellCount + 1_000_000
    for keyword in keywords {
      let mark = keyword.text
      guard keyword.keys.count == dimensions.count, !mark.isEmpty else {
        findings.append(
          .init(
            .warning,
            .init("unknown-category"),
            "DATANOTECELL names \(keyword.keys.count) of \(dimensions.count) variables and was "
              + "left out",
            at: .init(line: keyword.line)
          )
        )
        continue
      }
      var cells = [0]
      for (dimension, key) in zip(dimensions, keyword.keys) {
        let chosen = dimension.categories.indices.filter {
          key == "*" || dimension.categories[$0].code == key
        }
        let length = dimension.categories.count
        cells = cells.flatMap { cell in chosen.map { cell * length + $0 } }
      }
      budget -= cells.count
      guard budget >= 0 else {
        throw .contradiction(
          keyword: "DATANOTECELL",
          found: "marks for every cell many times over",
          expected: "at most a few marks a cell",
          line: keyword.line
        )
      }
      for cell in cells where !values[cell].isNaN { _ = marks.set(mark, at: cell) }
    }
  }
}

/// The cells of `DATA` one by one, separated by spaces, line ends, tabs, commas or semicolons.
struct PCAxisTokens {
  /// A cell, as a part of the file.
  struct Token {
    var bytes: ArraySlice<UInt8>
    var isQuoted: Bool
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// The line of the cell given last.
  private(set) var line: Int

  init(_ bytes: ArraySlice<UInt8>, line: Int) {
    self.bytes = bytes
    position = bytes.startIndex
    self.line = line
  }

  var remainingBytes: Int { bytes.endIndex - position }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x0D, 0x09, 0x2C, 0x3B, 0x00, 0x1A: true
    default: false
    }
  }

  mutating func next() throws(PCAxisError) -> Token? {
    while position < bytes.endIndex, Self.isSeparator(bytes[position]) {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    guard position < bytes.endIndex else { return nil }
    if bytes[position] == 0x22 {
      let start = position + 1
      var end = start
      while end < bytes.endIndex, bytes[end] != 0x22, bytes[end] != 0x0A { end += 1 }
      guard end < bytes.endIndex, bytes[end] == 0x22 else {
        throw .grammar(
          found: "a quote that is not closed on its line",
          expected: "a closing quote",
          line: line
        )
      }
      position = end + 1
      return Token(bytes: bytes[start..<end], isQuoted: true)
    }
    let start = position
    while position < bytes.endIndex, !Self.isSeparator(bytes[position]), bytes[position] != 0x22 {
      position += 1
    }
    return Token(bytes: bytes[start..<position], isQuoted: false)
  }
}
