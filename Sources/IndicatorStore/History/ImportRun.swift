package import IndicatorModel

/// One import as the database remembers it.
package struct ImportRun: Hashable, Sendable {
  /// The number of the import, from one, in the order in which they were made.
  package var id: Int
  /// The code of the dataset it went into.
  package var datasetCode: String
  /// Where the file came from.
  package var origin: Origin
  /// How many cells with a number the file holds.
  package var observations: Int
  /// How many cells without.
  package var missing: Int
  /// How many rows the file has.
  package var rows: Int
  /// How many rows were refused.
  package var rejected: Int
  /// How many cells were new.
  package var added: Int
  /// How many cells had another value before.
  package var changed: Int
  /// How many cells were there already, with the same value.
  package var same: Int
  /// When it was made, as ISO 8601; only for `history`, never for a result.
  package var importedAt: String?
}

/// What a reader tells when it has handed over the last batch.
package struct ImportSummary: Sendable {
  /// Where the file came from.
  package var origin: Origin
  /// The table, with what only its end tells.
  package var dataset: Dataset
  /// How many rows the file has.
  package var rows: Int
  /// How many rows were refused.
  package var rejected: Int
  /// What was noticed.
  package var findings: [Finding]
  /// How many zeros of the file were handed over as cells that cannot exist; they are numbers of the
  /// file all the same.
  package var impossibleZeros: Int

  /// Makes a summary.
  package init(
    origin: Origin,
    dataset: Dataset,
    rows: Int,
    rejected: Int = 0,
    findings: [Finding] = [],
    impossibleZeros: Int = 0
  ) {
    self.origin = origin
    self.dataset = dataset
    self.rows = rows
    self.rejected = rejected
    self.findings = findings
    self.impossibleZeros = impossibleZeros
  }
}

/// What an import did to the database.
package struct ImportOutcome: Hashable, Sendable {
  /// Whether anything was written.
  package enum Kind: Hashable, Sendable {
    /// The observations were stored as a new import.
    case imported
    /// The same file had been imported before, and its values and units are the current ones.
    case unchanged
  }

  /// Whether anything was written.
  package var kind: Kind
  /// The import; the earlier one where nothing was written.
  package var run: ImportRun
  /// How many rows repeated an earlier row of the same file with the same value, or were empty
  /// beside a filled one.
  package var duplicates: Int
  /// How many cells were missing, by symbol as printed.
  package var missingBySymbol: [String: Int]
  /// What the reader noticed, and what was noticed while storing.
  package var findings: [Finding]
}
