import DelimitedText

/// Rows whose text was encoded in UTF-8 twice, put right: `TromsÃ¸` becomes `Tromsø`.
///
/// A cell is changed only if all of it can be taken back, so that a true `Ã` stays.
struct MendedRows: RowSource {
  let source: any RowSource
  var leavesOutEmptyEnds: Bool { source.leavesOutEmptyEnds }

  func forEachRow(_ body: (borrowing CellRow) throws -> Void) throws {
    try source.forEachRow { row in
      let texts = row.texts.map(Self.mended)
      try body(CellRow(line: row.line, cells: texts))
    }
  }

  /// The text before its second encoding, or as it is.
  static func mended(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xC2...0xC6).contains($0.value) }) else {
      return text
    }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return text }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
