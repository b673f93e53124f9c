package import IndicatorModel

/// A file that was recognised and understood, before its observations are read.
package struct UnderstoodFile: Sendable {
  /// Where it came from, with its checksum.
  package var origin: Origin
  /// What kind of file it is.
  package var format: FileFormat
  /// The encoding as users know it; empty where the format fixes it.
  package var encoding: String
  /// The sign between cells; empty for formats without.
  package var delimiter: String
  /// The sign before decimals.
  package var decimalMark: String
  /// How the table lies: `long`, `wide`, `crosstab`, `stepped`, `cube`.
  package var layout: String
  /// The table.
  package var dataset: Dataset
  /// The legend by which signs are read: its publisher.
  package var legend: String
  /// What was guessed.
  package var guesses: [Guess]
  /// What was noticed so far.
  package var findings: [Finding]

  /// Makes a description.
  package init(
    origin: Origin,
    format: FileFormat,
    encoding: String = "",
    delimiter: String = "",
    decimalMark: String = ".",
    layout: String,
    dataset: Dataset,
    legend: String = "",
    guesses: [Guess] = [],
    findings: [Finding] = []
  ) {
    self.origin = origin
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.decimalMark = decimalMark
    self.layout = layout
    self.dataset = dataset
    self.legend = legend
    self.guesses = guesses
    self.findings = findings
  }
}
