import XMLReading

extension Workbook {
  /// Reads a sheet's cells and merged areas.
  package func sheet(_ tab: Tab) throws(WorkbookError) -> Sheet {
    var reading = SheetReading(workbook: self, name: tab.name)
    try Self.walk(tab.part, in: archive) { reader, node in try reading.take(node, reader) }
    return Sheet(name: tab.name, rows: reading.rows, merged: reading.merged)
  }
}

/// A sheet while its XML is walked through.
private struct SheetReading {
  let workbook: Workbook
  let name: String
  var rows: [SheetRow] = []
  var merged: [CellRange] = []

  private var row = SheetRow(line: 0, cells: [])
  private var column = -1
  private var reference = ""
  private var type = ""
  private var style = 0
  private var value = ""
  private var isInValue = false
  private var isInline = false
  private var inlineText = RichText()

  init(workbook: Workbook, name: String) {
    self.workbook = workbook
    self.name = name
  }

  mutating func take(_ node: XMLReader.Node, _ reader: XMLReader) throws(WorkbookError) {
    switch node {
    case .text(let text):
      if isInValue { value += text } else if isInline { inlineText.take(node, isEmpty: false) }
    case .start("c"): try startCell(reader)
    case .start("v"): isInValue = !reader.isEmptyElement
    case .end("v"): isInValue = false
    case .end("c"): try endCell()
    case .start("row"): try startRow(reader)
    case .end("row"): endRow()
    case .start("is"):
      isInline = !reader.isEmptyElement
      inlineText = RichText()
    case .end("is"): isInline = false
    case .start("mergeCell"):
      // An area is a help for headings; one that cannot be read is none.
      if let range = reader.attribute("ref").flatMap(CellRange.init) { merged.append(range) }
    default: if isInline { inlineText.take(node, isEmpty: reader.isEmptyElement) }
    }
  }

  private mutating func startRow(_ reader: XMLReader) throws(WorkbookError) {
    let previous = row.line
    let line = reader.attribute("r").flatMap(Int.init) ?? previous + 1
    guard line > previous, line <= CellReference.rowLimit else {
      throw .malformedCell(
        sheet: name,
        reference: "row \(line)",
        found: "row \(line)",
        expected: "a row after \(previous) and before \(CellReference.rowLimit + 1)"
      )
    }
    row = SheetRow(line: line, cells: [])
    column = -1
  }

  private mutating func endRow() {
    if !row.cells.isEmpty { rows.append(row) }
  }

  private mutating func startCell(_ reader: XMLReader) throws(WorkbookError) {
    let previous = column
    reference = reader.attribute("r") ?? ""
    if reference.isEmpty {
      column += 1
    } else {
      guard let place = CellReference(reference), place.row == row.line else {
        throw .malformedCell(
          sheet: name,
          reference: reference,
          found: reference,
          expected: "a cell of row \(row.line)"
        )
      }
      column = place.column
    }
    guard column > previous, column < CellReference.columnLimit else {
      throw .malformedCell(
        sheet: name,
        reference: reference,
        found: reference,
        expected: "each column once, from the left"
      )
    }
    type = reader.attribute("t") ?? "n"
    style = reader.attribute("s").flatMap(Int.init) ?? 0
    value = ""
    inlineText = RichText()
  }

  private mutating func endCell() throws(WorkbookError) {
    let cell: (SheetCell.Kind, String)
    switch type {
    case "s":
      let trimmed = value.filter { !$0.isWhitespace }
      guard !trimmed.isEmpty else { return }
      guard let index = Int(trimmed), workbook.sharedTexts.indices.contains(index) else {
        throw .malformedCell(
          sheet: name,
          reference: reference,
          found: trimmed,
          expected: "a text number below \(workbook.sharedTexts.count)"
        )
      }
      cell = (.text, workbook.sharedTexts[index])
    case "inlineStr": cell = (.text, inlineText.unescaped)
    case "str": cell = (.text, value)
    case "b": cell = (.truth, value == "1" || value == "true" ? "TRUE" : "FALSE")
    case "e": cell = (.error, value)
    case "d": cell = (.date, String(value.prefix(10)))
    default:
      let trimmed = value.filter { !$0.isWhitespace }
      guard !trimmed.isEmpty else { return }
      cell = try number(trimmed)
    }
    guard !cell.1.isEmpty else { return }
    row.cells.append(SheetCell(column: column, kind: cell.0, text: cell.1))
  }

  private func number(_ text: String) throws(WorkbookError) -> (SheetCell.Kind, String) {
    guard let value = DecimalText.number(Array(text.utf8)[...]) else {
      throw .malformedCell(
        sheet: name,
        reference: reference,
        found: text,
        expected: "a number"
      )
    }
    let meaning = workbook.styles.meaning(ofStyle: style)
    switch meaning {
    case .number, .time: return (.number, CellNumber.text(value))
    case .percent: return (.number, CellNumber.percent(value))
    case .digits(let count):
      let plain = CellNumber.text(value)
      guard value >= 0, value == value.rounded(), plain.count < count else {
        return (.number, plain)
      }
      return (.text, String(repeating: "0", count: count - plain.count) + plain)
    case .year, .month, .day:
      guard
        let date = CellNumber.date(
          value,
          as: meaning,
          usesDatesFrom1904: workbook.styles.usesDatesFrom1904
        )
      else { return (.number, CellNumber.text(value)) }
      return (.date, date)
    }
  }
}
