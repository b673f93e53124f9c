import DelimitedText

/// Rows whose first cell holds several keys, set apart by commas, as Eurostat writes them.
///
/// Below `freq,unit,geo\TIME_PERIOD` stands `A,PC,NO`; the keys become cells of their own. Behind the backslash stands what the header's other cells are of; as these are periods, it says
/// nothing more. Source: Eurostat, "TSV format", user guide of the Data Browser.
struct JoinedKeyRows: RowSource {
  let source: any RowSource
  /// The names of the keys.
  let names: [String]
  var leavesOutEmptyEnds: Bool { source.leavesOutEmptyEnds }

  /// Recognises such rows; `nil` for all others.
  init?(_ source: any RowSource) throws {
    var first: String?
    try source.forEachRow { row in
      first = row.count > 1 ? row.text(0) : nil
      throw DelimitedTextFile.Stop()
    }
    guard let first, Self.withoutPeriods(first) != first else { return nil }
    self.source = source
    names = Self.keys(in: first)
  }

  /// A header without the word behind its backslash that says that periods stand across.
  static func withoutPeriods(_ header: String) -> String {
    guard let backslash = header.lastIndex(of: "\\") else { return header }
    let across = String(header[backslash...].dropFirst()).tidied.lowercased()
    return ["time", "time_period"].contains(across) ? String(header[..<backslash]) : header
  }

  private static func keys(in cell: String) -> [String] {
    cell.split(separator: ",", omittingEmptySubsequences: false).map { String($0).tidied }
  }

  func forEachRow(_ body: (borrowing CellRow) throws -> Void) throws {
    var isHeader = true
    try source.forEachRow { row in
      var parted = CellRow()
      parted.line = row.line
      let keys = isHeader ? names : names.count == 1 ? [row.text(0)] : Self.keys(in: row.text(0))
      for key in keys { parted.append(key) }
      for index in 1..<max(1, row.count) { parted.append(row.text(index)) }
      isHeader = false
      try body(parted)
    }
  }
}
