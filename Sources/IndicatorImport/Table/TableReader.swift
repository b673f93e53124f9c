package import IndicatorModel
import DelimitedText

/// Reads a table by its plan, row by row, and hands over observations in batches.
package struct TableReader: ObservationReader {
  package let understood: UnderstoodFile
  let plan: TablePlan
  let source: any RowSource
  let options: ImportOptions
  let recognizer: RegionRecognizer
  /// Whether cells are set apart by commas, where a decimal comma makes a row too long.
  let isCommaSeparated: Bool
  /// Whether the file ends without a line break.
  var mayBeCutOff = false

  package func read(_ deliver: (ObservationBatch) throws -> Void) throws -> ReadingResult {
    var walk = TableWalk(
      plan: plan,
      options: options,
      recognizer: recognizer,
      file: understood.origin.file,
      padsRows: source.leavesOutEmptyEnds,
      isCommaSeparated: isCommaSeparated
    )
    if mayBeCutOff {
      let last = plan.columns.count - 1
      walk.end = EndWatch(
        column: last,
        holdsFigures: plan.columns[last].role == .value,
        decimalMark: plan.numberFormat.decimalMark.byte
      )
    }
    try source.forEachRow { row in
      try walk.take(row)
      if walk.isFull { try walk.flush(deliver) }
    }
    try walk.finish()
    try walk.flush(deliver)
    return walk.result()
  }
}
