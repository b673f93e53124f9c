/// One imported table: publisher, table number, title, dimensions, notes, licence (datasett).
package struct Dataset: Hashable, Sendable {
  /// The code by which commands name it: `ssb-07459`.
  package var code: String
  /// Who publishes it: `SSB`.
  package var publisher: String
  /// The table number or name at the publisher; empty if it has none.
  package var table: String
  /// The title as printed.
  package var title: String
  /// The names of its dimensions, in the order of the file; region and time among them.
  package var dimensions: [String]
  /// The source line as the publisher wants it quoted; empty for "publisher, tabell number".
  package var sourceLine: String
  /// The licence: `CC BY 4.0`, `NLOD`.
  package var licence: String
  /// When the publisher last changed it, as printed.
  package var updated: String
  /// Footnotes.
  package var notes: [String]

  /// Makes a dataset.
  package init(
    code: String,
    publisher: String = "",
    table: String = "",
    title: String,
    dimensions: [String] = [],
    sourceLine: String = "",
    licence: String = "",
    updated: String = "",
    notes: [String] = []
  ) {
    self.code = code
    self.publisher = publisher
    self.table = table
    self.title = title
    self.dimensions = dimensions
    self.sourceLine = sourceLine
    self.licence = licence
    self.updated = updated
    self.notes = notes
  }
}

/// Where a file came from (kilde): what the file itself cannot be computed from.
package struct Origin: Hashable, Sendable {
  /// The file as the user named it.
  package var file: String
  /// The SHA-256 of its bytes, in hexadecimal.
  package var sha256: String
  /// Its size in bytes.
  package var bytes: Int
  /// The address it was downloaded from, if told.
  package var address: String
  /// The day it was downloaded, if told.
  package var retrieved: CalendarDate?
  /// How it was read: `csv`, `json-stat`, with every guess as `key=value`.
  package var reading: String

  /// Makes an origin.
  package init(
    file: String,
    sha256: String,
    bytes: Int,
    address: String = "",
    retrieved: CalendarDate? = nil,
    reading: String = ""
  ) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.address = address
    self.retrieved = retrieved
    self.reading = reading
  }
}
