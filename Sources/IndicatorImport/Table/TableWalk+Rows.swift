import DelimitedText
import IndicatorModel

extension TableWalk {
  /// Whether no cell of a row holds anything.
  func isBlankRow(_ row: borrowing CellRow) -> Bool {
    guard row.isBlank(0) else { return false }
    for index in 0..<row.count where !row.isBlank(index) { return false }
    return true
  }

  /// Decides on a row that is not simply as wide as the table: data, heading, footnote or mistake.
  mutating func isData(_ row: borrowing CellRow) throws -> Bool {
    let last = (0..<row.count).last { !row.isBlank($0) } ?? -1
    let hasValue = valueColumns.contains { $0 < row.count && !row.isBlank($0) }
    // In a stepped table a row of keys heads those below it; behind a blank line it is a note.
    let isHeading = plan.fillsDown && !lastWasBlank && !Self.isFootnote(row.text(0))
    if footerLine == nil, isHeading, !hasValue, last < width, let deepest = keyColumns.last,
      deepest >= row.count || row.isBlank(deepest)
    {
      takeHeading(row)
      return false
    }
    // Figures may stand in the first column, where a note begins as well.
    let isText = !hasValue || valueColumns[0] == 0 && !looksLikeData(row)
    if footerLine == nil, isText, last == 0, lastWasBlank || Self.isFootnote(row.text(0)) {
      footerLine = row.line
    }
    if let start = footerLine {
      let isRow = hasValue ? looksLikeData(row) : hasKeysOfRow(row, last: last)
      if isRow, row.count >= width {
        throw ImportError.refusal(
          "stacked-tables",
          "the table ends at line \(start), but here rows of figures follow; split the file, or remove what stands between\(padsRows ? "; another sheet is chosen with --sheet" : "")",
          at: .init(file: file, line: row.line)
        )
      }
      takeNote(row)
      return false
    }
    if last >= width || row.count > plan.widest
      || (last < width - 1 && row.count < width && !padsRows)
    {
      reportRagged(row, cells: last >= width ? last + 1 : row.count)
      return false
    }
    return true
  }

  /// Takes the keys of a row that heads those below it.
  ///
  /// Where the table prints these keys beside figures, such a row is a text that got in between.
  private mutating func takeHeading(_ row: borrowing CellRow) {
    let keys = keyColumns.filter { $0 < row.count && !row.isBlank($0) }
    guard let stray = keys.first(where: { !plan.headingColumns.contains($0) }) else {
      _ = completing(row)
      return
    }
    report(
      "stray-text",
      "'\(Self.excerpt(row.text(stray)))' stands in a row without figures, where other rows of this table have them; remove the row, or complete it",
      line: row.line,
      column: stray + 1,
      text: row.text(stray)
    )
  }

  /// Whether a row of figures has a key that this table prints in rows of their own; tells it.
  mutating func hasStrayKey(_ row: borrowing CellRow) -> Bool {
    guard !plan.headingColumns.isEmpty,
      let stray = keyColumns.first(where: {
        plan.headingColumns.contains($0) && $0 < row.count && !row.isBlank($0)
      })
    else { return false }
    rows += 1
    report(
      "stray-text",
      "'\(Self.excerpt(row.text(stray)))' stands beside figures, where other keys of its column stand in rows of their own; is a cell missing in this row?",
      line: row.line,
      column: stray + 1,
      text: row.text(stray)
    )
    return true
  }

  /// Whether a row without figures has a period where the table has them, and another key before or
  /// behind it: a missing figure, and no note.
  private func hasKeysOfRow(_ row: borrowing CellRow, last: Int) -> Bool {
    guard let periodColumn, periodColumn < row.count, last > 0 else { return false }
    return PeriodText(row.text(periodColumn)) != nil && !Self.isFootnote(row.text(0))
  }

  func looksLikeData(_ row: borrowing CellRow) -> Bool {
    if let periodColumn, periodColumn < row.count {
      return PeriodText(row.text(periodColumn)) != nil
    }
    return valueColumns.allSatisfy { index in
      guard index < row.count else { return true }
      let text = row.text(index).tidied
      return text.isEmpty || plan.legend.marks[text] != nil || plan.legend.zeros.contains(text)
        || NumberText(text, format: plan.numberFormat) != nil
    }
  }

  /// Words that begin a footnote where no blank line goes before.
  static func isFootnote(_ text: String) -> Bool {
    let folded = text.tidied.lowercased()
    return [
      "kilde", "kjelde", "källa", "source", "lähde", "heimild", "sist endret", "sist endra",
      "senast uppdaterad", "seneste opdatering", "latest update", "last updated", "anmerkning",
      "anmärkning", "anmærkning",
      "merknad", "note", "fotnote", "footnote", "©", "* ", "1)", ". =", ".. =", ": =", "- =",
      "tallene", "figures",
    ].contains { folded.hasPrefix($0) }
  }

  mutating func takeNote(_ row: borrowing CellRow) {
    let text = row.texts.filter { !$0.isBlank }.map(\.tidied).joined(separator: " ")
    if !text.isEmpty, notes.count < 200 { notes.append(text) }
  }

  mutating func reportRagged(_ row: borrowing CellRow, cells: Int) {
    report(
      "ragged-row",
      Self.raggedMessage(cells: cells, width: width, isCommaSeparated: isCommaSeparated),
      line: row.line,
      column: min(cells, width) + (cells > width ? 1 : 0),
      text: row.texts.joined(separator: ";")
    )
  }

  /// What a row of too many or too few cells is told with.
  static func raggedMessage(cells: Int, width: Int, isCommaSeparated: Bool) -> Message {
    let advice: Message =
      if cells > width, isCommaSeparated {
        "is a decimal comma written in a file whose cells are set apart by commas?"
      } else if cells > width {
        "remove the cells that are too many"
      } else {
        "the row is not complete, download the file again"
      }
    return "the row has \(cells) \(cells == 1 ? "cell" : "cells"), the header \(width); \(advice)"
  }

  /// The row with empty keys filled from above, and with cells up to the table's width.
  mutating func completing(_ row: borrowing CellRow) -> CellRow {
    var complete = CellRow()
    complete.line = row.line
    // A new heading ends what stood at its place and below.
    if plan.fillsDown, let first = keyColumns.first(where: { $0 < row.count && !row.isBlank($0) }) {
      for index in keyColumns where index >= first { filled[index] = "" }
    }
    for index in 0..<width {
      let text = index < row.count ? row.text(index) : ""
      if plan.fillsDown, keyColumns.contains(index) {
        if !text.isBlank { filled[index] = text }
        complete.append(filled[index])
      } else {
        complete.append(text)
      }
    }
    return complete
  }
}
