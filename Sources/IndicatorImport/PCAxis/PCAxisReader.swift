import IndicatorModel

/// Reads PC-Axis files (PX file format, AXIS-VERSION 2000 to 2013) in the file's own language.
package struct PCAxisReader {
  /// A table with the encoding it was read in.
  package struct Result: Hashable, Sendable {
    /// The table.
    package var cube: Cube
    /// The encoding as users know it.
    package var encoding: String
  }

  /// Keywords without which a file is no statistic, or not known which one; PxWeb refuses it too.
  private static let mandatory = [
    "MATRIX", "SUBJECT-CODE", "SUBJECT-AREA", "DECIMALS", "UNITS", "TITLE", "CONTENTS",
  ]
  /// Keywords that change what a cell means: damaged, they refuse the file.
  private static let essential: Set<String> = Set(
    mandatory + [
      "STUB", "HEADING", "VALUES", "CODES", "KEYS", "CONTVARIABLE", "LANGUAGE", "DATASYMBOLNIL",
      "DATASYMBOLSUM", "DATASYMBOL1", "DATASYMBOL2", "DATASYMBOL3", "DATASYMBOL4", "DATASYMBOL5",
      "DATASYMBOL6",
    ]
  )

  private let table: PCAxisKeywords
  private var findings: [Finding]

  /// Returns the table of a file.
  package static func read(_ file: [UInt8]) throws(PCAxisError) -> Result {
    let text = PCAxisText(file)
    var parser = PCAxisParser(text.bytes)
    try parser.parse()
    var reader = PCAxisReader(parser: parser, findings: text.findings)
    try reader.checkDamage(parser.damaged)
    let cube = try reader.cube(
      data: text.bytes[parser.position...],
      firstLine: parser.line
    )
    return Result(cube: cube, encoding: text.encoding)
  }

  private init(parser: PCAxisParser, findings: [Finding]) {
    table = PCAxisKeywords(parser.keywords)
    self.findings = findings
  }

  private mutating func warn(_ category: String, _ message: Message, line: Int? = nil) {
    findings.append(.init(.warning, .init(category), message, at: .init(line: line)))
  }

  private mutating func checkDamage(_ damaged: [PCAxisKeyword]) throws(PCAxisError) {
    for keyword in damaged where table.isOwnLanguage(keyword) {
      guard !Self.essential.contains(keyword.name) else {
        throw .damagedKeyword(keyword.name, line: keyword.line)
      }
      warn(
        "damaged-keyword",
        "the value of \(keyword.name) is damaged (a quote too many) and was left out",
        line: keyword.line
      )
    }
    for name in Self.mandatory where table.first(name) == nil {
      // UNITS may stand with each content value alone.
      if table.all(name).isEmpty { throw .missingKeyword(name) }
    }
  }

  private mutating func cube(
    data: ArraySlice<UInt8>,
    firstLine: Int
  ) throws(PCAxisError) -> Cube {
    let stub = table.first("STUB")?.values ?? []
    let heading = table.first("HEADING")?.values ?? []
    guard !stub.isEmpty || !heading.isEmpty else { throw .missingKeyword("STUB") }
    var dimensions: [Cube.Dimension] = []
    for variable in stub + heading {
      guard !dimensions.contains(where: { $0.label == variable }) else {
        throw .contradiction(
          keyword: "STUB and HEADING",
          found: "'\(variable)' twice",
          expected: "each variable once",
          line: table.first("HEADING")?.line ?? 1
        )
      }
      dimensions.append(try dimension(variable))
    }
    try applyUnits(to: &dimensions)
    findings += PCAxisConsistency(
      keywords: table,
      dimensions: dimensions,
      contents: dimensions.first { $0.role == .measure }
    ).findings()
    var cube = Cube(dimensions: dimensions, values: [])
    guard let cellCount = Cube.cellCount(of: cube.size), cellCount <= Int(Int32.max) else {
      throw .cellCount(found: 0, expected: Int.max, size: cube.size)
    }
    var cells = PCAxisCells(
      dimensions: dimensions,
      stubCount: stub.count,
      cellCount: cellCount,
      keywords: table
    )
    try cells.read(data, firstLine: firstLine)
    try cells.applyDataNotes(table.all("DATANOTECELL"))
    cube.values = cells.values
    cube.marks = cells.marks.indices
    cube.markTexts = cells.marks.texts
    findings += cells.findings
    readTexts(into: &cube)
    if table.first("CONFIDENTIAL")?.text == "1" {
      warn(
        "confidential-rounding",
        "CONFIDENTIAL=1: the source shows 1 as 0 and 2 as 3; the numbers were taken as stored"
      )
    }
    cube.findings = findings
    return cube
  }

  // MARK: - Dimensions

  private mutating func dimension(_ variable: String) throws(PCAxisError) -> Cube.Dimension {
    let values = table.first("VALUES", keys: [variable])
    let codes = table.first("CODES", keys: [variable])
    let time = table.first("TIMEVAL", keys: [variable]).flatMap(PCAxisTimeValues.init)
    let isContents = table.first("CONTVARIABLE")?.text == variable
    guard let labels = values?.values ?? time?.labels, !labels.isEmpty else {
      throw .missingKeyword("VALUES(\"\(variable)\")")
    }
    var knownCodes = codes?.values
    if let codes, codes.values.count != labels.count {
      knownCodes = nil
      warn(
        "codes-do-not-fit",
        "CODES(\"\(variable)\") has \(codes.values.count) codes for \(labels.count) values; the "
          + "values' texts were taken as codes",
        line: codes.line
      )
    }
    guard Set(labels).count == labels.count || knownCodes.map({ Set($0).count == $0.count }) == true
    else {
      throw .contradiction(
        keyword: "VALUES(\"\(variable)\")",
        found: "the same value twice",
        expected: "each value once, or CODES that tell them apart",
        line: values?.line ?? 1
      )
    }
    var categories = zip(knownCodes ?? labels, labels).map { code, label in
      Cube.Category(code: code, label: label)
    }
    if let time { applyTime(time, variable: variable, to: &categories) }
    for precision in table.all("PRECISION")
    where precision.keys.count == 2 && precision.keys[0] == variable {
      guard let index = labels.firstIndex(of: precision.keys[1]) else { continue }
      categories[index].decimals = Int(precision.text)
    }
    let role: Cube.Role? =
      if time != nil {
        .time
      } else if isContents {
        .measure
      } else if table.first("VARIABLE-TYPE", keys: [variable])?.text.uppercased() == "G" {
        .region
      } else {
        nil
      }
    return Cube.Dimension(
      code: table.first("VARIABLECODE", keys: [variable])?.text ?? variable,
      label: variable,
      role: role,
      categories: categories
    )
  }

  /// Gives categories whose texts are no periods the codes of `TIMEVAL`; warns where they differ.
  ///
  /// `VALUES` decides the order: files list `TIMEVAL` ascending and `VALUES` descending.
  private mutating func applyTime(
    _ time: PCAxisTimeValues,
    variable: String,
    to categories: inout [Cube.Category]
  ) {
    let read = categories.map { category in
      PeriodText(category.label)?.period ?? PeriodText(category.code)?.period
    }
    let told = time.periods
    guard told.allSatisfy({ $0 != nil }) else {
      warn("time-values-differ", "TIMEVAL(\"\(variable)\") holds a period that cannot be read")
      return
    }
    if read.allSatisfy({ $0 != nil }) {
      if Set(read) != Set(told) {
        warn(
          "time-values-differ",
          "TIMEVAL(\"\(variable)\") names other periods than VALUES; VALUES was taken"
        )
      }
      return
    }
    guard told.count == categories.count else {
      warn(
        "time-values-differ",
        "TIMEVAL(\"\(variable)\") has \(told.count) periods and VALUES \(categories.count)"
      )
      return
    }
    for (index, period) in told.enumerated() {
      guard let period else { continue }
      if let known = read[index], known != period { continue }
      categories[index].code = period.code
    }
  }

  private mutating func applyUnits(to dimensions: inout [Cube.Dimension]) throws(PCAxisError) {
    guard let contents = table.first("CONTVARIABLE")?.text else { return }
    guard let axis = dimensions.firstIndex(where: { $0.label == contents }) else {
      warn(
        "unknown-variable",
        "CONTVARIABLE names '\(contents)', which is no variable",
        line: table.first("CONTVARIABLE")?.line
      )
      return
    }
    for units in table.all("UNITS") where !units.keys.isEmpty {
      guard
        let index = dimensions[axis].categories.firstIndex(where: { $0.label == units.keys[0] })
      else {
        throw .contradiction(
          keyword: "UNITS",
          found: "'\(units.keys[0])'",
          expected: "a value of '\(contents)'",
          line: units.line
        )
      }
      dimensions[axis].categories[index].unit = units.text
    }
  }

  // MARK: - Texts

  private func readTexts(into cube: inout Cube) {
    func text(_ name: String) -> String { table.first(name)?.text ?? "" }
    cube.title = text("TITLE")
    if text("DESCRIPTIONDEFAULT").uppercased() == "YES", !text("DESCRIPTION").isEmpty {
      cube.title = text("DESCRIPTION")
    }
    cube.contents = text("CONTENTS")
    cube.table = text("MATRIX")
    cube.source = text("SOURCE")
    cube.updated = text("LAST-UPDATED")
    if cube.updated.isEmpty { cube.updated = table.all("LAST-UPDATED").first?.text ?? "" }
    cube.language = table.language ?? ""
    cube.unit = text("UNITS")
    cube.decimals = Int(text("SHOWDECIMALS")) ?? Int(text("DECIMALS"))
    for name in ["NOTEX", "NOTE", "VALUENOTEX", "VALUENOTE", "CELLNOTEX", "CELLNOTE"] {
      for keyword in table.all(name) {
        let subject = keyword.keys.last.map { "\($0): " } ?? ""
        for note in Self.notes(of: keyword.text) where !cube.notes.contains(subject + note) {
          cube.notes.append(subject + note)
        }
      }
    }
    cube.legend = Cube.legend(in: cube.notes)
    let signs = PCAxisSigns(keywords: table)
    cube.legend += signs.words.filter { entry in
      !cube.legend.contains { $0.symbol == entry.symbol }
    }
  }

  /// The notes of one keyword: `##` stands between notes and `#` for a new line.
  private static func notes(of text: String) -> [String] {
    var notes: [String] = []
    var lines: [Substring] = []
    for line in text.split(separator: "#", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !lines.isEmpty { notes.append(lines.joined(separator: "\n")) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    if !lines.isEmpty { notes.append(lines.joined(separator: "\n")) }
    return notes.filter { $0.contains { !$0.isWhitespace } }
  }
}
