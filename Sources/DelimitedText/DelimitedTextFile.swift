/// A text file with cells: its bytes decoded and taken apart, row by row.
package struct DelimitedTextFile: Sendable {
  /// The file as the system finds it.
  package let path: String
  /// What the first pass told.
  package let survey: TextSurvey
  /// The byte between cells.
  package var delimiter: UInt8
  /// How large its parts may be.
  package var limits: TextLimits

  /// Makes a reader of a surveyed file.
  package init(path: String, survey: TextSurvey, delimiter: UInt8, limits: TextLimits = .init()) {
    self.path = path
    self.survey = survey
    self.delimiter = delimiter
    self.limits = limits
  }

  /// Thrown by a body to end the reading without an error.
  package struct Stop: Error {
    /// Makes it.
    package init() {}
  }

  /// Gives every row in order; a body that throws ``Stop`` ends the reading.
  package func forEachRow(_ body: (borrowing CellRow) throws -> Void) throws {
    let tokenizer = Tokenizer(delimiter: delimiter, limits: limits)
    do {
      try Self.forEachPiece(of: path, survey: survey) { piece in
        try tokenizer.parse(piece, row: body)
      }
      try tokenizer.finish(row: body)
    } catch is Stop {}
  }

  /// The start of the text in UTF-8, without marks, cut anywhere.
  package static func start(of path: String, survey: TextSurvey, bytes limit: Int) throws -> [UInt8]
  {
    var text: [UInt8] = []
    do {
      try forEachPiece(of: path, survey: survey) { piece in
        text.append(contentsOf: piece)
        if text.count >= limit { throw Stop() }
      }
    } catch is Stop {}
    return text
  }

  private static func forEachPiece(
    of path: String,
    survey: TextSurvey,
    _ body: ([UInt8]) throws -> Void
  ) throws {
    let file = try InputFile(path: path)
    var decoder = TextDecoder(survey.encoding)
    var piece: [UInt8] = []
    var text: [UInt8] = []
    var offset = 0
    while true {
      try file.read(into: &piece)
      if piece.isEmpty { return }
      let start = max(0, survey.markBytes - offset)
      let end = min(piece.count, survey.textEnd - offset)
      offset += piece.count
      if start >= end { continue }
      if start > 0 || end < piece.count { piece = Array(piece[start..<end]) }
      if decoder.passesThrough {
        try body(piece)
      } else {
        text.removeAll(keepingCapacity: true)
        decoder.decode(piece, into: &text)
        try body(text)
      }
    }
  }
}
