package import IndicatorModel

/// A reader of one understood file's observations.
package protocol ObservationReader: Sendable {
  /// What the file is.
  var understood: UnderstoodFile { get }

  /// Reads the file from its start and hands over its observations in batches, in the file's order.
  ///
  /// - Returns: What only the whole file tells.
  /// - Throws: ``ImportError``, and what `deliver` throws.
  func read(_ deliver: (ObservationBatch) throws -> Void) throws -> ReadingResult
}

/// What a reader tells when it has read the whole file.
package struct ReadingResult: Sendable {
  /// How many rows of data the file has.
  package var rows: Int
  /// The rows that were left out because they cannot be read.
  package var rejected: [RejectedRow]
  /// How many those are; at most a thousand are kept.
  package var rejectedCount: Int
  /// What was noticed while reading, after what the understanding tells.
  package var findings: [Finding]
  /// Footnotes found under the table.
  package var notes: [String]
  /// When the publisher last changed the table, as printed under it.
  package var updated: String

  /// Makes a result.
  package init(
    rows: Int,
    rejected: [RejectedRow] = [],
    rejectedCount: Int = 0,
    findings: [Finding] = [],
    notes: [String] = [],
    updated: String = ""
  ) {
    self.rows = rows
    self.rejected = rejected
    self.rejectedCount = rejectedCount
    self.findings = findings
    self.notes = notes
    self.updated = updated
  }
}

/// A row that could not be read and was left out because the user allowed it.
package struct RejectedRow: Hashable, Sendable {
  /// The line.
  package var line: Int
  /// The cell in its row, from one.
  package var column: Int
  /// What kind of mistake.
  package var category: Finding.Category
  /// The cell as printed.
  package var text: String

  /// Makes a rejected row.
  package init(line: Int, column: Int, category: Finding.Category, text: String) {
    self.line = line
    self.column = column
    self.category = category
    self.text = text
  }
}
